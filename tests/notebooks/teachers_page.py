"""The cells that the README's table for teachers names: cell 24, `draw_dinner_net()` is In[24], and holds that call.

`python -m tests.notebooks.teachers_page` puts the numbers right by the calls.
"""

import re
from pathlib import Path

from tests.notebooks.reading import LESSONS, ROOT, code_cells, read

README = ROOT / "README.md"
ROW = re.compile(r"^\| (\d\d) [^|\s][^|]*\|[^|]*\|([^|]*)\|.*$", re.MULTILINE)   # number of the lesson, what to project
CELL = re.compile(r"\bcell (\d+), `([^`]+)`")
CODE, NUMBER = re.compile(r"`[^`]+`"), re.compile(r"\bcells? \d+|\bIn ?\[\d+", re.IGNORECASE)


def complaints(readme: str, lessons: list[Path] = LESSONS) -> list[str]:
    """What is wrong with the cells that the table names, one sentence each."""
    rows = {number: project for number, project in ROW.findall(readme)}
    said = [f"README has no row for teachers of lesson {path.stem}" for path in lessons if path.stem[:2] not in rows]
    said += [f"README has a row for teachers of lesson {number}, which is not there"
             for number in rows.keys() - {path.stem[:2] for path in lessons}]
    for path in lessons:
        project = rows.get(path.stem[:2], "")
        if len(CODE.findall(project)) != len(CELL.findall(project)) or len(NUMBER.findall(project)) != len(
                CELL.findall(project)):
            said.append(f"README, row {path.stem}: name each cell as: cell 24, `draw_dinner_net()`")
        for number, code in CELL.findall(project):
            right = places(code, path)
            if len(right) != 1:
                said.append(f"README, row {path.stem}: `{code}` stands in {len(right)} code cells, {right}")
            elif right != [int(number)]:
                said.append(f"README, row {path.stem}: `{code}` is cell {right[0]}, not {number}; "
                            "run: python -m tests.notebooks.teachers_page")
    return said


def places(code: str, path: Path) -> list[int]:
    """The numbers of the code cells that call it, imports aside. "draw()" stands for a call with any arguments."""
    return [number for number, cell in enumerate(code_cells(read(path)), 1)
            if re.search(rf"(?<!\w){re.escape(code.removesuffix(')'))}", cell.source)
            and not cell.source.startswith(("import ", "from "))]


def mended(readme: str, lessons: list[Path] = LESSONS) -> str:
    """The README with the numbers of today; one whose call stands in no or in several cells is left as it is."""
    paths = {path.stem[:2]: path for path in lessons}

    def mend_row(row):
        path = paths.get(row[1])
        return CELL.sub(lambda cell: mend(cell, path), row[0]) if path else row[0]

    def mend(cell, path):
        right = places(cell[2], path)
        return f"cell {right[0]}, `{cell[2]}`" if len(right) == 1 else cell[0]

    return ROW.sub(mend_row, readme)


if __name__ == "__main__":
    text = README.read_text("utf-8")
    README.write_text(mended(text), "utf-8")
    print("\n".join(complaints(mended(text))) or "Every cell that the README names is there.")
