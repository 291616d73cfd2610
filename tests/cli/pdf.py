"""PDF through the program: files and their names, refusals, disks that fail. What is in a file, the unit tests look at."""

import shutil
import subprocess
import unittest

from support import Case, contents, run


class Pdf(Case):
    def render(self, *words):
        return run("-C", self.lakes(), "render", "lakes", "--to", "pdf", *words)

    def refused(self, status, finding, *words):
        done = self.render("-o", self.folder / "refused.pdf", *words)
        self.assertEqual(done.status, status, done.err)
        self.assertIn(finding, done.err)
        self.assertFalse((self.folder / "refused.pdf").exists())

    def test_a_folder_gets_a_file_for_each_language(self):
        done = self.render("-o", f"{self.folder}/print/")
        self.assertEqual(done.status, 0, done.err)
        made = contents(self.folder / "print")
        self.assertEqual(list(made), ["lakes-eng.pdf", "lakes-fra.pdf"])
        for content in made.values():
            self.assertTrue(content.startswith(b"%PDF-1.7\n") and content.endswith(b"%%EOF\n"))

    def test_the_same_collection_gives_the_same_bytes(self):
        for name in ("first.pdf", "second.pdf"):
            shutil.rmtree(self.folder / "lakes", ignore_errors=True)
            self.assertEqual(self.render("--with", "status", "-o", self.folder / name).status, 0)
        self.assertEqual((self.folder / "first.pdf").read_bytes(), (self.folder / "second.pdf").read_bytes())

    def test_columns_are_one_file(self):
        self.assertEqual(self.render("--layout", "parallel", "--langs", "fr,en", "-o", f"{self.folder}/print/").status, 0)
        self.assertEqual(list(contents(self.folder / "print")), ["lakes-fra-eng.pdf"])

    def test_files_are_sound(self):
        if not shutil.which("qpdf"):
            self.skipTest("qpdf is not here")
        for i, words in enumerate((("--with", "status"), ("--with", "certificate"), ("--only", "status"),
                                   ("--layout", "parallel", "--langs", "en,fr", "--reading-order", "provision"))):
            shutil.rmtree(self.folder / "lakes", ignore_errors=True)
            file = self.folder / f"{i}.pdf"
            self.assertEqual(self.render(*words, "-o", file).status, 0)
            checked = subprocess.run(["qpdf", "--check", file], capture_output=True, check=False)
            self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)

    def test_what_cannot_be_is_refused(self):
        for finding, words in (("CLI-005", ("--layout", "parallel")),
                               ("CLI-005", ("--layout", "parallel", "--langs", "en")),
                               ("CLI-005", ("--reading-order", "provision")),
                               ("CLI-005", ("--layout", "parallel", "--langs", "en,fr", "--only", "status")),
                               ("CLI-008", ("--with", "certificate", "--with", "status"))):
            with self.subTest(words):
                shutil.rmtree(self.folder / "lakes", ignore_errors=True)
                self.refused(2, finding, *words)

    def test_a_notification_is_a_file_of_its_own(self):
        file = self.folder / "notification.pdf"
        done = run("-C", self.lakes(), "notify", "lakes:4", "-o", file)
        self.assertEqual(done.status, 0, done.err)
        self.assertTrue(file.read_bytes().startswith(b"%PDF-1.7\n"))
        done = run("-C", self.folder / "lakes", "--json", "notify", "lakes:4", "--to", "pdf")
        self.assertEqual(done.status, 2)
        self.assertIn("-o FILE", done.err + done.out)

    def test_a_target_that_cannot_be_written(self):
        (self.folder / "file").write_text("in the way")
        done = self.render("-o", self.folder / "file" / "a.pdf")
        self.assertEqual(done.status, 3)
        self.assertIn("ENV-004", done.err)


if __name__ == "__main__":
    unittest.main()
