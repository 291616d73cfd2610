#include "signatures/merkle.hpp"

#include <rapidcheck.h>

#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(merkle)

using namespace servanda::signatures;

namespace {

std::vector<Hash> leaves(std::size_t count) {
  std::vector<Hash> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(leaf_hash("leaf " + std::to_string(i)));
  return out;
}

}  // namespace

// The heads of the reference implementation's eight leaves (Certificate Transparency).
BOOST_AUTO_TEST_CASE(known_heads) {
  const std::vector<std::string> bytes{
      "",
      std::string(1, '\0'),
      "\x10",
      "\x20\x21",
      "\x30\x31",
      "\x40\x41\x42\x43",
      "\x50\x51\x52\x53\x54\x55\x56\x57",
      "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"};
  std::vector<Hash> all;
  for (const auto& one : bytes) all.push_back(leaf_hash(one));
  BOOST_TEST(servanda::engine::to_hex(merkle_root({})) ==
             "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  BOOST_TEST(servanda::engine::to_hex(merkle_root(std::span(all).first(1))) ==
             "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  BOOST_TEST(servanda::engine::to_hex(merkle_root(all)) ==
             "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
}

BOOST_AUTO_TEST_CASE(every_leaf_of_every_size_is_proved) {
  for (std::size_t size = 1; size <= 33; ++size) {
    const auto all = leaves(size);
    const Hash root = merkle_root(all);
    for (std::size_t i = 0; i < size; ++i) {
      const auto proof = inclusion_proof(all, i);
      BOOST_TEST(verify_inclusion(all[i], i, size, proof, root));
      BOOST_TEST(!verify_inclusion(all[i], (i + 1) % (size + 1), size, proof, root));
      BOOST_TEST(!verify_inclusion(leaf_hash("other"), i, size, proof, root));
    }
  }
}

BOOST_AUTO_TEST_CASE(every_earlier_tree_is_proved_to_be_the_beginning) {
  for (std::size_t size = 1; size <= 33; ++size) {
    const auto all = leaves(size);
    const Hash root = merkle_root(all);
    for (std::size_t old_size = 1; old_size <= size; ++old_size) {
      const Hash old_root = merkle_root(std::span(all).first(old_size));
      const auto proof = consistency_proof(all, old_size);
      BOOST_TEST(verify_consistency(old_size, old_root, size, root, proof));
      BOOST_TEST(!verify_consistency(old_size, leaf_hash("other"), size, root, proof));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_changed_proof_proves_nothing) {
  rc::check("inclusion", [] {
    const auto size = *rc::gen::inRange<std::size_t>(2, 200);
    const auto index = *rc::gen::inRange<std::size_t>(0, size);
    const auto all = leaves(size);
    auto proof = inclusion_proof(all, index);
    const auto at = *rc::gen::inRange<std::size_t>(0, proof.size());
    proof[at][*rc::gen::inRange<std::size_t>(0, 32)] ^= std::byte{1};
    RC_ASSERT(!verify_inclusion(all[index], index, size, proof, merkle_root(all)));
    proof.pop_back();
    RC_ASSERT(!verify_inclusion(all[index], index, size, proof, merkle_root(all)));
  });
}

BOOST_AUTO_TEST_CASE(peaks_grow_as_the_tree_does) {
  MerklePeaks peaks;
  for (std::size_t size = 0; size <= 70; ++size) {
    const auto all = leaves(size);
    BOOST_TEST((peaks.root() == merkle_root(all)));
    const auto read = MerklePeaks::parse(size, peaks.hex());
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST((read->root() == peaks.root()));
    peaks.append(leaf_hash("leaf " + std::to_string(size)));
  }
  BOOST_TEST(!MerklePeaks::parse(3, peaks.hex().substr(0, 64)).has_value());
  BOOST_TEST(!MerklePeaks::parse(1, std::string(64, 'g')).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
