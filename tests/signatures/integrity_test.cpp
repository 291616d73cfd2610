#include "signatures/integrity.hpp"

#include <algorithm>
#include <random>

#include "signatures/ledger.hpp"
#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(integrity)

using namespace servanda::signatures;
using namespace servanda::test;

namespace {

constexpr std::string_view guards_off =
    "DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_removed;"
    "DROP TRIGGER leaves_are_never_changed; DROP TRIGGER leaves_are_never_removed;"
    "DROP TRIGGER heads_are_never_changed; DROP TRIGGER heads_are_never_removed;";
// The guards as SQL that makes them anew.
std::string guards_of(servanda::engine::Database& database) {
  auto select = database.prepare(
      "SELECT group_concat(sql, ';') FROM sqlite_master "
      "WHERE type = 'trigger'");
  BOOST_REQUIRE(select->step().has_value());
  return select->text(0);
}

Stamp stamp() {
  return {Timestamp::of("2026-01-01T10:00:00Z"), "A. Clerk"};
}

// Ten events in four transactions.
Register ten_events() {
  auto book = *Register::in_memory();
  const auto events = Events().many("signature", 10, "2020-01-01").list;
  std::vector<Act> acts;
  for (const auto& event : events) acts.push_back(event.act);
  acts[3].texts = {{"en", "words"}};
  acts[4].note = "note";
  const std::span<const Act> all(acts);
  BOOST_REQUIRE(book.append("lakes", all.first(1), stamp()).has_value());
  BOOST_REQUIRE(book.append("lakes", all.subspan(1, 3), stamp()).has_value());
  BOOST_REQUIRE(book.append("rivers", all.subspan(4, 2), stamp()).has_value());
  BOOST_REQUIRE(book.append("lakes", all.subspan(6), stamp()).has_value());
  return book;
}

// As somebody would who knows SQL and puts the guards back.
void tamper(const Register& book, const std::string& sql) {
  auto& database = book.database();
  const std::string guards = guards_of(database);
  BOOST_REQUIRE(database.execute(guards_off).has_value());
  const auto done = database.execute(sql);
  BOOST_REQUIRE_MESSAGE(done.has_value(), sql);
  BOOST_REQUIRE(database.execute(guards).has_value());
}

std::string found(const std::string& sql) {
  const Register book = ten_events();
  tamper(book, sql);
  const auto result = verify(book);
  BOOST_REQUIRE(result.has_value());
  std::string out;
  for (const auto& problem : result->problems.all()) out += problem.message + "\n";
  return out;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_untouched_register_is_whole) {
  const Register book = ten_events();
  const auto result = verify(book);
  BOOST_REQUIRE(result.has_value());
  BOOST_TEST(result->ok());
  BOOST_TEST(result->events == 10u);
  BOOST_TEST((result->root == head(book, "o")->root));
  BOOST_TEST(verify(*Register::in_memory())->ok());
}

BOOST_AUTO_TEST_CASE(every_tampering_is_found_and_named) {
  BOOST_TEST(contains(found("UPDATE events SET date = '2020-01-09' WHERE seq = 3"),
                      "lakes:3 was changed"));
  BOOST_TEST(contains(found("UPDATE events SET note = '' WHERE seq = 3"), "lakes:3 was changed"));
  BOOST_TEST(
      contains(found("UPDATE events SET precludes = 0 WHERE seq = 3"), "lakes:3 was changed"));
  BOOST_TEST(contains(found("UPDATE events SET texts = '{\"en\": \"words\"}' WHERE seq = 4"),
                      "lakes:4 was changed"));
  BOOST_TEST(contains(found("UPDATE events SET participant = '???' WHERE seq = 5"),
                      "rivers:1 was changed"));
  BOOST_TEST(contains(found("DELETE FROM events WHERE seq = 5"), "rivers:1 is missing"));
  BOOST_TEST(contains(found("DELETE FROM events WHERE seq = 10"), "lakes:8 is missing"));
  BOOST_TEST(contains(
      found("INSERT INTO events(treaty, number, action, participant, date, recorded_at) "
            "VALUES('lakes', 99, 'signature', 'DZA', '2020-01-01', '2026-01-01T10:00:00Z')"),
      "lakes:99, at place 11, was put"));
  const auto swapped = found(
      "UPDATE events SET seq = 100 WHERE seq = 2; UPDATE events SET seq = 2 WHERE seq = 7;"
      "UPDATE events SET seq = 7 WHERE seq = 100");
  BOOST_TEST(contains(swapped, "lakes:2 stands at place 7"));
  BOOST_TEST(contains(swapped, "lakes:5 stands at place 2"));
  BOOST_TEST(contains(found("UPDATE leaves SET hash = lower(hex(zeroblob(32))) WHERE seq = 3"),
                      "lakes:3 was changed"));
  BOOST_TEST(contains(found("DELETE FROM leaves WHERE seq = 10"), "lakes:8, at place 10, was put"));
  BOOST_TEST(contains(found("DELETE FROM heads WHERE size = 4"), "tree of 6 events"));
  BOOST_TEST(contains(found("DELETE FROM heads WHERE size = 10"), "tree of 10 events"));
}

BOOST_AUTO_TEST_CASE(guards_that_were_taken_out_are_missed) {
  const Register book = ten_events();
  BOOST_REQUIRE(book.database().execute(guards_off).has_value());
  BOOST_TEST(ids(verify(book)->problems) == "SIG-076");
}

BOOST_AUTO_TEST_CASE(guards_that_let_everything_pass_are_found) {
  const Register book = ten_events();
  BOOST_REQUIRE(book.database()
                    .execute("DROP TRIGGER heads_are_never_changed; CREATE TRIGGER "
                             "heads_are_never_changed BEFORE UPDATE ON heads BEGIN SELECT 1; END;")
                    .has_value());
  BOOST_TEST(ids(verify(book)->problems) == "SIG-076");
}

BOOST_AUTO_TEST_CASE(what_was_put_into_the_file_is_found) {
  const Register book = ten_events();
  BOOST_REQUIRE(book.database().execute("CREATE VIEW spy AS SELECT * FROM events").has_value());
  const auto problems = verify(book)->problems;
  BOOST_TEST(ids(problems) == "SIG-075");
  BOOST_TEST(contains(problems.all().front().message, "its view spy was put in from outside"));
}

// A thousand of them, of every kind, at random places.
BOOST_AUTO_TEST_CASE(random_tamperings) {
  std::mt19937 random(20251025);
  const auto pick = [&](int from, int to) {
    return std::to_string(std::uniform_int_distribution<int>(from, to)(random));
  };
  const std::vector<std::string> columns{"treaty", "action", "participant", "date",       "place",
                                         "note",   "source", "recorded_at", "recorded_by"};
  const Register original = ten_events();
  for (int round = 0; round < 1000; ++round) {
    const std::string place = pick(1, 10);
    const std::string& column = columns[random() % columns.size()];
    std::string sql;
    switch (random() % 6) {
      case 0:  // one byte of a stored event
        sql = "UPDATE events SET " + column + " = char(" + pick(33, 126) + ") || substr(coalesce(" +
              column + ", ''), 2) || 'x' WHERE seq = " + place;
        break;
      case 1:  // a field taken away or emptied
        sql = "UPDATE events SET source = 'elsewhere', place = " +
              std::string(random() % 2 ? "''" : "'x'") + " WHERE seq = " + place;
        break;
      case 2:
        sql = "DELETE FROM events WHERE seq = " + place;
        break;
      case 3:
        sql =
            "INSERT INTO events(treaty, number, action, participant, date, recorded_at) "
            "VALUES('lakes', " +
            pick(100, 999) + ", 'signature', 'DZA', '2020-01-01', '2026-01-01T10:00:00Z')";
        break;
      case 4: {
        const std::string other = std::to_string(std::stoi(place) % 10 + 1);
        sql = "UPDATE events SET seq = 100 WHERE seq = " + place +
              "; UPDATE events SET seq = " + place + " WHERE seq = " + other +
              "; UPDATE events SET seq = " + other + " WHERE seq = 100";
        break;
      }
      default:
        sql = random() % 2 ? "DELETE FROM leaves WHERE seq = " + place
                           : "UPDATE leaves SET event = event || 'x' WHERE seq = " + place;
    }
    BOOST_REQUIRE(original.database().execute("SAVEPOINT before").has_value());
    tamper(original, sql);
    const auto result = verify(original);
    BOOST_TEST((!result.has_value() || !result->ok()), sql);
    BOOST_REQUIRE(original.database().execute("ROLLBACK TO before; RELEASE before").has_value());
  }
  BOOST_TEST(verify(original)->ok());
}

BOOST_AUTO_TEST_CASE(a_rewritten_tree_is_found_by_who_kept_a_checkpoint) {
  const Register book = ten_events();
  const auto kept = head(book, "lakes.example/register");
  auto rewritten = *Register::in_memory();
  auto events = *book.all_events();
  events[4].act.date = day("2020-02-02");
  BOOST_REQUIRE(rewritten.restore(events).has_value());
  BOOST_TEST(verify(rewritten)->ok());
  BOOST_TEST(ids(verify(rewritten, std::vector{*kept})->problems) == "SIG-077");
  BOOST_TEST(verify(book, std::vector{*kept})->ok());
  BOOST_TEST(!prove_since(rewritten, *kept).has_value());
}

BOOST_AUTO_TEST_CASE(checkpoints_of_earlier_days_still_hold) {
  auto book = ten_events();
  const auto earlier = *head(book, "lakes.example/register");
  BOOST_REQUIRE(book.append("lakes", std::vector{act("accession", "FRA", "2026-01-01")}, stamp())
                    .has_value());
  BOOST_TEST(verify(book, std::vector{earlier})->ok());
  const auto proof = prove_since(book, earlier);
  BOOST_REQUIRE(proof.has_value());
  BOOST_TEST(proof->size == 11u);
  BOOST_TEST(
      verify_consistency(proof->old_size, proof->old_root, proof->size, proof->root, proof->path));
}

BOOST_AUTO_TEST_CASE(every_event_is_proved_by_its_canonical_bytes) {
  const Register book = ten_events();
  const std::vector<Event> events = *book.all_events();
  for (const Event& event : events) {
    const auto proof = prove(book, event.id);
    BOOST_REQUIRE_MESSAGE(proof.has_value(), event.id.str());
    BOOST_TEST(proof->canonical == canonical_json(event));
    BOOST_TEST(verify_inclusion(leaf_hash(proof->canonical), proof->index, proof->size, proof->path,
                                proof->root));
  }
  BOOST_TEST(prove(book, {"lakes", 77}).error().id == "SIG-019");
}

BOOST_AUTO_TEST_CASE(a_signed_checkpoint) {
  const auto key = SigningKey::make("lakes.example/register");
  BOOST_REQUIRE(key.has_value());
  const auto checkpoint = *head(ten_events(), "lakes.example/register");
  const std::string note = sign_checkpoint(checkpoint, *key);
  const auto opened = open_checkpoint(note, key->verifier(), "note");
  BOOST_REQUIRE(opened.has_value());
  BOOST_TEST((*opened == checkpoint));
  for (std::size_t i = 0; i < note.size(); ++i) {
    std::string changed = note;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    BOOST_TEST(!open_checkpoint(changed, key->verifier(), "note").has_value(), i);
  }
  const auto other = SigningKey::make("lakes.example/register");
  BOOST_TEST(open_checkpoint(note, other->verifier(), "note").error().id == "SIG-068");
  BOOST_TEST(!open_checkpoint("", key->verifier(), "note").has_value());
  BOOST_TEST(!open_checkpoint("\n\n", key->verifier(), "note").has_value());
}

BOOST_AUTO_TEST_CASE(keys_are_lines) {
  const auto key = SigningKey::make("a.name");
  const auto read = SigningKey::parse(key->print() + "\n");
  BOOST_REQUIRE(read.has_value());
  BOOST_TEST(read->sign("text\n") == key->sign("text\n"));
  BOOST_TEST(VerifierKey::parse(key->verifier().print())->print() == key->verifier().print());
  for (const std::string_view line :
       {"", "a", "a+b", "a+b+c", "PRIVATE+KEY+a+b+c", "a name+00+AQ=="}) {
    BOOST_TEST(!SigningKey::parse(line).has_value());
    BOOST_TEST(!VerifierKey::parse(line).has_value());
  }
  BOOST_TEST(!SigningKey::make("two words").has_value());
}

// The vector of the Go implementation's documentation (golang.org/x/mod/sumdb/note).
BOOST_AUTO_TEST_CASE(a_note_of_another_program) {
  const auto key =
      VerifierKey::parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  BOOST_REQUIRE(key.has_value());
  constexpr std::string_view text =
      "If you think cryptography is the answer to your problem,\n"
      "then you don't know what your problem is.\n";
  const std::string note =
      std::string(text) +
      "\n\xE2\x80\x94 PeterNeumann "
      "x08go/ZJkuBS9UG/"
      "SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  const auto opened = open_note(note, *key, "note");
  BOOST_REQUIRE(opened.has_value());
  BOOST_TEST(*opened == text);
}

BOOST_AUTO_TEST_CASE(base64) {
  for (const std::string_view bytes : {"", "f", "fo", "foo", "foob", "fooba", "foobar"}) {
    BOOST_TEST(*from_base64(to_base64(bytes)) == bytes);
  }
  BOOST_TEST(to_base64("foob") == "Zm9vYg==");
  for (const std::string_view text : {"Zg=", "Z", "Zg==Zg==", "Zh==", "Z g=", "!!!!", "===="}) {
    BOOST_TEST(!from_base64(text).has_value(), text);
  }
}

BOOST_AUTO_TEST_SUITE_END()
