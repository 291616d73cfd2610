#include <charconv>

#include "engine/catalogue.hpp"
#include "engine/text/encoding.hpp"
#include "engine/text/unicode.hpp"
#include "engine/xml/dom.hpp"
#include "signatures/tables/status_table.hpp"

// The names of elements are those of the Collection's files: Treaty/Participants/Table/TGroup/
// Thead/Row/Entry for the headings, Tbody/Rows/Row/Entry for the cells. The root has had several
// names, so the table is looked for below any.

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;
using engine::Result;

// Breadth does not matter: the first element of that name in document order.
pugi::xml_node first_named(pugi::xml_node root, std::string_view name) {
  return root.find_node([&](pugi::xml_node node) { return engine::local_name(node) == name; });
}

std::string words_of(pugi::xml_node node) {
  return engine::squeeze_spaces(engine::text_of(node));
}

// Titles and conclusions may hold markup as escaped text, "<superscript>1</superscript>".
std::string without_markup(std::string text) {
  for (std::size_t open = text.find('<'); open != std::string::npos; open = text.find('<', open)) {
    const std::size_t close = text.find('>', open);
    if (close == std::string::npos) break;
    text.erase(open, close - open + 1);
  }
  return engine::squeeze_spaces(text);
}

std::optional<std::int64_t> number_in(pugi::xml_node node) {
  const std::string text = words_of(node);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole ? std::optional(number) : std::nullopt;
}

class XmlTable {
 public:
  XmlTable(const engine::XmlDocument& document, engine::Diagnostics& findings)
      : document_(document), findings_(findings) {}

  Result<StatusTable> read() {
    const pugi::xml_node participants = first_named(document_.tree(), "Participants");
    const pugi::xml_node head = first_named(participants, "Thead");
    const pugi::xml_node body = first_named(participants, "Tbody");
    StatusTable table{document_.file(), {}, {}, {}, {}, {}, {}};
    read_columns(head, table);
    if (!body || table.columns.empty()) {
      return engine::failure(sig::no_status_table, {document_.file(), 0, {}});
    }
    read_facts(table);
    if (auto done = read_rows(body, table); !done) return tl::make_unexpected(done.error());
    tell_unread();
    return table;
  }

 private:
  void read_columns(pugi::xml_node head, StatusTable& table) {
    bool is_first = true;
    for (const pugi::xml_node entry : first_named(head, "Row").children()) {
      if (engine::local_name(entry) != "Entry") continue;
      if (!is_first) table.columns.push_back(read_heading(without_markup(words_of(entry))));
      is_first = false;
    }
  }

  void read_facts(StatusTable& table) const {
    const pugi::xml_node facts = first_named(document_.tree(), "ExternalData");
    table.title = without_markup(words_of(first_named(facts, "Titlesect")));
    table.conclusion = without_markup(words_of(first_named(facts, "Conclusion")));
    const pugi::xml_node status = first_named(facts, "Status");
    table.signatories = number_in(first_named(status, "Signatories"));
    table.parties = number_in(first_named(status, "Parties"));
  }

  Result<void> read_rows(pugi::xml_node body, StatusTable& table) const {
    const pugi::xml_node rows = first_named(body, "Rows");
    for (const pugi::xml_node row : (rows ? rows : body).children()) {
      if (engine::local_name(row) != "Row") continue;
      TableRow read{document_.line(row), {}, {}};
      std::size_t entries = 0;
      for (const pugi::xml_node entry : row.children()) {
        if (engine::local_name(entry) != "Entry") continue;
        if (entries++ == 0) {
          read.participant = words_of(entry);
        } else {
          read.cells.push_back(words_of(entry));
        }
      }
      if (read.cells.size() > table.columns.size()) {
        return engine::failure(sig::row_too_long, {document_.file(), read.line, {}}, entries,
                               table.columns.size() + 1);
      }
      read.cells.resize(table.columns.size());
      if (entries > 0) table.rows.push_back(std::move(read));
    }
    return {};
  }

  void tell_unread() {
    for (const std::string_view name : {"Declarations", "Objections", "DeclarationsUnderArticle",
                                        "Notifications", "TerritorialApplications", "EndNotes"}) {
      const pugi::xml_node node = first_named(document_.tree(), name);
      if (!node || words_of(node).empty()) continue;
      findings_.add(engine::diagnostic(sig::part_not_read,
                                       {document_.file(), document_.line(node), {}}, name));
    }
  }

  const engine::XmlDocument& document_;
  engine::Diagnostics& findings_;
};

// Some of these files are windows-1252 or ISO 8859-1 without saying so.
std::string as_utf8(std::string bytes) {
  if (engine::is_valid_utf8(bytes)) return bytes;
  auto decoded = engine::decode_text(bytes);
  return decoded ? std::move(decoded->text) : std::move(bytes);
}

}  // namespace

Result<StatusTable> read_status_xml(std::string bytes, const std::string& file,
                                    engine::Diagnostics& findings) {
  const auto document = engine::XmlDocument::parse(as_utf8(std::move(bytes)), file);
  if (!document) return tl::make_unexpected(document.error());
  return XmlTable(*document, findings).read();
}

}  // namespace servanda::signatures
