"""The register as its keeper, its auditor and its enemy meet it."""

import hashlib
import json
import random
import shutil
import sqlite3
import stat
import subprocess
import unittest

from support import FIXTURES, LONG, PROGRAM, Case, environment, run


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def proves_inclusion(proof):
    """RFC 9162, 2.1.3.2, as docs/formats/ledger.md has it."""
    fn, sn = proof["index"], proof["size"] - 1
    r = hashlib.sha256(b"\x00" + proof["canonical"].encode()).digest()
    for step in map(bytes.fromhex, proof["path"]):
        if fn & 1 or fn == sn:
            r = node(step, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node(r, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r.hex() == proof["root"]


def proves_growth(proof):
    """RFC 9162, 2.1.4.2."""
    first, second = proof["oldSize"], proof["size"]
    path = [bytes.fromhex(step) for step in proof["path"]]
    if first == second:
        return not path and proof["oldRoot"] == proof["root"]
    if first & (first - 1) == 0:
        path.insert(0, bytes.fromhex(proof["oldRoot"]))
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for step in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node(step, fr), node(step, sr)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node(sr, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr.hex() == proof["oldRoot"] and sr.hex() == proof["root"]


class Proof(Case):
    def record(self, lakes, code, day="2003-01-01"):
        self.assertEqual(run("-C", lakes, "record", "lakes", "notification", code, "--date", day).status, 0)

    def test_every_event_is_proved_to_another_program(self):
        lakes = self.lakes()
        self.record(lakes, "DEU")
        events = run("-C", lakes, "log", "--json").json
        lines = run("-C", lakes, "ledger", "export", "--to", "jsonl").out.splitlines()
        root = run("-C", lakes, "ledger", "verify", "--json").json["root"]
        for event, line in zip(events, lines):
            proof = run("-C", lakes, "ledger", "prove", event["id"], "--json").json
            self.assertEqual(proof["canonical"], line)
            self.assertEqual(proof["root"], root)
            self.assertTrue(proves_inclusion(proof), event["id"])
            proof["canonical"] += " "
            self.assertFalse(proves_inclusion(proof))

    def test_growth_is_proved_to_another_program(self):
        lakes = self.lakes()
        kept = []
        for i, code in enumerate(("DEU", "ITA", "AUT", "NOR")):
            path = self.folder / f"{i}.checkpoint"
            self.assertEqual(run("-C", lakes, "ledger", "checkpoint", "-o", path).status, 0)
            kept.append(path)
            self.record(lakes, code)
        for path in kept:
            self.assertTrue(proves_growth(run("-C", lakes, "ledger", "prove", "--since", path, "--json").json))
        self.assertEqual(run("-C", lakes, "ledger", "verify", *kept).status, 0)

    def test_the_key_is_its_owners(self):
        lakes = self.lakes()
        self.assertEqual(run("-C", lakes, "ledger", "checkpoint").status, 0)
        self.assertEqual(stat.S_IMODE((lakes / "ledger.key").stat().st_mode), 0o600)
        self.assertFalse((lakes / "ledger.pub").read_text().startswith("PRIVATE"))
        before = (lakes / "ledger.key").read_text()
        self.assertEqual(run("-C", lakes, "ledger", "checkpoint").status, 0)
        self.assertEqual((lakes / "ledger.key").read_text(), before)

    def test_a_changed_checkpoint_and_one_of_another_register(self):
        lakes = self.lakes()
        note = run("-C", lakes, "ledger", "checkpoint").out
        changed = self.write("changed", note.replace("\n5\n", "\n4\n"))
        done = run("-C", lakes, "ledger", "verify", changed, "--json")
        self.assertEqual((done.status, done.json["error"]["id"]), (1, "SIG-068"))
        other = self.folder / "other"
        shutil.copytree(FIXTURES / "collections" / "lakes", other)
        self.record(other, "DEU")
        theirs = self.write("theirs", run("-C", other, "ledger", "checkpoint").out)
        self.assertEqual(run("-C", lakes, "ledger", "verify", theirs, "--json").json["error"]["id"], "SIG-068")
        done = run("-C", lakes, "ledger", "verify", theirs, "--key", other / "ledger.pub", "--json")
        self.assertEqual((done.status, [one["id"] for one in done.json["problems"]]), (1, ["SIG-077"]))

    def test_a_register_rewritten_whole(self):
        lakes = self.lakes()
        kept = self.write("kept", run("-C", lakes, "ledger", "checkpoint").out)
        text = (lakes / "ledger.jsonl").read_text()
        (lakes / "ledger.jsonl").write_text(text.replace("2002-03-01", "2002-03-02", 1))
        for path in lakes.glob("ledger.sqlite*"):
            path.unlink()
        self.assertEqual(run("-C", lakes, "ledger", "verify").status, 0)
        self.assertEqual(run("-C", lakes, "ledger", "verify", kept).status, 1)


class Tampering(Case):
    """Somebody with a hex editor, or with sqlite3 and the patience to put the triggers back."""

    TIMES = 1000 if LONG else 60

    def test_bytes_of_stored_events(self):
        lakes = self.lakes()
        self.assertEqual(run("-C", lakes, "log").status, 0)
        path = lakes / "ledger.sqlite"
        book = sqlite3.connect(path, isolation_level=None)
        book.execute("PRAGMA journal_mode = DELETE")
        book.execute("VACUUM")  # no stale copies in free space, which the register does not hold
        cells = [text for row in book.execute("SELECT * FROM events UNION ALL SELECT seq, event, hash" +
                                              ", NULL" * 22 + " FROM leaves")
                 for text in row if isinstance(text, str)]
        book.close()
        whole = path.read_bytes()
        chance = random.Random(20251025)
        found = 0
        for _ in range(self.TIMES):
            text = chance.choice(cells).encode()
            places = [i for i in range(len(whole)) if whole.startswith(text, i)]
            at = chance.choice(places) + chance.randrange(len(text))
            changed = bytearray(whole)
            changed[at] ^= 1 << chance.randrange(7)
            path.write_bytes(changed)
            done = run("-C", lakes, "ledger", "verify")
            self.assertNotEqual((done.status, done.err), (0, ""), (at, text))
            found += done.status != 0
            path.write_bytes(whole)
        self.assertEqual(found, self.TIMES)
        self.assertEqual(run("-C", lakes, "ledger", "verify").status, 0)


class InAndOut(Case):
    def full(self):
        """A register with every kind of field."""
        lakes = self.lakes()
        words = self.write("words.txt", 'Line one,\nline "two"; déjà vu\n')
        self.assertEqual(run("-C", lakes, "record", "lakes", "declaration", "FRA", "--date", "2003-01-01", "--text",
                             f"fr={words}", "--text", f"en={words}", "--note", "=1+1, quoted", "--by", "A. Clerk").status, 0)
        self.assertEqual(run("-C", lakes, "correct", "lakes:6", "--place", "Annecy", "--why", "left out").status, 0)
        self.assertEqual(run("-C", lakes, "correct", "lakes:5", "--cancel", "--why", "never came").status, 0)
        return lakes

    def test_out_and_in_again_without_loss(self):
        lakes = self.full()
        events = run("-C", lakes, "log", "--json").out
        for form in ("jsonl", "csv"):
            path = self.folder / f"register.{form}"
            self.assertEqual(run("-C", lakes, "ledger", "export", "--to", form, "-o", path).status, 0)
            back = self.folder / form
            self.assertEqual(run("init", back).status, 0)
            done = run("-C", back, "ledger", "import", path, "--json")
            self.assertEqual((done.status, done.json[0]["taken"]), (0, 8), done.err)
            self.assertEqual(run("-C", back, "log", "--json").out, events)
            self.assertEqual(run("-C", back, "ledger", "import", path, "--json").json[0]["known"], 8)
            self.assertEqual(run("-C", back, "ledger", "verify").status, 0)

    def test_json_ld_is_json_and_names_every_event(self):
        document = json.loads(run("-C", self.full(), "ledger", "export", "--to", "jsonld").out)
        self.assertEqual([node["identifier"] for node in document["@graph"]], [f"lakes:{n}" for n in range(1, 9)])
        for one in document["@graph"]:
            unknown = set(one) - set(document["@context"]) - {"@id", "@type", "identifier", "agent", "object", "location"}
            self.assertEqual(unknown, set())

    def test_the_text_is_brought_up_to_date(self):
        lakes = self.full()
        self.assertIn("ENV-041", run("-C", lakes, "check").err)
        self.assertEqual(run("-C", lakes, "ledger", "export").status, 0)
        self.assertNotIn("ENV-041", run("-C", lakes, "check").err)

    def test_a_backup_while_others_record(self):
        lakes = self.lakes()
        self.assertEqual(run("-C", lakes, "log").status, 0)
        writers = [subprocess.Popen([PROGRAM, "-C", str(lakes), "record", "lakes", "notification", "DEU", "--date",
                                     f"2003-01-{day:02}"], env=environment(), stdout=subprocess.DEVNULL) for day in range(1, 9)]
        copies = []
        for i in range(4):
            copies.append(self.folder / f"{i}.sqlite")
            self.assertEqual(run("-C", lakes, "ledger", "backup", copies[-1]).status, 0)
        self.assertEqual([one.wait() for one in writers], [0] * 8)
        for copy in copies:
            place = self.folder / copy.stem
            shutil.copytree(FIXTURES / "collections" / "lakes", place)
            (place / "ledger.jsonl").unlink()
            shutil.copy(copy, place / "ledger.sqlite")
            done = run("-C", place, "ledger", "verify", "--json")
            self.assertEqual(done.status, 0, done.err)
            self.assertGreaterEqual(done.json["events"], 5)

    def test_a_backup_where_none_can_be(self):
        done = run("-C", self.lakes(), "ledger", "backup", "/proc/backup.sqlite")
        self.assertEqual(done.status, 3)


class OlderFormats(Case):
    def test_the_first_format_is_brought_up_to_date(self):
        lakes = self.lakes()
        events = run("-C", lakes, "log", "--json").out
        book = sqlite3.connect(lakes / "ledger.sqlite", isolation_level=None)
        book.executescript("DROP TABLE leaves; DROP TABLE heads; PRAGMA user_version = 1;")
        book.close()
        self.assertEqual(run("-C", lakes, "log", "--json").out, events)
        self.assertEqual(run("-C", lakes, "ledger", "verify").status, 0)

    def test_a_newer_format_is_left_alone(self):
        lakes = self.lakes()
        self.assertEqual(run("-C", lakes, "log").status, 0)
        book = sqlite3.connect(lakes / "ledger.sqlite", isolation_level=None)
        book.execute("PRAGMA user_version = 99")
        book.close()
        for words in (("log",), ("ledger", "verify"), ("record", "lakes", "signature", "DEU", "--date", "2001-06-01")):
            done = run("-C", lakes, *words, "--json")
            self.assertEqual((done.status, done.json["error"]["id"]), (1, "SIG-013"))


if __name__ == "__main__":
    unittest.main()
