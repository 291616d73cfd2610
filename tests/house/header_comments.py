#!/usr/bin/env python3
"""Every header opens with `#pragma once` and a comment that says what the thing is."""

import house

SHORTEST = 20  # characters: a name said twice is no comment


def opening(path):
    lines = house.read(path).splitlines()
    comment = []
    for line in lines[1:]:
        if not line.startswith("//"):
            break
        comment.append(line[2:].strip())
    return lines[:1], " ".join(comment)


def problems():
    for path in house.sources(".hpp"):
        first, comment = opening(path)
        if first != ["#pragma once"]:
            yield f"{path}:1: the first line is not #pragma once"
        elif len(comment) < SHORTEST:
            yield f"{path}:2: no comment says what this is"


house.finish("header comments", list(problems()))
