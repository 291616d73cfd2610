#!/usr/bin/env python3
"""A module includes only from itself and from the modules above it."""

import re

import house

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"/]+)/([^"]+)"', re.MULTILINE)


def problems_of(path):
    own = house.MODULES.index(path.parts[0])
    text = house.read(path)
    for match in INCLUDE.finditer(text):
        folder = match.group(1)
        line = text.count("\n", 0, match.start()) + 1
        if folder not in house.MODULES:
            yield f'{path}:{line}: "{folder}/{match.group(2)}" is no header of a module'
        elif house.MODULES.index(folder) > own:
            yield f"{path}:{line}: {path.parts[0]} may not know {folder}"


house.finish(
    "module order",
    [problem for path in house.sources(".cpp", ".hpp") for problem in problems_of(path)],
)
