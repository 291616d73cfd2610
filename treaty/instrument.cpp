#include "treaty/instrument.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <utility>

#include "engine/catalogue.hpp"

namespace servanda::treaty {
namespace {

using engine::CivilDate;
using engine::LanguageTag;
using engine::Result;
using engine::akn_diagnostics::bad_instrument;

// --- Reading ---

class Reader {
 public:
  Reader(const std::string& file, engine::Diagnostics& findings)
      : file_(file), findings_(findings) {}

  Result<Instrument> read(const toml::table& table);

 private:
  using Field = Result<void> (Reader::*)(const toml::node&);
  struct Key {
    std::string_view name;
    Field read;
  };
  static const std::array<Key, 9> keys;

  [[nodiscard]] engine::Place place(const toml::node& node) const {
    return {file_, node.source().begin.line, {}};
  }
  [[nodiscard]] tl::unexpected<engine::Diagnostic> wrong(const toml::node& node,
                                                         std::string_view what) const {
    return engine::failure(bad_instrument, place(node), what);
  }

  Result<std::string> text(const toml::node& node, std::string_view key) const;
  Result<CivilDate> date(const toml::node& node, std::string_view key) const;
  Result<LanguageTag> language(const toml::node& node, std::string_view name) const;
  Result<void> titles(const toml::node& node, std::string_view key,
                      std::map<std::string, std::string>& titles) const;

  Result<void> read_iri(const toml::node& node);
  Result<void> read_title(const toml::node& node);
  Result<void> read_short_title(const toml::node& node);
  Result<void> read_depositary(const toml::node& node);
  Result<void> read_adopted(const toml::node& node);
  Result<void> read_adopted_at(const toml::node& node);
  Result<void> read_authentic(const toml::node& node);
  Result<void> read_checked(const toml::node& node);
  Result<void> read_notes(const toml::node& node);

  void warn_of_dates() const;

  const std::string& file_;
  engine::Diagnostics& findings_;
  std::optional<Iri> iri_;
  Instrument* made_ = nullptr;
};

const std::array<Reader::Key, 9> Reader::keys{{{"iri", &Reader::read_iri},
                                               {"title", &Reader::read_title},
                                               {"short_title", &Reader::read_short_title},
                                               {"depositary", &Reader::read_depositary},
                                               {"adopted", &Reader::read_adopted},
                                               {"adopted_at", &Reader::read_adopted_at},
                                               {"authentic", &Reader::read_authentic},
                                               {"checked", &Reader::read_checked},
                                               {"notes", &Reader::read_notes}}};

Result<std::string> Reader::text(const toml::node& node, std::string_view key) const {
  if (const auto* value = node.as_string()) return value->get();
  return wrong(node, fmt::format("{} is a text in quotation marks", key));
}

Result<CivilDate> Reader::date(const toml::node& node, std::string_view key) const {
  if (const auto* value = node.as_date()) {
    const toml::date day = value->get();
    const std::string iso = fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
    if (auto parsed = CivilDate::parse(iso)) return parsed;
  }
  return wrong(node, fmt::format("{} is a date such as 2024-12-24, without quotation marks", key));
}

Result<LanguageTag> Reader::language(const toml::node& node, std::string_view name) const {
  auto parsed = LanguageTag::parse(name);
  if (!parsed) return wrong(node, parsed.error().message);
  return parsed;
}

Result<void> Reader::titles(const toml::node& node, std::string_view key,
                            std::map<std::string, std::string>& titles) const {
  const toml::table* table = node.as_table();
  if (table == nullptr)
    return wrong(node, fmt::format("[{}] is a table of texts by language", key));
  for (const auto& [name, value] : *table) {
    const auto tag = language(value, name.str());
    if (!tag) return tl::make_unexpected(tag.error());
    auto title = text(value, fmt::format("a {} in {}", key, tag->bcp47()));
    if (!title) return tl::make_unexpected(title.error());
    if (title->empty())
      return wrong(value, fmt::format("the {} in {} is empty", key, tag->bcp47()));
    titles.insert_or_assign(tag->bcp47(), *std::move(title));
  }
  return {};
}

Result<void> Reader::read_iri(const toml::node& node) {
  const auto value = text(node, "iri");
  if (!value) return tl::make_unexpected(value.error());
  auto parsed = Iri::parse(*value);
  if (!parsed) return wrong(node, parsed.error().message);
  iri_ = *std::move(parsed);
  return {};
}

Result<void> Reader::read_title(const toml::node& node) {
  return titles(node, "title", made_->titles);
}

Result<void> Reader::read_short_title(const toml::node& node) {
  return titles(node, "short_title", made_->short_titles);
}

Result<void> Reader::read_depositary(const toml::node& node) {
  return text(node, "depositary").map([&](std::string value) {
    made_->depositary = std::move(value);
  });
}

Result<void> Reader::read_adopted(const toml::node& node) {
  return date(node, "adopted").map([&](CivilDate value) { made_->adopted = value; });
}

Result<void> Reader::read_adopted_at(const toml::node& node) {
  return text(node, "adopted_at").map([&](std::string value) {
    made_->adopted_at = std::move(value);
  });
}

Result<void> Reader::read_authentic(const toml::node& node) {
  const toml::array* list = node.as_array();
  if (list == nullptr) return wrong(node, "authentic is a list of languages");
  for (const toml::node& item : *list) {
    const auto name = text(item, "a language in authentic");
    if (!name) return tl::make_unexpected(name.error());
    auto tag = language(item, *name);
    if (!tag) return tl::make_unexpected(tag.error());
    made_->authentic.push_back(*std::move(tag));
  }
  return {};
}

Result<void> Reader::read_checked(const toml::node& node) {
  const toml::table* table = node.as_table();
  if (table == nullptr || !table->contains("on") || !table->contains("against")) {
    return wrong(node, "checked says `on` which day and `against` which source");
  }
  for (const auto& [name, value] : *table) {
    if (name.str() == "on" || name.str() == "against") continue;
    findings_.add(engine::diagnostic(engine::akn_diagnostics::unknown_instrument_key, place(value),
                                     name.str(), "checked"));
  }
  const auto on = date(*table->get("on"), "checked.on");
  if (!on) return tl::make_unexpected(on.error());
  auto against = text(*table->get("against"), "checked.against");
  if (!against) return tl::make_unexpected(against.error());
  made_->checked = Checked{*on, *std::move(against)};
  return {};
}

Result<void> Reader::read_notes(const toml::node& node) {
  const toml::array* list = node.as_array();
  if (list == nullptr) return wrong(node, "notes is a list of texts");
  for (const toml::node& item : *list) {
    auto note = text(item, "a note");
    if (!note) return tl::make_unexpected(note.error());
    made_->notes.push_back(*std::move(note));
  }
  return {};
}

void Reader::warn_of_dates() const {
  const std::string in_iri = iri_->date();
  if (!made_->adopted || made_->adopted->iso().starts_with(in_iri)) return;
  findings_.add(engine::diagnostic(engine::akn_diagnostics::iri_date_differs, {file_, 0, {}},
                                   in_iri, made_->adopted->iso()));
}

Result<Instrument> Reader::read(const toml::table& table) {
  const auto missing = [&](std::string_view what) {
    return engine::failure(bad_instrument, {file_, 1, {}}, what);
  };
  const toml::node* iri = table.get("iri");
  if (iri == nullptr) return missing("treaty.toml has no iri");
  if (auto read = read_iri(*iri); !read) return tl::make_unexpected(read.error());
  Instrument instrument{*iri_, {}, {}, {}, {}, {}, {}, {}, {}};
  made_ = &instrument;
  for (const Key& key : keys) {
    const toml::node* node = table.get(key.name);
    if (node == nullptr) continue;
    if (auto read = (this->*key.read)(*node); !read) return tl::make_unexpected(read.error());
  }
  if (instrument.titles.empty()) return missing("treaty.toml has no [title]");
  warn_of_dates();
  return instrument;
}

// --- Writing ---

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

void append_list(std::string& out, std::string_view key,
                 const std::vector<LanguageTag>& languages) {
  out.append(key).append(" = [");
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (i != 0) out += ", ";
    out += quoted(languages[i].bcp47());
  }
  out += "]\n";
}

void append_titles(std::string& out, std::string_view key,
                   const std::map<std::string, std::string>& titles) {
  if (titles.empty()) return;
  out += fmt::format("\n[{}]\n", key);
  for (const auto& [language, title] : titles) {
    out += fmt::format("{} = {}\n", language, quoted(title));
  }
}

void append_facts(std::string& out, const Instrument& instrument) {
  out += fmt::format("iri = {}\n", quoted(instrument.iri.work()));
  out += instrument.depositary.empty()
             ? "# depositary = \"Secretary-General of the United Nations\"\n"
             : fmt::format("depositary = {}\n", quoted(instrument.depositary));
  out += instrument.adopted ? fmt::format("adopted = {}\n", instrument.adopted->iso())
                            : "# adopted = 2024-12-24\n";
  if (!instrument.adopted_at.empty()) {
    out += fmt::format("adopted_at = {}\n", quoted(instrument.adopted_at));
  }
  append_list(out, "authentic", instrument.authentic);
  out += instrument.checked
             ? fmt::format("checked = {{ on = {}, against = {} }}\n", instrument.checked->on.iso(),
                           quoted(instrument.checked->against))
             : "# checked = { on = 2025-11-19, against = \"UN Treaty Collection\" }\n";
  if (instrument.notes.empty()) return;
  out += "notes = [\n";
  for (const std::string& note : instrument.notes) out += fmt::format("  {},\n", quoted(note));
  out += "]\n";
}

const std::string& in_language(const std::map<std::string, std::string>& titles,
                               const LanguageTag& language) {
  for (const std::string& wanted : {language.bcp47(), std::string("en")}) {
    if (const auto found = titles.find(wanted); found != titles.end()) return found->second;
  }
  return titles.begin()->second;
}

}  // namespace

const std::string& Instrument::title(const LanguageTag& language) const {
  return in_language(titles, language);
}

const std::string& Instrument::short_title(const LanguageTag& language) const {
  const auto own = short_titles.find(language.bcp47());
  if (own != short_titles.end()) return own->second;
  if (short_titles.empty() || titles.contains(language.bcp47())) return title(language);
  return in_language(short_titles, language);
}

Result<Instrument> parse_instrument(std::string_view toml, const std::string& file,
                                    engine::Diagnostics& findings) {
  try {
    return Reader(file, findings).read(toml::parse(toml, file));
  } catch (const toml::parse_error& error) {
    return engine::failure(bad_instrument, {file, error.source().begin.line, {}},
                           error.description());
  }
}

std::string print_instrument(const Instrument& instrument) {
  std::string out =
      "# The treaty: what it is, and what its final clauses say. docs/formats/treaty-toml.md is "
      "the\n"
      "# reference of every key.\n\n";
  append_facts(out, instrument);
  append_titles(out, "title", instrument.titles);
  append_titles(out, "short_title", instrument.short_titles);
  out +=
      "\n# Add the final clauses, each with the article that says so; without them status and "
      "entry\n"
      "# into force cannot be computed:\n"
      "#\n"
      "# [entry_into_force]\n"
      "# article = \"art_20__para_1\"\n"
      "# count = 30\n"
      "# on = \"90 days after\"\n";
  return out;
}

}  // namespace servanda::treaty
