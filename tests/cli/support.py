"""What the program's tests share: a scratch folder, the program, the invented collection."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
PROGRAM = os.environ.get("SERVANDA", "servanda")
LONG = "SERVANDA_LONG_TESTS" in os.environ


class Done:
    """What came of one run."""

    def __init__(self, completed):
        self.status = completed.returncode
        self.out = completed.stdout.decode("utf-8")
        self.err = completed.stderr.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.out)

    def ids(self):
        """The ids of the diagnostics in the machine form, whatever its shape."""
        found = self.json
        objects = found if isinstance(found, list) else [found]
        return [one["id"] for each in objects for one in each.get("diagnostics", [])]


def environment(**more):
    keep = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "ASAN_OPTIONS") if name in os.environ}
    return keep | {"LC_ALL": "C.UTF-8"} | more


def run(*words, folder=None, limit=120, **more):
    return Done(subprocess.run([PROGRAM, *map(str, words)], cwd=folder, env=environment(**more), capture_output=True,
                               stdin=subprocess.DEVNULL, timeout=limit, check=False))


def contents(folder):
    """Every file below the folder with its bytes: to show that nothing changed."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(Path(folder).rglob("*")) if path.is_file()}


class Case(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="servanda-test-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def lakes(self):
        """A copy of the invented collection."""
        target = self.folder / "lakes"
        shutil.copytree(FIXTURES / "collections" / "lakes", target)
        return target

    def empty(self):
        target = self.folder / "empty"
        self.assertEqual(run("init", target).status, 0)
        return target

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path
