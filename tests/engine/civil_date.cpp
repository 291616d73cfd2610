#include "engine/civil_date.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <climits>
#include <stdexcept>

namespace servanda::engine {
namespace {

CivilDate date(std::string_view iso) {
  return CivilDate::parse(iso).value();
}

CivilDate any_date() {
  return CivilDate::of(1, 1, 1).plus_days(*rc::gen::inRange(0, 3'652'059));
}

BOOST_AUTO_TEST_SUITE(civil_date_suite)

BOOST_AUTO_TEST_CASE(reads_iso_8601) {
  BOOST_TEST(date("2025-10-25").year() == 2025);
  BOOST_TEST(date("2025-10-25").month() == 10);
  BOOST_TEST(date("2025-10-25").day() == 25);
  BOOST_TEST(date("0001-01-01").iso() == "0001-01-01");
  BOOST_TEST(date("9999-12-31").iso() == "9999-12-31");
  BOOST_TEST(date("2024-02-29").iso() == "2024-02-29");
}

BOOST_AUTO_TEST_CASE(refuses_days_that_do_not_exist) {
  for (const char* text : {"2025-02-29", "2025-02-30", "1900-02-29", "2025-04-31", "2025-00-10",
                           "2025-13-01", "2025-01-00", "2025-01-32", "0000-01-01"}) {
    const auto parsed = CivilDate::parse(text);
    BOOST_TEST_REQUIRE(!parsed.has_value(), text << " was taken");
    BOOST_TEST(parsed.error().id == "VAL-002");
  }
}

BOOST_AUTO_TEST_CASE(refuses_every_other_form) {
  for (const char* text :
       {"", "2025", "2025-1-1", "25-10-2025", "2025/10/25", "2025-10-25 ", " 2025-10-25",
        "2025-10-25T00:00", "20251025", "-025-10-25", "2025-1O-25", "+2025-10-2", "٢٠٢٥-١٠-٢٥"}) {
    const auto parsed = CivilDate::parse(text);
    BOOST_TEST_REQUIRE(!parsed.has_value(), text << " was taken");
    BOOST_TEST(parsed.error().id == "VAL-001");
  }
}

BOOST_AUTO_TEST_CASE(what_a_programmer_gets_wrong_is_thrown) {
  BOOST_CHECK_THROW(static_cast<void>(CivilDate::of(2025, 2, 30)), std::invalid_argument);
  BOOST_CHECK_THROW(static_cast<void>(CivilDate::of(0, 1, 1)), std::invalid_argument);
  BOOST_CHECK_THROW(static_cast<void>(CivilDate::of(10000, 1, 1)), std::invalid_argument);
}

// The day of deposit is not counted: 90 days after 15 September 2005 (UNCAC) is 14 December.
BOOST_AUTO_TEST_CASE(adds_days) {
  BOOST_TEST(date("2005-09-15").plus_days(90).iso() == "2005-12-14");
  BOOST_TEST(date("2019-02-22").plus_days(90).iso() == "2019-05-23");
  BOOST_TEST(date("1971-10-11").plus_days(60).iso() == "1971-12-10");
  BOOST_TEST(date("2024-03-01").plus_days(-1).iso() == "2024-02-29");
}

BOOST_AUTO_TEST_CASE(adds_months_clamped_to_the_end_of_the_month) {
  BOOST_TEST(date("2025-01-31").plus_months(1).iso() == "2025-02-28");
  BOOST_TEST(date("2024-01-31").plus_months(1).iso() == "2024-02-29");
  BOOST_TEST(date("2024-02-29").plus_months(12).iso() == "2025-02-28");
  BOOST_TEST(date("2025-08-31").plus_months(6).iso() == "2026-02-28");
  BOOST_TEST(date("2025-12-15").plus_months(1).iso() == "2026-01-15");
  BOOST_TEST(date("2025-01-15").plus_months(-1).iso() == "2024-12-15");
}

// "the first day of the month following the expiration of one month": Albania, Armenia.
BOOST_AUTO_TEST_CASE(finds_the_first_of_the_next_month) {
  BOOST_TEST(date("1999-09-28").plus_months(1).first_of_next_month().iso() == "1999-11-01");
  BOOST_TEST(date("2004-03-23").plus_months(1).first_of_next_month().iso() == "2004-05-01");
  BOOST_TEST(date("2021-08-03").plus_months(6).first_of_next_month().iso() == "2022-03-01");
  BOOST_TEST(date("2025-12-01").first_of_next_month().iso() == "2026-01-01");
  BOOST_TEST(date("2025-01-31").first_of_next_month().iso() == "2025-02-01");
}

BOOST_AUTO_TEST_CASE(sums_end_at_the_ends_of_the_calendar) {
  for (const int much : {INT_MAX, 4'000'000}) {
    BOOST_TEST(date("2025-01-01").plus_days(much).iso() == "9999-12-31");
    BOOST_TEST(date("2025-01-01").plus_days(-much).iso() == "0001-01-01");
    BOOST_TEST(date("2025-01-01").plus_months(much).iso() == "9999-12-31");
    BOOST_TEST(date("2025-01-01").plus_months(-much).iso() == "0001-01-01");
  }
  BOOST_TEST(date("2025-01-01").plus_days(INT_MIN).iso() == "0001-01-01");
  BOOST_TEST(date("9999-12-31").first_of_next_month().iso() == "9999-12-31");
}

BOOST_AUTO_TEST_CASE(dates_are_ordered) {
  BOOST_TEST((date("2025-01-31") < date("2025-02-01")));
  BOOST_TEST((date("2025-02-01") == CivilDate::of(2025, 2, 1)));
  BOOST_TEST((date("2025-02-01") > date("2024-12-31")));
}

BOOST_AUTO_TEST_CASE(what_is_printed_reads_back) {
  BOOST_TEST(rc::check("parse(iso()) is the date", [] {
    const CivilDate day = any_date();
    RC_ASSERT(CivilDate::parse(day.iso()).value() == day);
  }));
}

BOOST_AUTO_TEST_CASE(days_until_undoes_plus_days) {
  BOOST_TEST(rc::check("a + days_until(b) is b", [] {
    const CivilDate a = any_date();
    const CivilDate b = any_date();
    RC_ASSERT(a.plus_days(a.days_until(b)) == b);
    RC_ASSERT((a < b) == (a.days_until(b) > 0));
  }));
}

BOOST_AUTO_TEST_CASE(plus_months_lands_in_the_right_month) {
  BOOST_TEST(rc::check("month and clamped day", [] {
    const CivilDate day = any_date();
    const int months = *rc::gen::inRange(-1200, 1200);
    const int expected = day.year() * 12 + static_cast<int>(day.month()) - 1 + months;
    RC_PRE(expected >= 12 && expected < 120'000);
    const CivilDate moved = day.plus_months(months);
    RC_ASSERT(moved.year() * 12 + static_cast<int>(moved.month()) - 1 == expected);
    RC_ASSERT(moved.day() <= day.day());
    RC_ASSERT(moved.day() == day.day() || moved.plus_days(1).day() == 1);
  }));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
