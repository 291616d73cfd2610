#include "tests/treaty/import/invented_treaty.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace servanda::test {
namespace {

using engine::NumeralStyle;
using engine::print_numeral;

std::size_t pick(std::mt19937& random, std::size_t from, std::size_t to) {
  return from + random() % (to - from + 1);
}

bool chance(std::mt19937& random, unsigned percent) {
  return random() % 100 < percent;
}

// --- Inventing ---

std::vector<InventedPoint> invent_points(std::mt19937& random, std::size_t depth) {
  std::vector<InventedPoint> points(depth == 1 && chance(random, 15) ? pick(random, 9, 14)
                                                                     : pick(random, 2, 4));
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (depth < 4 && chance(random, 22)) points[i].points = invent_points(random, depth + 1);
    const bool is_last = i + 1 == points.size();
    points[i].has_closing = !points[i].points.empty() && !is_last && chance(random, 30);
  }
  return points;
}

InventedParagraph invent_paragraph(std::mt19937& random, bool is_numbered) {
  InventedParagraph paragraph;
  if (!chance(random, 35)) return paragraph;
  paragraph.points = invent_points(random, 1);
  paragraph.has_lead_in = !is_numbered || chance(random, 85);
  paragraph.has_closing = paragraph.has_lead_in && chance(random, 20);
  return paragraph;
}

InventedArticle invent_article(std::mt19937& random, std::uint32_t number) {
  InventedArticle article;
  article.number = number;
  article.is_numbered = chance(random, 75);
  article.paragraphs.resize(article.is_numbered ? pick(random, 2, 7) : 1);
  for (InventedParagraph& one : article.paragraphs) {
    one = invent_paragraph(random, article.is_numbered);
  }
  return article;
}

struct Counters {
  std::uint32_t article = 0;
};

InventedGroup invent_group(std::mt19937& random, std::uint32_t number, std::size_t depth,
                           Counters& counters) {
  InventedGroup group;
  group.number = number;
  if (depth > 1) {
    const std::size_t size = pick(random, 1, 3);
    for (std::uint32_t i = 1; i <= size; ++i) {
      group.groups.push_back(invent_group(random, i, depth - 1, counters));
    }
    return group;
  }
  const std::size_t size = pick(random, 1, 5);
  for (std::size_t i = 0; i < size; ++i) {
    group.articles.push_back(invent_article(random, ++counters.article));
  }
  return group;
}

// --- eIds, by the convention ---

const std::map<std::string, std::string> prefixes{
    {"part", "part"}, {"title", "title"}, {"chapter", "chp"}, {"section", "sec"}};

class EIds {
 public:
  std::string of(const InventedTreaty& treaty) {
    kinds_ = treaty.kinds;
    for (const InventedGroup& group : treaty.groups) add_group(group, "", 0);
    return std::move(out_);
  }

 private:
  void add(const std::string& eid) { out_ += eid + "\n"; }

  void add_group(const InventedGroup& group, const std::string& around, std::size_t level) {
    std::string eid;
    if (level < kinds_.size()) {
      const std::string& kind = kinds_[level];
      const auto style = kind == "section" ? NumeralStyle::decimal : NumeralStyle::upper_roman;
      eid = (around.empty() ? "" : around + "__") + prefixes.at(kind) + "_" +
            print_numeral(group.number, style);
      add(eid);
    }
    for (const InventedGroup& inner : group.groups) add_group(inner, eid, level + 1);
    for (const InventedArticle& article : group.articles) add_article(article);
  }

  void add_article(const InventedArticle& article) {
    const std::string eid = fmt::format("art_{}", article.number);
    add(eid);
    for (std::size_t i = 0; i < article.paragraphs.size(); ++i) {
      const std::string own = article.is_numbered ? fmt::format("{}__para_{}", eid, i + 1) : eid;
      if (article.is_numbered) add(own);
      add_points(article.paragraphs[i].points, own, 0);
    }
  }

  void add_points(const std::vector<InventedPoint>& points, const std::string& owner,
                  std::size_t depth) {
    if (points.empty()) return;
    constexpr NumeralStyle styles[] = {NumeralStyle::lower_latin, NumeralStyle::lower_roman,
                                       NumeralStyle::upper_latin, NumeralStyle::decimal};
    const std::string list = owner + "__list_1";
    add(list);
    for (std::size_t i = 0; i < points.size(); ++i) {
      const auto value = static_cast<std::uint32_t>(i + 1);
      const std::string eid = list + "__point_" + print_numeral(value, styles[depth]);
      add(eid);
      add_points(points[i].points, eid, depth + 1);
    }
  }

  std::vector<std::string> kinds_;
  std::string out_;
};

// --- Words ---

struct Words {
  std::map<std::string, std::string> headings;  // by kind, "#" for the number
  std::map<std::string, NumeralStyle> numbers;
  std::vector<std::string> titles;
  std::vector<std::string> sentences;  // without the stop
  std::string stop, semicolon, colon, comma;
  std::string lead_in, closing;
  std::string preamble, parties, agreed, witness, annex, notes;
  std::vector<std::string> recitals;
};

const std::map<std::string, Words>& all_words() {
  static const std::map<std::string, Words> words{
      {"eng",
       {{{"part", "Part #"},
         {"title", "Title #"},
         {"chapter", "Chapter #"},
         {"section", "Section #"},
         {"article", "Article #"}},
        {{"section", NumeralStyle::decimal}},
        {"Keeping of lanterns", "Lamp oil", "Duties of keepers", "Scope of the harbour rules"},
        {"Each Party shall keep its lanterns lit from dusk",
         "The Council may inspect any lamp at any time",
         "Article 3, paragraph 2, applies to floating lamps as well",
         "A keeper who fails to trim a wick shall say so",
         "Oil shall be stored apart, in accordance with article 7"},
        ".",
        ";",
        ":",
        ",",
        "For this purpose the keeper shall",
        "with the intention of guiding ships",
        "Preamble",
        "The States Parties to this Convention,",
        "Have agreed as follows:",
        "IN WITNESS WHEREOF the undersigned have signed this Convention.",
        "Annex",
        "Notes on some of the articles",
        {"Fond of light,", "Mindful that ships need it,",
         "Recalling the long nights of the north,"}}},
      {"fra",
       {{{"part", "Partie #"},
         {"title", "Titre #"},
         {"chapter", "Chapitre #"},
         {"section", "Section #"},
         {"article", "Article #"}},
        {{"section", NumeralStyle::decimal}},
        {"Garde des lanternes", "Huile à lampe", "Obligations des gardiens",
         "Champ des règles du port"},
        {"Chaque Partie garde ses lanternes allumées dès le crépuscule",
         "Le Conseil peut inspecter toute lampe à tout moment",
         "L’article 3 s’applique aussi aux lampes flottantes",
         "Le gardien qui néglige une mèche le fait savoir",
         "L’huile est gardée à part, conformément à l’article 7"},
        ".",
        " ;",
        " :",
        ",",
        "À cette fin, le gardien",
        "afin de guider les navires",
        "Préambule",
        "Les États parties à la présente Convention,",
        "Sont convenus de ce qui suit :",
        "EN FOI DE QUOI, les soussignés ont signé la présente Convention.",
        "Annexe",
        "Notes sur certains articles",
        {"Aimant la lumière,", "Sachant que les navires en ont besoin,",
         "Rappelant les longues nuits du nord,"}}},
      {"spa",
       {{{"part", "Parte #"},
         {"title", "Título #"},
         {"chapter", "Capítulo #"},
         {"section", "Sección #"},
         {"article", "Artículo #"}},
        {{"section", NumeralStyle::decimal}},
        {"Custodia de los faroles", "Aceite de lámpara", "Deberes de los guardianes",
         "Ámbito de las normas del puerto"},
        {"Cada Parte mantendrá sus faroles encendidos desde el anochecer",
         "El Consejo podrá inspeccionar cualquier lámpara",
         "El artículo 3 se aplicará también a las lámparas flotantes",
         "El guardián que descuide una mecha lo comunicará",
         "El aceite se guardará aparte, con arreglo al artículo 7"},
        ".",
        ";",
        ":",
        ",",
        "Con ese fin, el guardián",
        "con la intención de guiar a los buques",
        "Preámbulo",
        "Los Estados partes en la presente Convención,",
        "Han convenido en lo siguiente:",
        "EN FE DE LO CUAL, los infrascritos han firmado la presente Convención.",
        "Anexo",
        "Notas sobre algunos artículos",
        {"Amantes de la luz,", "Conscientes de que los buques la necesitan,",
         "Recordando las largas noches del norte,"}}},
      {"rus",
       {{{"part", "Часть #"},
         {"title", "Титул #"},
         {"chapter", "Глава #"},
         {"section", "Раздел #"},
         {"article", "Статья #"}},
        {{"section", NumeralStyle::decimal}},
        {"Хранение фонарей", "Ламповое масло", "Обязанности смотрителей",
         "Сфера действия правил гавани"},
        {"Каждая Сторона держит свои фонари зажженными с наступления сумерек",
         "Совет может осматривать любую лампу в любое время",
         "Положения статьи 3 применяются и к плавучим лампам",
         "Смотритель, забывший о фитиле, сообщает об этом",
         "Масло хранится отдельно в соответствии со статьей 7"},
        ".",
        ";",
        ":",
        ",",
        "С этой целью смотритель",
        "с намерением указывать путь судам",
        "Преамбула",
        "Государства — участники настоящей Конвенции,",
        "согласились о нижеследующем:",
        "В УДОСТОВЕРЕНИЕ ЧЕГО нижеподписавшиеся подписали настоящую Конвенцию.",
        "Приложение",
        "Примечания к некоторым статьям",
        {"любя свет,", "сознавая, что он нужен судам,", "напоминая о долгих северных ночах,"}}},
      {"zho",
       {{{"part", "第#部分"},
         {"title", "第#篇"},
         {"chapter", "第#章"},
         {"section", "第#节"},
         {"article", "第#条"}},
        {{"part", NumeralStyle::chinese},
         {"title", NumeralStyle::chinese},
         {"chapter", NumeralStyle::chinese},
         {"section", NumeralStyle::chinese},
         {"article", NumeralStyle::chinese}},
        {"灯笼的保管", "灯油", "看守人的义务", "港口规则的范围"},
        {"各缔约国应自黄昏起使其灯笼保持点亮", "理事会可随时检查任何灯",
         "第三条所述规则亦适用于浮灯", "看守人如疏于修剪灯芯应予告知", "灯油应依照第七条另行存放"},
        "。",
        "；",
        "：",
        "，",
        "为此，看守人应当",
        "意图为船舶引路",
        "序言",
        "本公约各缔约国，",
        "兹协议如下：",
        "下列署名者签署本公约，以昭信守。",
        "附件",
        "关于若干条款的说明",
        {"喜爱光明，", "注意到船舶需要光明，", "回顾北方的长夜，"}}},
      {"ara",
       {{{"part", "الجزء #"},
         {"title", "العنوان #"},
         {"chapter", "الفصل #"},
         {"section", "الفرع #"},
         {"article", "المادة #"}},
        {{"section", NumeralStyle::decimal},
         {"part", NumeralStyle::decimal},
         {"title", NumeralStyle::decimal},
         {"chapter", NumeralStyle::decimal}},
        {"حفظ الفوانيس", "زيت المصابيح", "واجبات الحراس", "نطاق قواعد الميناء"},
        {"تبقي كل دولة طرف فوانيسها مضاءة منذ الغروب", "يجوز للمجلس أن يفحص أي مصباح في أي وقت",
         "تنطبق المادة 3 على المصابيح العائمة أيضا", "على الحارس الذي يهمل فتيلا أن يبلغ عنه",
         "يخزن الزيت على حدة وفقا للمادة 7"},
        ".",
        "؛",
        ":",
        "،",
        "لهذا الغرض، على الحارس",
        "بقصد إرشاد السفن",
        "الديباجة",
        "إن الدول الأطراف في هذه الاتفاقية،",
        "اتفقت على ما يلي:",
        "وإثباتا لما تقدم، وقع الموقعون أدناه هذه الاتفاقية.",
        "المرفق",
        "ملحوظات على بعض المواد",
        {"إذ تحب النور،", "وإذ تدرك أن السفن بحاجة إليه،", "وإذ تذكر ليالي الشمال الطويلة،"}}},
  };
  return words;
}

// --- Printing ---

class Printer {
 public:
  Printer(const InventedTreaty& treaty, const Manner& manner, std::mt19937& random)
      : treaty_(treaty),
        manner_(manner),
        random_(random),
        words_(all_words().at(manner.language)) {}

  std::string print() {
    heading(words_.annex);
    heading(any(words_.titles) + " " + words_.titles.front());
    heading(words_.preamble);
    text(words_.parties);
    for (std::size_t i = 0; i < treaty_.recitals; ++i)
      text(words_.recitals[i % words_.recitals.size()]);
    text(words_.agreed);
    for (const InventedGroup& group : treaty_.groups) print_group(group, 0);
    text(words_.witness);
    print_notes();
    return file();
  }

 private:
  std::string any(const std::vector<std::string>& all) { return all[random_() % all.size()]; }

  std::string numbered(const std::string& kind, std::uint32_t number) {
    const auto found = words_.numbers.find(kind);
    const auto usual = kind == "article" ? NumeralStyle::decimal : NumeralStyle::upper_roman;
    std::string text = words_.headings.at(kind);
    const auto style = found == words_.numbers.end() ? usual : found->second;
    return text.replace(text.find('#'), 1, print_numeral(number, style));
  }

  void print_group(const InventedGroup& group, std::size_t level) {
    if (level < treaty_.kinds.size()) {
      heading(numbered(treaty_.kinds[level], group.number));
      heading(any(words_.titles));
    }
    for (const InventedGroup& inner : group.groups) print_group(inner, level + 1);
    for (const InventedArticle& article : group.articles) print_article(article);
  }

  void print_article(const InventedArticle& article) {
    const std::string number = numbered("article", article.number);
    switch (manner_.title) {
      case Manner::Title::own_line:
        heading(number);
        heading(any(words_.titles));
        break;
      case Manner::Title::merged:
        heading(number + "\t" + any(words_.titles));
        break;
      case Manner::Title::before_number:
        heading(any(words_.titles));
        heading(number);
        break;
      case Manner::Title::none:
        heading(number);
        break;
    }
    for (std::size_t i = 0; i < article.paragraphs.size(); ++i) {
      print_paragraph(article.paragraphs[i],
                      article.is_numbered ? static_cast<std::uint32_t>(i + 1) : 0);
    }
  }

  std::string marker(std::size_t level, std::uint32_t number) const {
    const Form& form = manner_.levels[level];
    if (form.style == NumeralStyle::parenthesised && number > 10) {
      return "(" + print_numeral(number, NumeralStyle::chinese) + ")";
    }
    return form.before + print_numeral(number, form.style) + form.after;
  }

  void print_paragraph(const InventedParagraph& paragraph, std::uint32_t number) {
    const std::string own = number == 0 ? "" : marker(0, number);
    if (paragraph.points.empty()) return text(any(words_.sentences) + words_.stop, own);
    std::string before;
    if (paragraph.has_lead_in) {
      text(words_.lead_in + words_.colon, own);
    } else {
      before = own;
    }
    print_points(paragraph.points, 1, before, !paragraph.has_closing);
    if (paragraph.has_closing) text(words_.closing + words_.stop);
  }

  // `before`: a marker that stands on the first point's line.
  void print_points(const std::vector<InventedPoint>& points, std::size_t level, std::string before,
                    bool is_end) {
    for (std::size_t i = 0; i < points.size(); ++i) {
      const InventedPoint& point = points[i];
      std::string number = marker(level, static_cast<std::uint32_t>(i + 1));
      const bool ends = is_end && i + 1 == points.size();
      if (point.points.empty()) {
        text(any(words_.sentences) + (ends ? words_.stop : words_.semicolon), number, before);
      } else {
        text(words_.lead_in + words_.colon, number, before);
        print_points(point.points, level + 1, "", ends && !point.has_closing);
        if (point.has_closing) text(words_.closing + words_.semicolon);
      }
      before.clear();
    }
  }

  // Notes that repeat the articles' numbers, themselves numbered through.
  void print_notes() {
    if (treaty_.notes == 0) return;
    heading(words_.annex);
    heading(words_.notes);
    for (std::uint32_t i = 1; i <= treaty_.notes; ++i) {
      heading(numbered("article", i * 2));
      text(any(words_.sentences) + words_.stop, marker(0, i));
    }
  }

  void heading(const std::string& words) {
    const std::string id = fmt::format("para_{}", ++blocks_);
    last_was_item_ = false;
    switch (manner_.look) {
      case Manner::Look::subheading:
        out_ += fmt::format(
            "<paragraph eId=\"{}\" class=\"H23\"><subheading>{}</subheading></paragraph>\n", id,
            words);
        return;
      case Manner::Look::bold:
        out_ += fmt::format(
            "<paragraph eId=\"{0}\" class=\"MercuryDocument\"><content eId=\"{0}__content\"><p "
            "xml:space=\"preserve\">\n"
            "   <span class=\"bold\">\t\t{1}</span>\n  </p></content></paragraph>\n",
            id, words);
        return;
      case Manner::Look::plain:
        out_ += block(id, "", "\t\t" + words);
    }
  }

  std::string block(const std::string& id, const std::string& num, const std::string& words) const {
    return fmt::format(
        "<paragraph eId=\"{0}\" class=\"{1}\">{2}<content eId=\"{0}__content\"><p "
        "xml:space=\"preserve\">{3}</p>"
        "</content></paragraph>\n",
        id, manner_.look == Manner::Look::subheading ? "SingleTxt" : "MercuryDocument",
        num.empty() ? "" : "<num>" + num + "</num>", words);
  }

  void text(const std::string& words, const std::string& number = {},
            const std::string& before = {}) {
    const bool is_marked =
        !number.empty() && before.empty() &&
        (manner_.numbers_are_marked || (manner_.numbers_are_mixed && chance(random_, 50)));
    std::string line = "\t";
    if (!before.empty()) line += before + " ";
    if (!number.empty() && !is_marked) line += number + "\t";
    line += words;
    const bool may_join =
        manner_.points_run_together && !is_marked && !number.empty() && last_was_item_;
    last_was_item_ = !number.empty() && !is_marked;
    if (may_join) {
      // Into the block before, behind a line break.
      out_.insert(out_.rfind("</p>"), "<eol/>" + line);
      return;
    }
    out_ += block(fmt::format("para_{}", ++blocks_), is_marked ? number : "", line);
  }

  std::string file() const {
    return fmt::format(
        "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement "
        "name=\"resolution\"><meta>"
        "<identification source=\"#x\"><FRBRWork><FRBRthis "
        "value=\"/akn/un/statement/deliberation/unga/2031-05-06/86-1/!main/\"/>"
        "<FRBRuri value=\"/akn/un/statement/deliberation/unga/2031-05-06/86-1/\"/><FRBRdate "
        "date=\"2031-05-06\" name=\"adoption\"/>"
        "</FRBRWork><FRBRExpression><FRBRlanguage "
        "language=\"{}\"/></FRBRExpression></identification></meta>"
        "<mainBody><paragraph eId=\"para_1\"><num>1.</num><content "
        "eId=\"c\"><p>+</p></content></paragraph></mainBody>"
        "<attachments><attachment><doc "
        "name=\"annex\"><meta/><mainBody>\n{}</mainBody></doc></attachment></attachments>"
        "</statement></akomaNtoso>\n",
        manner_.language, out_);
  }

  const InventedTreaty& treaty_;
  const Manner& manner_;
  std::mt19937& random_;
  const Words& words_;
  std::string out_;
  std::size_t blocks_ = 75;
  bool last_was_item_ = false;
};

}  // namespace

InventedTreaty invent(std::mt19937& random) {
  InventedTreaty treaty;
  static const std::vector<std::vector<std::string>> nestings{{},
                                                              {"chapter"},
                                                              {"part"},
                                                              {"part", "chapter"},
                                                              {"part", "section"},
                                                              {"title", "chapter"},
                                                              {"chapter", "section"},
                                                              {"chapter", "section", "title"},
                                                              {"part", "chapter", "section"}};
  treaty.kinds = nestings[random() % nestings.size()];
  treaty.recitals = pick(random, 1, 5);
  treaty.notes = chance(random, 40) ? pick(random, 2, 4) : 0;
  Counters counters;
  const std::size_t size = treaty.kinds.empty() ? 1 : pick(random, 1, 4);
  for (std::uint32_t i = 1; i <= size; ++i) {
    treaty.groups.push_back(
        invent_group(random, i, std::max<std::size_t>(treaty.kinds.size(), 1), counters));
  }
  // A treaty has more than one article.
  if (counters.article < 2) {
    InventedGroup* last = &treaty.groups.back();
    while (!last->groups.empty()) last = &last->groups.back();
    last->articles.push_back(invent_article(random, ++counters.article));
  }
  return treaty;
}

std::string expected_eids(const InventedTreaty& treaty) {
  return EIds().of(treaty);
}

const std::vector<Manner>& manners() {
  using enum NumeralStyle;
  static const std::vector<Manner> all{
      {"en",
       "eng",
       {{{decimal, "", "."},
         {lower_latin, "(", ")"},
         {lower_roman, "(", ")"},
         {upper_latin, "(", ")"},
         {decimal, "(", ")"}}}},
      {"en half",
       "eng",
       {{{decimal, "", "."},
         {lower_latin, "", ")"},
         {lower_roman, "", ")"},
         {upper_latin, "", ")"},
         {decimal, "", ")"}}}},
      {"en stopped",
       "eng",
       {{{decimal, "", ""},
         {lower_latin, "", "."},
         {lower_roman, "", "."},
         {upper_latin, "", "."},
         {decimal, "(", ")"}}}},
      {"en bracketed",
       "eng",
       {{{decimal, "(", ")"},
         {lower_latin, "(", ")"},
         {lower_roman, "(", ")"},
         {upper_latin, "(", ")"},
         {decimal, "", "."}}}},
      {"fr",
       "fra",
       {{{decimal, "", "."},
         {lower_latin, "", ")"},
         {lower_roman, "", ")"},
         {upper_latin, "", ")"},
         {decimal, "", ")"}}}},
      {"es",
       "spa",
       {{{decimal, "", "."},
         {lower_latin, "", ")"},
         {lower_roman, "", ")"},
         {upper_latin, "", ")"},
         {decimal, "", ")"}}}},
      {"ru latin",
       "rus",
       {{{decimal, "", "."},
         {lower_latin, "", ")"},
         {lower_roman, "", ")"},
         {upper_latin, "", ")"},
         {decimal, "", ")"}}}},
      {"ru cyrillic",
       "rus",
       {{{decimal, "", "."},
         {cyrillic, "", ")"},
         {lower_roman, "", ")"},
         {upper_latin, "", ")"},
         {decimal, "", ")"}}}},
      {"zh framed",
       "zho",
       {{{chinese, "", "、"},
         {parenthesised, "", ""},
         {decimal, "", "."},
         {lower_latin, "(", ")"},
         {lower_roman, "(", ")"}}}},
      {"zh decimal",
       "zho",
       {{{decimal, "", "."},
         {lower_latin, "(", ")"},
         {parenthesised, "", ""},
         {circled, "", ""},
         {lower_roman, "(", ")"}}}},
      {"zh circled",
       "zho",
       {{{decimal, "", "."},
         {decimal, "(", ")"},
         {circled, "", ""},
         {lower_latin, "(", ")"},
         {lower_roman, "(", ")"}}}},
      {"zh wide",
       "zho",
       {{{chinese, "", "、"},
         {chinese, "（", "）"},
         {decimal, "", "."},
         {decimal, "（", "）"},
         {circled, "", ""}}}},
      {"ar",
       "ara",
       {{{decimal, "", " -"},
         {abjad, "(", ")"},
         {decimal, "’", "‘"},
         {lower_latin, "(", ")"},
         {lower_roman, "(", ")"}}}},
      {"ar roman",
       "ara",
       {{{decimal, "", "-"},
         {abjad, "(", ")"},
         {lower_roman, "(", ")"},
         {upper_latin, "(", ")"},
         {decimal, "(", ")"}}}},
  };
  return all;
}

std::string print_as_un_file(const InventedTreaty& treaty, const Manner& manner,
                             std::mt19937& random) {
  return Printer(treaty, manner, random).print();
}

}  // namespace servanda::test
