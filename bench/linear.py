#!/usr/bin/env python3
"""How the time of an import and of a check grows with the text: an invented convention of 20, 200 and
2,000 articles, each citing others, in two languages.

usage: linear.py PROGRAM WORK
"""
import resource
import subprocess
import sys
from pathlib import Path

SIZES = (20, 200, 2_000)


def article(n: int, words: dict[str, str]) -> str:
    """Three paragraphs: a range, a point of another article, and the article itself."""
    other, end = max(1, n - 7), max(1, n - 3)
    return words["article"].format(n=n, other=other, end=end)


ENGLISH = {
    "file": "convention-en.txt",
    "language": "en",
    "opening": "Convention on Lamps\n\nThe States Parties to this Convention,\n\nHave agreed as follows:\n\n",
    "article": (
        "Article {n}\nKeeping of lamp {n}\n\n"
        "1. The keeper shall light the lamp within ninety days, in accordance with articles {other} to {end}.\n\n"
        "2. For the purposes of this article, the keeper shall:\n\n"
        "(a) Trim the wick, subject to paragraph 1 of article {other};\n\n"
        "(b) Report under paragraph 2 (a) of article {end}.\n\n"
        "3. Nothing in this article affects article {other}.\n\n"),
}
FRENCH = {
    "file": "convention-fr.txt",
    "language": "fr",
    "opening": "Convention sur les lampes\n\nLes États parties à la présente Convention,\n\n"
               "Sont convenus de ce qui suit :\n\n",
    "article": (
        "Article {n}\nGarde de la lampe {n}\n\n"
        "1. Le gardien allume la lampe dans les quatre-vingt-dix jours, conformément aux articles {other} à {end}.\n\n"
        "2. Aux fins du présent article, le gardien :\n\n"
        "a) Taille la mèche, sous réserve du paragraphe 1 de l’article {other} ;\n\n"
        "b) Rend compte en vertu du paragraphe 2 a) de l’article {end}.\n\n"
        "3. Aucune disposition du présent article ne porte atteinte à l’article {other}.\n\n"),
}


def write(folder: Path, articles: int) -> list[str]:
    files = []
    for words in (ENGLISH, FRENCH):
        file = folder / words["file"]
        file.write_text(words["opening"] + "".join(article(n, words) for n in range(1, articles + 1)),
                        encoding="utf-8")
        files.append(str(file))
    return files


def seconds(command: list[str]) -> float:
    """Processor time of a whole process; its failure ends the run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: {done.returncode}\n{done.stderr.decode()[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    program, work = sys.argv[1], Path(sys.argv[2])
    print("| articles | import, linked | per article | `check` | per article |")
    print("|---|---|---|---|---|")
    for size in SIZES:
        folder = work / str(size)
        folder.mkdir(parents=True)
        files = write(folder, size)
        here = [program, "-q", "-C", str(folder / "collection")]
        seconds([program, "-q", "init", str(folder / "collection")])
        imported = seconds([*here, "import", *files, "--treaty", "lamps", "--version", "2030-01-01"])
        checked = seconds([*here, "check", "lamps"])
        print(f"| {2 * size} | {imported * 1000:.0f} ms | {imported * 500 / size:.3f} ms "
              f"| {checked * 1000:.0f} ms | {checked * 500 / size:.3f} ms |", flush=True)


if __name__ == "__main__":
    main()
