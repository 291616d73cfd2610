#include "signatures/delay.hpp"

#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(delay)

using servanda::signatures::Delay;
using servanda::test::day;

namespace {

std::string from(std::string_view words, std::string_view date) {
  const auto delay = Delay::parse(words);
  BOOST_REQUIRE_MESSAGE(delay.has_value(), words);
  return delay->from(day(date)).iso();
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_day_of_deposit_is_not_counted) {
  BOOST_TEST(from("90 days after", "2005-09-15") == "2005-12-14");
  BOOST_TEST(from("90th day after", "2005-09-15") == "2005-12-14");
  BOOST_TEST(from("same day", "2005-09-15") == "2005-09-15");
  BOOST_TEST(from("1 day after", "2005-12-31") == "2006-01-01");
  BOOST_TEST(from("2 weeks after deposit", "2024-02-20") == "2024-03-05");
}

BOOST_AUTO_TEST_CASE(months_are_clamped_to_their_end) {
  BOOST_TEST(from("3 months after", "2026-01-15") == "2026-04-15");
  BOOST_TEST(from("3 months after", "2025-11-30") == "2026-02-28");
  BOOST_TEST(from("1 month after", "2024-01-31") == "2024-02-29");
  BOOST_TEST(from("1 year after receipt", "2024-02-29") == "2025-02-28");
  BOOST_TEST(from("24 months after", "1973-12-13") == "1975-12-13");
}

BOOST_AUTO_TEST_CASE(first_of_the_month_after) {
  BOOST_TEST(from("first day of the month after 60 days", "2002-04-11") == "2002-07-01");
  BOOST_TEST(from("first day of the month after 12 months", "1986-12-11") == "1988-01-01");
  BOOST_TEST(from("first day of the month after 1 month", "1999-09-28") == "1999-11-01");
  BOOST_TEST(from("first day of the month after 1 month", "2004-03-23") == "2004-05-01");
  BOOST_TEST(from("first day of the month after 6 months", "2021-08-03") == "2022-03-01");
  BOOST_TEST(from("first day of the month after deposit", "2024-12-05") == "2025-01-01");
  BOOST_TEST(from("first day of the 3rd month after deposit", "2020-11-30") == "2021-02-01");
  BOOST_TEST(from("first day of the 1st month after", "2020-11-01") == "2020-12-01");
  BOOST_TEST(from("first day of the year after 6 months", "2020-07-15") == "2022-01-01");
  BOOST_TEST(from("first day of the year after deposit", "2020-01-01") == "2021-01-01");
}

BOOST_AUTO_TEST_CASE(a_first_of_the_month_is_followed_by_the_next) {
  BOOST_TEST(from("first day of the month after 1 month", "2020-01-01") == "2020-03-01");
}

// "Following the expiration of three months beginning on the date": a period that ends with a
// month.
BOOST_AUTO_TEST_CASE(a_first_of_the_month_itself) {
  BOOST_TEST(from("first day of the month on or after 3 months", "2018-03-22") == "2018-07-01");
  BOOST_TEST(from("first day of the month on or after 3 months", "2018-03-01") == "2018-06-01");
  BOOST_TEST(from("first day of the year on or after 6 months", "2019-07-01") == "2020-01-01");
  BOOST_TEST(from("first day of the year on or after 6 months", "2019-07-02") == "2021-01-01");
}

// A period for objections, then a delay: what the accession clauses of the Hague conventions say.
BOOST_AUTO_TEST_CASE(one_delay_after_another) {
  BOOST_TEST(from("60 days after 6 months", "2023-03-08") == "2023-11-07");
  BOOST_TEST(from("60 days after 6 months", "2023-05-12") == "2024-01-11");
  BOOST_TEST(from("1 month after 30 days after receipt", "2024-01-01") == "2024-02-29");
}

// Whaling Convention XI: 30 June, by notice given on or before 1 January. Single Convention 46(2):
// 1 January, if received up to 1 July. UNESCO Constitution II(6): the end of the year that follows.
BOOST_AUTO_TEST_CASE(a_day_of_every_year) {
  BOOST_TEST(from("30 June if by 1 January", "2018-12-26") == "2019-06-30");
  BOOST_TEST(from("30 June if by 1 January", "2019-01-01") == "2019-06-30");
  BOOST_TEST(from("30 June if by 1 January", "2019-01-02") == "2020-06-30");
  BOOST_TEST(from("1 January if by 1 July", "2011-06-29") == "2012-01-01");
  BOOST_TEST(from("1 January if by 1 July", "2012-07-01") == "2013-01-01");
  BOOST_TEST(from("1 January if by 1 July", "2012-07-02") == "2014-01-01");
  BOOST_TEST(from("31 December if by 31 December", "2017-10-12") == "2018-12-31");
  BOOST_TEST(from("31 December if by 31 December", "2017-12-31") == "2018-12-31");
  BOOST_TEST(from("1 January after receipt", "2020-01-01") == "2021-01-01");
  BOOST_TEST(from("31 December after", "2020-12-30") == "2020-12-31");
  BOOST_TEST(from("1 January after", "9999-05-05") == "9999-12-31");
}

// Deposits and dates that depositaries have published.
BOOST_AUTO_TEST_CASE(published_dates) {
  BOOST_TEST(from("90 days after", "2019-02-22") == "2019-05-23");
  BOOST_TEST(from("90 days after", "2018-07-06") == "2018-10-04");
  BOOST_TEST(from("60 days after", "1964-07-03") == "1964-09-01");
  BOOST_TEST(from("60 days after", "1971-10-11") == "1971-12-10");
  BOOST_TEST(from("60 days after", "1972-08-29") == "1972-10-28");
}

BOOST_AUTO_TEST_CASE(a_fixed_date) {
  BOOST_TEST(from("2027-01-01", "2020-05-05") == "2027-01-01");
  BOOST_TEST(Delay::parse("2027-01-01")->fixed().has_value());
}

BOOST_AUTO_TEST_CASE(what_is_no_delay) {
  for (const std::string_view words :
       {"", "soon", "90", "days after", "90 dayz after", "-1 days after", "90 days before",
        "first day of the month", "first day of the week after 1 month", "same", "same day after",
        "first day of the 0th month after", "2027-02-30", "99999999999999 days after",
        "first day of the month after deposit later", "90 th days after",
        // An amount that nobody would add.
        "60 days after the expiration of 6 months", "60 days after 6 months after 2 days",
        "first day of the month after 3 months after 2 days", "first day of the month on 3 months",
        "30 June", "30 June if 1 January", "30 June if by 1 January 2019", "31 June after",
        "29 February after", "30 Juin after"}) {
    const auto delay = Delay::parse(words);
    BOOST_TEST(!delay.has_value(), words);
    if (!delay) BOOST_TEST(delay.error().id == "EIF-001");
  }
}

BOOST_AUTO_TEST_CASE(words_lead_to_what_is_counted_from) {
  BOOST_TEST(Delay::parse("90 days after")->words() == "on the 90th day after");
  BOOST_TEST(Delay::parse("1 year after receipt")->words() == "1 year after");
  BOOST_TEST(Delay::parse("same day")->words() == "on the day of");
  BOOST_TEST(Delay::parse("first day of the month after 60 days")->words() ==
             "on the first day of the month following 60 days after");
  BOOST_TEST(Delay::parse("60 days after 6 months")->words() ==
             "60 days after the end of 6 months after");
  BOOST_TEST(Delay::parse("first day of the month on or after 3 months")->words() ==
             "on the first day of the month on or following 3 months after");
  BOOST_TEST(Delay::parse("30 June if by 1 January")->words() ==
             "on the 30 June that follows the first 1 January on or after");
  BOOST_TEST(Delay::parse("31 December after")->words() == "on the first 31 December after");
  BOOST_TEST(Delay::parse("2027-01-01")->words() == "on 1 January 2027");
}

BOOST_AUTO_TEST_SUITE_END()
