#!/usr/bin/env python3
"""Every header compiles alone, and twice over. usage: headers_alone.py FOLDER COMPILER [FLAG…]

A header beside a .cpp file that includes it before all else is proved alone by every build, so only
the order of includes is looked at. The others are compiled here, in FOLDER: those without such a
file, and those of the program, whose units are built on a precompiled header.
"""

import concurrent.futures
import pathlib
import re
import subprocess
import sys

import house

JOBS = 2
PRECOMPILED = "cli"
FIRST_INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]', re.MULTILINE)


def guarded(header):
    return "#pragma once" in house.read(header)


def order_problem_of(header):
    """What keeps the unit beside the header from proving it, or None."""
    first = FIRST_INCLUDE.search(house.read(header.with_suffix(".cpp")))
    if first and first.group(1) == header.as_posix():
        return None
    return f"{header.with_suffix('.cpp')} does not include {header} first"


def compile_problem_of(folder, compiler, header):
    unit = folder / header.as_posix().replace("/", "__").replace(".hpp", ".cpp")
    unit.write_text(f'#include "{header.as_posix()}"\n', encoding="utf-8")
    command = [*compiler, "-std=c++20", f"-I{house.ROOT}", "-fsyntax-only", str(unit)]
    done = subprocess.run(command, text=True, capture_output=True, check=False)
    return f"{header} does not compile alone:\n{done.stderr}" if done.returncode else None


def problems(folder, compiler):
    folder.mkdir(parents=True, exist_ok=True)
    headers = house.sources(".hpp")
    paired = [header for header in headers if (house.ROOT / header).with_suffix(".cpp").exists()]
    alone = sorted(set(headers) - {header for header in paired if header.parts[0] != PRECOMPILED})
    found = [f"{header} lacks #pragma once" for header in headers if not guarded(header)]
    found += [order_problem_of(header) for header in paired]
    with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
        found += pool.map(lambda header: compile_problem_of(folder, compiler, header), alone)
    return [problem for problem in found if problem]


if len(sys.argv) < 3:
    sys.exit(__doc__)
house.finish("headers compile alone", problems(pathlib.Path(sys.argv[1]), sys.argv[2:]))
