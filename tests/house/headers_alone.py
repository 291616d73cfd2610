#!/usr/bin/env python3
"""Every header compiles alone, and twice over. usage: headers_alone.py FOLDER [LAUNCHER] COMPILER [FLAG…]

FOLDER takes the units that include one header each; with ccache as the launcher, only what changed
is compiled anew.
"""

import concurrent.futures
import pathlib
import subprocess
import sys

import house

JOBS = 2


def problem_of(folder, compiler, header):
    unit = folder / header.as_posix().replace("/", "__").replace(".hpp", ".cpp")
    text = f'#include "{header.as_posix()}"\n' * 2
    if not unit.exists() or unit.read_text(encoding="utf-8") != text:
        unit.write_text(text, encoding="utf-8")
    command = [*compiler, "-std=c++20", f"-I{house.ROOT}", "-c", str(unit), "-o", f"{unit}.o"]
    done = subprocess.run(command, text=True, capture_output=True, check=False)
    return f"{header} does not compile alone:\n{done.stderr}" if done.returncode else None


def problems(folder, compiler):
    folder.mkdir(parents=True, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
        results = pool.map(lambda header: problem_of(folder, compiler, header), house.sources(".hpp"))
        return [problem for problem in results if problem]


if len(sys.argv) < 3:
    sys.exit(__doc__)
house.finish("headers compile alone", problems(pathlib.Path(sys.argv[1]), sys.argv[2:]))
