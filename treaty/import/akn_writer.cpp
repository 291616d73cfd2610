#include "treaty/import/akn_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "treaty/import/line.hpp"

namespace servanda::treaty {
namespace {

constexpr const char* akn_namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

pugi::xml_node add(pugi::xml_node parent, std::string_view name) {
  return parent.append_child(std::string(name).c_str());
}

pugi::xml_node add(pugi::xml_node parent, std::string_view name, const std::string& eid) {
  pugi::xml_node node = add(parent, name);
  node.append_attribute("eId").set_value(eid.c_str());
  return node;
}

bool is_layout(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// A URI may not hold these; the words of the link are not touched.
std::string escaped_uri(std::string_view uri) {
  constexpr std::string_view forbidden = " <>\"{}|\\^`";
  std::string out;
  for (const char c : uri) {
    const bool is_bad =
        static_cast<unsigned char>(c) <= 0x20 || forbidden.find(c) != std::string_view::npos;
    out += is_bad ? fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)))
                  : std::string(1, c);
  }
  return out;
}

// --- Words ---

class RunWriter {
 public:
  explicit RunWriter(std::size_t& notes) : notes_(notes) {}

  void write(pugi::xml_node parent, const Runs& runs) {
    const std::vector<bool> goes_on = find_words_behind(runs);
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const Run& run = runs[i];
      switch (run.kind) {
        case Run::Kind::text:
          write_text(parent, run, goes_on[i]);
          break;
        case Run::Kind::line_break:
          add(parent, "eol");
          space_is_due_ = false;
          has_words_ = false;
          break;
        case Run::Kind::note:
          write_note(parent, run);
          break;
      }
    }
  }

 private:
  // Whether words stand behind each run on its line.
  static std::vector<bool> find_words_behind(const Runs& runs) {
    std::vector<bool> behind(runs.size());
    bool has_words = false;
    for (std::size_t i = runs.size(); i-- > 0;) {
      behind[i] = has_words;
      const std::string& text = runs[i].text;
      if (runs[i].kind == Run::Kind::line_break) has_words = false;
      if (runs[i].kind != Run::Kind::text) continue;
      has_words = has_words || !std::all_of(text.begin(), text.end(), is_layout);
    }
    return behind;
  }

  void write_text(pugi::xml_node parent, const Run& run, bool goes_on) {
    const std::string words = squeeze(run.text, goes_on);
    if (words.empty()) return;
    pugi::xml_node node = parent;
    if (!run.target.empty()) {
      node = add(node, "a");
      node.append_attribute("href").set_value(escaped_uri(run.target).c_str());
    }
    for (const auto& [style, element] : styles) {
      if (has(run.style, style)) node = add(node, element);
    }
    append_words(node, words);
  }

  static void append_words(pugi::xml_node node, const std::string& words) {
    pugi::xml_node last = node.last_child();
    if (last.type() == pugi::node_pcdata) {
      last.set_value((last.value() + words).c_str());
    } else {
      node.append_child(pugi::node_pcdata).set_value(words.c_str());
    }
  }

  // White space of the source's layout becomes one space between words, in the run where it stands,
  // and none at the ends.
  std::string squeeze(std::string_view text, bool goes_on) {
    std::string out;
    for (const char c : text) {
      if (is_layout(c)) {
        space_is_due_ = has_words_;
        continue;
      }
      if (std::exchange(space_is_due_, false)) out += ' ';
      out += c;
      has_words_ = true;
    }
    if (goes_on && space_is_due_) {
      out += ' ';
      space_is_due_ = has_words_ = false;
    }
    return out;
  }

  void write_note(pugi::xml_node parent, const Run& run) {
    pugi::xml_node note = add(parent, "authorialNote", fmt::format("authorialNote_{}", ++notes_));
    if (!run.target.empty()) note.append_attribute("marker").set_value(run.target.c_str());
    note.append_attribute("placement").set_value("bottom");
    Runs paragraph;
    const auto flush = [&] {
      RunWriter(notes_).write(add(note, "p"), std::exchange(paragraph, {}));
    };
    for (const Run& part : run.note) {
      if (part.kind == Run::Kind::line_break) {
        flush();
      } else {
        paragraph.push_back(part);
      }
    }
    flush();
  }

  static constexpr std::pair<Style, std::string_view> styles[] = {{Style::bold, "b"},
                                                                  {Style::italic, "i"},
                                                                  {Style::underline, "u"},
                                                                  {Style::superscript, "sup"},
                                                                  {Style::subscript, "sub"}};
  std::size_t& notes_;
  bool space_is_due_ = false;
  bool has_words_ = false;  // before what comes next, and no space between
};

class Writer {
 public:
  Writer(const TreatyDraft& draft, const TextIdentity& identity)
      : draft_(draft), identity_(identity) {}

  void write(pugi::xml_document& tree) {
    pugi::xml_node root = add(tree, "akomaNtoso");
    root.append_attribute("xmlns").set_value(akn_namespace);
    pugi::xml_node act = add(root, "act");
    act.append_attribute("name").set_value("convention");
    write_meta(act, identity_);
    write_preface(act);
    write_preamble(act);
    pugi::xml_node body = add(act, "body");
    for (const auto& division : draft_.body) write_draft(body, *division);
    write_conclusions(act);
    write_annexes(act);
  }

 private:
  // --- Before and behind the body ---

  void write_preface(pugi::xml_node act) {
    if (draft_.preface.empty()) return;
    pugi::xml_node preface = add(act, "preface", "preface");
    for (const DraftPreface& line : draft_.preface) {
      if (!line.text.table.empty()) {
        write_block(preface, line.text, "preface");
        continue;
      }
      pugi::xml_node paragraph = add(preface, "p");
      write_label(line.is_title ? add(paragraph, "docTitle") : paragraph, line.text.runs);
    }
  }

  void write_preamble(pugi::xml_node act) {
    const DraftPreamble& preamble = draft_.preamble;
    if (preamble.is_empty()) return;
    pugi::xml_node node = add(act, "preamble", "preamble");
    if (!preamble.heading.empty()) {
      pugi::xml_node heading = add(node, "block", "preamble__block_1");
      heading.append_attribute("name").set_value("heading");
      write_label(heading, preamble.heading);
    }
    write_formula(node, preamble.opening, "opening");
    if (!preamble.recitals.empty()) {
      pugi::xml_node recitals = add(node, "recitals", "preamble__recitals_1");
      for (std::size_t i = 0; i < preamble.recitals.size(); ++i) {
        write_recital(recitals, preamble.recitals[i], fmt::format("preamble__rec_{}", i + 1));
      }
    }
    write_formula(node, preamble.agreement, "agreement");
  }

  void write_formula(pugi::xml_node preamble, const DraftTexts& texts, const char* name) {
    if (texts.empty()) return;
    const std::string eid = fmt::format("preamble__formula_{}", ++formulas_);
    pugi::xml_node formula = add(preamble, "formula", eid);
    formula.append_attribute("name").set_value(name);
    write_blocks(formula, texts, eid);
  }

  void write_recital(pugi::xml_node parent, const DraftRecital& recital, const std::string& eid) {
    pugi::xml_node node = add(parent, "recital", eid);
    if (!recital.num.empty()) write_runs(add(node, "num"), recital.num);
    write_blocks(node, recital.texts, eid);
  }

  void write_conclusions(pugi::xml_node act) {
    if (draft_.conclusions.empty()) return;
    write_blocks(add(act, "conclusions", "conclusions"), draft_.conclusions, "conclusions");
  }

  void write_annexes(pugi::xml_node act) {
    if (draft_.annexes.empty()) return;
    pugi::xml_node attachments = add(act, "attachments");
    for (const auto& annex : draft_.annexes) {
      pugi::xml_node attachment = add(attachments, "attachment", annex->eid);
      write_labels(attachment, *annex);
      pugi::xml_node document = add(attachment, "doc");
      document.append_attribute("name").set_value("annex");
      write_component_meta(document, identity_, annex->eid);
      pugi::xml_node body = add(document, "mainBody");
      for (const auto& child : annex->children) write_annex_part(body, *child, annex->eid);
      if (!body.first_child()) add(body, "p");
    }
  }

  // Groups without a heading leave their words directly in the annex.
  void write_annex_part(pugi::xml_node body, const Draft& part, const std::string& annex) {
    if (part.kind != ProvisionKind::container || !part.headings.empty()) {
      return write_draft(body, part);
    }
    for (const DraftPart& one : part.parts) {
      if (const auto* list = std::get_if<DraftList>(&one)) {
        write_list(body, *list);
      } else {
        write_block(body, std::get<DraftText>(one), annex);
      }
    }
    for (const auto& child : part.children) write_draft(body, *child);
  }

  // --- Provisions ---

  void write_draft(pugi::xml_node parent, const Draft& draft) {
    pugi::xml_node node = add(parent, element_name(draft.kind), draft.eid);
    if (draft.kind == ProvisionKind::container) {
      node.append_attribute("name").set_value("group");
    }
    write_labels(node, draft);
    write_words(node, draft);
    for (const auto& child : draft.children) write_draft(node, *child);
  }

  void write_labels(pugi::xml_node node, const Draft& draft) {
    bool num_is_due = !draft.num.empty();
    pugi::xml_node heading;
    for (const DraftHeading& one : draft.headings) {
      if (num_is_due && !one.before_number) {
        write_label(add(node, "num"), draft.num);
        num_is_due = false;
        heading = {};
      }
      if (one.is_subheading) {
        write_label(add(node, "subheading"), one.runs);
        heading = {};
      } else if (heading) {
        add(heading, "eol");
        write_label(heading, one.runs);
      } else {
        heading = add(node, "heading");
        write_label(heading, one.runs);
      }
    }
    if (num_is_due) write_label(add(node, "num"), draft.num);
  }

  static bool is_text(const DraftPart& part) { return std::holds_alternative<DraftText>(part); }

  static DraftTexts texts_of(const Draft& draft) {
    DraftTexts texts;
    for (const DraftPart& part : draft.parts) texts.push_back(std::get<DraftText>(part));
    return texts;
  }

  void write_words(pugi::xml_node node, const Draft& draft) {
    const bool all_text = std::all_of(draft.parts.begin(), draft.parts.end(), is_text);
    const bool is_point = draft.kind == ProvisionKind::point || draft.kind == ProvisionKind::indent;
    if (!draft.children.empty() && all_text) {
      if (!draft.parts.empty()) write_container(node, "intro", draft.eid, texts_of(draft));
    } else if (draft.parts.empty() || (all_text && (is_point || draft.parts.size() == 1))) {
      write_container(node, "content", draft.eid, texts_of(draft));
    } else {
      write_parts(node, draft);
    }
  }

  // Lists, and each text between them an unnumbered paragraph.
  void write_parts(pugi::xml_node node, const Draft& draft) {
    std::size_t alineas = 0;
    for (const DraftPart& part : draft.parts) {
      if (const auto* list = std::get_if<DraftList>(&part)) {
        write_list(node, *list);
        continue;
      }
      const std::string eid = fmt::format("{}__al_{}", draft.eid, ++alineas);
      write_container(add(node, "alinea", eid), "content", eid, {std::get<DraftText>(part)});
    }
  }

  void write_list(pugi::xml_node parent, const DraftList& list) {
    pugi::xml_node node = add(parent, "list", list.eid);
    if (!list.intro.empty()) write_container(node, "intro", list.eid, list.intro);
    for (const auto& item : list.items) write_draft(node, *item);
    if (!list.closing.empty()) write_container(node, "wrapUp", list.eid, list.closing);
  }

  // <content>, <intro> or <wrapUp>: blocks with an eId below their owner's.
  void write_container(pugi::xml_node parent, std::string_view element, const std::string& owner,
                       const DraftTexts& texts) {
    const std::string step = element == "wrapUp" ? "wrapup" : std::string(element);
    pugi::xml_node node = add(parent, element, owner + "__" + step);
    write_blocks(node, texts, owner);
    if (texts.empty()) add(node, "p");
  }

  // --- Blocks ---

  void write_blocks(pugi::xml_node parent, const DraftTexts& texts, const std::string& owner) {
    for (const DraftText& text : texts) write_block(parent, text, owner);
  }

  void write_block(pugi::xml_node parent, const DraftText& text, const std::string& owner) {
    if (!text.runs.empty() || text.table.empty()) write_runs(add(parent, "p"), text.runs);
    if (text.table.empty()) return;
    const std::string eid = fmt::format("{}__table_{}", owner, ++tables_);
    pugi::xml_node table = add(parent, "table", eid);
    for (const auto& row : text.table) {
      pugi::xml_node node = add(table, "tr");
      for (const Cell& cell : row) write_cell(node, cell);
      if (row.empty()) add(node, "td");
    }
  }

  void write_cell(pugi::xml_node row, const Cell& cell) {
    pugi::xml_node node = add(row, cell.is_header ? "th" : "td");
    if (cell.columns > 1) node.append_attribute("colspan").set_value(cell.columns);
    if (cell.rows > 1) node.append_attribute("rowspan").set_value(cell.rows);
    for (const Runs& paragraph : cell.paragraphs) write_runs(add(node, "p"), paragraph);
  }

  void write_runs(pugi::xml_node node, const Runs& runs) { RunWriter(notes_).write(node, runs); }

  // Of a number, heading or title: bold print all over is how the source shows what it is, and says
  // nothing more here.
  void write_label(pugi::xml_node node, Runs runs) {
    const bool is_all_bold = std::all_of(runs.begin(), runs.end(), [](const Run& run) {
      return run.kind != Run::Kind::text || has(run.style, Style::bold) ||
             trim_gap(run.text).empty();
    });
    if (is_all_bold) {
      for (Run& run : runs) run.style = without(run.style, Style::bold);
    }
    write_runs(node, runs);
  }

  const TreatyDraft& draft_;
  const TextIdentity& identity_;
  std::size_t notes_ = 0;
  std::size_t tables_ = 0;
  std::size_t formulas_ = 0;
};

}  // namespace

void write_akn(const TreatyDraft& draft, const TextIdentity& identity, pugi::xml_document& tree) {
  Writer(draft, identity).write(tree);
}

}  // namespace servanda::treaty
