"""Files that are damaged, hostile or something else: each is refused by name, and nothing is written."""

import unittest

from support import FIXTURES, Case, contents, run

AKN = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'


class BadFiles(Case):
    def refused(self, path, identifier=None):
        """Imports the file into an empty collection, which must stay empty."""
        collection = self.empty()
        before = contents(collection)
        done = run("-C", collection, "import", path, "--treaty", "x", "--json", limit=30)
        self.assertEqual(done.status, 1, done.out + done.err)
        self.assertEqual(done.err, "")
        (entry,) = done.json
        self.assertEqual(entry["file"], str(path))
        self.assertIsNone(entry["stored"])
        ids = done.ids()
        self.assertTrue(ids)
        if identifier:
            self.assertIn(identifier, ids)
        self.assertEqual(contents(collection), before)
        return entry["diagnostics"]

    def source(self):
        return (FIXTURES / "sources" / "lakes-eng.xml").read_text(encoding="utf-8")

    def test_missing(self):
        self.refused(self.folder / "nowhere.xml", "ENV-001")

    def test_folder_in_place_of_a_file(self):
        collection = self.empty()
        (self.folder / "hollow").mkdir()
        done = run("-C", collection, "import", self.folder / "hollow", "--json")
        self.assertEqual((done.status, done.json), (0, []))
        self.assertEqual(run("-C", collection, "import", self.folder / "hollow").err.count("ENV-033"), 1)

    def test_empty(self):
        self.refused(self.write("empty.xml", ""), "XML-001")

    def test_not_xml(self):
        self.refused(self.write("letter.xml", "Dear Sir,\n"), "XML-001")

    def test_word_file(self):
        self.refused(self.write("letter.docx", b"PK\x03\x04" + bytes(100)))

    def test_wrong_root(self):
        self.refused(self.write("page.xml", "<html><body><p>A treaty</p></body></html>"))

    def test_truncated(self):
        whole = self.source()
        for part in (0.1, 0.5, 0.99):
            found = self.refused(self.write("cut.xml", whole[:int(len(whole) * part)]), "XML-001")
            self.assertGreater(found[-1]["line"], 0)
            self.tearDownCollection()

    def tearDownCollection(self):
        for path in sorted((self.folder / "empty").rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()

    def test_a_gigabyte(self):
        path = self.folder / "huge.xml"
        with open(path, "wb") as file:
            file.truncate(1 << 30)
        self.refused(path, "ENV-005")

    def test_ten_thousand_deep(self):
        deep = f"<akomaNtoso {AKN}>" + "<p>" * 10_000 + "</p>" * 10_000 + "</akomaNtoso>"
        self.refused(self.write("deep.xml", deep), "XML-002")

    def test_entity_bomb(self):
        lines = ['<!DOCTYPE bomb [<!ENTITY a "aaaaaaaaaa">']
        for before, name in zip("abcdefgh", "bcdefghi"):
            lines.append(f'<!ENTITY {name} "{f"&{before};" * 10}">')
        self.refused(self.write("bomb.xml", "\n".join(lines) + "]><akomaNtoso>&i;</akomaNtoso>"), "XML-005")

    def test_external_entity(self):
        secret = self.write("secret.txt", "not for everyone")
        text = f'<!DOCTYPE x [<!ENTITY s SYSTEM "file://{secret}">]><akomaNtoso>&s;</akomaNtoso>'
        found = self.refused(self.write("external.xml", text), "XML-005")
        self.assertNotIn("not for everyone", str(found))

    def test_duplicate_attributes(self):
        self.refused(self.write("twice.xml", f'<akomaNtoso {AKN}><act name="a" name="b"/></akomaNtoso>'), "XML-001")

    def test_invalid_utf8(self):
        broken = self.source().encode("utf-8").replace(b"sunset", b"sun\xff\xfeset")
        self.assertIn(self.refused(self.write("latin.xml", broken))[-1]["id"], ("XML-001", "XML-007"))

    def test_control_characters(self):
        for text in ("a\x01b", "a\x00b", "a&#1;b"):
            found = self.refused(self.write("control.xml", f"<akomaNtoso {AKN}><p>{text}</p></akomaNtoso>"))
            self.assertIn(found[-1]["id"], ("XML-001", "XML-011"))
            self.tearDownCollection()

    def test_akoma_ntoso_of_another_kind(self):
        bill = f'<akomaNtoso {AKN}><bill name="b"><body><section eId="sec_1"/></body></bill></akomaNtoso>'
        self.refused(self.write("bill.xml", bill))

    def test_resolution_without_a_treaty(self):
        text = self.source()
        start, end = text.index("    <attachments>"), text.index("  </statement>")
        self.refused(self.write("resolution.xml", text[:start] + text[end:]))

    def test_language_that_cannot_be_told(self):
        collection = self.empty()
        text = self.source().replace('<FRBRlanguage language="eng"/>', '<FRBRlanguage language="qaa"/>')
        words = "".join("lorem" if c == "w" else c for c in "w")
        for word in ("Article", "The", "States", "Parties", "this", "Convention", "shall", "of", "the"):
            text = text.replace(f" {word} ", f" {words} ")
        done = run("-C", collection, "import", self.write("babel.xml", text), "--treaty", "x", "--json")
        entry = done.json[0]
        self.assertTrue(entry["diagnostics"])
        if done.status == 0:
            self.assertEqual(entry["language"], "en")
        else:
            self.assertEqual(done.status, 1)


class GoodBesideBad(Case):
    def test_one_bad_file_does_not_stop_the_rest(self):
        collection = self.empty()
        bad = self.write("bad.xml", "<x")
        good = [FIXTURES / "sources" / f"lakes-{code}.xml" for code in ("eng", "fra")]
        done = run("-C", collection, "import", good[0], bad, good[1], "--treaty", "lakes", "--json")
        self.assertEqual(done.status, 1)
        self.assertEqual([entry["stored"] is not None for entry in done.json], [True, False, True])
        self.assertEqual(sorted(path.name for path in (collection / "treaties/lakes/text").iterdir()),
                         ["eng@2001-05-04.xml", "fra@2001-05-04.xml"])

    def test_second_import_changes_nothing(self):
        collection = self.empty()
        source = FIXTURES / "sources" / "lakes-eng.xml"
        self.assertEqual(run("-C", collection, "import", source, "--treaty", "lakes").status, 0)
        before = contents(collection)
        again = run("-C", collection, "import", source, "--treaty", "lakes", "--json")
        self.assertEqual((again.status, "ENV-024" in again.ids()), (1, True))
        self.assertEqual(contents(collection), before)
        self.assertEqual(run("-C", collection, "import", source, "--treaty", "lakes", "--replace").status, 0)
        self.assertEqual(contents(collection), before)

    def test_plan_writes_nothing(self):
        collection = self.empty()
        before = contents(collection)
        done = run("-C", collection, "import", FIXTURES / "sources" / "lakes-eng.xml", "--plan", "--json")
        self.assertEqual(done.status, 0)
        self.assertEqual(done.json[0]["articles"], 4)
        self.assertIsNone(done.json[0]["stored"])
        self.assertEqual(contents(collection), before)


if __name__ == "__main__":
    unittest.main()
