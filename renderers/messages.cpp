#include "renderers/messages.hpp"

#include <toml++/toml.h>
#include <unicode/plurrule.h>

#include <deque>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <utility>

#include "engine/catalogue.hpp"

namespace servanda::renderers {
namespace {

void flatten(const toml::table& table, const std::string& prefix,
             std::map<std::string, std::string, std::less<>>& texts) {
  for (const auto& [key, value] : table) {
    const std::string name = prefix + std::string(key.str());
    if (const toml::table* inner = value.as_table()) {
      flatten(*inner, name + ".", texts);
    } else if (const auto text = value.value<std::string>()) {
      texts.emplace(name, *text);
    }
  }
}

// The messages of one language, parsed when a reader first needs them.
class Shelf {
 public:
  explicit Shelf(const engine::EmbeddedFile& file) : file_(&file) {}

  const Messages& messages() {
    std::call_once(once_, [this] {
      auto parsed = Messages::parse(*file_);
      if (!parsed) throw std::logic_error(engine::to_text(parsed.error()));
      messages_ = std::make_unique<Messages>(std::move(*parsed));
    });
    return *messages_;
  }
  [[nodiscard]] std::string_view tag() const {
    return file_->name.substr(0, file_->name.find('.'));
  }

 private:
  const engine::EmbeddedFile* file_;
  std::once_flag once_;
  std::unique_ptr<Messages> messages_;
};

std::deque<Shelf>& shelves() {
  static std::deque<Shelf> all = [] {
    std::deque<Shelf> made;
    for (const engine::EmbeddedFile& file : message_files()) made.emplace_back(file);
    return made;
  }();
  return all;
}

std::string plural_category(const engine::LanguageTag& language, std::uint64_t count) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(
      icu::PluralRules::forLocale(icu::Locale(language.bcp47().c_str()), status));
  if (U_FAILURE(status) || !rules) return "other";
  std::string category;
  rules->select(static_cast<double>(count)).toUTF8String(category);
  return category;
}

}  // namespace

engine::Result<Messages> Messages::parse(const engine::EmbeddedFile& file) {
  const std::string name(file.name);
  auto language = engine::LanguageTag::parse(file.name.substr(0, file.name.find('.')));
  if (!language) return tl::make_unexpected(language.error());
  try {
    Messages made(std::move(*language));
    flatten(toml::parse(file.content, name), {}, made.texts_);
    return made;
  } catch (const toml::parse_error& error) {
    return engine::failure(engine::ren_diagnostics::messages_unreadable,
                           {name, error.source().begin.line, {}}, std::string(error.description()));
  }
}

const std::vector<engine::LanguageTag>& Messages::languages() {
  static const std::vector<engine::LanguageTag> all = [] {
    std::vector<engine::LanguageTag> made;
    for (const Shelf& shelf : shelves()) made.push_back(*engine::LanguageTag::parse(shelf.tag()));
    return made;
  }();
  return all;
}

const Messages& Messages::in(const engine::LanguageTag& language) {
  const std::string& tag = language.bcp47();
  for (const std::string_view wanted :
       {std::string_view(tag), std::string_view(tag).substr(0, tag.find('-')),
        std::string_view("en")}) {
    for (Shelf& shelf : shelves()) {
      if (shelf.tag() == wanted) return shelf.messages();
    }
  }
  throw std::logic_error("no English messages were compiled in");
}

std::string_view Messages::text(std::string_view key) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) {
    throw std::out_of_range("no message " + std::string(key) + " in " + language_.bcp47());
  }
  return found->second;
}

bool Messages::has(std::string_view key) const {
  return texts_.find(key) != texts_.end();
}

std::string Messages::plural_key(std::string_view key, std::uint64_t count) const {
  std::string exact = std::string(key) + "." + plural_category(language_, count);
  return has(exact) ? exact : std::string(key) + ".other";
}

}  // namespace servanda::renderers
