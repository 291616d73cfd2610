#include "treaty/import/pandoc_tree.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/numeral.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/list_number.hpp"
#include "treaty/import/office/paragraph_mark.hpp"
#include "treaty/import/run_builder.hpp"

namespace servanda::treaty {
namespace {

using engine::Result;
using Json = nlohmann::json;
namespace src = engine::src_diagnostics;

constexpr std::size_t deepest = 200;
constexpr std::pair oldest_api{1, 22};  // of Pandoc 2.12 to 2.19

// --- The tree, read without trust: what is not there is null, as is all below it. ---

const Json& at(const Json& node, std::size_t index) {
  static const Json nothing;
  return node.is_array() && index < node.size() ? node[index] : nothing;
}

const Json& member(const Json& node, const char* key) {
  static const Json nothing;
  const auto found = node.is_object() ? node.find(key) : node.end();
  return node.is_object() && found != node.end() ? *found : nothing;
}

std::string_view text_of(const Json& node) {
  const auto* text = node.get_ptr<const std::string*>();
  return text == nullptr ? std::string_view() : *text;
}

std::string_view tag_of(const Json& node) {
  return text_of(member(node, "t"));
}

const Json& content_of(const Json& node) {
  return member(node, "c");
}

std::int64_t number_of(const Json& node, std::int64_t otherwise) {
  return node.is_number_integer() ? node.get<std::int64_t>() : otherwise;
}

bool has_class(const Json& attributes, std::string_view name) {
  const Json& classes = at(attributes, 1);
  return std::any_of(classes.begin(), classes.end(),
                     [&](const Json& one) { return text_of(one) == name; });
}

// --- Counts of what is left out or taken for granted, for the findings. ---

struct Seen {
  std::size_t insertions = 0;
  std::size_t deletions = 0;
  std::size_t pictures = 0;
  bool too_deep = false;
};

class TreeReader;
std::vector<Block> read_part(const Json& blocks, std::size_t depth, Seen& seen);

// --- Inlines ---

class InlineReader {
 public:
  InlineReader(Seen& seen, std::size_t& notes, std::size_t depth)
      : seen_(seen), notes_(notes), depth_(depth) {}

  Runs read(const Json& inlines) {
    add_all(inlines, Style::plain);
    return runs_.take();
  }

 private:
  void add_all(const Json& inlines, Style style) {
    if (++depth_ > deepest) {
      seen_.too_deep = true;
    } else if (inlines.is_array()) {
      for (const Json& one : inlines) add(one, style);
    }
    --depth_;
  }

  void add(const Json& node, Style style) {
    const std::string_view tag = tag_of(node);
    const Json& content = content_of(node);
    if (tag == "Str") return runs_.add(text_of(content), style, target_);
    if (tag == "Space") return runs_.add_space(style, target_);
    if (tag == "SoftBreak") return runs_.add_soft_break();
    if (tag == "LineBreak") return runs_.add_line_break();
    if (tag == "Note") return add_note(content);
    if (tag == "Emph") return add_all(content, style | Style::italic);
    if (tag == "Strong") return add_all(content, style | Style::bold);
    if (tag == "Underline") return add_all(content, style | Style::underline);
    if (tag == "Superscript") return add_all(content, style | Style::superscript);
    if (tag == "Subscript") return add_all(content, style | Style::subscript);
    if (tag == "SmallCaps" || tag == "Strikeout") return add_all(content, style);
    if (tag == "Cite") return add_all(at(content, 1), style);
    if (tag == "Code" || tag == "Math") return runs_.add(text_of(at(content, 1)), style, target_);
    if (tag == "Quoted") return add_quoted(content, style);
    if (tag == "Link") return add_link(content, style);
    if (tag == "Span") return add_span(content, style);
    if (tag == "Image") ++seen_.pictures;
    if (tag == "RawInline" && text_of(at(content, 1)).starts_with("<br")) runs_.add_line_break();
  }

  void add_quoted(const Json& content, Style style) {
    const bool is_single = tag_of(at(content, 0)) == "SingleQuote";
    runs_.add(is_single ? "‘" : "“", style, target_);
    add_all(at(content, 1), style);
    runs_.add(is_single ? "’" : "”", style, target_);
  }

  void add_link(const Json& content, Style style) {
    const std::string_view target = text_of(at(at(content, 2), 0));
    const std::string_view outer = std::exchange(target_, target);
    add_all(at(content, 1), style);
    target_ = outer;
  }

  // Tracked changes count as accepted; comments are no words of the text.
  void add_span(const Json& content, Style style) {
    const Json& attributes = at(content, 0);
    if (has_class(attributes, "comment-start") || has_class(attributes, "paragraph-deletion"))
      return;
    if (has_class(attributes, "deletion")) {
      ++seen_.deletions;
      return;
    }
    if (has_class(attributes, "insertion")) ++seen_.insertions;
    add_all(at(content, 1), style);
  }

  void add_note(const Json& blocks) {
    RunBuilder note;
    for (Block& block : read_part(blocks, depth_ + 1, seen_)) {
      if (!note.empty()) note.add_line_break();
      if (!block.number.empty()) note.add(block.number + " ");
      for (const Run& run : block.runs) {
        if (run.kind == Run::Kind::line_break) note.add_line_break();
        if (run.kind == Run::Kind::text) note.add(run.text, run.style, run.target);
      }
    }
    runs_.add_note(std::to_string(++notes_), note.take());
  }

  Seen& seen_;
  std::size_t& notes_;
  std::size_t depth_;
  RunBuilder runs_;
  std::string_view target_;
};

// --- Blocks ---

// A paragraph that is bold throughout and short stands where a heading would.
bool looks_like_heading(const Runs& runs) {
  constexpr std::size_t longest = 300;  // bytes
  std::size_t length = 0;
  for (const Run& run : runs) {
    const bool has_words = run.kind == Run::Kind::text && !engine::trim(run.text).empty();
    if (has_words && !has(run.style, Style::bold)) return false;
    length += run.text.size();
  }
  return length > 0 && length <= longest;
}

bool is_blank(const Runs& runs) {
  return std::all_of(runs.begin(), runs.end(), [](const Run& run) {
    return run.kind != Run::Kind::note && engine::trim(run.text).empty();
  });
}

// A break at either end of a paragraph parts nothing.
void trim_line_breaks(Runs& runs) {
  const auto is_break = [](const Run& run) { return run.kind == Run::Kind::line_break; };
  while (!runs.empty() && is_break(runs.back())) runs.pop_back();
  runs.erase(runs.begin(), std::find_if_not(runs.begin(), runs.end(), is_break));
}

// The words that an item begins with, as far as they stand in its first paragraph.
std::string first_words(const Json& blocks, std::size_t depth = 0) {
  const Json& first = at(blocks, 0);
  const std::string_view tag = tag_of(first);
  if (depth < 8 && (tag == "Div" || tag == "BlockQuote")) {
    return first_words(tag == "Div" ? at(content_of(first), 1) : content_of(first), depth + 1);
  }
  if (tag != "Para" && tag != "Plain") return {};
  Seen ignored;
  std::size_t notes = 0;
  return words_of(InlineReader(ignored, notes, deepest / 2).read(content_of(first)));
}

class TreeReader {
 public:
  TreeReader(Seen& seen, std::size_t depth) : seen_(seen), depth_(depth) {}

  void add_all(const Json& blocks) {
    if (++depth_ > deepest) {
      seen_.too_deep = true;
    } else if (blocks.is_array()) {
      for (const Json& one : blocks) add(one);
    }
    --depth_;
  }

  std::vector<Block> take() {
    settle_pending();
    return std::move(blocks_);
  }

 private:
  void add(const Json& node) {
    const std::string_view tag = tag_of(node);
    const Json& content = content_of(node);
    if (tag == "Para" || tag == "Plain") return add_paragraph(content, Look::unknown);
    if (tag == "Header") return add_paragraph(at(content, 2), Look::heading);
    if (tag == "OrderedList") return add_list(at(content, 1), ordered_numbers(content));
    if (tag == "BulletList") return add_list(content, bullets(content));
    if (tag == "BlockQuote") return add_all(content);
    if (tag == "Div") return add_all(at(content, 1));
    if (tag == "Figure") return add_all(at(content, 2));
    if (tag == "LineBlock") return add_lines(content);
    if (tag == "CodeBlock") return add_code(text_of(at(content, 1)));
    if (tag == "DefinitionList") return add_definitions(content);
    if (tag == "Table") return add_table(content);
  }

  Runs read_runs(const Json& inlines) { return InlineReader(seen_, notes_, depth_).read(inlines); }

  void add_paragraph(const Json& inlines, Look look) { emit(read_runs(inlines), look); }

  void emit(Runs runs, Look look) {
    ++paragraphs_;
    Block block;
    block.line = paragraphs_;
    std::string own_number;
    if (auto mark = take_mark(runs)) {
      if (mark->paragraph > 0) block.line = mark->paragraph;
      if (mark->look == Look::heading) look = Look::heading;
      own_number = std::move(mark->number);
    }
    trim_line_breaks(runs);
    if (is_blank(runs) && own_number.empty()) return;
    if (is_number_alone(own_number)) {
      pending_.push_back(std::move(own_number));
    } else if (!own_number.empty()) {
      // "Article 5", "1.1": part of the text.
      runs.insert(runs.begin(), text_run(is_blank(runs) ? own_number : own_number + "\t"));
    }
    block.look = look == Look::unknown && looks_like_heading(runs) ? Look::heading : look;
    block.runs = std::move(runs);
    give_number(block);
    split_heading(block);
    blocks_.push_back(std::move(block));
  }

  // "Annex" and its title on two lines of one heading: the recogniser reads headings line by line.
  void split_heading(Block& block) {
    constexpr std::size_t longest = 60;  // bytes of a first line that names a division
    if (block.look != Look::heading || !block.number.empty()) return;
    const auto line_break = std::find_if(block.runs.begin(), block.runs.end(), [](const Run& run) {
      return run.kind == Run::Kind::line_break;
    });
    if (line_break == block.runs.end()) return;
    Block first = block;
    first.runs.assign(block.runs.begin(), line_break);
    if (words_of(first.runs).size() > longest) return;
    block.runs.erase(block.runs.begin(), std::next(line_break));
    blocks_.push_back(std::move(first));
  }

  // Two numbers at one place ("3. (a)") are words of the paragraph: a block has one at most.
  void give_number(Block& block) {
    if (pending_.size() == 1) {
      block.number = std::move(pending_.front());
    } else if (!pending_.empty()) {
      block.runs.insert(block.runs.begin(), text_run(joined_pending() + " "));
    }
    pending_.clear();
  }

  std::string joined_pending() const {
    std::string all;
    for (const std::string& one : pending_) all += (all.empty() ? "" : " ") + one;
    return all;
  }

  // A number whose item has no words is still a number of the text.
  void settle_pending() {
    if (pending_.empty()) return;
    Block block;
    if (pending_.size() == 1) {
      block.number = std::move(pending_.front());
    } else {
      block.runs = {text_run(joined_pending())};
    }
    block.line = paragraphs_;
    pending_.clear();
    blocks_.push_back(std::move(block));
  }

  static std::vector<std::string> ordered_numbers(const Json& content) {
    const Json& kind = at(content, 0);
    const ListNumbering numbering{number_of(at(kind, 0), 1), std::string(tag_of(at(kind, 1))),
                                  std::string(tag_of(at(kind, 2)))};
    const Json& items = at(content, 1);
    std::vector<std::string> words;
    for (const Json& item : items) words.push_back(first_words(item));
    return numbers_of_list(numbering, words);
  }

  static std::vector<std::string> bullets(const Json& items) {
    std::vector<std::string> words;
    for (const Json& item : items) words.push_back(first_words(item));
    return bullets_of_list(words);
  }

  void add_list(const Json& items, const std::vector<std::string>& numbers) {
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      if (!numbers[i].empty()) pending_.push_back(numbers[i]);
      add_all(at(items, i));
      settle_pending();
    }
  }

  void add_lines(const Json& lines) {
    RunBuilder all;
    for (const Json& line : lines) {
      if (!all.empty()) all.add_line_break();
      for (const Run& run : read_runs(line)) all.add(run.text, run.style, run.target);
    }
    emit(all.take(), Look::unknown);
  }

  // Text that was indented with spaces, as drafts are: a blank line ends a paragraph.
  void add_code(std::string_view code) {
    RunBuilder paragraph;
    while (!code.empty()) {
      const std::string_view line = code.substr(0, code.find('\n'));
      code.remove_prefix(std::min(line.size() + 1, code.size()));
      const std::string_view words = engine::trim(line);
      if (words.empty()) {
        emit(paragraph.take(), Look::unknown);
        continue;
      }
      if (!paragraph.empty()) paragraph.add_line_break();
      paragraph.add(words);
    }
    emit(paragraph.take(), Look::unknown);
  }

  void add_definitions(const Json& list) {
    for (const Json& entry : list) {
      add_paragraph(at(entry, 0), Look::unknown);
      for (const Json& definition : at(entry, 1)) add_all(definition);
    }
  }

  // --- Tables ---

  using Rows = std::vector<std::pair<const Json*, bool>>;  // cells; whether they are headers

  static void collect(const Json& rows, bool are_headers, Rows& into) {
    for (const Json& row : rows) into.emplace_back(&at(row, 1), are_headers);
  }

  static Rows rows_of(const Json& table) {
    Rows rows;
    collect(at(at(table, 3), 1), true, rows);
    for (const Json& body : at(table, 4)) {
      collect(at(body, 2), true, rows);
      collect(at(body, 3), false, rows);
    }
    collect(at(at(table, 5), 1), false, rows);
    return rows;
  }

  void add_table(const Json& content) {
    add_all(at(at(content, 1), 1));  // the caption
    const Rows rows = rows_of(content);
    if (only_indents(rows)) return add_as_paragraphs(rows);
    Block block;
    block.line = ++paragraphs_;
    for (const auto& [cells, are_headers] : rows) {
      std::vector<Cell> row;
      for (const Json& cell : *cells) row.push_back(read_cell(cell, are_headers));
      if (!row.empty()) block.table.push_back(std::move(row));
    }
    settle_pending();
    if (!block.table.empty()) blocks_.push_back(std::move(block));
  }

  Cell read_cell(const Json& node, bool is_header) {
    constexpr std::int64_t widest = 1000;
    Cell cell;
    cell.is_header = is_header;
    cell.rows =
        static_cast<unsigned>(std::clamp<std::int64_t>(number_of(at(node, 2), 1), 1, widest));
    cell.columns =
        static_cast<unsigned>(std::clamp<std::int64_t>(number_of(at(node, 3), 1), 1, widest));
    for (Block& block : read_part(at(node, 4), depth_ + 1, seen_)) {
      if (!block.number.empty()) {
        block.runs.insert(block.runs.begin(), text_run(block.number + " "));
      }
      if (!block.runs.empty()) cell.paragraphs.push_back(std::move(block.runs));
      for (auto& row : block.table) {
        for (Cell& inner : row) {
          std::move(inner.paragraphs.begin(), inner.paragraphs.end(),
                    std::back_inserter(cell.paragraphs));
        }
      }
    }
    return cell;
  }

  // One column, or a number in every row before its words: the table is there to indent, as web
  // pages and drafts do it.
  static bool only_indents(const Rows& rows) {
    bool any_number = false;
    for (const auto& [cells, are_headers] : rows) {
      if (cells->size() == 1) continue;
      const auto words = words_of_row(*cells);
      const auto first = std::find_if(words.begin(), words.end(),
                                      [](const std::string& one) { return !one.empty(); });
      if (words.end() - first < 2) {
        if (first != words.end() && first + 1 != words.end()) return false;
        continue;
      }
      if (words.end() - first != 2 || !is_number_alone(*first)) return false;
      any_number = true;
    }
    return any_number || std::all_of(rows.begin(), rows.end(),
                                     [](const auto& row) { return row.first->size() <= 1; });
  }

  static std::vector<std::string> words_of_row(const Json& cells) {
    std::vector<std::string> words;
    for (const Json& cell : cells) {
      std::string all = first_words(at(cell, 4));
      // A cell whose first block is a table or a list has words all the same.
      if (all.empty() && !at(cell, 4).empty()) all = "…";
      words.emplace_back(engine::trim(all));
    }
    return words;
  }

  void add_as_paragraphs(const Rows& rows) {
    for (const auto& [cells, are_headers] : rows) {
      for (const Json& cell : *cells) {
        const std::string words(engine::trim(first_words(at(cell, 4))));
        if (&cell != &cells->back() && is_number_alone(words)) {
          pending_.push_back(words);
        } else {
          add_all(at(cell, 4));
        }
      }
      settle_pending();
    }
  }

  Seen& seen_;
  std::size_t depth_;
  std::size_t notes_ = 0;
  std::size_t paragraphs_ = 0;
  std::vector<std::string> pending_;  // numbers that wait for words
  std::vector<Block> blocks_;
};

std::vector<Block> read_part(const Json& blocks, std::size_t depth, Seen& seen) {
  TreeReader reader(seen, depth);
  reader.add_all(blocks);
  return reader.take();
}

Result<void> check_version(const Json& tree, const std::string& file) {
  const Json& version = member(tree, "pandoc-api-version");
  if (!version.is_array()) {
    return engine::failure(src::source_unreadable, {file}, "Pandoc", "it gave no document tree");
  }
  const std::pair<std::int64_t, std::int64_t> found{number_of(at(version, 0), 0),
                                                    number_of(at(version, 1), 0)};
  if (found >= std::pair<std::int64_t, std::int64_t>(oldest_api)) return {};
  return engine::failure(engine::env_diagnostics::tool_too_old, {file}, "pandoc",
                         fmt::format("its tree is of version {}.{}", found.first, found.second));
}

void report(const Seen& seen, const std::string& file, engine::Diagnostics& findings) {
  if (seen.insertions + seen.deletions > 0) {
    findings.add(
        engine::diagnostic(src::changes_accepted, {file}, seen.insertions, seen.deletions, ""));
  }
  if (seen.pictures > 0) {
    findings.add(engine::diagnostic(src::pictures_left_out, {file}, seen.pictures));
  }
}

}  // namespace

Result<std::vector<Block>> read_pandoc_tree(std::string_view json, const std::string& file,
                                            engine::Diagnostics& findings) {
  const Json tree = Json::parse(json, nullptr, false);
  if (auto checked = check_version(tree, file); !checked) {
    return tl::make_unexpected(checked.error());
  }
  Seen seen;
  std::vector<Block> blocks = read_part(member(tree, "blocks"), 0, seen);
  if (seen.too_deep) return engine::failure(src::too_deeply_nested, {file}, deepest);
  report(seen, file, findings);
  return blocks;
}

}  // namespace servanda::treaty
