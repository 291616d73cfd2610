"""With --json the standard output is one JSON value, whatever happens, with the keys that docs/formats/json.md names."""

import unittest

from support import FIXTURES, Case, run

DIAGNOSTIC = ["id", "severity", "file", "line", "eId", "message", "hint"]


class Answers(Case):
    def answer(self, *words, status=0):
        done = run("-C", self.lakes_folder, *words, "--json")
        self.assertEqual(done.status, status, done.out + done.err)
        return done.json

    def setUp(self):
        super().setUp()
        self.lakes_folder = self.lakes()

    def keys(self, value, *expected):
        self.assertEqual(list(value), list(expected))

    def test_init(self):
        self.keys(self.answer("init", self.folder / "new"), "collection", "diagnostics")

    def test_import(self):
        (entry,) = self.answer("import", FIXTURES / "sources" / "lakes-eng.xml", "--treaty", "other")
        self.keys(entry, "file", "treaty", "language", "version", "parts", "chapters", "articles", "paragraphs", "points",
                  "subpoints", "references", "stored", "diagnostics")
        self.assertEqual((entry["treaty"], entry["language"], entry["version"]), ("other", "en", "2001-05-04"))
        self.assertEqual((entry["articles"], entry["paragraphs"], entry["points"]), (4, 8, 2))

    def test_list(self):
        (entry,) = self.answer("list")
        self.keys(entry, "treaty", "title", "iri", "adopted", "languages", "texts", "summaries", "events", "asAt",
                  "signatories", "parties", "partiesInForce", "entryIntoForce")
        self.assertEqual(entry["languages"], ["en", "fr"])
        self.keys(entry["texts"][0], "language", "version", "file")

    def test_outline(self):
        outline = self.answer("outline", "lakes")
        for provision in outline:
            self.keys(provision, "eId", "kind", "num", "heading", "depth")
        eids = [provision["eId"] for provision in outline]
        self.assertEqual(len(eids), len(set(eids)))
        self.assertLess(eids.index("art_2"), eids.index("art_2__para_1"))
        self.assertEqual(eids, [one["eId"] for one in self.answer("outline", "lakes", "--lang", "fr")])

    def test_align(self):
        rows = self.answer("align", "lakes", "--langs", "en,fr")
        for row in rows:
            self.keys(row, "eId", "kind", "num", "heading", "text")
        (row,) = [row for row in rows if row["eId"] == "art_2__para_1"]
        self.keys(row["text"], "en", "fr")
        self.assertEqual(row["num"], {"en": "1.", "fr": "1."})
        for form in ("html", "tmx", "xliff"):
            self.keys(self.answer("align", "lakes", "--langs", "en,fr", "--to", form), form, "diagnostics")

    def test_search(self):
        hits = self.answer("search", "instrument")
        for hit in hits:
            self.keys(hit, "treaty", "language", "eId", "num", "heading", "snippet", "score", "isSummary")
        self.assertEqual({hit["eId"] for hit in hits}, {"art_4__para_1", "art_4__para_2"})
        self.assertEqual(hits, sorted(hits, key=lambda hit: -hit["score"]))
        self.assertEqual(self.answer("search", "instrument", "lakes"), hits)

    def test_diff(self):
        old = self.lakes_folder / "treaties/lakes/text/eng@2001-05-04.xml"
        new = self.folder / "new.xml"
        new.write_text(old.read_text().replace("thirtieth day after the deposit of the third",
                                               "sixtieth day after the deposit of the third"))
        (operation,) = self.answer("diff", old, new)
        self.keys(operation, "operation", "eId", "kind", "before", "after", "heading", "text")
        self.assertEqual((operation["operation"], operation["eId"]), ("changed", "art_4__para_1"))
        self.keys(operation["before"], "eId", "num")
        for piece in operation["text"]:
            self.keys(piece, "op", "text")
        self.assertEqual("".join(piece["text"] for piece in operation["text"] if piece["op"] == "added"), "sixtieth")
        self.assertEqual(self.answer("diff", "lakes@2001-05-04", old), [])
        self.keys(self.answer("diff", old, new, "--to", "html"), "html", "diagnostics")

    def test_show(self):
        shown = self.answer("show", "lakes#art_1")
        self.keys(shown, "treaty", "language", "version", "isSummary", "eId", "kind", "num", "heading", "text",
                  "children", "diagnostics")
        self.assertEqual((shown["kind"], shown["num"], shown["heading"]), ("article", "Article 1", "Terms"))
        self.assertIn("standing water", shown["text"])

        def walk(node):
            for child in node["children"]:
                self.keys(child, "eId", "kind", "num", "heading", "text", "children")
                yield child["eId"]
                yield from walk(child)

        self.assertIn("art_1__list_1__point_b", list(walk(shown)))
        whole = self.answer("show", "lakes", "--lang", "fra")
        self.assertEqual((whole["language"], whole["eId"], whole["kind"]), ("fr", "", "act"))
        self.assertEqual(set(walk(whole)), {one["eId"] for one in self.answer("outline", "lakes")})

    def test_check(self):
        self.keys(self.answer("check"), "treaties", "texts", "errors", "warnings", "diagnostics")

    def test_link(self):
        linked = self.answer("link", "lakes")
        self.keys(linked, "treaty", "texts", "diagnostics")
        for text in linked["texts"]:
            self.keys(text, "language", "version", "file", "references", "internal", "external", "unresolved", "terms",
                      "changed")
            self.assertEqual(text["references"], text["internal"] + text["external"] + text["unresolved"])
        self.assertEqual([text["changed"] for text in self.answer("link", "lakes")["texts"]], [False, False])

    def test_refs(self):
        refs = self.answer("refs", "lakes")
        for one in refs:
            self.keys(one, "language", "from", "text", "target", "kind", "resolved", "range")
        self.assertEqual({(one["language"], one["from"], one["target"]) for one in refs},
                         {(language, "art_2__para_2", "art_1__list_1__point_b") for language in ("en", "fr")})
        self.assertEqual(len(self.answer("refs", "lakes#art_1", "--incoming")), 2)
        self.assertEqual(self.answer("refs", "lakes#art_1", "--outgoing"), [])
        self.keys(self.answer("refs", "lakes", "--to", "dot"), "dot", "diagnostics")
        self.keys(self.answer("refs", "lakes", "--to", "svg"), "svg", "diagnostics")

    def test_terms(self):
        self.answer("link", "lakes")
        terms = self.answer("terms", "lakes")
        self.assertEqual([[one["term"] for one in term["terms"]] for term in terms][0][0], "lake")
        for term in terms:
            self.keys(term, "eId", "terms")
            for one in term["terms"]:
                self.keys(one, "language", "term", "uses")
                for use in one["uses"]:
                    self.keys(use, "eId", "times")

    def test_status(self):
        status = self.answer("status", "lakes")
        self.keys(status, "treaty", "asAt", "knownOn", "checked", "signatories", "parties", "partiesInForce",
                  "entryIntoForce", "participants", "diagnostics")
        self.assertEqual((status["asAt"], status["signatories"], status["parties"]), ("2002-04-10", 3, 2))
        self.assertIsNone(status["entryIntoForce"])
        self.assertEqual(status["checked"]["on"], "2002-12-31")
        for participant in status["participants"]:
            self.keys(participant, "code", "name", "actions", "inForceFrom", "inForceUntil")
            for action in participant["actions"]:
                self.keys(action, "event", "action", "date", "effective", "note")
        self.assertEqual([one["code"] for one in status["participants"]], ["CHE", "FIN", "FRA", "KEN"])

    def test_status_on_other_days(self):
        self.assertEqual(self.answer("status", "lakes", "--as-at", "2001-05-04")["signatories"], 2)
        self.assertEqual(self.answer("status", "lakes", "--as-at", "2001-05-03")["signatories"], 0)
        known = self.answer("status", "lakes", "--as-at", "2001-12-31", "--known-on", "2001-05-31")
        self.assertEqual((known["signatories"], known["knownOn"]), (2, "2001-05-31"))

    def test_force(self):
        force = self.answer("force", "lakes")
        self.keys(force, "treaty", "asAt", "supposed", "threshold", "counted", "missing", "conditionsMissing", "crossed",
                  "date", "declared", "article", "explanation", "steps", "perParticipant", "diagnostics")
        self.assertEqual((force["threshold"], force["counted"], force["missing"], force["date"]), (3, 2, 1, None))

    def test_suppose(self):
        force = self.answer("force", "lakes", "--suppose", "ratification:FIN:2002-06-15")
        self.assertEqual((force["missing"], force["crossed"], force["date"]), (0, "2002-06-15", "2002-07-15"))
        self.assertEqual(force["article"], "art_4__para_1")
        self.assertEqual(force["supposed"], ["ratification:FIN:2002-06-15"])
        self.assertEqual(len(self.answer("log", "lakes")), 5)

    def test_record(self):
        words = ("record", "lakes", "ratification", "Finland", "--date", "2002-06-15", "--by", "M. Rieder")
        trial = self.answer(*words, "--dry-run")
        self.keys(trial, "event", "recorded", "warnings", "changes", "diagnostics")
        self.assertEqual((trial["recorded"], trial["event"]["id"]), (False, "lakes:6"))
        self.assertEqual(trial["changes"]["entryIntoForce"], {"before": None, "after": "2002-07-15"})
        self.assertEqual(trial["changes"]["parties"], {"before": 2, "after": 3})
        self.assertEqual(len(self.answer("log", "lakes")), 5)
        done = self.answer(*words)
        self.assertTrue(done["recorded"])
        self.assertEqual((done["event"]["participant"], done["event"]["recordedBy"]), ("FIN", "M. Rieder"))
        self.assertEqual(len(self.answer("log", "lakes")), 6)

    def test_record_table(self):
        table = self.write("acts.csv", "action,participant,date,note\nsignature,DEU,2001-07-01,\n"
                                       "signature,ITA,2001-07-02,\"by the minister, at noon\"\n")
        recorded = self.answer("record", "lakes", "--from", table)
        self.assertEqual([one["event"]["participant"] for one in recorded], ["DEU", "ITA"])
        self.assertEqual(recorded[1]["event"]["note"], "by the minister, at noon")

    def test_record_table_is_all_or_nothing(self):
        table = self.write("acts.csv", "action,participant,date\nsignature,DEU,2001-07-01\nsignature,Atlantis,2001-07-02\n"
                                       "signature,ITA,2001-02-30\n")
        failed = self.answer("record", "lakes", "--from", table, status=1)
        lines = sorted(one["line"] for one in failed["diagnostics"] if one["severity"] == "error" and one["line"])
        self.assertEqual(lines, [3, 4])
        self.assertEqual(len(self.answer("log", "lakes")), 5)

    def test_correct(self):
        done = self.answer("correct", "lakes:3", "--date", "2001-06-02", "--why", "misread")
        self.assertEqual(done["event"]["action"], "correction")
        self.assertEqual(self.answer("status", "lakes", "--as-at", "2001-06-01")["signatories"], 2)
        self.assertEqual(self.answer("status", "lakes", "--as-at", "2001-06-02")["signatories"], 3)
        self.answer("correct", "lakes:3", "--cancel", "--why", "never happened")
        self.assertEqual(self.answer("status", "lakes", "--as-at", "2001-06-02")["signatories"], 2)
        self.assertEqual(len(self.answer("log", "lakes")), 7)

    def test_party(self):
        party = self.answer("party", "Suisse")
        self.keys(party, "code", "name", "treaties", "diagnostics")
        self.assertEqual((party["code"], party["name"]), ("CHE", "Switzerland"))
        self.assertEqual([act["action"] for act in party["treaties"][0]["actions"]], ["signature", "ratification"])

    def test_render(self):
        rendered = self.answer("render", "lakes", "--to", "html", "-o", f"{self.folder}/pages/")
        self.assertEqual([file["language"] for file in rendered["files"]], ["en", "fr"])
        for file in rendered["files"]:
            self.keys(file, "language", "languages", "file", "bytes")

    def test_build(self):
        built = self.answer("build", "--without", "office", "-o", self.folder / "site")
        self.keys(built, "output", "treaties", "pages", "files", "written", "unchanged", "removed", "bytes", "office",
                  "milliseconds", "diagnostics")
        again = self.answer("build", "--without", "office", "-o", self.folder / "site")
        self.assertEqual((again["written"], again["removed"]), (0, 0))

    def test_help_and_version(self):
        self.keys(self.answer("--help"), "help", "diagnostics")
        self.keys(self.answer("status", "--help"), "help", "diagnostics")
        self.keys(self.answer("--version"), "version", "diagnostics")
        self.keys(self.answer("manual"), "manual", "diagnostics")
        self.keys(self.answer("completion", "zsh"), "script", "diagnostics")

    def test_global_options_stand_anywhere(self):
        before = run("--json", "-C", self.lakes_folder, "outline", "lakes")
        after = run("outline", "lakes", "--json", "-C", self.lakes_folder)
        self.assertEqual((before.status, before.out), (after.status, after.out))

    def test_names_in_the_language_of_the_interface(self):
        status = self.answer("status", "lakes", "--ui", "zh")
        self.assertEqual(status["participants"][0]["name"], "瑞士")


class Failures(Case):
    CALLS = [
        (2, "CLI-017", ()),
        (2, "CLI-001", ("statsu", "lakes")),
        (2, "CLI-002", ("status", "lakes", "--as-of", "2001-01-01")),
        (2, "CLI-003", ("status",)),
        (2, "CLI-004", ("status", "lakes", "--as-at")),
        (2, "CLI-005", ("status", "lakes", "--as-at", "2001-02-30")),
        (2, "CLI-005", ("outline", "lakes", "--lang", "klingonish")),
        (2, "CLI-005", ("render", "lakes", "--to", "papyrus")),
        (2, "CLI-005", ("list", "--color", "sometimes")),
        (2, "CLI-005", ("list", "--ui", "xx9")),
        (2, "CLI-006", ("list", "lakes")),
        (2, "CLI-007", ("status", "lakes", "--as-at", "2001-01-01", "--as-at", "2002-01-01")),
        (2, "CLI-010", ("status", "lake")),
        (2, "CLI-010", ("show", "../lakes")),
        (2, "CLI-012", ("show", "lakes#art_99")),
        (2, "CLI-013", ("show", "lakes", "--lang", "ar")),
        (2, "CLI-003", ("record", "lakes", "signature")),
        (2, "CLI-005", ("record", "lakes", "signatur", "CHE", "--date", "2001-06-01")),
        (2, "CLI-003", ("render", "lakes")),
        (1, "SIG-001", ("record", "lakes", "signature", "Atlantis", "--date", "2001-06-01")),
        (1, "VAL-002", ("record", "lakes", "signature", "CHE", "--date", "2001-02-30")),
        (1, "VAL-002", ("record", "lakes", "signature", "CHE", "--date", "0000-01-01")),
        (1, "VAL-001", ("record", "lakes", "signature", "CHE", "--date", "1 May 2001")),
        (2, "CLI-016", ("correct", "lakes:99", "--why", "x")),
    ]

    def test_each(self):
        lakes = self.lakes()
        for status, identifier, words in self.CALLS:
            with self.subTest(words=words):
                done = run("-C", lakes, "--json", *words)
                self.assertEqual(done.status, status, done.out + done.err)
                self.assertEqual(done.err, "")
                self.assertEqual(list(done.json), ["error", "diagnostics"])
                self.assertEqual(list(done.json["error"]), DIAGNOSTIC)
                self.assertEqual(done.json["error"]["id"], identifier)
                self.assertEqual(done.json["diagnostics"][-1], done.json["error"])
                text = run("-C", lakes, *words)
                self.assertEqual((text.status, text.out), (status, ""))
                self.assertIn(identifier, text.err)

    def test_no_collection(self):
        done = run("-C", self.folder, "list", "--json")
        self.assertEqual((done.status, done.json["error"]["id"]), (2, "CLI-009"))


if __name__ == "__main__":
    unittest.main()
