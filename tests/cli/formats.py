"""One treaty in every format that a secretariat has: the same structure from each, all words kept."""

import collections
import re
import shutil
import subprocess
import unittest
import zipfile

from support import LONG, ROOT, Case, contents, run

TREATIES = ROOT.parent / "shared" / "data" / "treaties"
SCHEMA = ROOT.parent / "shared" / "data" / "schema" / "akomantoso30.xsd"
ARTICLES = {"vienna-convention-law-of-treaties": 85, "un-convention-against-corruption": 71, "budapest-cybercrime": 48,
            "coe-prevention-of-terrorism": 32, "vienna-succession-treaties": 50}
BY_PANDOC = {"docx": "docx", "odt": "odt", "html": "html", "epub": "epub", "rtf": "rtf", "txt": "plain"}

INVENTED = """# Convention on the Keeping of Lanterns

The States Parties to this Convention,

Fond of light,

Mindful that ships need it,

Have agreed as follows:

## Chapter I

## Lanterns

### Article 1

### Terms

For the purposes of this Convention:

\\(a) "lantern" means a lamp that is carried;

\\(b) "keeper" means:

\\(i) whoever lights a lantern;

\\(ii) whoever carries it.

### Article 2

### Duties of keepers

1\\. Each Party shall keep its lanterns lit from dusk, in accordance with article 1.

2\\. The Council may inspect any lantern.

## Chapter II

## Final clauses

### Article 3

### Signature

This Convention is open for signature until 31 December 2031.

### Article 4

### Entry into force

1\\. This Convention enters into force on the thirtieth day after the deposit of the third instrument.

2\\. For each later Party it enters into force thirty days after its own deposit.

Done at Lightport, this fourth day of May 2031.
"""

FRENCH = """# Convention relative à la garde des lanternes

Les États parties à la présente Convention,

Aimant la lumière,

Sont convenus de ce qui suit :

## Chapitre premier

## Lanternes

### Article premier

### Définitions

Aux fins de la présente Convention :

a\\) le terme « lanterne » désigne une lampe que l'on porte ;

b\\) le terme « gardien » désigne :

i\\) quiconque allume une lanterne ;

ii\\) quiconque la porte.

### Article 2

### Obligations des gardiens

1\\. Chaque Partie garde ses lanternes allumées dès le crépuscule, conformément à l'article premier.

2\\. Le Conseil peut inspecter toute lanterne.

## Chapitre II

## Dispositions finales

### Article 3

### Signature

La présente Convention est ouverte à la signature jusqu'au 31 décembre 2031.

### Article 4

### Entrée en vigueur

1\\. La présente Convention entre en vigueur le trentième jour suivant le dépôt du troisième instrument.

2\\. Pour chaque Partie ultérieure, elle entre en vigueur trente jours après son propre dépôt.

Fait à Lightport, le 4 mai 2031.
"""


def pandoc(source, target, to):
    command = ["pandoc", "--standalone", "--from", "markdown-smart-tex_math_dollars", "--to", to, "--output", str(target), str(source)]
    subprocess.run(command, check=True, timeout=120, stderr=subprocess.DEVNULL)


def words_of(xml):
    """Every word of a stored text, its metadata apart."""
    text = re.sub(r"<meta>.*?</meta>", "", xml, flags=re.S)
    text = re.sub(r"</?(?:a|b|i|u|sup|sub|ref|rref|mref|def|term)\b[^>]*>", "", text)
    return collections.Counter(re.findall(r"\w+", re.sub(r"<[^>]*>", " ", text)))


class Formats(Case):
    def imported(self, path, *more):
        """The one text that comes of a file, in a collection of its own: its figures and its bytes."""
        collection = self.folder / f"of-{path.name}"
        self.assertEqual(run("init", collection).status, 0)
        done = run("-C", collection, "import", path, "--treaty", "t", "--json", *more, limit=300)
        (entry,) = done.json
        self.assertEqual(done.status, 0, entry["diagnostics"])
        return entry, (collection / entry["stored"]).read_text(encoding="utf-8"), collection

    def eids(self, collection):
        outline = run("-C", collection, "--json", "outline", "t").json
        return [one["eId"] for one in outline["provisions"]] if isinstance(outline, dict) else [one["eId"] for one in outline]

    def all_formats(self, source):
        yield source
        for ending, to in BY_PANDOC.items():
            target = self.folder / f"{source.stem}.{ending}"
            pandoc(source, target, to)
            yield target


class Invented(Formats):
    def test_every_format(self):
        source = self.write("lanterns.md", INVENTED)
        wanted = None
        for path in self.all_formats(source):
            with self.subTest(path.suffix):
                entry, xml, collection = self.imported(path)
                self.assertEqual((entry["language"], entry["version"]), ("en", "2031-05-04"))
                self.assertEqual((entry["chapters"], entry["articles"], entry["paragraphs"]), (2, 4, 4))
                found = (self.eids(collection), words_of(xml))
                wanted = wanted or found
                self.assertEqual(found[0], wanted[0])
                self.assertEqual(found[1] - wanted[1], collections.Counter())
                self.assertEqual(wanted[1] - found[1], collections.Counter())

    def test_two_languages_in_one_file(self):
        source = self.write("both.md", INVENTED + "\n" + FRENCH)
        collection = self.empty()
        done = run("-C", collection, "import", source, "--treaty", "lanterns", "--json")
        self.assertEqual(done.status, 0, done.out)
        self.assertEqual([one["language"] for one in done.json], ["en", "fr"])
        self.assertEqual([one["articles"] for one in done.json], [4, 4])
        self.assertIn("SRC-021", done.ids())

    def test_one_language_of_two(self):
        source = self.write("both.md", INVENTED + "\n" + FRENCH)
        done = run("-C", self.empty(), "import", source, "--treaty", "lanterns", "--lang", "fr", "--json")
        self.assertEqual([one["language"] for one in done.json], ["fr"])
        self.assertIn("SRC-024", done.ids())


class Folders(Formats):
    def setUp(self):
        super().setUp()
        self.drop = self.folder / "drop"
        self.write("lanterns.md", INVENTED)
        self.write("lanternes.md", FRENCH)
        self.drop.mkdir()
        pandoc(self.folder / "lanterns.md", self.drop / "b.docx", "docx")
        pandoc(self.folder / "lanternes.md", self.drop / "a.odt", "odt")

    def test_sorted_by_treaty_and_language(self):
        (self.drop / "broken.docx").write_bytes(b"PK\x03\x04" + bytes(64))
        (self.drop / "~$b.docx").write_bytes(b"lock")
        (self.drop / "picture.png").write_bytes(b"\x89PNG")
        collection = self.empty()
        done = run("-C", collection, "import", self.drop)
        self.assertEqual(done.status, 1)
        self.assertIn("2 of 3 files imported.", done.out)
        rows = [line.split()[0] for line in done.out.splitlines() if line.split() and "." in line.split()[0]]
        self.assertEqual(rows, ["b.docx", "a.odt", "broken.docx"])
        treaties = [path.name for path in (collection / "treaties").iterdir()]
        self.assertEqual(treaties, ["convention-relative-a-la-garde-des-lanternes"])

    def test_two_treaties_of_one_day(self):
        other = INVENTED.replace("Keeping of Lanterns", "Hours of Silence").replace("### Article 4", "### Article 4\n\n### Shells\n\n1\\. A shell is kept.\n\n### Article 5")
        self.write("silence.md", other)
        shutil.copy(self.folder / "silence.md", self.drop / "c.md")
        collection = self.empty()
        done = run("-C", collection, "import", self.drop, "--json")
        self.assertEqual(done.status, 0, done.out)
        by_file = {entry["file"].rsplit("/", 1)[-1]: entry["treaty"] for entry in done.json}
        self.assertEqual(by_file["a.odt"], by_file["b.docx"])
        self.assertNotEqual(by_file["a.odt"], by_file["c.md"])
        works = {re.search(r'iri = "(.*?)"', (collection / "treaties" / name / "treaty.toml").read_text()).group(1)
                 for name in by_file.values()}
        self.assertEqual(len(works), 2)

    def test_plan_writes_nothing(self):
        collection = self.empty()
        before = contents(collection)
        done = run("-C", collection, "import", self.drop, "--plan")
        self.assertEqual(done.status, 0, done.err)
        self.assertIn("nothing was written", done.out)
        self.assertEqual(contents(collection), before)


class Tools(Formats):
    """Pandoc that is missing or crashes is a failure of the environment, and nothing is stored."""

    def status_with(self, script):
        source = self.write("lanterns.md", INVENTED)
        tools = self.folder / "tools"
        tools.mkdir()
        if script:
            (tools / "pandoc").write_text("#!/bin/sh\n" + script)
            (tools / "pandoc").chmod(0o755)
        collection = self.empty()
        before = contents(collection)
        done = run("-C", collection, "import", source, "--treaty", "t", "--json", PATH=str(tools))
        self.assertEqual(contents(collection), before)
        return done.status, done.ids()

    def test_missing(self):
        self.assertEqual(self.status_with(None), (3, ["ENV-050"]))

    def test_crashing(self):
        self.assertEqual(self.status_with("kill -SEGV $$"), (3, ["ENV-052"]))

    def test_too_old(self):
        self.assertEqual(self.status_with("echo 'Unknown option --sandbox' >&2; exit 6"), (3, ["ENV-055"]))

    def test_talking_nonsense(self):
        self.assertEqual(self.status_with("echo '{'"), (1, ["SRC-011"]))


class BadFiles(Formats):
    def refused(self, path):
        done = run("-C", self.empty(), "import", path, "--treaty", "t", "--json", limit=60)
        self.assertEqual(done.status, 1, done.out + done.err)
        return done.ids()

    def test_renamed_file_is_read_as_what_it_is(self):
        source = self.write("lanterns.md", INVENTED)
        pandoc(source, self.folder / "x.docx", "docx")
        path = self.folder / "lanterns.rtf"
        shutil.move(self.folder / "x.docx", path)
        entry, _, _ = self.imported(path)
        self.assertEqual(entry["articles"], 4)
        self.assertIn("SRC-008", [one["id"] for one in entry["diagnostics"]])

    def test_protected_office_file(self):
        name = "EncryptedPackage".encode("utf-16-le")
        path = self.write("secret.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + name + bytes(512))
        self.assertEqual(self.refused(path), ["SRC-004"])

    def test_zip_bomb(self):
        path = self.folder / "bomb.docx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
            bomb.writestr("[Content_Types].xml", '<Types><Override ContentType="wordprocessingml"/></Types>')
            bomb.writestr("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                          '<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
                          'officeDocument" Target="word/document.xml"/></Relationships>')
            with bomb.open("word/document.xml", "w") as entry:
                for _ in range(200):
                    entry.write(bytes(1024 * 1024))
        self.assertEqual(self.refused(path), ["SRC-003"])

    def test_letter_is_no_treaty(self):
        path = self.write("letter.txt", "Dear Sir,\n\nthank you for the lanterns, which have reached us in good order.\n\nYours,\nA Keeper\n")
        (identifier,) = self.refused(path)
        self.assertTrue(identifier.startswith("AKN-"))

    def test_scan_without_text(self):
        pages = (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                 b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\nxref\n0 4\n0000000000 65535 f \n"
                 b"0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n")
        self.assertEqual(self.refused(self.write("scan.pdf", pages)), ["SRC-017"])


def long_words(xml):
    """The words of a text that no numbering is made of, hyphens apart: a page may break a word at one."""
    letters = re.sub(r"[-\u00ad\u2010\u2011]\s*", "", re.sub(r"<[^>]*>", " ", re.sub(r"<meta>.*?</meta>", "", xml, flags=re.S)))
    return collections.Counter(word for word in re.findall(r"[^\W\d_]+", letters) if len(word) > 4)


def by_soffice(page, target):
    command = ["soffice", f"-env:UserInstallation={(target.parent / 'office').as_uri()}", "--headless", "--convert-to", "pdf",
               "--outdir", str(target.parent / "printed"), str(page.with_suffix(".docx"))]
    subprocess.run(command, check=True, timeout=300, capture_output=True)
    shutil.move(target.parent / "printed" / f"{page.stem}.pdf", target)


def by_chromium(page, target):
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={target.parent / 'browser'}",
               f"--print-to-pdf={target}", page.as_uri()]
    subprocess.run(command, check=True, timeout=300, capture_output=True)


def by_weasyprint(page, target):
    subprocess.run(["weasyprint", str(page), str(target)], check=True, timeout=600, capture_output=True)


PRINTERS = {"soffice": by_soffice, "chromium": by_chromium, "weasyprint": by_weasyprint}


@unittest.skipUnless(TREATIES.is_dir(), "real treaties: ../shared/data/treaties is not here")
class RealTreaties(Formats):
    """Five treaties, each in every format that a tool here makes of it."""

    def source(self, name):
        source = self.folder / f"{name}.md"
        shutil.copy(TREATIES / f"{name}.md", source)
        return source

    def check_valid(self, path, xml):
        if not SCHEMA.is_file() or shutil.which("xmllint") is None:
            return
        stored = self.write(f"{path.name}.xml", xml)
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", str(SCHEMA), str(stored)], capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode()[:400])

    def printed(self, source):
        """The treaty as PDF: from this program, and from whatever else can print."""
        collection = self.folder / f"of-{source.name}"
        ours = self.folder / f"{source.stem}.ours.pdf"
        self.assertEqual(run("-C", collection, "render", "t", "--to", "pdf", "-o", ours, limit=300).status, 0)
        yield ours
        for tool, printer in PRINTERS.items():
            if shutil.which(tool) is None:
                continue
            target = self.folder / f"{source.stem}.{tool}.pdf"
            printer(self.folder / f"{source.stem}.html", target)
            yield target

    def test_shortest(self):
        wanted = None
        for path in self.all_formats(self.source("coe-prevention-of-terrorism")):
            with self.subTest(path.name):
                entry, xml, collection = self.imported(path)
                self.assertEqual(entry["articles"], ARTICLES[path.stem])
                self.check_valid(path, xml)
                found = (self.eids(collection), words_of(xml))
                wanted = wanted or found
                self.assertEqual(found[0], wanted[0])
                self.assertEqual((wanted[1] - found[1], found[1] - wanted[1]), (collections.Counter(),) * 2)

    @unittest.skipUnless(LONG, "all five, as PDF too: only with SERVANDA_LONG_TESTS")
    def test_all(self):
        for name, articles in ARTICLES.items():
            source = self.source(name)
            wanted = None
            for path in self.all_formats(source):
                with self.subTest(path.name):
                    entry, xml, _ = self.imported(path)
                    wanted = wanted or (entry["articles"], entry["chapters"], long_words(xml))
                    self.assertEqual((entry["articles"], entry["chapters"]), (articles, wanted[1]))
                    self.assertEqual(long_words(xml), wanted[2])
                    self.check_valid(path, xml)
            for path in self.printed(source):
                with self.subTest(path.name):
                    entry, xml, _ = self.imported(path)
                    self.assertEqual((entry["articles"], entry["chapters"]), (articles, wanted[1]))
                    self.assertEqual(wanted[2] - long_words(xml), collections.Counter())
                    self.check_valid(path, xml)


if __name__ == "__main__":
    unittest.main()
