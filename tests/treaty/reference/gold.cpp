// Precision and recall on invented sentences in six languages
// (tests/fixtures/references/README.md).

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/support/shared_data.hpp"
#include "treaty/reference/find.hpp"

namespace servanda::treaty {
namespace {

constexpr double least_precision = 0.99;
constexpr double least_recall = 0.99;
constexpr std::size_t fewest_sentences = 120;

struct Expected {
  std::size_t begin, end;
  std::string target;
};

struct Sentence {
  std::string here;
  std::string words;
  std::vector<Expected> cited;
};

// "4(1)(b)" is art_4__para_1__list_1__point_b.
std::string eid_of(const std::string& target) {
  const std::size_t colon = target.find(':');
  if (colon != std::string::npos)
    return target.substr(0, colon) + "__" + eid_of(target.substr(colon + 1));
  if (target.empty() || std::isdigit(static_cast<unsigned char>(target[0])) == 0) return target;
  const std::size_t mark = target.find_first_of("(/");
  std::string eid = "art_" + target.substr(0, mark);
  if (mark == std::string::npos) return eid;
  if (target[mark] == '/') return eid + "__" + target.substr(mark + 1);
  for (std::size_t at = mark; at < target.size(); at = target.find('(', at + 1)) {
    const std::string label = target.substr(at + 1, target.find(')', at) - at - 1);
    const bool number = std::isdigit(static_cast<unsigned char>(label[0])) != 0;
    eid += (number ? "__para_" : "__list_1__point_") + label;
  }
  return eid;
}

// The target as `describe` prints what was found.
std::string full_target(const std::string& target) {
  if (target == "?") return target;
  if (target.starts_with("DOC:")) return "https://undocs.org/" + target.substr(4);
  if (target.starts_with("IRI:")) {
    const std::size_t hash = target.find('#');
    const std::string work = "/akn/un/act/provision/" + target.substr(4, hash - 4);
    return hash == std::string::npos ? work : work + "/!main" + target.substr(hash);
  }
  const std::string missing = target[0] == '!' ? "!" : "";
  const std::string name = target.substr(missing.size());
  const std::size_t dots = name.find("..");
  if (dots == std::string::npos) return missing + eid_of(name);
  return missing + eid_of(name.substr(0, dots)) + ".." + eid_of(name.substr(dots + 2));
}

std::string describe(const Cited& cited, ReferenceKind kind) {
  if (cited.targets.empty()) return "?";
  const bool missing = kind == ReferenceKind::internal && !cited.resolved;
  std::string target = (missing ? "!" : "") + cited.targets.front();
  if (cited.range) target += ".." + cited.targets.back();
  return target;
}

Sentence read_sentence(const std::string& line) {
  const std::size_t tab = line.find('\t');
  Sentence sentence{eid_of(line.substr(0, tab)), {}, {}};
  for (std::size_t at = tab + 1; at < line.size(); ++at) {
    if (line[at] != '[') {
      sentence.words += line[at];
      continue;
    }
    const std::size_t close = line.find("](", at);
    std::size_t end = close + 2;
    for (int open = 1; open > 0; ++end) open += line[end] == '(' ? 1 : line[end] == ')' ? -1 : 0;
    const std::size_t begin = sentence.words.size();
    sentence.words += line.substr(at + 1, close - at - 1);
    sentence.cited.push_back(
        {begin, sentence.words.size(), full_target(line.substr(close + 2, end - close - 3))});
    at = end - 1;
  }
  return sentence;
}

std::vector<std::string> lines_of(const std::string& name) {
  std::ifstream in(test::fixture("references/" + name));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] != '#') lines.push_back(line);
  }
  return lines;
}

// The first line of a file: "# title: Convention on …".
std::string title_of(const std::string& name) {
  std::ifstream in(test::fixture("references/" + name));
  std::string line;
  std::getline(in, line);
  return line.substr(std::string("# title: ").size());
}

std::vector<Expected> found_in(const Sentence& sentence, Finder& finder) {
  std::vector<Expected> found;
  for (const Reference& reference : finder.find(sentence.words, sentence.here)) {
    for (const Cited& cited : reference.cited) {
      found.push_back({cited.begin, cited.end, describe(cited, reference.kind)});
    }
  }
  return found;
}

bool is_among(const Expected& one, const std::vector<Expected>& all) {
  return std::any_of(all.begin(), all.end(), [&](const Expected& other) {
    return one.begin == other.begin && one.end == other.end && one.target == other.target;
  });
}

// Of `some`, those that are among the `others`; the rest is told.
std::size_t agreeing(const std::vector<Expected>& some, const std::vector<Expected>& others,
                     const Sentence& sentence, const char* otherwise) {
  std::size_t number = 0;
  for (const Expected& one : some) {
    const bool agrees = is_among(one, others);
    number += agrees ? 1 : 0;
    if (!agrees) {
      BOOST_TEST_MESSAGE(otherwise << ": [" << sentence.words.substr(one.begin, one.end - one.begin)
                                   << "](" << one.target << ") in: " << sentence.words);
    }
  }
  return number;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gold)

BOOST_DATA_TEST_CASE(precision_and_recall,
                     boost::unit_test::data::make({"ar", "zh", "en", "fr", "ru", "es"}), language) {
  const std::string file = std::string(language) + ".tsv";
  const Outline outline = Outline::of(lines_of("outline.txt"), title_of(file));
  Finder finder(engine::LanguageTag::parse(language).value(), outline);
  const std::vector<std::string> lines = lines_of(file);
  BOOST_TEST(lines.size() >= fewest_sentences);
  double expected = 0, found = 0, recalled = 0, precise = 0;
  for (const std::string& line : lines) {
    const Sentence sentence = read_sentence(line);
    const std::vector<Expected> result = found_in(sentence, finder);
    expected += static_cast<double>(sentence.cited.size());
    found += static_cast<double>(result.size());
    recalled += static_cast<double>(agreeing(sentence.cited, result, sentence, "missed"));
    precise += static_cast<double>(agreeing(result, sentence.cited, sentence, "wrong"));
  }
  BOOST_TEST(recalled / expected >= least_recall);
  BOOST_TEST(precise / found >= least_precision);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::treaty
