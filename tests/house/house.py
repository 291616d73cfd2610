"""What the rules of the house share: the modules in their order, their files, and how a rule reports."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# A module includes only from itself and from those before it (docs/architecture.md).
MODULES = ["engine", "treaty", "signatures", "collection", "renderers", "server", "cli"]


def sources(*suffixes):
    """Every file of the modules with one of the suffixes, as paths below the root, sorted."""
    found = []
    for module in MODULES:
        folder = ROOT / module
        found += [path.relative_to(ROOT) for path in folder.rglob("*") if path.suffix in suffixes]
    return sorted(found)


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


# A comment, a raw string, a string or a character; digit separators (1'000) are none of these.
_NOT_CODE = re.compile(
    r"""//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'""",
    re.DOTALL,
)


def code_of(path):
    """The file without its comments and the content of its strings; its lines keep their numbers."""

    def blank(match):
        return '""' + "\n" * match.group().count("\n")

    return _NOT_CODE.sub(blank, read(path))


def finish(rule, problems):
    """Prints what breaks the rule and ends the program: 0 where nothing does."""
    for problem in problems:
        print(f"{problem}")
    print(f"{rule}: {len(problems)} broken" if problems else f"{rule}: kept")
    sys.exit(1 if problems else 0)
