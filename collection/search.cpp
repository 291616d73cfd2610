#include "collection/search.hpp"

#include <string_view>
#include <utility>

#include "collection/search_index.hpp"
#include "collection/search_query.hpp"

namespace servanda::collection {
namespace {

using engine::Result;
using engine::Statement;

// Around what is found in a snippet; no text holds them, for XML forbids them.
constexpr char found_begins = '\x01';
constexpr char found_ends = '\x02';

// The weights are those of heading, words and context. Equal scores stand in the order of treaties,
// languages and texts, never in that of the index.
constexpr std::string_view question =
    "SELECT provision.treaty, provision.language, provision.is_summary, provision.eid, "
    "provision.num, provision.name, provision.id, "
    "CAST(-bm25(full_text, 4.0, 1.0, 0.2) * 1e6 AS INTEGER) AS score "
    "FROM full_text JOIN provision ON provision.id = full_text.rowid WHERE full_text MATCH ?1";
constexpr std::string_view order =
    " ORDER BY score DESC, provision.treaty, provision.language, provision.place";

// Of one hit: making a snippet means reading its words again.
constexpr std::string_view snippet =
    "SELECT snippet(full_text, CASE WHEN length(words) > 0 THEN 1 ELSE 0 END, char(1), char(2), "
    "'…', 30) FROM full_text WHERE full_text MATCH ?1 AND rowid = ?2";

// " AND column IN (?2, ?3)", its values to be bound in order.
std::string one_of(std::string_view column, std::size_t count, int& parameter) {
  std::string sql = " AND provision." + std::string(column) + " IN (";
  for (std::size_t i = 0; i < count; ++i) {
    sql += (i == 0 ? "?" : ", ?") + std::to_string(parameter++);
  }
  return sql + ")";
}

class Question {
 public:
  Question(engine::Database& database, const SearchQuery& query, const SearchRequest& request)
      : database_(database), query_(query), request_(request) {}

  Result<Statement> ask() {
    std::string sql(question);
    int parameter = 2;
    if (request_.treaty) sql += one_of("treaty", 1, parameter);
    if (!query_.languages.empty()) {
      sql += one_of("language", query_.languages.size(), parameter);
    }
    if (!query_.articles.empty()) sql += one_of("article", query_.articles.size(), parameter);
    sql += order;
    auto statement = database_.prepare(sql);
    if (statement) bind(*statement);
    return statement;
  }

 private:
  void bind(Statement& statement) const {
    statement.bind(1, query_.match);
    int parameter = 2;
    if (request_.treaty) statement.bind(parameter++, request_.treaty->str());
    for (const auto& language : query_.languages) statement.bind(parameter++, language.bcp47());
    for (const auto& article : query_.articles) statement.bind(parameter++, article);
  }

  engine::Database& database_;
  const SearchQuery& query_;
  const SearchRequest& request_;
};

// Takes the marks out of a snippet and keeps where they stood; line ends of the text become spaces.
void read_snippet(std::string_view marked, SearchHit& hit) {
  for (const char c : marked) {
    if (c == found_begins) {
      hit.found.emplace_back(hit.snippet.size(), hit.snippet.size());
    } else if (c == found_ends) {
      if (!hit.found.empty()) hit.found.back().second = hit.snippet.size();
    } else {
      hit.snippet += c == '\n' ? ' ' : c;
    }
  }
}

Result<SearchHit> hit_of(const Statement& row) {
  auto language = engine::LanguageTag::parse(row.text(1));
  if (!language) return tl::make_unexpected(language.error());
  SearchHit hit{row.text(0),
                *std::move(language),
                row.number(2) != 0,
                row.text(3),
                row.text(4),
                row.text(5),
                {},
                {},
                0};
  constexpr double parts = 1e6;
  hit.score = static_cast<double>(row.number(7)) / parts;
  return hit;
}

Result<void> add_snippet(Statement& snippets, const SearchQuery& query, std::int64_t id,
                         SearchHit& hit) {
  snippets.reset();
  snippets.bind(1, query.match).bind(2, id);
  const auto row = snippets.step();
  if (!row) return tl::make_unexpected(row.error());
  if (*row) read_snippet(snippets.text(0), hit);
  return {};
}

// The best `limit` hits with their snippets; the others are counted.
Result<void> take_hits(engine::Database& database, const SearchQuery& query,
                       const SearchRequest& request, SearchResult& result) {
  auto rows = Question(database, query, request).ask();
  if (!rows) return tl::make_unexpected(rows.error());
  auto snippets = database.prepare(snippet);
  if (!snippets) return tl::make_unexpected(snippets.error());
  for (;; ++result.all) {
    const auto row = rows->step();
    if (!row) return tl::make_unexpected(row.error());
    if (!*row) return {};
    if (result.hits.size() == request.limit) continue;
    auto hit = hit_of(*rows);
    if (!hit) return tl::make_unexpected(hit.error());
    if (auto done = add_snippet(*snippets, query, rows->number(6), *hit); !done) return done;
    result.hits.push_back(*std::move(hit));
  }
}

Result<void> must_be_known(const Collection& collection, const TreatyId& id) {
  const auto ids = collection.treaty_ids();
  for (const TreatyId& known : ids) {
    if (known.str() == id.str()) return {};
  }
  engine::Diagnostics ignored;
  const auto treaty = collection.treaty(id.str(), ignored);
  return treaty ? Result<void>{} : tl::make_unexpected(treaty.error());
}

}  // namespace

Result<SearchResult> search(const Collection& collection, const SearchRequest& request) {
  const auto query = parse_search_query(request.query);
  if (!query) return tl::make_unexpected(query.error());
  if (request.treaty) {
    if (auto known = must_be_known(collection, *request.treaty); !known) {
      return tl::make_unexpected(known.error());
    }
  }
  SearchResult result;
  auto index = open_search_index(collection, result.findings);
  if (!index) return tl::make_unexpected(index.error());
  if (auto taken = take_hits(*index, *query, request, result); !taken) {
    return tl::make_unexpected(taken.error());
  }
  return result;
}

}  // namespace servanda::collection
