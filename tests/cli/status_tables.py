"""The real status tables, counted here in the plainest way and there by the program: nothing lost, the same counts."""

import csv
import unittest
from pathlib import Path

from support import ROOT, Case, run

TABLES = ROOT.parent / "shared" / "data" / "status"
# What a heading says is no consent to be bound.
NO_CONSENT = ("Signature", "Provisional", "Notification under", "Notification of non")


def rows_of(table):
    with open(table, encoding="utf-8", newline="") as file:
        heading, *rows = csv.reader(file)
    return heading, rows


def count(table):
    """Rows, signatories and parties."""
    heading, rows = rows_of(table)
    signed = [i for i, words in enumerate(heading) if i and words.startswith("Signature")]
    bound = [i for i, words in enumerate(heading) if i and not words.startswith(NO_CONSENT)]
    return (len(rows), sum(any(row[i].strip() for i in signed) for row in rows),
            sum(any(row[i].strip() for i in bound) for row in rows))


@unittest.skipUnless(TABLES.exists(), "the real files are not here: status")
class RealTables(Case):
    def setUp(self):
        super().setUp()
        self.collection = self.empty()
        self.tables = sorted((TABLES / "untc").glob("*.csv"))

    def take(self, *tables):
        done = run("-C", self.collection, "ledger", "import", *tables, "--index", TABLES / "untc-index.csv",
                   "--checked", "2015-03-09", "--source", "UN Treaty Collection", "--json")
        self.assertEqual(done.status, 0, done.err)
        return done.json

    def test_every_row_is_accounted_for_and_the_counts_are_equal(self):
        files = self.take(*self.tables)
        self.assertEqual(len(files), 162)
        self.assertEqual(sum(file["rows"] for file in files), 11602)
        for file in files:
            self.assertEqual(file["rows"], file["taken"] + file["known"] + file["reported"], file["file"])
            # Whoever is reported is named with the line.
            lines = {one["line"] for one in file["diagnostics"]}
            self.assertEqual(len(lines), file["reported"], file["file"])
        told = {one["treaty"]: (one["signatories"], one["parties"])
                for one in run("-C", self.collection, "list", "--json", limit=600).json}
        for table in self.tables:
            rows, signatories, parties = count(table)
            self.assertEqual(told[table.stem], (signatories, parties), table.name)
        checked = run("-C", self.collection, "status", self.tables[0].stem, "--json").json["checked"]
        self.assertEqual(checked, {"on": "2015-03-09", "against": "UN Treaty Collection"})

    def test_a_second_time_all_is_known(self):
        tables = self.tables[:20]
        first = self.take(*tables)
        again = self.take(*tables)
        self.assertEqual(sum(file["acts"] for file in again), 0)
        for one, two in zip(first, again):
            self.assertEqual(two["known"] + two["reported"], one["rows"])

    def test_the_order_of_the_tables_does_not_matter(self):
        tables = self.tables[:12]
        self.take(*tables)
        one = [run("-C", self.collection, "status", table.stem, "--json", "--as-at", "2015-03-09").json for table in tables]
        other = self.folder / "other"
        self.assertEqual(run("init", other).status, 0)
        self.collection = other
        for table in reversed(tables):
            self.take(table)
        two = [run("-C", other, "status", table.stem, "--json", "--as-at", "2015-03-09").json for table in tables]
        self.assertEqual(one, two)


class MadeTables(Case):
    def test_one_bad_row_keeps_all_out_unless_told_to_go_on(self):
        collection = self.empty()
        good = self.write("7-1.csv", "Participant,Signature\nFrance,4 May 2001\n")
        bad = self.write("7-2.csv", "Participant,Signature\nFrance,4 May 2001\nAtlantis,5 May 2001\n")
        done = run("-C", collection, "ledger", "import", good, bad, "--json")
        self.assertEqual(done.status, 1)
        self.assertEqual(run("-C", collection, "log", "--json").json, [])
        self.assertEqual(list((collection / "treaties").glob("*")), [])
        done = run("-C", collection, "ledger", "import", good, bad, "--json", "--keep-going")
        self.assertEqual(done.status, 1)
        self.assertEqual([file["acts"] for file in done.json], [1, 1])
        self.assertEqual(len(run("-C", collection, "log", "--json").json), 2)

    def test_what_the_table_is_known_to_stands_in_every_status(self):
        collection = self.empty()
        table = self.write("7-1.csv", "Participant,Signature\nFrance,4 May 2001\n")
        self.assertEqual(run("-C", collection, "ledger", "import", table, "--checked", "2015-03-09", "--source",
                             "a gazette").status, 0)
        self.assertIn("known to 9 March 2015", run("-C", collection, "status", "7-1").out.replace("\n| ", " "))


if __name__ == "__main__":
    unittest.main()
