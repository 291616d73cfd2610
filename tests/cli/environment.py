"""When the environment fails (exit status 3): a diagnostic, and nothing half-written."""

import os
import resource
import signal
import sqlite3
import subprocess
import time
import unittest
from pathlib import Path

from support import FIXTURES, LONG, PROGRAM, Case, contents, environment, run

SOURCE = FIXTURES / "sources" / "lakes-eng.xml"


def run_limited(size, *words):
    """Runs the program where no file may grow beyond `size` bytes, as on a full disk."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return subprocess.run([PROGRAM, *map(str, words)], env=environment(), capture_output=True, preexec_fn=limit,
                          stdin=subprocess.DEVNULL, timeout=60, check=False)


class Unwritable(Case):
    def test_init_below_a_file(self):
        file = self.write("file", "x")
        done = run("init", file / "collection")
        self.assertEqual(done.status, 3)
        self.assertIn("ENV-004", done.err)

    def test_init_where_nothing_can_be_made(self):
        done = run("init", "/proc/collection", "--json")
        self.assertEqual(done.status, 3)
        self.assertEqual(done.json["error"]["id"], "ENV-004")

    def test_render_below_a_file(self):
        lakes = self.lakes()
        file = self.write("file", "x")
        done = run("-C", lakes, "render", "lakes", "--to", "html", "-o", file / "a.html")
        self.assertEqual(done.status, 3)
        self.assertIn("ENV-004", done.err)

    def test_import_into_a_text_folder_that_is_a_file(self):
        collection = self.empty()
        (collection / "treaties/lakes").mkdir()
        (collection / "treaties/lakes/text").write_text("in the way")
        done = run("-C", collection, "import", SOURCE, "--treaty", "lakes", "--json")
        self.assertEqual(done.status, 3)
        self.assertIn("ENV-004", done.ids())
        self.assertEqual((collection / "treaties/lakes/text").read_text(), "in the way")

    def test_standard_output_that_takes_nothing(self):
        lakes = self.lakes()
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "-C", str(lakes), "status", "lakes"], stdout=full, stderr=subprocess.PIPE,
                                  env=environment(), check=False)
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"ENV-004", done.stderr)

    @unittest.skipIf(os.geteuid() == 0, "the superuser may write everywhere")
    def test_read_only_collection_still_reads(self):
        lakes = self.lakes()
        os.chmod(lakes, 0o555)
        self.addCleanup(os.chmod, lakes, 0o755)
        self.assertEqual(run("-C", lakes, "status", "lakes").status, 0)
        self.assertEqual(run("-C", lakes, "record", "lakes", "signature", "DEU", "--date", "2001-06-01").status, 3)


class FullDisk(Case):
    def test_import(self):
        collection = self.empty()
        before = contents(collection)
        done = run_limited(1000, "-C", collection, "import", SOURCE, "--treaty", "lakes")
        self.assertEqual(done.returncode, 3, done.stderr)
        after = contents(collection)
        after.pop("treaties/lakes/treaty.toml", None)
        self.assertEqual(after, before)

    def test_render(self):
        lakes = self.lakes()
        done = run_limited(1000, "-C", lakes, "render", "lakes", "--to", "html", "-o", self.folder / "a.html")
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["lakes"])

    def test_record(self):
        lakes = self.lakes()
        self.assertEqual(run("-C", lakes, "log").status, 0)
        before = run("-C", lakes, "log", "--json").out
        done = run_limited(2000, "-C", lakes, "record", "lakes", "signature", "DEU", "--date", "2001-06-01")
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertEqual(run("-C", lakes, "log", "--json").out, before)

    def test_build(self):
        lakes = self.lakes()
        self.assertEqual(run("-C", lakes, "build", "--without", "office", "-o", self.folder / "site").status, 0)
        before = contents(self.folder / "site")
        self.assertEqual(run("-C", lakes, "record", "lakes", "signature", "DEU", "--date", "2001-06-01").status, 0)
        done = run_limited(1000, "-C", lakes, "build", "--without", "office", "-o", self.folder / "site")
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertEqual(contents(self.folder / "site"), before)


class Locked(Case):
    def test_a_register_that_another_process_holds(self):
        lakes = self.lakes()
        self.assertEqual(run("-C", lakes, "log").status, 0)
        holder = sqlite3.connect(lakes / "ledger.sqlite", isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        done = run("-C", lakes, "record", "lakes", "signature", "DEU", "--date", "2001-06-01", "--json")
        self.assertEqual(done.status, 3)
        self.assertEqual(done.json["error"]["id"], "ENV-007")
        self.assertEqual(run("-C", lakes, "status", "lakes").status, 0)
        holder.execute("ROLLBACK")
        holder.close()
        self.assertEqual(run("-C", lakes, "record", "lakes", "signature", "DEU", "--date", "2001-06-01").status, 0)

    def test_a_file_that_is_no_register(self):
        lakes = self.lakes()
        (lakes / "ledger.sqlite").write_text("this is a letter, and not a short one: " + "dear Sir " * 200)
        done = run("-C", lakes, "status", "lakes", "--json")
        self.assertEqual(done.status, 1)
        self.assertEqual(done.json["error"]["id"], "ENV-008")


class Together(Case):
    def test_two_record_at_once(self):
        lakes = self.lakes()
        days = [f"2001-06-{day:02}" for day in range(1, 11)]
        started = [subprocess.Popen([PROGRAM, "-C", str(lakes), "record", "lakes", "notification", code, "--date", day],
                                    env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                   for day in days for code in ("DEU", "ITA")]
        self.assertEqual([one.wait() for one in started], [0] * len(started))
        events = run("-C", lakes, "log", "--json").json
        self.assertEqual(len(events), 5 + len(started))
        self.assertEqual([event["id"] for event in events], [f"lakes:{n}" for n in range(1, len(events) + 1)])

    def test_two_make_the_register_at_once(self):
        lakes = self.lakes()
        started = [subprocess.Popen([PROGRAM, "-C", str(lakes), "log", "--json"], env=environment(),
                                    stdout=subprocess.PIPE) for _ in range(8)]
        outputs = {one.communicate()[0] for one in started}
        self.assertEqual(len(outputs), 1)
        self.assertEqual({one.returncode for one in started}, {0})
        left = sorted(path.name for path in lakes.iterdir() if not path.name.startswith("ledger.sqlite-"))
        self.assertEqual(left, ["ledger.jsonl", "ledger.sqlite", "servanda.toml", "treaties"])


class Killed(Case):
    """Killed at any moment: what was acknowledged is there, and what is there is whole."""

    TIMES = 500 if LONG else 40

    def kill_after(self, seconds, *words):
        """Whether the program had ended well before it was killed."""
        with subprocess.Popen([PROGRAM, *map(str, words)], env=environment(), stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as one:
            time.sleep(seconds)
            one.kill()
            return one.wait() == 0

    def duration(self, *words):
        start = time.monotonic()
        self.assertEqual(run(*words).status, 0)
        return time.monotonic() - start

    def test_recording(self):
        lakes = self.lakes()
        command = ("-C", lakes, "record", "lakes", "notification", "DEU", "--date", "2001-06-01")
        whole = max(self.duration(*command) for _ in range(3))
        acknowledged = 3
        for i in range(self.TIMES):
            acknowledged += self.kill_after(whole * 1.2 * i / self.TIMES, *command)
        events = run("-C", lakes, "log", "--json").json
        self.assertGreaterEqual(len(events), 5 + acknowledged)
        self.assertEqual([event["id"] for event in events], [f"lakes:{n}" for n in range(1, len(events) + 1)])
        self.assertEqual(run("-C", lakes, "ledger", "verify").status, 0)

    def test_making_the_register(self):
        lakes = self.lakes()
        command = ("-C", lakes, "log", "lakes")
        whole = self.duration(*command)
        for i in range(self.TIMES // 2):
            for path in lakes.glob("ledger.sqlite*"):
                path.unlink()
            self.kill_after(whole * 1.2 * i / (self.TIMES // 2), *command)
            self.assertEqual(len(run("-C", lakes, "log", "--json").json), 5)

    def test_importing(self):
        collection = self.empty()
        command = ("-C", collection, "import", SOURCE, FIXTURES / "sources" / "lakes-fra.xml", "--treaty", "lakes",
                   "--replace")
        whole = self.duration(*command)
        good = contents(collection)
        for i in range(self.TIMES // 2):
            for path in (collection / "treaties/lakes").rglob("*.*"):
                path.unlink()
            self.kill_after(whole * 1.2 * i / (self.TIMES // 2), *command)
            for name, content in contents(collection).items():
                if not Path(name).name.startswith("."):
                    self.assertEqual(content, good[name], name)


if __name__ == "__main__":
    unittest.main()
