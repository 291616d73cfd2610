#include "collection/new_treaty.hpp"

#include <fmt/core.h>

#include <system_error>
#include <utility>

#include "engine/file.hpp"
#include "engine/numeral.hpp"

namespace servanda::collection {

namespace {

namespace fs = std::filesystem;
using engine::Result;

// Chapter and number as the depositary writes them: "18-16" is XVIII-16.
std::string treaty_number(const std::string& id) {
  const std::size_t dash = id.find('-');
  const std::string chapter = id.substr(0, dash);
  const bool is_chapter = dash != std::string::npos && !chapter.empty() && chapter.size() <= 2 &&
                          chapter.find_first_not_of("0123456789") == std::string::npos;
  if (!is_chapter) return id;
  return engine::print_numeral(static_cast<std::uint32_t>(std::stoi(chapter)),
                               engine::NumeralStyle::upper_roman) +
         id.substr(dash);
}

Result<treaty::Iri> iri_of(const TreatyId& id, const NewTreaty& treaty) {
  std::string date = "1945";  // the first year in which a treaty could be registered (Charter, 102)
  if (treaty.first_act) date = std::to_string(treaty.first_act->year());
  if (treaty.title.concluded) date = treaty.title.concluded->iso();
  return treaty::Iri::parse("/akn/un/act/provision/un/" + date + "/" + treaty_number(id.str()));
}

std::string checked_line(const treaty::Checked& checked) {
  treaty::Checked copy = checked;
  for (char& c : copy.against) c = c == '"' || c == '\\' || c == '\n' ? '\'' : c;
  return fmt::format("checked = {{ on = {}, against = \"{}\" }}", copy.on.iso(), copy.against);
}

// The one line is exchanged, all others stay as somebody wrote them. A file that has it in another
// form is left alone.
std::string with_checked(std::string toml, const treaty::Checked& checked) {
  std::size_t line = 0;
  while (line < toml.size() && toml[line] != '[') {
    const std::size_t end = std::min(toml.find('\n', line), toml.size());
    const std::string_view words = std::string_view(toml).substr(line, end - line);
    if (words.starts_with("checked = {") || words.starts_with("# checked = {")) {
      toml.replace(line, end - line, checked_line(checked));
      return toml;
    }
    line = end + 1;
  }
  return toml;
}

Result<bool> refresh(const Collection& collection, const Treaty& known, const NewTreaty& treaty) {
  const auto& before = known.instrument.checked;
  if (!treaty.checked || (before && before->on >= treaty.checked->on)) return false;
  const fs::path path = collection.treaty_folder(known.id) / "treaty.toml";
  const auto toml = engine::read_file(path);
  if (!toml) return tl::make_unexpected(toml.error());
  const std::string changed = with_checked(*toml, *treaty.checked);
  if (changed == *toml) return false;
  if (auto done = engine::replace_file(path, changed); !done) {
    return tl::make_unexpected(done.error());
  }
  return false;
}

}  // namespace

Result<bool> make_or_refresh(const Collection& collection, const TreatyId& id,
                             const NewTreaty& treaty) {
  const fs::path path = collection.treaty_folder(id) / "treaty.toml";
  std::error_code error;
  if (fs::exists(path, error)) {
    engine::Diagnostics ignored;  // they are for `check` to tell
    const auto known = collection.treaty(id.str(), ignored);
    return known ? refresh(collection, *known, treaty) : Result<bool>(false);
  }
  const auto iri = iri_of(id, treaty);
  if (!iri) return tl::make_unexpected(iri.error());
  treaty::Instrument instrument{*iri, {{"en", treaty.title.title}}, {}, {}, {}, {}, {}, {}, {}};
  instrument.adopted = treaty.title.concluded;
  instrument.adopted_at = treaty.title.place;
  instrument.checked = treaty.checked;
  if (auto made = engine::make_folders(path.parent_path()); !made) {
    return tl::make_unexpected(made.error());
  }
  // Not flushed one by one: a table that is imported again makes them anew.
  auto written =
      engine::replace_file(path, treaty::print_instrument(instrument), engine::Durability::renamed);
  if (!written) return tl::make_unexpected(written.error());
  return true;
}

}  // namespace servanda::collection
