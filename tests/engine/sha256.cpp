#include "engine/sha256.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace servanda::engine {
namespace {

BOOST_AUTO_TEST_SUITE(sha256_suite)

// The examples of FIPS 180-4, and bytes that a C string would not hold.
BOOST_AUTO_TEST_CASE(known_digests) {
  BOOST_TEST(to_hex(sha256("")) ==
             "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  BOOST_TEST(to_hex(sha256("abc")) ==
             "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  BOOST_TEST(to_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
             "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  BOOST_TEST(to_hex(sha256(std::string(1'000'000, 'a'))) ==
             "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  BOOST_TEST(to_hex(sha256(std::string_view("\0", 1))) ==
             "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
