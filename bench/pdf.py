#!/usr/bin/env python3
"""Measures PDF output against its peers, in one run: whole processes, medians, ratios.

usage: bench/pdf.py PROGRAM DATA WORK [REPETITIONS]
Run by `scripts/bench pdf`. Peers print the program's own HTML page of the same text. A peer that is not installed is named as such.
"""
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

LANGUAGES = ["ara", "eng", "fra", "rus", "spa", "zho"]
LONG = 100


def run(command, **more):
    """Seconds by the wall and of processors, and peak KiB, of one process; it must succeed."""
    start = time.perf_counter()
    child = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"bench: {command[0]} ended with {child.returncode}: {' '.join(map(str, command))}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def pages(file):
    out = subprocess.run(["pdfinfo", file], capture_output=True, check=True).stdout.decode()
    return int(re.search(r"Pages:\s+(\d+)", out).group(1))


class Browser:
    """One Chromium that is started once, spoken to over its pipe (Chrome DevTools Protocol)."""

    def __init__(self, program):
        to_read, self.to = os.pipe()
        self.back, from_write = os.pipe()
        # The protocol's ends are the file descriptors 3 and 4.
        script = f'exec "$0" "$@" 3<&{to_read} 4>&{from_write}'
        self.child = subprocess.Popen(
            ["bash", "-c", script, program, "--headless", "--no-sandbox", "--remote-debugging-pipe", "about:blank"],
            pass_fds=(to_read, from_write), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(from_write)
        self.pending, self.number = b"", 0
        target = self.ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        self.page = self.ask("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        self.ask("Page.enable", {}, self.page)

    def read(self):
        while b"\0" not in self.pending:
            self.pending += os.read(self.back, 1 << 20)
        message, self.pending = self.pending.split(b"\0", 1)
        return json.loads(message)

    def ask(self, method, parameters, page=None):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters} | ({"sessionId": page} if page else {})
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.number:
                return answer["result"]

    def print(self, file):
        self.ask("Page.navigate", {"url": file.resolve().as_uri()}, self.page)
        while self.read().get("method") != "Page.loadEventFired":
            pass
        self.ask("Page.printToPDF", {"generateTaggedPDF": True}, self.page)

    def close(self):
        self.ask("Browser.close", {})
        self.child.wait()


def warm(program, files):
    """As run(), for all files in one browser that has printed one before; its processors' time is not known."""
    browser = Browser(program)
    browser.print(files[0])
    start = time.perf_counter()
    for file in files:
        browser.print(file)
    seconds = time.perf_counter() - start
    browser.close()
    return seconds, 0.0, 0


def lengthen(text, times):
    """The same text with its body many times over, eIds kept apart."""
    body = re.search(r"<body>(.*?)</body>", text, re.S)
    copies = [re.sub(r'eId="', f'eId="n{i}_', body.group(1)) if i else body.group(1) for i in range(times)]
    return text[:body.start(1)] + "".join(copies) + text[body.end(1):]


def prepare(program, data, work):
    collection = work / "collection"
    run([program, "init", collection])
    run([program, "-C", collection, "import", "--treaty", "convention", *sorted((data / "hanoi").glob("*.xml"))])
    run([program, "-C", collection, "render", "convention", "--to", "html", "-o", f"{work}/html/"])
    texts = collection / "treaties" / "convention" / "text"
    english = next(texts.glob("eng@*.xml"))
    for name, times in (("once", 1), ("long", LONG)):
        folder = collection / "treaties" / name
        (folder / "text").mkdir(parents=True)
        shutil.copy(collection / "treaties" / "convention" / "treaty.toml", folder)
        (folder / "text" / english.name).write_text(lengthen(english.read_text("utf-8"), times), "utf-8")
    return collection


def contests(program, collection, work):
    """Name, what is run, and what it is held against."""
    html = {language: work / "html" / f"convention-{language}.html" for language in LANGUAGES}
    ours = [program, "-C", collection, "render"]
    chromium, weasyprint = shutil.which("chromium"), shutil.which("weasyprint")
    out = work / "peer.pdf"
    table = {"six languages, two threads": lambda: run([*ours, "convention", "--to", "pdf", "-o", f"{work}/pdf/"])}
    one_core = {"preexec_fn": lambda: os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})}
    table["six languages, one core"] = lambda: run([*ours, "convention", "--to", "pdf", "-o", f"{work}/pdf/"], **one_core)
    for language in ("eng", "ara", "zho"):
        table[f"one language, {language}"] = lambda language=language: run(
            [*ours, "convention", "--to", "pdf", "--langs", language, "-o", work / f"{language}.pdf"])
    for name in ("once", "long"):
        table[f"text {name}"] = lambda name=name: run([*ours, name, "--to", "pdf", "--langs", "en", "-o", work / f"{name}.pdf"])

    def cold(language):
        return run([chromium, "--headless", "--no-sandbox", "--no-pdf-header-footer",
                    f"--print-to-pdf={work}/chromium-{language}.pdf", html[language].resolve().as_uri()])

    if chromium:
        for language in LANGUAGES:
            table[f"chromium cold, {language}"] = lambda language=language: cold(language)
        table["chromium warm, six languages"] = lambda: warm(chromium, list(html.values()))
    if weasyprint:
        table["weasyprint, eng"] = lambda: run([weasyprint, html["eng"], out])
    return table


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    program, data, work = (Path(word).resolve() for word in sys.argv[1:4])
    repetitions = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    work.mkdir(parents=True, exist_ok=True)
    table = contests(program, prepare(program, data, work), work)
    runs = {name: [] for name in table}
    for _ in range(repetitions):
        for name, work_of in table.items():
            runs[name].append(work_of())
    median, processor, peak = {}, {}, {}
    for name, each in runs.items():
        walls, processors, memory = zip(*each)
        median[name], processor[name], peak[name] = statistics.median(walls), statistics.median(processors), max(memory)
        print(f"{name:32} {median[name] * 1000:9.1f} ms {processor[name] * 1000:9.1f} ms of processor {peak[name] / 1024:8.1f} MiB")
    for peer in ("chromium", "weasyprint", "fop", "xelatex"):
        if not shutil.which(peer):
            print(f"{peer:32} not installed")

    def row(words, value, goal, of_processor=None):
        print(f"| {words} | {value:.2f} | {'' if of_processor is None else format(of_processor, '.2f')} | {goal} |")

    def ratio(words, above, below, goal):
        """Of sums of medians, by the wall and of processors."""
        wall = sum(median[name] for name in above) / median[below]
        row(words, wall, goal, sum(processor[name] for name in above) / processor[below] or None)

    print("\n| ratio | measured | of processors | goal |\n|---|---|---|---|")
    six = "six languages, two threads"
    if "chromium warm, six languages" in table:
        ratio("six languages: cold Chromium / ours", [f"chromium cold, {language}" for language in LANGUAGES], six, "≥ 10")
        ratio("six languages: warm Chromium / ours", ["chromium warm, six languages"], six, "≥ 5")
        for language in ("eng", "ara", "zho"):
            ratio(f"{language}: cold Chromium / ours", [f"chromium cold, {language}"], f"one language, {language}", "≥ 8")
        for language in LANGUAGES:
            own = (work / "pdf" / f"convention-{language}.pdf").stat().st_size
            row(f"{language}: file size, ours / Chromium", own / (work / f"chromium-{language}.pdf").stat().st_size, "≤ 0.4")
    if "weasyprint, eng" in table:
        ratio("eng: WeasyPrint / ours", ["weasyprint, eng"], "one language, eng", "—")
    ratio("six languages: one core / two threads", ["six languages, one core"], six, "≥ 1.5")
    count = {name: pages(work / f"{name}.pdf") for name in ("once", "long")}
    each, each_long = (median[f"text {name}"] / count[name] for name in ("once", "long"))
    of_processor = processor["text long"] / count["long"] / (processor["text once"] / count["once"])
    row(f"time per page, {LONG} times the text / once", each_long / each, "≤ 1.3", of_processor)
    for words, name, goal in (("six languages", six, "≤ 64"), ("one language", "one language, eng", "≤ 64"),
                              (f"{LONG} times the text", "text long", "—")):
        row(f"peak memory in MiB, {words}", peak[name] / 1024, goal)


if __name__ == "__main__":
    main()
