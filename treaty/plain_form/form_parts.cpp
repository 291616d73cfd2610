#include "treaty/plain_form/form_parts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/catalogue.hpp"
#include "treaty/plain_form/form_marks.hpp"
#include "treaty/plain_form/inline_marks.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t deepest = 64;  // lists inside lists; no treaty has ten

// Texts that belong together, and how they stand to the lists around.
struct TextGroup {
  DraftTexts texts;
  bool is_own = false;
  bool closes = false;
};
using Piece = std::variant<TextGroup, Drafts>;

std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i] == '|') {
      cells.emplace_back();
    } else if (row[i] == '\\' && i + 1 < row.size()) {
      if (row[i + 1] != '|') cells.back() += '\\';
      cells.back() += row[++i];
    } else if (!cells.empty()) {
      cells.back() += row[i];
    }
  }
  return cells;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  const std::size_t end = text.find_last_not_of(" \t");
  return begin == text.size() ? std::string_view() : text.substr(begin, end + 1 - begin);
}

// "= words": a header. "{2,3} words": two columns wide, three rows high.
Cell cell_of(std::string_view text) {
  Cell cell;
  if (text.starts_with('=')) {
    cell.is_header = true;
    text.remove_prefix(1);
  }
  const std::size_t close = text.starts_with('{') ? text.find('}') : std::string_view::npos;
  const std::size_t comma = text.substr(0, std::min(close, text.size())).find(',');
  if (close != std::string_view::npos && comma != std::string_view::npos) {
    const auto number = [&](std::size_t begin, std::size_t end) {
      const auto value = engine::read_number(text.substr(begin, end - begin));
      return std::clamp(value.value_or(1), 1U, 1000U);
    };
    cell.columns = number(1, comma);
    cell.rows = number(comma + 1, close);
    text.remove_prefix(close + 1);
  }
  while (!trimmed(text).empty()) {
    constexpr std::string_view paragraph = "<p>";
    const std::size_t end = text.find(paragraph);
    cell.paragraphs.push_back(read_inline(trimmed(text.substr(0, end))));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + paragraph.size());
  }
  return cell;
}

class PartsReader {
 public:
  PartsReader(FormCursor& cursor, std::size_t level, std::size_t item_level, std::size_t depth)
      : cursor_(cursor), level_(level), item_level_(item_level), depth_(depth) {}

  std::vector<DraftPart> run(std::string_view first, std::size_t line) {
    if (!first.empty()) add_text(first, line);
    while (cursor_.at_words() && cursor_.now().level >= level_) {
      const FormBlock& block = cursor_.now();
      const bool is_item = block.kind == FormBlock::Kind::text && block.level >= item_level_ &&
                           depth_ < deepest && at_form_item(cursor_);
      if (is_item) {
        add_item();
      } else if (is_owners_item(block)) {
        break;
      } else {
        take_block();
      }
    }
    return parts();
  }

 private:
  // A numbered block where the owner's texts stand is the owner's next paragraph.
  bool is_owners_item(const FormBlock& block) const {
    return block.kind == FormBlock::Kind::text && block.level < item_level_ &&
           at_form_item(cursor_);
  }

  void take_block() {
    const FormBlock& block = cursor_.now();
    ++cursor_.at;
    if (block.kind == FormBlock::Kind::table) {
      group(true).texts.push_back(read_form_text(block));
      return;
    }
    if (block.text == own_sign.substr(0, 1)) {
      pieces_.emplace_back(TextGroup{{}, true, false});  // parts two lists, says nothing
      return;
    }
    doubt_joined_lines(block, cursor_);
    add_text(block.text, block.line);
  }

  void add_text(std::string_view words, std::size_t line) {
    const bool is_same = words.starts_with(same_sign);
    const bool is_own = words.starts_with(own_sign);
    const bool closes = words.starts_with(closing_sign);
    if (is_same || is_own || closes) words.remove_prefix(own_sign.size());
    TextGroup& into = group(is_same);
    into.is_own = into.is_own || is_own;
    into.closes = into.closes || closes;
    into.texts.push_back({read_inline(words), {}, line});
  }

  TextGroup& group(bool joins) {
    const bool has_one = !pieces_.empty() && std::holds_alternative<TextGroup>(pieces_.back());
    if (!joins || !has_one) pieces_.emplace_back(TextGroup{});
    return std::get<TextGroup>(pieces_.back());
  }

  void add_item() {
    if (pieces_.empty() || !std::holds_alternative<Drafts>(pieces_.back())) {
      pieces_.emplace_back(Drafts{});
      counter_ = {};
    }
    const auto number = *read_item_mark(cursor_.now().text, cursor_.rules);
    const auto usual = number.is_dash ? ProvisionKind::indent : ProvisionKind::point;
    auto item = std::make_unique<Draft>();
    item->kind = number.kind.value_or(usual);
    counter_.set_value(*item, number);
    fill_item(*item, number);
    std::get<Drafts>(pieces_.back()).push_back(std::move(item));
  }

  void fill_item(Draft& item, const FormNumber& number) {
    const FormBlock& block = cursor_.now();
    item.line = block.line;
    item.num = read_inline(number.num);
    doubt_joined_lines(block, cursor_);
    const std::string_view rest = std::string_view(block.text).substr(number.end);
    const std::size_t inside = block.level + 1;
    ++cursor_.at;
    item.parts = PartsReader(cursor_, inside, inside, depth_ + 1).run(rest, item.line);
  }

  // --- Which texts lead to a list, which close it ---

  std::vector<DraftPart> parts() {
    std::vector<DraftPart> made;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (auto* items = std::get_if<Drafts>(&pieces_[i])) {
        made.emplace_back(DraftList{{}, std::move(*items), {}, {}});
        last_list_ = made.size();
      } else {
        place(std::get<TextGroup>(pieces_[i]), i, made);
      }
    }
    return made;
  }

  void place(TextGroup& group, std::size_t at, std::vector<DraftPart>& made) {
    const bool leads = !group.is_own && !group.closes && at + 1 < pieces_.size() &&
                       std::holds_alternative<Drafts>(pieces_[at + 1]);
    const bool follows_list = last_list_ != 0 && last_list_ == made.size();
    if (leads) {
      auto& items = std::get<Drafts>(pieces_[at + 1]);
      made.emplace_back(DraftList{std::move(group.texts), std::move(items), {}, {}});
      last_list_ = made.size();
      pieces_[at + 1] = TextGroup{};
    } else if (follows_list && !group.is_own) {
      DraftTexts& closing = std::get<DraftList>(made.back()).closing;
      std::move(group.texts.begin(), group.texts.end(), std::back_inserter(closing));
      last_list_ = group.texts.empty() ? last_list_ : 0;
    } else {
      for (DraftText& text : group.texts) made.emplace_back(std::move(text));
    }
  }

  FormCursor& cursor_;
  std::size_t level_;
  std::size_t item_level_;
  std::size_t depth_;
  FormCounter counter_;
  std::vector<Piece> pieces_;
  std::size_t last_list_ = 0;  // one past its place among the parts; 0: a text closed it already
};

}  // namespace

void FormCounter::set_value(Draft& draft, const FormNumber& number) {
  draft.suffix = number.suffix;
  draft.value = value_in_sequence(number, last_, style_);
  if (draft.value != 0) last_ = draft.value;
}

DraftText read_form_text(const FormBlock& block) {
  if (block.kind != FormBlock::Kind::table) return {read_inline(block.text), {}, block.line};
  DraftText text{{}, {}, block.line};
  for (const std::string& row : block.lines) {
    std::vector<Cell> cells;
    for (const std::string& cell : cells_of(row)) cells.push_back(cell_of(cell));
    text.table.push_back(std::move(cells));
  }
  return text;
}

void doubt_joined_lines(const FormBlock& block, FormCursor& cursor) {
  for (std::size_t i = 1; i < block.lines.size(); ++i) {
    const auto number = read_item_mark(block.lines[i], cursor.rules);
    if (!number || number->readings.empty()) continue;
    cursor.findings.push_back({&engine::src_diagnostics::number_inside_paragraph,
                               block.line + i,
                               nullptr,
                               number->num,
                               {},
                               {}});
  }
}

bool at_form_item(const FormCursor& cursor) {
  return cursor.at_words() && cursor.now().kind == FormBlock::Kind::text &&
         read_item_mark(cursor.now().text, cursor.rules).has_value();
}

std::vector<DraftPart> read_form_parts(FormCursor& cursor, std::string_view first, std::size_t line,
                                       std::size_t level, std::size_t item_level) {
  return PartsReader(cursor, level, item_level, 0).run(first, line);
}

}  // namespace servanda::treaty
