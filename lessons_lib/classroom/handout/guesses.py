"""Where a learner is asked to guess or to find: room to write, and what came out on the last sheets.

To leave an answer below its question gives it away, since the eye is faster than the pencil. To move the output alone
does not help, since the sentences that react to it say it too. So with the output goes

- in *Predict first* and *Turn it yourself* all that follows, up to the next question there, which stands in front too,
  and in *Predict first* the sections below it that ask nothing;
- elsewhere the text that follows, but for the piece that leads to the next cell, or what may be left out.

Asked is: in *Predict first*, whatever a question leads to, at first, and then a guess or a choice; in an experiment
whatever is to be found, where the picture stays, since it is to be turned; everywhere what `prose.ASKS` knows. A guess
that no cell answers has room alone. An answer that follows on another guess begins a new sheet.
"""

import re

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from lessons_lib.classroom.handout import prose

PREDICT, TURN, EXERCISES = "Predict first", "Turn it yourself", "Exercises"
FIND = re.compile(r"\bfind\b", re.IGNORECASE)
ITEM = re.compile(r"^(?:\d+\.|-) ", re.MULTILINE)
CHOICE = re.compile(r", or [^.?!]*\?")
SKIPS = "*May be left out on a first reading.*"
GUESS = 3   # lines for a guess, and one more for each thing in a list
GUESSED, FOUND = "Your guess", "What you found"


def parted(cells: list[NotebookNode], part: str, name: str, came_out: list) -> list[NotebookNode]:
    """What of a group stays in its place; the rest is added to `came_out`, a list of cells for each question."""
    if part == EXERCISES:
        return cells
    predicts = prose.heading(cells[0].source)[1] == PREDICT
    here, rest, before = [], _joined(cells), 0
    if part == PREDICT and not predicts and came_out and _next(rest, part, predicts, first=False) is None:
        came_out[-1] += _with_rooms(rest)
        return []
    while (n := _next(rest, part, predicts, first=not before)) is not None:
        cell, keeps = rest[n], bool(rest[n].metadata.get("experiment"))
        items = len(ITEM.findall(_asking(rest, n)))
        number = len(came_out) + 1
        question = new_code_cell(cell.source, outputs=cell.outputs * keeps, metadata=cell.metadata)
        question.metadata.update(room=GUESS + items, later=number, label=FOUND if keeps else GUESSED)
        here += [*rest[:n], question]
        answer, rest = _behind(rest[n + 1:], part, predicts)
        title = new_markdown_cell(f"### {number}. {name}")
        if before and part == PREDICT:
            title.metadata.sheet, question.metadata.first = True, before
        came_out.append([title, *[new_code_cell("", outputs=cell.outputs)] * (not keeps), *_with_rooms(answer)])
        before = number
    return _with_rooms(here + rest)


def _joined(cells: list[NotebookNode]) -> list[NotebookNode]:
    """The same, with texts that follow on each other as one."""
    found = []
    for cell in cells:
        if found and cell.cell_type == found[-1].cell_type == "markdown":
            found[-1] = new_markdown_cell(f"{found[-1].source}\n\n{cell.source}")
        else:
            found.append(cell)
    return found


def _asking(cells: list[NotebookNode], n: int) -> str:
    """The text before cell n; cells that put nothing out may stand between."""
    while n > 0 and cells[n - 1].cell_type == "code" and not cells[n - 1].outputs:
        n -= 1
    return cells[n - 1].source if n > 0 and cells[n - 1].cell_type == "markdown" else ""


def _next(cells: list[NotebookNode], part: str, predicts: bool, first: bool) -> int | None:
    """The place of the first cell whose output answers what was asked before it."""
    for n, cell in enumerate(cells):
        text = _asking(cells, n) if cell.cell_type == "code" and cell.outputs else ""
        if not text:
            continue
        blocks = [one for one in prose.blocks(text) if not one.startswith("(")]
        last = "\n\n".join(blocks[max((n for n, one in enumerate(blocks) if prose.is_prose(one)), default=0):])
        if cell.metadata.get("experiment"):
            told = "\n".join(one.source for one in cells[:n] if one.cell_type == "markdown")
            asked = n + 1 < len(cells) and (FIND.search(told if part == TURN else last) or "?" in last)
        else:
            asked = prose.asks(text) or predicts and ("?" in last if first else CHOICE.search(last))
        if asked:
            return n
    return None


def _behind(cells: list[NotebookNode], part: str, predicts: bool) -> tuple[list[NotebookNode], list[NotebookNode]]:
    """What tells the answer, and what goes on."""
    if part in (PREDICT, TURN):
        n = _next(cells, part, predicts, first=False)
        if n is None:
            return cells, []
        place = max(k for k in range(n) if cells[k].cell_type == "markdown")
        told, asks = _cut(prose.blocks(cells[place].source))
        return [*cells[:place], *_texts(told)], [*_texts(asks), *cells[place + 1:]]
    if not cells or cells[0].cell_type != "markdown":
        return [], cells
    blocks, leads = prose.blocks(cells[0].source), len(cells) > 1
    end = len(blocks)
    if SKIPS in blocks:
        end = blocks.index(SKIPS)
    elif leads and end > 1:
        end -= 1
        while end > 1 and not prose.is_prose(blocks[end]):
            end -= 1
    return _texts(blocks[:end]), [*_texts(blocks[end:]), *cells[1:]]


def _cut(blocks: list[str]) -> tuple[list[str], list[str]]:
    """The paragraph that reacts, and what asks; where one paragraph does both, from its first question on."""
    if len(blocks) > 1:
        return blocks[:1], blocks[1:]
    sentences = prose.sentences(blocks[0])
    first = next((n for n, one in enumerate(sentences) if one.endswith("?") or prose.ASKS.search(one)), 0)
    return [" ".join(sentences[:first])] * bool(first), [" ".join(sentences[first:])]


def _texts(blocks: list[str]) -> list[NotebookNode]:
    return [new_markdown_cell("\n\n".join(blocks))] if blocks else []


def _with_rooms(cells: list[NotebookNode]) -> list[NotebookNode]:
    """The same, with room below a text that asks for a guess, if no cell answers it."""
    for cell, behind in zip(cells, [*cells[1:], None], strict=True):
        alone = behind is None or behind.cell_type == "markdown"
        if alone and cell.cell_type == "markdown" and any(map(prose.ASKS.search, prose.blocks(cell.source)[-1:])):
            cell.metadata.update(room=GUESS, label=GUESSED)
    return cells
