"""What stands under one heading, as slides.

A cell's output is the second step of its slide, after the question. A cell that only defines something stands above the
cell that uses it, if nothing is said between them. A cell that prints only that two things agree is in the notes,
unless that was asked, and may not be left out. What is printed is broken where it is wide, and where it is long it goes
on on the next slide. The task of an exercise is on its slide whole. All that is said is in the notes, in full: what
reacts to an output in those of the output.
"""

import ast
import re

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_output

from lessons_lib.classroom.handout import answers, outputs, picking, prose
from lessons_lib.classroom.handout.fitting import ROWS, readable, rows, sheets
from lessons_lib.classroom.handout.guesses import EXERCISES, PREDICT, SKIPS, TURN

TALL, SQUARE = 0.65, 0.9   # height by width of a picture that needs the whole slide; of one that has its text beside it


class Section:
    """Lays what stands under one heading down, at the end of the slides that are there."""

    def __init__(self, part: str, title: str, slides: list[NotebookNode]):
        self.part, self.title, self.slides, self.begins = part, title, slides, len(slides)
        self.said, self.leads, self.defined = [], "", []   # since the last output
        self.skips, self.reacts, self.away = False, False, False

    def add(self, cells: list[NotebookNode]):
        """Slides for these cells, texts and code in their order."""
        for n, cell in enumerate(cells):
            if cell.cell_type == "markdown":
                self.read(cell.source)
            elif not only_imports(cell.source):
                shown = outputs.shown(cell)
                more = n + 1 < len(cells) and cells[n + 1].cell_type == "code"
                if not shown and more and not answers.checked(cell.source) and not answers.checked(cells[n + 1].source):
                    self.defined.append(cell.source)
                else:
                    self.run(cell, shown)
        self.close(last=True)

    def read(self, source: str):
        """Take in a text; what stands before `SKIPS` belongs to what is above it."""
        before, *behind = _parted(prose.blocks(source))
        if before and self.reacts and (prose.is_prose(before[0]) or self.part == TURN and prose.is_list(before[0])):
            self.leads = before.pop(0)   # the paragraph that reacts, and leads on
            self.note(self.leads)
        self.reacts = False
        self.said += before
        for found in behind:
            self.close()
            self.skips, self.said = True, found

    def run(self, cell: NotebookNode, shown: list[NotebookNode]):
        """A slide for a cell, after those of its text that do not fit on it."""
        said, self.said, leads, self.leads = self.said, [], self.leads, ""
        if self.part == EXERCISES or answers.checked(cell.source):
            picked = [picking.Picked([block for block in said if not block.startswith("(")])]
        elif self.title == PREDICT and len(self.slides) == self.begins:
            picked = [picking.Picked(picking.without_brackets(said))]
        else:
            picked = picking.before_a_cell(said or [leads], bool(shown))
        asked = any(map(_asks, picked[-1].lines)) if picked else False
        self.reacts = bool(shown) and self.part != EXERCISES
        if _agrees(shown) and (self.skips or not asked):
            self.put_away(said, picked, cell, shown)
            self.skips = False
            return
        sources, self.defined = [*self.defined, cell.source], []
        if sum(1 + source.count("\n") for source in sources) + bool(shown) * 3 > ROWS and len(sources) > 1:
            self.show(said, [] if asked else picked, "\n\n".join(sources[:-1]), [], False)
            said, picked, sources = (said, picked, sources[-1:]) if asked else ([], [], sources[-1:])
        self.show(said, picked, "\n\n".join(sources), shown, outputs.is_experiment(cell))
        self.skips = False

    def show(self, said: list[str], picked: list, code: str, shown: list[NotebookNode], moves: bool):
        last = picked.pop().lines if picked else []
        high = rows(last) + code.count("\n") + 1
        if high > ROWS - 1:
            picked, last = [*picked, picking.Picked(last)], []
        elif not any(one.alone for one in picked):
            above = [line for one in picked for line in one.lines]
            if rows(above) + high < ROWS:
                last, picked = above + last, []
        self.spread(picked, said)
        tallest, pictures = outputs.tallest(shown), [one for one in shown if outputs.is_picture(one)]
        printed = [readable(one.text) for one in shown if not outputs.is_picture(one)]
        more = printed[0][1:] if len(printed) == 1 and not pictures else []
        texts = [new_output("stream", name="stdout", text=parts[0] if more else "\n".join(parts)) for parts in printed]
        there = sum(text.text.count("\n") + 1 for text in texts)
        slide = self.slide(last, "\n\n".join(said), code, [*texts, *pictures])
        about = slide.metadata
        about.swap = bool(pictures) or rows(last) + code.count("\n") + 1 + there > ROWS
        about.beside = tallest >= SQUARE
        about.keeps = about.beside or rows(last) <= 2 and tallest < TALL   # a question stays above its answer
        wait = code.count("\n") > 0 or not about.keeps or any(map(_asks, last))
        about.steps = 1 + bool(shown and (wait or not about.swap))
        about.update({"experiment": True} if moves else {})
        self.slides.append(slide)
        for part in more:
            self.slides.append(self.slide([], "", "", [new_output("stream", name="stdout", text=part)]))

    def put_away(self, said, picked, cell, shown):
        """Into the notes with a cell that only agrees; what is above it is said, and a definition is shown."""
        defined, self.defined, self.away = self.defined, [], True
        if defined and not self.skips:
            self.show(said, picked, "\n\n".join(defined), [], False)
            said, defined = [], []
        printed = "\n".join(output.text for output in shown)
        code = "\n\n".join([*defined, cell.source])
        self.note("\n\n".join([*said, f"```python\n{code}\n```", f"```\n{printed}\n```"]))

    def close(self, last: bool = False):
        """What has been read belongs to no cell: it is said, or shown by itself."""
        said, self.said = self.said, []
        fresh = len(self.slides) == self.begins
        if self.part == EXERCISES:
            picked = [picking.Picked([block for block in said if not block.startswith("(")])] if fresh else []
        else:
            picked = picking.beside_no_cell(said)
            if fresh and last and said and not picked and not self.away:
                picked = [picking.Picked([picking.end_of(said[0])])]
        if picked:
            self.spread(picked, said)
        elif said:
            self.note("\n\n".join(said))

    def spread(self, picked: list, said: list[str]):
        """Slides without a cell; each has the notes. What is to stand alone does."""
        lines = [[]]
        for one in picked:
            lines += [one.lines, []] if one.alone else []
            lines[-1] += [] if one.alone else one.lines
        found = [sheet for some in lines for sheet in sheets(some)]
        for sheet in found:
            self.slides.append(self.slide(sheet, "\n\n".join(said)))

    def note(self, text: str):
        about = self.slides[-1].metadata
        about.after += "\n\n" * bool(about.after) + text

    def slide(self, lines, notes, code="", shown=()) -> NotebookNode:
        return slide_of("" if self.part == self.title else self.part, self.title, lines, notes, code, shown, self.skips)


def slide_of(part, title, lines, notes, code="", shown=(), skips=False) -> NotebookNode:
    return new_code_cell(code, outputs=list(shown), metadata={
        "part": part, "title": title, "lines": lines, "notes": notes, "after": "", "skips": skips, "swap": False,
        "keeps": True, "beside": False, "steps": 1, "exercise": bool(answers.checked(code))})


def _parted(blocks: list[str]) -> list[list[str]]:
    """The blocks before `SKIPS`, and those behind it."""
    if SKIPS not in blocks:
        return [blocks]
    place = blocks.index(SKIPS)
    return [blocks[:place], blocks[place + 1:]]


def _asks(line: str) -> bool:
    return prose.is_prose(line) and any(map(picking.is_question, prose.sentences(line))) or picking.asks(line)


def _agrees(shown: list[NotebookNode]) -> bool:
    """True for an output that says only that two things are the same."""
    if not shown or any(map(outputs.is_picture, shown)):
        return False
    lines = "\n".join(output.text for output in shown).splitlines()
    told = [re.findall(r"\b(?:True|False)\b", line) for line in lines]
    return "False" not in sum(told, []) and 2 * sum(map(bool, told)) >= len(lines)


def only_imports(source: str) -> bool:
    return all(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.parse(source).body)
