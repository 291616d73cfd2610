#!/usr/bin/env python3
"""No call that banned.txt names, outside of where it allows it."""

import re

import house


def rules():
    for line in house.read("tests/house/banned.txt").splitlines():
        if line and not line.startswith("#"):
            pattern, allowed, reason = re.split(r"\t+", line)
            yield re.compile(pattern), [] if allowed == "-" else allowed.split(), reason


def problems_of(path, all_rules):
    code = house.code_of(path)
    for pattern, allowed, reason in all_rules:
        if any(path.as_posix().startswith(place) for place in allowed):
            continue
        for match in pattern.finditer(code):
            line = code.count("\n", 0, match.start()) + 1
            yield f"{path}:{line}: {match.group().strip()}: {reason}"


ALL_RULES = list(rules())
house.finish(
    "banned calls",
    [
        problem
        for path in house.sources(".cpp", ".hpp")
        for problem in problems_of(path, ALL_RULES)
    ],
)
