#!/usr/bin/env python3
"""Installs the built project into a folder, then builds a stranger's program on what was installed.

usage: run.py CMAKE BUILD_FOLDER
"""

import pathlib
import subprocess
import sys
import tempfile

STRANGER = pathlib.Path(__file__).resolve().parent
EXPECTED = [
    "bin/servanda",
    "share/man/man1/servanda.1",
    "share/bash-completion/completions/servanda",
    "share/zsh/site-functions/_servanda",
    "share/fish/vendor_completions.d/servanda.fish",
]


def run(*command):
    done = subprocess.run(command, text=True, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def main(cmake, build):
    with tempfile.TemporaryDirectory() as folder:
        prefix = pathlib.Path(folder, "prefix")
        run(cmake, "--install", build, "--prefix", str(prefix))
        missing = [name for name in EXPECTED if not (prefix / name).is_file()]
        if missing:
            sys.exit(f"not installed: {', '.join(missing)}")
        work = str(pathlib.Path(folder, "build"))
        run(cmake, "-S", str(STRANGER), "-B", work, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}")
        run(cmake, "--build", work)
        print(run(f"{work}/stranger").strip())


if len(sys.argv) != 3:
    sys.exit(__doc__)
main(*sys.argv[1:])
