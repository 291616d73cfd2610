#include "treaty/plain_form/form_blocks.hpp"

#include <algorithm>
#include <utility>

#include "treaty/import/run_builder.hpp"

namespace servanda::treaty {
namespace {

constexpr std::string_view layout = " \t\r";

struct FormLine {
  std::size_t number = 0;
  std::size_t columns = 0;  // of white space before the words
  std::string_view words;
};

FormLine read_line(std::string_view line, std::size_t number) {
  FormLine read{number, 0, {}};
  std::size_t at = 0;
  for (; at < line.size() && layout.find(line[at]) != std::string_view::npos; ++at) {
    read.columns += line[at] == '\t' ? form_step - read.columns % form_step : 1;
  }
  read.words = line.substr(at);
  const std::size_t last = read.words.find_last_not_of(layout);
  read.words = read.words.substr(0, last == std::string_view::npos ? 0 : last + 1);
  return read;
}

FormBlock::Kind kind_of(std::string_view words) {
  switch (words.front()) {
    case '@':
      return FormBlock::Kind::directive;
    case '#':
      return FormBlock::Kind::heading;
    case '|':
      return FormBlock::Kind::table;
    default:
      return FormBlock::Kind::text;
  }
}

class Cutter {
 public:
  std::vector<FormBlock> run(std::string_view text) {
    for (std::size_t number = 1; !text.empty(); ++number) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      take(read_line(text.substr(0, end), number));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::move(blocks_);
  }

 private:
  void take(const FormLine& line) {
    if (line.words.empty()) {
      is_open_ = false;
      return;
    }
    const FormBlock::Kind kind = kind_of(line.words);
    const bool goes_on = is_open_ && kind == blocks_.back().kind;
    if (goes_on && kind != FormBlock::Kind::directive) return go_on(blocks_.back(), line);
    begin(kind, line);
  }

  void begin(FormBlock::Kind kind, const FormLine& line) {
    FormBlock& block = blocks_.emplace_back();
    block.kind = kind;
    block.line = line.number;
    block.level = (line.columns + form_step / 2) / form_step;
    block.text = line.words;
    if (kind == FormBlock::Kind::directive) block.text.erase(0, 1);
    if (kind == FormBlock::Kind::heading) {
      block.level = std::min(line.words.find_first_not_of('#'), line.words.size());
      block.text = read_line(line.words.substr(block.level), 0).words;
    } else {
      block.lines.push_back(std::string(line.words));
    }
    is_open_ = true;
  }

  static void go_on(FormBlock& block, const FormLine& line) {
    if (block.kind == FormBlock::Kind::heading) {
      const std::size_t behind = std::min(line.words.find_first_not_of('#'), line.words.size());
      block.lines.emplace_back(read_line(line.words.substr(behind), 0).words);
      return;
    }
    block.lines.emplace_back(line.words);
    if (block.kind != FormBlock::Kind::text) return;
    // A line's end is a space, but none between two ideographs.
    RunBuilder joined;
    joined.add(block.text);
    joined.add_soft_break();
    joined.add(line.words);
    block.text = words_of(joined.take());
  }

  std::vector<FormBlock> blocks_;
  bool is_open_ = false;
};

}  // namespace

std::vector<FormBlock> cut_form(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return Cutter().run(text);
}

}  // namespace servanda::treaty
