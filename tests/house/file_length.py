#!/usr/bin/env python3
"""No source file has more than 900 lines, no header more than 400: one file, one idea."""

import house

LONGEST = {".cpp": 900, ".hpp": 400, ".def": 900}


def problems():
    for path in house.sources(*LONGEST):
        lines = house.read(path).count("\n")
        if lines > LONGEST[path.suffix]:
            yield f"{path} has {lines} lines; at most {LONGEST[path.suffix]}"


house.finish("file length", list(problems()))
