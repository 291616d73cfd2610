#!/usr/bin/env python3
"""Large libraries are included in .cpp files only, so that a header of ours costs what it says."""

import re

import house

LARGE = re.compile(
    r"^\s*#\s*include\s+<(nlohmann/(?!json_fwd)|toml\+\+|CLI/|CLI11|unicode/|libxml/|sqlite3|openssl/|hb|zlib|regex|iostream)",
    re.MULTILINE,
)


def problems_of(path):
    text = house.read(path)
    for match in LARGE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield f"{path}:{line}: {match.group().strip()} belongs into a .cpp file"


house.finish(
    "library headers",
    [problem for path in house.sources(".hpp") for problem in problems_of(path)],
)
