#!/usr/bin/env python3
"""`serve`: the site over HTTP as a public server should give it, and anew when the collection changes."""

import gzip
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request

import support

COLLECTION = pathlib.Path(__file__).resolve().parents[1] / "fixtures/renderers/harbour"


def copied(folder):
    home = pathlib.Path(folder) / "harbour"
    shutil.copytree(COLLECTION, home, ignore=shutil.ignore_patterns("out"))
    return home


def serve(home):
    return subprocess.Popen([support.PROGRAM, "-C", str(home), "serve", "--port", "0", "--without", "office"], stdout=subprocess.PIPE, text=True)


def address_of(process):
    return re.match(r"http://127\.0\.0\.1:\d+", process.stdout.readline()).group(0)


def rename_collection(home):
    settings = home / "servanda.toml"
    settings.write_text(settings.read_text().replace("Treaties of the harbours", "Treaties of all harbours"))


def shows_new_name(address):
    for _ in range(300):
        if b"Treaties of all harbours" in urllib.request.urlopen(address + "/en/index.html", timeout=60).read():
            return True
        time.sleep(0.2)
    return False


class Starting(unittest.TestCase):
    """The moments before the address is told."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.home = copied(self.folder.name)
        self.process = serve(self.home)

    def tearDown(self):
        self.process.send_signal(signal.SIGINT)
        self.assertEqual(self.process.wait(timeout=60), 0)
        self.process.stdout.close()
        self.folder.cleanup()

    def test_a_change_during_the_first_build_is_seen(self):
        while not (self.home / ".out.new").exists() and not (self.home / "out").exists():
            time.sleep(0.001)
        rename_collection(self.home)
        self.assertTrue(shows_new_name(address_of(self.process)))

    def test_interrupted_as_soon_as_it_listens(self):
        address_of(self.process)


class Serving(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.home = copied(cls.folder.name)
        cls.process = serve(cls.home)
        cls.address = address_of(cls.process)

    @classmethod
    def tearDownClass(cls):
        cls.process.send_signal(signal.SIGINT)
        assert cls.process.wait(timeout=60) == 0
        cls.process.stdout.close()
        cls.folder.cleanup()

    def get(self, path, **headers):
        request = urllib.request.Request(self.address + path, headers=headers)
        try:
            return urllib.request.urlopen(request, timeout=60)
        except urllib.error.HTTPError as error:
            return error

    def test_every_kind_of_file_has_its_type(self):
        for path, kind in [("/", "text/html"), ("/en/lighthouses/", "text/html"), ("/en/lighthouses/acts.atom", "application/atom+xml"),
                           ("/en/lighthouses/dates.ics", "text/calendar"), ("/data/lighthouses/status.csv", "text/csv"),
                           ("/data/lighthouses/map.svg", "image/svg+xml"), ("/assets/mark.svg", "image/svg+xml")]:
            answer = self.get(path)
            self.assertEqual(answer.status, 200, path)
            self.assertTrue(answer.headers["Content-Type"].startswith(kind), path)
            self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff")

    def test_pages_are_compressed_where_that_is_accepted(self):
        plain = self.get("/en/index.html").read()
        packed = self.get("/en/index.html", **{"Accept-Encoding": "gzip"})
        self.assertEqual(packed.headers["Content-Encoding"], "gzip")
        self.assertEqual(gzip.decompress(packed.read()), plain)

    def test_what_has_not_changed_is_not_sent_again(self):
        tag = self.get("/en/index.html").headers["ETag"]
        again = self.get("/en/index.html", **{"If-None-Match": tag})
        self.assertEqual((again.status, again.read()), (304, b""))
        self.assertEqual(self.get("/en/index.html", **{"If-None-Match": '"other"'}).status, 200)
        style = re.search(rb'href="\.\./(assets/style-[^"]+)"', self.get("/en/index.html").read()).group(1).decode()
        self.assertIn("immutable", self.get("/" + style).headers["Cache-Control"])
        self.assertEqual(self.get("/en/index.html").headers["Cache-Control"], "no-cache")

    def test_a_part_of_a_file(self):
        whole = self.get("/data/lighthouses/acts.json").read()
        part = self.get("/data/lighthouses/acts.json", Range="bytes=5-14")
        self.assertEqual((part.status, part.read()), (206, whole[5:15]))

    def test_nothing_outside_and_nothing_hidden(self):
        for path in ["/../servanda.toml", "/%2e%2e/servanda.toml", "/en/../../servanda.toml", "/.servanda-build.json", "/no-such-page", "/en"]:
            answer = self.get(path)
            self.assertNotIn(b"publisher", answer.read(), path)
            self.assertEqual(answer.status, 200 if path == "/en" else 404, path)

    def test_a_change_is_seen(self):
        rename_collection(self.home)
        self.assertTrue(shows_new_name(self.address))

    def test_a_port_that_is_taken_is_told(self):
        port = self.address.rsplit(":", 1)[1]
        done = subprocess.run([support.PROGRAM, "-C", str(self.home), "serve", "--port", port, "--without", "office"], capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, 3)
        self.assertIn("ENV-007", done.stderr)


if __name__ == "__main__":
    unittest.main()
