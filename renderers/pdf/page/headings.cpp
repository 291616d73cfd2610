#include "renderers/pdf/page/headings.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "renderers/messages.hpp"

namespace servanda::renderers::pdf {
namespace {

struct Open {
  const Block* block;
  int level;
  std::string language;
};

// The preamble bears no heading in a treaty, but is looked for.
std::string invented_words(const Block& block, const std::string& language) {
  if (block.role != Role::preamble && block.role != Role::conclusions) return {};
  const auto tag = engine::LanguageTag::parse(language);
  if (!tag) return {};
  const char* key = block.role == Role::preamble ? "text.preamble" : "text.conclusions";
  return std::string(Messages::in(*tag).text(key));
}

std::optional<Heading> heading_of(const Block& block, int level, const std::string& language) {
  if (!is_division(block.role)) return std::nullopt;
  const auto& shown = block.role == Role::heading ? block.content : block.heading;
  Heading heading{&block, level, plain_words(block.number), plain_words(shown), block.id, language};
  if (heading.number.empty() && heading.words.empty()) {
    heading.words = invented_words(block, language);
  }
  if (heading.number.empty() && heading.words.empty()) return std::nullopt;
  return heading;
}

}  // namespace

bool is_division(Role role) {
  switch (role) {
    case Role::preamble:
    case Role::part:
    case Role::title_division:
    case Role::chapter:
    case Role::section:
    case Role::article:
    case Role::conclusions:
    case Role::annex:
    case Role::group:
    case Role::heading:
      return true;
    default:
      return false;
  }
}

const Heading* Headings::of(const Block& block) const {
  const auto found = by_block.find(&block);
  return found == by_block.end() ? nullptr : &all[found->second];
}

Headings collect_headings(const std::vector<const Block*>& blocks,
                          const engine::LanguageTag& language, const std::string& prefix) {
  Headings headings;
  std::vector<Open> open;
  for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
    open.push_back({*block, 1, language.bcp47()});
  }
  while (!open.empty()) {
    const auto [block, outer_level, outer_language] = std::move(open.back());
    open.pop_back();
    const std::string own = block->language.empty() ? outer_language : block->language;
    int level = outer_level;
    if (auto heading = heading_of(*block, level, own)) {
      if (heading->destination.empty()) {
        heading->destination = fmt::format("{}heading_{}", prefix, headings.all.size() + 1);
      }
      headings.by_block.emplace(block, headings.all.size());
      headings.all.push_back(std::move(*heading));
      if (block->role != Role::heading) ++level;
    }
    for (auto child = block->children.rbegin(); child != block->children.rend(); ++child) {
      open.push_back({&*child, level, own});
    }
  }
  return headings;
}

}  // namespace servanda::renderers::pdf
