#include "tests/treaty/concordance/seeded_faults.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/shared_data.hpp"
#include "tests/treaty/concordance/six_lights.hpp"
#include "treaty/import/import.hpp"

namespace servanda::test {
namespace {

// Whether something was found in the provision, around it or in it.
bool is_found(const engine::Diagnostics& findings, const std::string& eid) {
  const auto& all = findings.all();
  return std::any_of(all.begin(), all.end(), [&](const engine::Diagnostic& one) {
    return !one.place.eid.empty() &&
           (one.place.eid.starts_with(eid) || eid.starts_with(one.place.eid));
  });
}

struct Score {
  int seeded = 0;
  int found = 0;
  std::string missed;
};

// Each fault alone, in a language drawn at random.
Score score(const std::vector<std::string>& clean, int faults, std::uint32_t seed) {
  std::vector<treaty::TreatyText> texts;
  for (const std::string& bytes : clean) texts.push_back(text_of(bytes));
  Seeder seeder(seed);
  std::mt19937 random(seed);
  Score result;
  for (int tries = 0; result.seeded < faults && tries < 100 * faults; ++tries) {
    const std::size_t language = random() % clean.size();
    const auto fault = seeder.seed(clean[language], texts[language]);
    if (!fault) continue;
    ++result.seeded;
    const treaty::TreatyText faulty = text_of(fault->bytes);
    std::vector<const treaty::TreatyText*> all;
    for (const treaty::TreatyText& text : texts) all.push_back(&text);
    all[language] = &faulty;
    engine::Diagnostics findings = findings_of(all);
    treaty::check_text(faulty, findings);
    if (is_found(findings, fault->eid)) {
      ++result.found;
    } else {
      result.missed +=
          "  " + texts[language].language().bcp47() + " " + fault->eid + ": " + fault->what + "\n";
    }
  }
  return result;
}

BOOST_AUTO_TEST_SUITE(seeded_faults)

BOOST_AUTO_TEST_CASE(in_an_invented_treaty) {
  const Score result = score(six_lights(), 200, 7);
  BOOST_TEST_MESSAGE("found " << result.found << " of " << result.seeded << "\n" << result.missed);
  BOOST_TEST(result.seeded == 200);
  BOOST_TEST(result.found >= 190, result.missed);
}

// A text of the Convention as an import stores it.
std::string imported(const std::string& letter) {
  const std::string name = "hanoi/A_RES_79_243-2424621" + letter + ".xml";
  engine::Diagnostics findings;
  auto text = treaty::import_xml(slurp(shared_data(name)), name, {}, findings);
  if (!text) throw std::runtime_error(text.error().message);
  return text->akn;
}

BOOST_AUTO_TEST_CASE(in_the_hanoi_convention,
                     *boost::unit_test::precondition(has_shared_data("hanoi"))) {
  std::vector<std::string> clean;
  for (const char* letter : {"A", "C", "E", "F", "R", "S"}) clean.push_back(imported(letter));
  // Each compares six whole texts anew: two hundred in the long run.
  const int faults = std::getenv("SERVANDA_LONG_TESTS") != nullptr ? 200 : 5;
  const Score result = score(clean, faults, 11);
  BOOST_TEST_MESSAGE("found " << result.found << " of " << result.seeded << "\n" << result.missed);
  BOOST_TEST(result.seeded == faults);
  BOOST_TEST(result.found * 100 >= result.seeded * 95, result.missed);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::test
