#include "collection/search.hpp"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include <string>
#include <utility>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/table.hpp"
#include "cli/values.hpp"

namespace servanda::cli {

namespace {

using collection::SearchHit;
using engine::Result;

constexpr Argument arguments[] = {
    {.name = "QUERY",
     .help = "words that must all be there; \"a phrase\", begin*, -without, one OR other, "
             "article:64, lang:fr"},
    {.name = "TREATY", .kind = Kind::treaty, .help = "in one treaty only", .is_optional = true},
};
constexpr Option options[] = {
    {.name = "--limit",
     .short_name = "",
     .value = "N",
     .kind = Kind::number,
     .help = "how many to tell of, the best first; 20 without it"},
};
constexpr Example examples[] = {
    {"search 'electronic data'", "both words, in every treaty and language"},
    {"search '\"service provider\" lang:en' un-cybercrime", "a phrase, in one language"},
    {"search '网络犯罪' un-cybercrime", "Chinese, as it is written"},
    {"search 'article:40 confiscat*' --json", "in article 40, words that begin so; for a script"},
};

Json json_of_hit(const SearchHit& hit) {
  Json object;
  object["treaty"] = hit.treaty;
  object["language"] = hit.language.bcp47();
  object["eId"] = hit.eid;
  object["num"] = hit.num;
  object["heading"] = hit.heading;
  object["snippet"] = hit.snippet;
  object["score"] = hit.score;
  object["isSummary"] = hit.is_summary;
  return object;
}

std::string with_marks(const SearchHit& hit, const Screen& screen) {
  std::string text;
  std::size_t at = 0;
  for (const auto& [begin, end] : hit.found) {
    text += visible(hit.snippet.substr(at, begin - at));
    text += screen.bold(visible(hit.snippet.substr(begin, end - begin)));
    at = end;
  }
  return text + visible(hit.snippet.substr(at));
}

std::string print_hit(const Context& context, const SearchHit& hit) {
  const Screen& screen = context.out;
  std::string line = screen.bold(fmt::format("{}#{}", hit.treaty, hit.eid)) + "  " +
                     hit.language.bcp47() + "  " + visible(hit.heading);
  if (hit.is_summary) line += "  (unofficial summary)";
  line += "\n";
  if (hit.snippet.empty()) return line;
  return line + "    " + with_marks(hit, screen) + "\n";
}

Result<collection::SearchRequest> request_of(const Values& values) {
  collection::SearchRequest request;
  request.query = values.text("QUERY");
  if (const auto name = values.find("TREATY")) {
    auto id = collection::TreatyId::parse(*name);
    if (!id) return tl::make_unexpected(id.error());
    request.treaty = *std::move(id);
  }
  if (const auto limit = values.find("--limit")) request.limit = std::stoul(*limit);
  return request;
}

void print(Context& context, const collection::SearchResult& result) {
  for (const SearchHit& hit : result.hits) context.output += print_hit(context, hit);
  if (result.all > result.hits.size()) {
    context.say(fmt::format("{} of {}; --limit tells more.", result.hits.size(), result.all));
  } else if (result.hits.empty()) {
    context.say("Nothing found.");
  }
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto request = request_of(values);
  if (!request) return tl::make_unexpected(request.error());
  auto result = collection::search(*collection, *request);
  if (!result) return tl::make_unexpected(result.error());
  context.findings.add(std::move(result->findings));
  if (!context.json) {
    print(context, *result);
    return {};
  }
  Json list = Json::array();
  for (const SearchHit& hit : result->hits) list.push_back(json_of_hit(hit));
  answer(context, std::move(list));
  return {};
}

}  // namespace

const Command search_command{
    .name = "search",
    .summary = "find words in the texts, in every language",
    .description =
        "Looks for provisions in which all the words stand, the best first. Case, accents, Arabic "
        "vowel signs and forms of alef do not count; Chinese is found as it is written. A "
        "provision is found by its own words, its heading and the lead-in that it stands under.\n\n"
        "The index is kept in .servanda/search.sqlite of the collection and renewed when texts "
        "change; it can be deleted at any time.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "a list, the best first: {treaty, language, eId, num, heading, snippet, score, "
        "isSummary}",
    .run = run,
};

}  // namespace servanda::cli
