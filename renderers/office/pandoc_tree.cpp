#include "renderers/office/pandoc_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "renderers/messages.hpp"
#include "renderers/office/block_tree.hpp"

namespace servanda::renderers {
namespace {

using Json = nlohmann::json;

Json node(std::string_view tag, Json content) {
  return {{"t", tag}, {"c", std::move(content)}};
}

std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json meta_string(std::string_view text) {
  return node("MetaString", text);
}

// Pandoc's own variables: what each format's metadata are made of.
std::string meta_of(const Document& document, const std::string& title, OfficeFormat format) {
  Json meta = Json::object();
  const bool right_to_left = document.language.direction() == engine::Direction::right_to_left;
  if (format == OfficeFormat::markdown) return "{}";
  meta["title"] = node("MetaInlines", Json::parse(title));
  meta["lang"] = meta_string(document.language.bcp47());
  if (right_to_left) meta["dir"] = meta_string("rtl");
  if (format != OfficeFormat::epub) return dumped(meta);
  if (right_to_left) meta["page-progression-direction"] = meta_string("rtl");
  if (!document.identifier.empty()) meta["identifier"] = meta_string(document.identifier);
  if (!document.date.empty()) meta["date"] = meta_string(document.date);
  if (!document.description.empty()) meta["description"] = meta_string(document.description);
  return dumped(meta);
}

std::string contents_of(const TreeParts& tree, const Document& document, OfficeFormat format) {
  const std::string title(Messages::in(document.language).text("page.contents"));
  if (format == OfficeFormat::odt) {
    return dumped(
        node("RawBlock", Json::array({"opendocument", odf_contents(title, tree.contents)})));
  }
  const bool right_to_left = document.language.direction() == engine::Direction::right_to_left;
  return dumped(node("RawBlock",
                     Json::array({"openxml", word_contents(title, tree.contents, right_to_left)})));
}

std::string printed(const Document& document, const std::string& title,
                    const std::vector<std::string>& blocks, OfficeFormat format) {
  const bool as_heading = format == OfficeFormat::markdown;
  std::string all;
  if (as_heading) all = fmt::format(R"({{"t":"Header","c":[1,["",[],[]],{}]}})", title);
  for (const std::string& block : blocks) all += (all.empty() ? "" : ",") + block;
  return fmt::format(R"({{"pandoc-api-version":[1,22,1],"meta":{},"blocks":[{}]}})",
                     meta_of(document, as_heading ? "[]" : title, format), all);
}

bool wants_contents(const TreeParts& tree, OfficeFormat format, const OfficeOptions& options) {
  const bool is_paged = format == OfficeFormat::docx || format == OfficeFormat::odt;
  return is_paged && options.with_contents && tree.contents.size() > 2;
}

// --- Several languages side by side ---

// The blocks of one language, those of one place together, in order.
struct Aligned {
  std::string place;
  std::vector<std::string> columns;  // lists of blocks without their brackets
};

std::vector<Aligned> rows_of(const TreeParts& tree, std::size_t column, std::size_t columns) {
  std::vector<Aligned> rows;
  for (const TreeBlock& one : tree.blocks) {
    if (one.is_opening) continue;
    if (rows.empty() || rows.back().place != one.place) {
      rows.push_back({one.place, std::vector<std::string>(columns)});
    }
    std::string& cell = rows.back().columns[column];
    cell += (cell.empty() ? "" : ",") + one.json;
  }
  return rows;
}

// Rows of a place that both have become one; what only the other has comes behind what it stood
// behind there.
void merge(std::vector<Aligned>& rows, std::vector<Aligned> others, std::size_t column) {
  std::size_t behind = 0;
  for (Aligned& other : others) {
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const Aligned& row) {
      return row.place == other.place && row.columns[column].empty();
    });
    if (same != rows.end()) {
      same->columns[column] = std::move(other.columns[column]);
      behind = static_cast<std::size_t>(same - rows.begin()) + 1;
    } else {
      rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(behind), std::move(other));
      ++behind;
    }
  }
}

// Seen from the first document, every word of another is in a language of its own.
Document seen_from(const Document& first, Document other) {
  const std::string own = other.language.bcp47();
  for (Block& block : other.blocks) {
    if (block.language.empty()) block.language = own;
  }
  other.language = first.language;
  return other;
}

}  // namespace

std::string pandoc_tree(const Document& document, OfficeFormat format,
                        const OfficeOptions& options) {
  const TreeParts tree = block_tree(document, format, Headings::real);
  std::vector<std::string> blocks;
  bool contents_are_due = wants_contents(tree, format, options);
  for (const TreeBlock& one : tree.blocks) {
    if (contents_are_due && !one.is_opening) {
      blocks.push_back(contents_of(tree, document, format));
      contents_are_due = false;
    }
    blocks.push_back(one.json);
  }
  return printed(document, tree.title, blocks, format);
}

std::string pandoc_parallel_tree(std::span<const Document> languages, OfficeFormat format,
                                 const OfficeOptions& options) {
  const TreeParts first = block_tree(languages.front(), format, Headings::real);
  std::vector<Aligned> rows = rows_of(first, 0, languages.size());
  std::vector<std::string> titles{first.title};
  for (std::size_t i = 1; i < languages.size(); ++i) {
    const TreeParts tree =
        block_tree(seen_from(languages.front(), languages[i]), format, Headings::lookalike);
    merge(rows, rows_of(tree, i, languages.size()), i);
    titles.push_back(tree.title);
  }
  std::vector<std::vector<std::string>> cells(1);
  for (const std::string& title : titles) {
    cells.front().push_back(fmt::format(R"([{{"t":"Para","c":{}}}])", title));
  }
  for (const Aligned& row : rows) {
    std::vector<std::string>& line = cells.emplace_back();
    for (const std::string& column : row.columns) line.push_back("[" + column + "]");
  }
  std::vector<std::string> blocks;
  for (const TreeBlock& one : first.blocks) {
    if (one.is_opening) blocks.push_back(one.json);
  }
  if (wants_contents(first, format, options)) {
    blocks.push_back(contents_of(first, languages.front(), format));
  }
  blocks.push_back(pandoc_table(cells, 1, true));
  return printed(languages.front(), first.title, blocks, format);
}

}  // namespace servanda::renderers
