// The words of an Akoma Ntoso document as blocks (akn_source.hpp).
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "treaty/import/akn_source.hpp"
#include "treaty/import/line.hpp"

namespace servanda::treaty {
namespace {

using engine::local_name;

constexpr std::string_view blank = " \t\r\n";

bool is_text(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(blank) == std::string_view::npos;
}

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 8> left_out{"meta",       "coverPage",      "attachments",
                                                   "components", "collectionBody", "img",
                                                   "toc",        "presentation"};
constexpr std::array<std::string_view, 7> one_block{
    "p", "heading", "subheading", "block", "crossHeading", "tocItem", "caption"};

// --- Inline: nodes to runs ---

Style style_of_class(std::string_view classes) {
  Style style = Style::plain;
  const auto add = [&](std::string_view word, Style one) {
    if (classes.find(word) != std::string_view::npos) style = style | one;
  };
  add("bold", Style::bold);
  add("italic", Style::italic);
  add("underline", Style::underline);
  return style;
}

Style style_of(pugi::xml_node node) {
  const std::string_view name = local_name(node);
  if (name == "b") return Style::bold;
  if (name == "i") return Style::italic;
  if (name == "u") return Style::underline;
  if (name == "sup") return Style::superscript;
  if (name == "sub") return Style::subscript;
  return style_of_class(node.attribute("class").value());
}

class RunReader {
 public:
  Runs read(pugi::xml_node node) {
    read_children(node, Style::plain, {});
    return std::move(runs_);
  }

 private:
  void read_children(pugi::xml_node node, Style style, std::string_view target) {
    for (const pugi::xml_node child : node.children()) {
      if (is_text(child)) {
        add_text(child.value(), style, target);
      } else if (child.type() == pugi::node_element) {
        read_element(child, style, target);
      }
    }
  }

  void read_element(pugi::xml_node node, Style style, std::string_view target) {
    const std::string_view name = local_name(node);
    if (name == "authorialNote") return add_note(node);
    if (name == "eol" || name == "br") {
      runs_.push_back({Run::Kind::line_break, Style::plain, {}, {}, {}});
      return;
    }
    if (is_one_of(name, left_out)) return;
    const bool is_link = name == "a" || name == "ref";
    const std::string_view href = node.attribute("href").value();
    read_children(node, style | style_of(node), is_link && !href.empty() ? href : target);
  }

  void add_text(std::string_view text, Style style, std::string_view target) {
    std::string words = without_layout(text);
    if (words.empty()) return;
    const bool joins = !runs_.empty() && runs_.back().kind == Run::Kind::text &&
                       runs_.back().style == style && runs_.back().target == target;
    if (joins) {
      runs_.back().text += words;
    } else {
      runs_.push_back({Run::Kind::text, style, std::move(words), std::string(target), {}});
    }
  }

  // A line end with an indent behind it was put there by a printer of XML; any other parts lines.
  static std::string without_layout(std::string_view text) {
    if (text.find('\n') == std::string_view::npos) return std::string(text);
    if (is_blank(text)) return " ";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] != '\n') {
        out += text[i];
        continue;
      }
      const std::size_t next = std::min(text.find_first_not_of(" \t\r", i + 1), text.size());
      const bool is_indented = next > i + 2 || next == text.size();
      out += is_indented ? ' ' : '\n';
      if (is_indented) i = next - 1;
    }
    return out;
  }

  void add_note(pugi::xml_node node) {
    Run note{Run::Kind::note, Style::plain, {}, node.attribute("marker").value(), {}};
    bool is_first = true;
    for (const pugi::xml_node child : node.children()) {
      if (child.type() != pugi::node_element) continue;
      if (!is_first) note.note.push_back({Run::Kind::line_break, Style::plain, {}, {}, {}});
      is_first = false;
      for (Run& run : RunReader().read(child)) note.note.push_back(std::move(run));
    }
    if (is_first) note.note = RunReader().read(node);
    runs_.push_back(std::move(note));
  }

  Runs runs_;
};

// --- Blocks ---

bool is_all_bold(const Runs& runs) {
  bool has_words = false;
  for (const Run& run : runs) {
    if (run.kind != Run::Kind::text || trim_gap(run.text).empty()) continue;
    if (!has(run.style, Style::bold)) return false;
    has_words = true;
  }
  return has_words;
}

// The class names of the UN's conversion: H1, H23, HCh … for headings, SingleTxt for running text.
Look look_of_class(std::string_view name) {
  if (name.size() > 1 && name[0] == 'H' && name.size() <= 6) return Look::heading;
  return name.starts_with("SingleTxt") ? Look::body : Look::unknown;
}

class BlockReader {
 public:
  explicit BlockReader(const engine::XmlDocument& file) : file_(file) {}

  std::vector<Block> read(pugi::xml_node document) {
    read_children(document, Look::unknown);
    flush_number();
    return std::move(blocks_);
  }

 private:
  void read_children(pugi::xml_node node, Look look) {
    for (const pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_element) {
        read_element(child, look);
      } else if (is_text(child) && !is_blank(child.value())) {
        add(child, {{Run::Kind::text, Style::plain, child.value(), {}, {}}}, look);
      }
    }
  }

  void read_element(pugi::xml_node node, Look look) {
    const std::string_view name = local_name(node);
    if (is_one_of(name, left_out)) return;
    if (name == "num") return take_number(node);
    if (name == "table") return add_table(node);
    if (is_one_of(name, one_block) || holds_words(node)) return add_words(node, name, look);
    const Look own = look_of(node);
    read_children(node, own == Look::unknown ? look : own);
    if (number_ && number_->owner == node) flush_number();
  }

  // Beside a heading that is marked as one, the class says nothing of the other words.
  static Look look_of(pugi::xml_node node) {
    const Look look = look_of_class(node.attribute("class").value());
    const auto children = node.children();
    const bool has_heading =
        look == Look::heading &&
        std::any_of(children.begin(), children.end(), [](pugi::xml_node child) {
          const std::string_view name = local_name(child);
          return name == "heading" || name == "subheading";
        });
    return has_heading ? Look::unknown : look;
  }

  static bool holds_words(pugi::xml_node node) {
    const auto children = node.children();
    return std::any_of(children.begin(), children.end(), [](pugi::xml_node child) {
      return is_text(child) && !is_blank(child.value());
    });
  }

  void add_words(pugi::xml_node node, std::string_view name, Look look) {
    Runs runs = RunReader().read(node);
    const bool is_heading =
        name == "heading" || name == "subheading" || name == "crossHeading" || is_all_bold(runs);
    add(node, std::move(runs), is_heading ? Look::heading : look);
  }

  void add(pugi::xml_node node, Runs runs, Look look) {
    Block block;
    block.runs = std::move(runs);
    block.look = look;
    block.line = file_.line(node);
    if (number_) block.number = std::exchange(number_, std::nullopt)->text;
    blocks_.push_back(std::move(block));
  }

  // A number waits for the words behind it; one without any is a block of its own.
  void take_number(pugi::xml_node node) {
    flush_number();
    const std::string text = engine::text_of(node);
    const std::string_view bare = trim_gap(text);
    if (!bare.empty()) number_ = Number{std::string(bare), node.parent()};
  }

  void flush_number() {
    if (number_) add(number_->owner, {}, Look::unknown);
  }

  void add_table(pugi::xml_node node) {
    Block block;
    block.line = file_.line(node);
    for (const pugi::xml_node child : node.children()) {
      if (local_name(child) == "caption") add_words(child, "caption", Look::unknown);
      if (local_name(child) == "tr") block.table.push_back(read_row(child));
    }
    if (block.table.empty()) return;
    if (number_) block.number = std::exchange(number_, std::nullopt)->text;
    blocks_.push_back(std::move(block));
  }

  static std::vector<Cell> read_row(pugi::xml_node row) {
    std::vector<Cell> cells;
    for (const pugi::xml_node child : row.children()) {
      const std::string_view name = local_name(child);
      if (name != "td" && name != "th") continue;
      Cell cell;
      cell.is_header = name == "th";
      cell.columns = std::clamp(child.attribute("colspan").as_uint(1), 1U, 1000U);
      cell.rows = std::clamp(child.attribute("rowspan").as_uint(1), 1U, 65000U);
      read_cell(child, cell);
      cells.push_back(std::move(cell));
    }
    return cells;
  }

  static void read_cell(pugi::xml_node node, Cell& cell) {
    if (holds_words(node)) {
      cell.paragraphs.push_back(RunReader().read(node));
      return;
    }
    for (const pugi::xml_node child : node.children()) {
      if (child.type() != pugi::node_element) continue;
      if (local_name(child) == "p" || holds_words(child)) {
        cell.paragraphs.push_back(RunReader().read(child));
      } else {
        read_cell(child, cell);
      }
    }
  }

  struct Number {
    std::string text;
    pugi::xml_node owner;
  };

  const engine::XmlDocument& file_;
  std::vector<Block> blocks_;
  std::optional<Number> number_;
};

}  // namespace

std::vector<Block> read_blocks(const engine::XmlDocument& file, pugi::xml_node document) {
  return BlockReader(file).read(document);
}

}  // namespace servanda::treaty
