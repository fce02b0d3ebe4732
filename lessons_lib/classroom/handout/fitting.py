"""How much a slide holds: rows of prose, lists that go on on the next slide, and output that is set to be read."""

import re
import textwrap

from lessons_lib.classroom.handout import prose

ROWS, WIDE = 15, 66        # rows of a slide, and characters in one
OUTPUT, COLUMNS = 13, 68   # rows of a long output on one slide, and characters in one of them
GAP = re.compile(r" {2,}(?=\S)")


def rows(lines: list[str]) -> int:
    """About how many rows of a slide they take."""
    return sum(1 if text.startswith("```") else 1 + len(line) // WIDE
               for text in lines for line in _joined(text).splitlines())


def _joined(text: str) -> str:
    """A paragraph in one line; a list and a table as they are, an item a line. Of a link the words."""
    text = prose.LINK.sub(r"\1", text)
    if prose.is_prose(text):
        return " ".join(text.split())
    return re.sub(r"\n +", " ", text)


def sheets(lines: list[str]) -> list[list[str]]:
    """The lines of as few slides as hold them."""
    found = [[]]
    for line in (piece for text in lines for piece in pieces(text)):
        if found[-1] and rows([*found[-1], line]) > ROWS - 2:
            found.append([])
        found[-1].append(line)
    return [sheet for sheet in found if sheet]


def pieces(text: str) -> list[str]:
    """A list or a table that is long as several that are not; a numbered one goes on counting, a table has its head."""
    if prose.is_prose(text) or rows([text]) <= ROWS - 2:
        return [text]
    table = text.startswith("|")
    head = "\n".join(text.splitlines()[:2]) + "\n" if table else ""
    found, count = [head], 1 + rows([text]) // (ROWS - 3)
    full = 1 + rows([text]) / count   # as much on each
    for item in text.splitlines()[2:] if table else re.split(r"\n(?=[-*+] |\d+\. )", text):
        if found[-1] != head and rows([found[-1] + item]) > min(full, ROWS - 3):
            found.append(head)
        found[-1] += item + "\n"
    return [piece.strip("\n") for piece in found]


def readable(text: str) -> list[str]:
    """What a cell prints, in parts that can be read from the back: wide lines broken, long output in several.

    The rest of a broken line stands below the place where its last column began; an entry's lines stay together. A
    table of numbers is not broken.
    """
    entries = []
    wide = any(len(line.rstrip()) > COLUMNS + 20 for line in text.splitlines()) and not is_table(text)
    for line in text.splitlines():
        lines = _broken(line.rstrip()) if wide else [line.rstrip()]
        if entries and (line.startswith(" ") and not entries[0][0].startswith(" ")) and len(entries[-1]) < OUTPUT - 2:
            entries[-1] += lines
        else:
            entries.append(lines)
    if sum(map(len, entries)) <= OUTPUT + 3:
        return ["\n".join(line for entry in entries for line in entry)]
    parts = [[]]
    for entry in entries:
        if parts[-1] and len(parts[-1]) + len(entry) > OUTPUT:
            parts.append([])
        parts[-1] += entry
    return ["\n".join(part) for part in parts]


def is_table(text: str) -> bool:
    """True where a break would tear columns that stand side by side: a smaller type is better."""
    wide = [line.rstrip() for line in text.splitlines() if len(line.rstrip()) > COLUMNS]
    return any(gap.end() > COLUMNS / 2 for line in wide for gap in GAP.finditer(line))


def _broken(line: str) -> list[str]:
    if len(line) <= COLUMNS:
        return [line]
    under = max((gap.end() for gap in GAP.finditer(line)), default=0)
    rest = textwrap.wrap(line[under:], COLUMNS - under, break_on_hyphens=False)
    return [line[:under] + rest[0], *(" " * (under or 2) + more for more in rest[1:])]
