#include "engine/catalogue.hpp"

#include <fmt/args.h>
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "engine/text/unicode.hpp"
#include "tests/support/shared_data.hpp"

namespace servanda::engine {
namespace {

std::string family(const DiagnosticKind& kind) {
  return std::string(kind.id.substr(0, kind.id.find('-')));
}

// One argument of the right type for each place of a message.
fmt::dynamic_format_arg_store<fmt::format_context> arguments_for(std::string_view message) {
  fmt::dynamic_format_arg_store<fmt::format_context> arguments;
  for (std::size_t i = message.find('{'); i != message.npos; i = message.find('{', i + 1)) {
    const char type = message[message.find('}', i) - 1];
    if (type == 'f') {
      arguments.push_back(1.5);
    } else if (type == 'X' || type == 'd') {
      arguments.push_back(1);
    } else {
      arguments.push_back("text");
    }
  }
  return arguments;
}

std::vector<std::string> entries_of(const std::filesystem::path& file) {
  static const std::regex entry(R"(SERVANDA_DIAGNOSTIC\(\w+,\s*"([^"]*)\")");
  const std::string content = test::slurp(file);
  std::vector<std::string> ids;
  for (std::sregex_iterator i(content.begin(), content.end(), entry), end; i != end; ++i) {
    ids.push_back((*i)[1]);
  }
  return ids;
}

BOOST_AUTO_TEST_SUITE(catalogue_suite)

BOOST_AUTO_TEST_CASE(every_file_holds_one_family_and_all_of_it_is_in_the_catalogue) {
  std::size_t count = 0;
  for (const auto& file :
       std::filesystem::directory_iterator(test::source_folder() / "engine" / "catalogue")) {
    const std::vector<std::string> ids = entries_of(file.path());
    count += ids.size();
    for (const std::string& id : ids) {
      BOOST_TEST(fold_for_search(id.substr(0, 4)) == file.path().stem().string() + "-",
                 id << " stands in " << file.path().filename());
    }
  }
  BOOST_TEST(count == catalogue().size());
}

BOOST_AUTO_TEST_CASE(ids_have_a_family_and_three_digits) {
  for (const DiagnosticKind& kind : catalogue()) {
    BOOST_TEST(std::regex_match(std::string(kind.id), std::regex("[A-Z]{3}-[0-9]{3}")),
               kind.id << " has another form");
  }
}

BOOST_AUTO_TEST_CASE(ids_are_unique_and_rise_in_each_family) {
  std::map<std::string, std::string_view> last;
  for (const DiagnosticKind& kind : catalogue()) {
    BOOST_TEST(last[family(kind)] < kind.id, kind.id << " stands out of order");
    last[family(kind)] = kind.id;
  }
}

BOOST_AUTO_TEST_CASE(names_are_unique_in_each_family) {
  std::set<std::string> names;
  for (const DiagnosticKind& kind : catalogue()) {
    const std::string name = family(kind) + "::" + std::string(kind.name);
    BOOST_TEST(names.insert(name).second, name << " stands twice");
  }
}

BOOST_AUTO_TEST_CASE(every_message_can_be_filled) {
  for (const DiagnosticKind& kind : catalogue()) {
    BOOST_TEST(!kind.message.empty(), kind.id << " says nothing");
    const auto arguments = arguments_for(kind.message);
    BOOST_TEST_CONTEXT(kind.id) {
      BOOST_CHECK_NO_THROW(fmt::vformat(kind.message, arguments));
    }
  }
}

BOOST_AUTO_TEST_CASE(words_begin_small_and_end_without_a_full_stop) {
  for (const DiagnosticKind& kind : catalogue()) {
    for (const std::string_view words : {kind.message, kind.hint}) {
      BOOST_TEST((words.empty() || words.back() != '.'), kind.id << " ends with a full stop");
    }
  }
}

BOOST_AUTO_TEST_CASE(an_entry_is_a_constant_of_its_family) {
  const Diagnostic finding = diagnostic(val_diagnostics::not_a_date, {}, "soon");
  BOOST_TEST(finding.id == "VAL-001");
  BOOST_TEST(finding.message == "\"soon\" is not a date");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
