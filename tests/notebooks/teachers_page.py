"""TEACHING.md, read as a program reads it: a section for each lesson, its plan in minutes, and the cells to project.

"cell 24, `draw_dinner_net()`" is In[24], and holds that call. `python -m tests.notebooks.teachers_page` puts the
numbers right by the calls. What else a section names is tried in teachers_claims.py.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from lessons_lib.contents import LESSONS as ROWS
from lessons_lib.front_door.notebooks.linking import minutes
from tests.notebooks import teachers_plan
from tests.notebooks.reading import LESSONS, ROOT, code_cells, read

PAGE = ROOT / "TEACHING.md"
SECTION = re.compile(r"^## (\d\d) · ([^\n]*)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
CELL = re.compile(r"\b[Cc]ell (\d+), `([^`]+)`")
NUMBER = re.compile(r"\bcells? \d+|\bIn ?\[\d+", re.IGNORECASE)
TABLES = {"| They say | You say |": 3, "| They believe | What helps |": 1}   # rows of the first period, at least
WANTED = ("Words", "Run first", "When a third is stuck", "In the report")
PARAGRAPHS = (*WANTED, "If this is the only period", "Afterwards", "With more time")
ALONE = ("02", "07", "08", "09")   # likely to be given alone: what then?
TAKES = re.compile(r"One learner: (\d+) minutes; a class: (\w+ periods?)( and more)?\.$")
PERIOD = re.compile(r"^### (\w+) period$", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """What the page says of one lesson."""

    number: str
    title: str
    text: str

    def rows(self, head: str) -> list[list[str]]:
        """The rows of the tables with this head, cell by cell; none where there is none."""
        lines = [line for after in self.text.split(f"{head}\n")[1:]
                 for line in after.partition("\n\n")[0].splitlines()[1:]]
        return [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]

    def periods(self) -> list[list[teachers_plan.Row]] | None:
        """The rows of its plan, period by period."""
        return teachers_plan.periods(self.text)

    def plan(self) -> list[teachers_plan.Row]:
        """The rows of all its periods."""
        return [row for period in self.periods() or () for row in period]

    def parts(self) -> list["Section"]:
        """Its periods, each as a section of its own."""
        texts = PERIOD.split(self.text)[2::2] or [self.text]
        return [Section(self.number, self.title, text) for text in texts]

    def paragraph(self, name: str) -> str:
        """What stands behind **Name:** or **Name**, up to the next empty line, in one line; "" where it is missing."""
        found = re.findall(rf"^\*\*{name}:?\*\*:?(.*?)(?:\n\n|\Z)", self.text, re.MULTILINE | re.DOTALL)
        return " ".join(" ".join(found).split())

    def blocks(self) -> list[str]:
        """Its paragraphs and table rows, each in one line."""
        parts = re.split(r"\n\s*\n|\n(?=\|)", self.text)
        return [" ".join(part.split()) for part in parts if part.strip()]


def sections(page: str) -> list[Section]:
    return [Section(*found) for found in SECTION.findall(page)]


def complaints(page: str, lessons: list[Path] = LESSONS) -> list[str]:
    """What is wrong with the sections, their plans and the cells that they name, one sentence each."""
    found = {section.number: section for section in sections(page)}
    paths = {path.stem[:2]: path for path in lessons}
    said = [f"TEACHING.md has no section on lesson {path.stem}: write one as 09 has it"
            for number, path in paths.items() if number not in found]
    said += [f"TEACHING.md has a section on lesson {number}, which is not there"
             for number in found.keys() - paths.keys()]
    for number in sorted(found.keys() & paths.keys()):
        each = (*form(found[number], paths[number]), *cells(found[number], paths[number]))
        said += [f"TEACHING.md, {number}: {complaint}" for complaint in each]
    return said


def form(section: Section, path: Path):
    """Complaints about a section's title, plan, tables and paragraphs."""
    row = next((row for row in ROWS if row.number == section.number), None)
    if row and section.title != row.title:
        yield f"its title is {row.title!r}, not {section.title!r}"
    length = minutes(read(path)) or 0
    yield from teachers_plan.complaints(section.number, section.periods(), length)
    yield from takes(section, length)
    for ordinal, part in zip(teachers_plan.ORDINALS, section.parts(), strict=False):
        for head, first in TABLES.items():
            rows, least = part.rows(head), first if ordinal == "First" else 1
            if len(rows) < least or not all(len(row) == 2 and all(row) for row in rows):
                yield f"{ordinal} period: wants a table {head} with {least} rows or more, each with both its cells"
    for name in (*WANTED, *(["If this is the only period"] if section.number in ALONE else [])):
        if not section.paragraph(name):
            yield f"wants a paragraph that begins with **{name}:**"
    if not section.parts()[0].paragraph("When a third is stuck"):
        yield "its first period does not say what helps **When a third is stuck**"
    if 'mistake' not in section.paragraph("In the report"):
        yield 'its **In the report:** names no mistake; write: `exercises.some` with the mistake "its label"'


def takes(section: Section, length: int):
    """Complaints about what it says of its minutes and periods, and about the headings of these."""
    said, plan = TAKES.search(section.paragraph("Run first")), section.periods() or []
    if not said or int(said[1]) != length:
        yield f"its **Run first:** ends: One learner: {length} minutes; a class: two periods."
    elif plan and said[2] != teachers_plan.COUNTS[len(plan) - 1]:
        yield f"has {teachers_plan.COUNTS[len(plan) - 1]}, and says {said[2]}"
    elif plan and bool(said[3]) != bool(section.paragraph("With more time")):
        yield "says *and more* where there is a paragraph **With more time:**, and there alone"
    heads = PERIOD.findall(section.text)
    if heads != ([*teachers_plan.ORDINALS[:len(plan)]] if len(plan) > 1 else []):
        yield f"its periods stand below {heads}: one heading, ### First period, above each, none above a single one"


def cells(section: Section, path: Path):
    """Complaints about the cells that a section names."""
    if not CELL.search(" ".join(row.what for row in section.plan() if row.step == "Project")):
        yield "names no cell to project; write: cell 24, `draw_dinner_net()`"
    if len(NUMBER.findall(section.text)) != len(CELL.findall(section.text)):
        yield "name each cell as: cell 24, `draw_dinner_net()`"
    for number, code in CELL.findall(section.text):
        right = places(code, path)
        if len(right) != 1:
            yield f"`{code}` stands in {len(right)} code cells, {right}"
        elif right != [int(number)]:
            yield f"`{code}` is cell {right[0]}, not {number}; run: python -m tests.notebooks.teachers_page"


def places(code: str, path: Path) -> list[int]:
    """The numbers of the code cells that call it, imports aside. "draw()" stands for a call with any arguments."""
    return [number for number, cell in enumerate(code_cells(read(path)), 1)
            if re.search(rf"(?<!\w){re.escape(code.removesuffix(')'))}", cell.source)
            and not cell.source.startswith(("import ", "from "))]


def mended(page: str, lessons: list[Path] = LESSONS) -> str:
    """The page with the cell numbers of today; one whose call stands in no or in several cells is left as it is."""
    paths = {path.stem[:2]: path for path in lessons}

    def mend_section(section):
        path = paths.get(section[1])
        return CELL.sub(lambda cell: mend(cell, path), section[0]) if path else section[0]

    def mend(cell, path):
        right = places(cell[2], path)
        return cell[0].replace(cell[1], str(right[0]), 1) if len(right) == 1 else cell[0]

    return SECTION.sub(mend_section, page)


if __name__ == "__main__":
    text = PAGE.read_text("utf-8")
    PAGE.write_text(mended(text), "utf-8")
    print("\n".join(complaints(mended(text))) or "Every cell that TEACHING.md names is there.")
