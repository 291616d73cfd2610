#include "signatures/tables/heading.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(table_headings)

using namespace servanda::signatures;

namespace {

std::string said(std::string_view text) {
  std::string out;
  for (const HeadingItem& item : read_heading(text).items) {
    if (!out.empty()) out += " | ";
    out += item.letters + "=" + (item.action ? std::string(action_name(*item.action)) : "?");
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(letters_mean_what_the_heading_says) {
  BOOST_TEST(said("Acceptance(A), Ratification, Approval(AA), Accession(a)") ==
             "A=acceptance | =ratification | AA=approval | a=accession");
  BOOST_TEST(said("Succession(d), Consent to be bound(P)") == "d=succession | P=acceptance");
  BOOST_TEST(said("Signature, Succession to signature(d)") ==
             "=signature | d=succession-to-signature");
  BOOST_TEST(said("Provisional application(n)") == "n=provisional-application");
  BOOST_TEST(said("Simplified procedure(p), Formal confirmation(c), Definitive signature(s)") ==
             "p=acceptance | c=formal-confirmation | s=definitive-signature");
}

BOOST_AUTO_TEST_CASE(a_comma_inside_an_item_is_none_between_two) {
  BOOST_TEST(said("Participation by virtue of ratification, accession or succession to the Act") ==
             "=acceptance");
  BOOST_TEST(said("Provisional application by virtue of signature, adoption or accession, "
                  "Provisional application by virtue of a notification (n)") ==
             "=provisional-application | n=provisional-application");
}

BOOST_AUTO_TEST_CASE(a_provision_is_not_letters) {
  BOOST_TEST(said("Notification of something under article 7 (1) (b)") == "=notification");
}

BOOST_AUTO_TEST_CASE(french) {
  BOOST_TEST(said("Signature, Ratification, Adhésion(a), Acceptation(A), Approbation(AA)") ==
             "=signature | =ratification | a=accession | A=acceptance | AA=approval");
  BOOST_TEST(said("Signature définitive(s), Succession à la signature(d)") ==
             "s=definitive-signature | d=succession-to-signature");
}

BOOST_AUTO_TEST_CASE(words_that_say_more_are_kept) {
  const auto heading = read_heading("Ratification of the Pact as amended, Accession(a)");
  BOOST_TEST(heading.find("")->is_qualified);
  BOOST_TEST(!heading.find("a")->is_qualified);
  BOOST_TEST(heading.find("x") == nullptr);
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_not_read) {
  BOOST_TEST(!read_heading("Registration number").is_read());
  BOOST_TEST(!read_heading("").is_read());
  BOOST_TEST(!read_heading(",,,((").is_read());
}

BOOST_AUTO_TEST_SUITE_END()
