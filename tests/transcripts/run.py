#!/usr/bin/env python3
"""Runs transcripts: what the program says to a command, word for word.

A transcript is a Markdown file. Its prose is for people; each block fenced by ```console is run, line by line, by
sh in a scratch folder of the transcript's own, where `servanda` is the program under test:

    $ command            the command; a line that ends in \\ goes on
    words                standard output, as it must be
    2> words             standard error, as it must be
    ...                  any lines, none among them
    => 1                 the exit status, where it is not 0

<TIME> in an expected line stands for a moment such as 2025-11-19T08:30:00Z, <DAY> for a day, <N> for a number, <ANY>
for anything. A block fenced by ```file NAME is written into the scratch folder. $FIXTURES is the folder of fixtures.
A first line "needs: hanoi" skips the transcript where ../shared/data/hanoi is not beside the checkout.

usage: run.py [--accept] PROGRAM TRANSCRIPT…      --accept writes what the program says now into the transcripts
"""

import os
import re
import subprocess
import sys
import tempfile
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
SKIPPED = 77
PLACEHOLDERS = {
    "<TIME>": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
    "<DAY>": r"\d{4}-\d\d-\d\d",
    "<N>": r"\d+",
    "<ANY>": r".*",
}


def pattern_of(line):
    parts = re.split("(" + "|".join(PLACEHOLDERS) + ")", line)
    return "".join(PLACEHOLDERS.get(part, re.escape(part)) for part in parts)


def matches(expected, actual):
    """Whether the lines are as expected; "..." stands for any number of lines."""
    if not expected:
        return not actual
    if expected[0] == "...":
        return any(matches(expected[1:], actual[i:]) for i in range(len(actual) + 1))
    return bool(actual) and re.fullmatch(pattern_of(expected[0]), actual[0]) is not None and matches(
        expected[1:], actual[1:])


class Step:
    """One command with what it must say."""

    def __init__(self, command, line):
        self.command = command
        self.line = line
        self.out = []
        self.err = []
        self.status = 0

    def take(self, text):
        if text.startswith("=> "):
            self.status = int(text[3:])
        elif text.startswith("2> ") or text == "2>":
            self.err.append(text[3:])
        else:
            self.out.append(text)

    def run(self, folder, environment):
        done = subprocess.run(["sh", "-c", self.command], cwd=folder, env=environment, capture_output=True,
                              stdin=subprocess.DEVNULL, timeout=120, check=False)
        return (done.stdout.decode("utf-8", "backslashreplace").splitlines(),
                done.stderr.decode("utf-8", "backslashreplace").splitlines(), done.returncode)


def parse(lines):
    """The transcript as ("text", line), ("file", name, lines) and ("step", Step) in order."""
    items, i = [], 0
    while i < len(lines):
        opening = re.fullmatch(r"```(console|file (\S+))", lines[i])
        items.append(("text", lines[i]))
        i += 1
        if not opening:
            continue
        body = []
        while i < len(lines) and lines[i] != "```":
            body.append((i + 1, lines[i]))
            i += 1
        if opening.group(2):
            items.append(("file", opening.group(2), [line for _, line in body]))
        else:
            items += [("step", step) for step in steps_of(body)]
    return items


def steps_of(body):
    steps, i = [], 0
    while i < len(body):
        number, line = body[i]
        i += 1
        if not line.startswith("$ "):
            if not steps:
                sys.exit(f"line {number}: a block begins with a command")
            steps[-1].take(line)
            continue
        command = line[2:]
        while command.endswith("\\") and i < len(body):
            command += "\n" + body[i][1]
            i += 1
        steps.append(Step(command, number))
    return steps


def shown(out, err, status):
    lines = out + [f"2> {line}".rstrip() for line in err]
    return lines + ([f"=> {status}"] if status else [])


def timeless(lines):
    """What was said, with placeholders for what another day would say otherwise."""
    today = datetime.now(timezone.utc).strftime("%Y-%m-%d")
    return [re.sub(today + r"T\d\d:\d\d:\d\dZ", "<TIME>", line).replace(today, "<DAY>") for line in lines]


def environment_for(program):
    keep = {name: os.environ[name] for name in ("HOME", "TMPDIR") if name in os.environ}
    return keep | {
        "PATH": f"{Path(program).resolve().parent}:/usr/local/bin:/usr/bin:/bin",
        "FIXTURES": str(ROOT / "tests" / "fixtures"),
        "SHARED": str(SHARED),
        "LC_ALL": "C.UTF-8",
    }


def run_transcript(path, program, accept):
    """The number of commands that said something else; None where it was skipped."""
    lines = path.read_text(encoding="utf-8").split("\n")
    needs = re.fullmatch(r"needs: (\S+)", lines[0])
    if needs and not (SHARED / needs.group(1)).exists():
        print(f"{path.name}: skipped, the real files are not here: {needs.group(1)}")
        return None
    failures, accepted = 0, []
    with tempfile.TemporaryDirectory(prefix="servanda-transcript-") as folder:
        for item in parse(lines):
            if item[0] == "text":
                accepted.append(item[1])
            elif item[0] == "file":
                accepted += item[2]
                target = Path(folder) / item[1]
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text("\n".join(item[2]) + "\n", encoding="utf-8")
            else:
                step = item[1]
                out, err, status = step.run(folder, environment_for(program))
                good = status == step.status and matches(step.out, out) and matches(step.err, err)
                accepted += ["$ " + step.command]
                accepted += shown(step.out, step.err, step.status) if good else timeless(shown(out, err, status))
                if not good:
                    failures += 1
                    report(path, step, out, err, status)
    if accept and failures:
        path.write_text("\n".join(accepted), encoding="utf-8")
    return failures


def report(path, step, out, err, status):
    print(f"{path.name}:{step.line}: $ {step.command}")
    print("  expected:")
    print("\n".join("    " + line for line in shown(step.out, step.err, step.status)))
    print("  got:")
    print("\n".join("    " + line for line in shown(out, err, status)))


def main(words):
    accept = "--accept" in words
    program, *transcripts = [word for word in words if word != "--accept"]
    results = [run_transcript(Path(path), program, accept) for path in transcripts]
    if all(result is None for result in results):
        return SKIPPED
    failures = sum(result or 0 for result in results)
    print(f"{failures} of the commands said something else" if failures else "all as expected")
    return 1 if failures and not accept else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
