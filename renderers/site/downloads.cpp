#include "renderers/site/downloads.hpp"

#include "renderers/site/addresses.hpp"
#include "renderers/site/keys.hpp"

namespace servanda::renderers {

Words Downloads::links_to(const LoadedText& text, const std::string& from,
                          const Messages& messages) const {
  Words links;
  for (const DataFile& file : files_) {
    if (file.text != &text) continue;
    if (!links.empty()) links.push_back(run(std::string(messages.text("page.list_separator"))));
    links.push_back(
        link(relative_address(from, file.address), std::string(messages.text(file.format_key))));
    links.push_back(run(" (" + size_words(facts(file).bytes, messages) + ")"));
  }
  return links;
}

std::string Downloads::sum(const LoadedText* text) const {
  std::string sums;
  for (const DataFile& file : files_) {
    if (text == nullptr || file.text == text) sums += file.made_from;
  }
  return key_of({sums});
}

std::string size_words(std::uintmax_t bytes, const Messages& messages) {
  constexpr std::uintmax_t kib = 1024;
  const bool is_small = bytes < kib;
  std::string words = messages.say(is_small ? "downloads.bytes" : "downloads.kib",
                                   fmt::arg("count", is_small ? bytes : (bytes + kib / 2) / kib));
  // A number stays on the line of its unit.
  const std::size_t space = words.find(' ');
  if (space != std::string::npos) words.replace(space, 1, "\u00A0");
  return words;
}

}  // namespace servanda::renderers
