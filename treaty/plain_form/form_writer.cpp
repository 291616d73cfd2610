#include "treaty/plain_form/form_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "treaty/iri.hpp"
#include "treaty/plain_form/draft_of.hpp"
#include "treaty/plain_form/form_blocks.hpp"
#include "treaty/plain_form/form_marks.hpp"
#include "treaty/plain_form/form_parts.hpp"
#include "treaty/plain_form/inline_marks.hpp"

namespace servanda::treaty {
namespace {

// Layout is no text: as in Akoma Ntoso, it is one space between words.
std::string printed(const Runs& runs) {
  std::string words;
  for (const char c : print_inline(runs)) {
    const bool is_second = c == ' ' && (words.empty() || words.ends_with(' '));
    if (!is_second) words += c;
  }
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

std::string row_of(const std::vector<Cell>& row) {
  std::string line;
  for (const Cell& cell : row) {
    line += line.empty() ? "|" : " |";
    if (cell.is_header) line += '=';
    if (cell.columns > 1 || cell.rows > 1)
      line += fmt::format("{{{},{}}}", cell.columns, cell.rows);
    for (std::size_t i = 0; i < cell.paragraphs.size(); ++i) {
      line += i == 0 ? " " : " <p> ";
      for (const char c : printed(cell.paragraphs[i])) {
        if (c == '|') line += '\\';
        line += c;
      }
    }
  }
  return line;
}

class FormPrinter {
 public:
  explicit FormPrinter(const LanguageRules& rules) : rules_(rules) {}

  std::string run(const TreatyText& text) {
    const TreatyDraft draft = draft_of(text);
    print_head(text);
    print_preface(draft.preface);
    print_preamble(draft.preamble);
    if (!draft.body.empty()) directive("text");
    for (const auto& division : draft.body) print_division(*division, 1);
    if (!draft.conclusions.empty()) directive("conclusions");
    for (const DraftText& one : draft.conclusions) print_text(one, 0, Numbers::mean_nothing);
    for (const auto& annex : draft.annexes) print_annex(*annex);
    return std::move(out_);
  }

 private:
  // Whether a number at the beginning of a paragraph would be read as one.
  enum class Numbers { are_read, mean_nothing };

  // --- Lines ---

  void line(std::size_t level, std::string_view words) {
    if (!out_.empty()) out_ += '\n';
    put(level, words);
  }
  // Directly below the line before.
  void put(std::size_t level, std::string_view words) {
    if (!words.empty()) out_.append(level * form_step, ' ');
    out_ += words;
    out_ += '\n';
  }
  void directive(std::string_view words) { line(0, fmt::format("@{}", words)); }

  void print_head(const TreatyText& text) {
    put(0, fmt::format("{} text", form_signature));
    put(0, "@language " + text.language().bcp47());
    if (text.version()) put(0, "@version " + text.version()->iso());
    const std::string work = work_of(text);
    if (!work.empty()) put(0, "@work " + work);
  }

  static std::string work_of(const TreatyText& text) {
    const pugi::xml_node uri =
        text.act().child("meta").child("identification").child("FRBRWork").child("FRBRuri");
    const auto iri = Iri::parse(uri.attribute("value").value());
    return iri ? iri->work() : std::string();
  }

  // --- Words ---

  // What begins like a mark gets a backslash.
  std::string guarded(std::string words, Numbers numbers) const {
    constexpr std::string_view signs = "@#|{";
    if (words.empty()) return words;
    const bool has_sign = signs.find(words.front()) != std::string_view::npos ||
                          words.starts_with(own_sign) || words.starts_with(same_sign) ||
                          words.starts_with(closing_sign) || words == own_sign.substr(0, 1);
    const bool has_number =
        numbers == Numbers::are_read && read_item_mark(words, rules_).has_value();
    return has_sign || has_number ? "\\" + words : words;
  }

  void print_text(const DraftText& text, std::size_t level, Numbers numbers,
                  std::string_view sign = {}) {
    if (!text.runs.empty() || text.table.empty()) {
      const std::string words = printed(text.runs);
      // Behind a sign nothing else is read at the line's beginning.
      line(level, sign.empty() ? guarded(words, numbers) : std::string(sign) + words);
    }
    if (text.table.empty()) return;
    line(level, row_of(text.table.front()));
    for (std::size_t i = 1; i < text.table.size(); ++i) put(level, row_of(text.table[i]));
  }

  void print_preface(const std::vector<DraftPreface>& preface) {
    for (const DraftPreface& one : preface) {
      if (one.is_title) {
        line(0, "# " + printed(one.text.runs));
      } else {
        print_text(one.text, 0, Numbers::mean_nothing);
      }
    }
  }

  void print_preamble(const DraftPreamble& preamble) {
    if (preamble.is_empty()) return;
    directive("preamble");
    if (!preamble.heading.empty()) line(0, "# " + printed(preamble.heading));
    for (const DraftText& one : preamble.opening) print_preamble_text(one);
    for (const DraftRecital& one : preamble.recitals) print_recital(one);
    if (preamble.recitals.empty() && !preamble.agreement.empty()) directive("agreement");
    for (const DraftText& one : preamble.agreement) print_preamble_text(one);
  }

  void print_preamble_text(const DraftText& text) {
    const bool is_like_recital = printed(text.runs).starts_with("- ");
    if (!is_like_recital) return print_text(text, 0, Numbers::mean_nothing);
    line(0, "\\" + printed(text.runs));
  }

  void print_recital(const DraftRecital& recital) {
    std::string first = "- ";
    std::size_t next = 0;
    const bool has_words = !recital.texts.empty() && recital.texts.front().table.empty();
    const std::string words = has_words ? printed(recital.texts[next++].runs) : std::string();
    first += recital.num.empty()
                 ? guarded(words, Numbers::are_read)
                 : numbered(printed(recital.num), words, std::nullopt, nullptr, nullptr);
    line(0, first);
    for (; next < recital.texts.size(); ++next) {
      print_text(recital.texts[next], 1, Numbers::mean_nothing);
    }
  }

  // --- Numbers ---

  // "(a) words", or with the number in braces where it would be read otherwise. `usual` is the kind
  // that a number has here of itself.
  std::string numbered(const std::string& num, const std::string& words,
                       std::optional<ProvisionKind> usual, const Draft* draft,
                       FormCounter* counter) {
    const auto composed = [&](const std::string& mark) {
      return words.empty() ? mark : mark + " " + words;
    };
    const auto is_read_back = [&](const std::string& text) {
      const auto read = read_item_mark(text, rules_);
      if (!read || read->num != num || text.substr(read->end) != words) return false;
      return draft == nullptr || has_values(*read, usual, *draft, *counter);
    };
    const auto marks = {num, print_explicit(num, std::nullopt, 0, {})};
    for (const std::string& mark : marks) {
      const std::string text = composed(mark);
      if (!num.empty() && is_read_back(text)) {
        if (draft != nullptr) count(*read_item_mark(text, rules_), *counter);
        return text;
      }
    }
    if (draft == nullptr) return composed(print_explicit(num, ProvisionKind::recital, 0, {}));
    const std::string text =
        composed(print_explicit(num, draft->kind, draft->value, draft->suffix));
    count(*read_item_mark(text, rules_), *counter);
    return text;
  }

  static void count(const FormNumber& number, FormCounter& counter) {
    Draft ignored;
    counter.set_value(ignored, number);
  }

  static bool has_values(const FormNumber& read, std::optional<ProvisionKind> usual,
                         const Draft& draft, FormCounter counter) {
    Draft made;
    counter.set_value(made, read);
    const ProvisionKind by_sign = read.is_dash && usual == ProvisionKind::point
                                      ? ProvisionKind::indent
                                      : usual.value_or(draft.kind);
    return read.kind.value_or(by_sign) == draft.kind && made.value == draft.value &&
           made.suffix == draft.suffix;
  }

  // --- Parts of a provision ---

  void print_item(const Draft& draft, ProvisionKind usual, std::size_t level,
                  FormCounter& counter) {
    std::string words;
    std::size_t next = 0;
    if (const DraftText* first = first_text(draft)) {
      words = printed(first->runs);
      next = 1;
    }
    line(level, numbered(printed(draft.num), words, usual, &draft, &counter));
    print_parts(draft, next, level + 1, level + 1);
    for (const auto& child : draft.children) print_child(*child, level + 1, counter);
  }

  // The text that stands on the number's own line: a part, or what leads to the first list.
  static const DraftText* first_text(const Draft& draft) {
    if (draft.parts.empty()) return nullptr;
    const auto* text = std::get_if<DraftText>(&draft.parts.front());
    const auto* list = std::get_if<DraftList>(&draft.parts.front());
    if (list != nullptr && list->intro.size() == 1) text = &list->intro.front();
    const bool can_stand = text != nullptr && text->table.empty() && !text->runs.empty();
    // A text of its own before a list would be read as leading to it.
    const bool is_before_list = std::get_if<DraftText>(&draft.parts.front()) != nullptr &&
                                draft.parts.size() > 1 &&
                                std::holds_alternative<DraftList>(draft.parts[1]) &&
                                std::get<DraftList>(draft.parts[1]).intro.empty();
    const bool has_sign = can_stand && begins_with_sign(printed(text->runs));
    return can_stand && !is_before_list && !has_sign ? text : nullptr;
  }

  static bool begins_with_sign(const std::string& words) {
    return words.starts_with(own_sign) || words.starts_with(same_sign) ||
           words.starts_with(closing_sign);
  }

  // From part `next` on; 1 says that the first text was printed already.
  void print_parts(const Draft& draft, std::size_t next, std::size_t level,
                   std::size_t item_level) {
    const Numbers numbers = Numbers::are_read;
    const DraftList* before = nullptr;  // a list that the next text would close
    for (std::size_t i = 0; i < draft.parts.size(); ++i) {
      if (const auto* list = std::get_if<DraftList>(&draft.parts[i])) {
        if (before != nullptr && list->intro.empty()) line(level, own_sign.substr(0, 1));
        print_list(*list, i == 0 && next == 1, level, item_level);
        before = list->closing.empty() ? list : nullptr;
        continue;
      }
      const auto& text = std::get<DraftText>(draft.parts[i]);
      if (i == 0 && next == 1) continue;
      const auto* list_behind =
          i + 1 < draft.parts.size() ? std::get_if<DraftList>(&draft.parts[i + 1]) : nullptr;
      const bool would_lead = list_behind != nullptr && list_behind->intro.empty();
      print_text(text, level, numbers, before != nullptr || would_lead ? own_sign : "");
      before = nullptr;
    }
  }

  void print_list(const DraftList& list, bool intro_is_printed, std::size_t level,
                  std::size_t item_level) {
    for (std::size_t i = intro_is_printed ? 1 : 0; i < list.intro.size(); ++i) {
      print_text(list.intro[i], level, Numbers::are_read, i == 0 ? "" : same_sign);
    }
    FormCounter counter;
    for (const auto& item : list.items) {
      print_item(*item, ProvisionKind::point, item_level, counter);
    }
    for (std::size_t i = 0; i < list.closing.size(); ++i) {
      print_text(list.closing[i], level, Numbers::are_read, i == 0 ? closing_sign : same_sign);
    }
  }

  void print_child(const Draft& child, std::size_t level, FormCounter& counter) {
    if (child.kind != ProvisionKind::alinea || child.parts.empty()) {
      return print_item(child, ProvisionKind::paragraph, level, counter);
    }
    for (const DraftPart& part : child.parts) {
      if (const auto* text = std::get_if<DraftText>(&part)) {
        print_text(*text, level, Numbers::are_read);
      }
    }
  }

  // --- Headings ---

  void print_division(const Draft& draft, std::size_t level) {
    const bool is_unnamed =
        draft.kind == ProvisionKind::container && draft.num.empty() && draft.headings.empty();
    if (is_unnamed) {
      line(0, std::string(level, '#'));
    } else {
      print_labels(draft, level);
    }
    print_words(draft);
    for (const auto& child : draft.children) {
      if (is_division(*child)) print_division(*child, level + 1);
    }
  }

  static bool is_division(const Draft& draft) {
    return draft.kind != ProvisionKind::paragraph && draft.kind != ProvisionKind::alinea &&
           draft.kind != ProvisionKind::subparagraph;
  }

  void print_words(const Draft& draft) {
    print_parts(draft, 0, 0, 1);
    FormCounter paragraphs;
    for (const auto& child : draft.children) {
      if (!is_division(*child)) print_child(*child, 0, paragraphs);
    }
  }

  void print_labels(const Draft& draft, std::size_t level) {
    std::vector<const DraftHeading*> rest;
    const DraftHeading* main = nullptr;
    for (const DraftHeading& heading : draft.headings) {
      const bool is_main =
          main == nullptr && !heading.is_subheading && !heading.before_number && rest.empty();
      (is_main ? main = &heading : rest.emplace_back(&heading));
    }
    const std::string words = main == nullptr ? "" : printed(main->runs);
    line(0, std::string(level, '#') + " " + heading_line(draft, words));
    for (const DraftHeading* one : rest) {
      const std::string_view sign = one->before_number ? "<" : one->is_subheading ? "~" : "+";
      put(0, fmt::format("#{} {}", sign, printed(one->runs)));
    }
  }

  std::string heading_line(const Draft& draft, const std::string& words) {
    const std::string num = printed(draft.num);
    FormCounter& counter = counters_[draft.kind];
    const auto composed = [&](const std::string& mark) {
      return mark.empty() || words.empty() ? mark + words : mark + " " + words;
    };
    const std::string plain = composed(num);
    const auto read = read_heading_mark(plain, rules_);
    if (draft.kind == ProvisionKind::container && num.empty()) {
      const bool is_plain = !read && !plain.starts_with('\\');
      return is_plain ? plain : composed("{}");
    }
    if (read && read->num == num && plain.substr(read->end) == words &&
        has_values(*read, std::nullopt, draft, counter) && read->kind == draft.kind) {
      count(*read, counter);
      return plain;
    }
    const std::string text = composed(print_explicit(num, draft.kind, draft.value, draft.suffix));
    count(*read_heading_mark(text, rules_), counter);
    return text;
  }

  void print_annex(const Draft& annex) {
    directive("annex");
    if (!annex.num.empty() || !annex.headings.empty()) print_labels(annex, 1);
    counters_.clear();
    bool is_first = true;
    for (const auto& child : annex.children) {
      const bool stands_bare = is_first && child->kind == ProvisionKind::container &&
                               child->num.empty() && child->headings.empty();
      if (stands_bare) {
        print_words(*child);
      } else {
        print_division(*child, 2);
      }
      is_first = false;
    }
  }

  const LanguageRules& rules_;
  std::map<ProvisionKind, FormCounter> counters_;
  std::string out_;
};

}  // namespace

std::optional<std::string> print_form(const TreatyText& text) {
  const LanguageRules* rules = language_rules(text.language());
  if (rules == nullptr) return std::nullopt;
  return FormPrinter(*rules).run(text);
}

}  // namespace servanda::treaty
