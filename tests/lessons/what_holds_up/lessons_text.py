"""The lessons as the ledger's tests read them: parts by their headings, the numbers in them, the verdicts they word."""

import re
from functools import cache

import nbformat

from lessons_lib.contents import LESSONS
from tests.notebooks.reading import ROOT

HEADING = re.compile(r"(#{1,3}) (.+)")
WORDS = "none one two three four five six seven eight nine ten eleven twelve".split()
NUMBER = re.compile(r"(?<![\w.])[-+]?\d[\d,]*(?:\.\d+)?(?:e[-+]?\d+)?|\b(?:" + "|".join(WORDS) + r")\b", re.I)
VERDICT = "true if|true|overstated|dated|analogy"
SLANTED = re.compile(rf"\*({VERDICT})\*", re.I)
WORTH = re.compile(r"^\| what is said \| what it is worth \|\n\|[-| ]+\|\n((?:\|.*\n?)+)", re.M)


@cache
def cells(lesson: str) -> tuple:
    """(kind, text) of each cell of the lesson with this number; text of code is its source and what it prints."""
    name = next(row.name for row in LESSONS if row.number == lesson)
    found = []
    for cell in nbformat.read(ROOT / "notebooks" / f"{name}.ipynb", 4).cells:
        outputs = cell.get("outputs", ())
        said = [output.get("text") or output.get("data", {}).get("text/plain", "") for output in outputs]
        found.append((cell.cell_type, "\n".join([cell.source, *said])))
    return tuple(found)


def sections(found) -> list[tuple[str, str]]:
    """(heading, all that stands under it, deeper headings too) for every heading of these cells."""
    lines = []
    for kind, text in found:
        for line in text.splitlines():
            heading = HEADING.fullmatch(line) if kind == "markdown" else None
            lines.append((len(heading[1]) if heading else 0, heading[2].strip() if heading else line))
    parts = []
    for n, (level, heading) in enumerate(lines):
        if level:
            end = next((m for m in range(n + 1, len(lines)) if 0 < lines[m][0] <= level), len(lines))
            parts.append((heading, "\n".join(text for _, text in lines[n:end])))
    return parts


def plain(text: str) -> str:
    """In one line, with one kind of minus."""
    return " ".join(text.replace("−", "-").replace("\u00a0", " ").split())


def numbers(text: str) -> set[float]:
    """The numbers in a text, those in words too."""
    found = (match[0].lower().replace(",", "") for match in NUMBER.finditer(plain(text)))
    return {float(WORDS.index(one) if one in WORDS else one) for one in found}


def prose(found) -> str:
    """All markdown of these cells, in one line."""
    return plain("\n".join(text for kind, text in found if kind == "markdown"))


def worded(phrase: str) -> set[str]:
    """The verdicts that a phrase allows; all of them where it words none."""
    said = re.match(rf"(?:an )?({VERDICT})\b", phrase, re.I) or SLANTED.search(phrase)
    if not said:
        return {"true", "true if", "overstated", "dated", "analogy"}
    word = said[1].lower()
    if word == "true" and re.search(r"\bif\b", phrase):
        return {"true if"}
    if word == "true" and re.match(r"true\W+(?:in \w+, )?of\b", phrase, re.I):
        return {"true", "true if"}
    return {word}


def worth(found) -> list[str]:
    """The right-hand cells of the tables of what is said and what it is worth, in one line each."""
    rows = [row for kind, text in found if kind == "markdown" for table in WORTH.findall(text)
            for row in table.splitlines()]
    return [plain(row.strip("|").split("|")[-1]) for row in rows]
