"""The numbers of a section of TEACHING.md: each stands in its lesson, or is worked out on the spot, as in

    0.6 · 0.2 + 0.4 · 0.3 = 0.24     which has to come out, to the last digit but one
"""

import re
from functools import cache
from pathlib import Path

from tests.notebooks.reading import read
from tests.notebooks.teachers_page import CELL, Section
from tests.notebooks.teachers_plan import HEAD
from tests.notebooks.teachers_settings import TURNED

FIGURE = re.compile(r"[−-]?\d+(?:[.,]\d+)*(?: ?%)?")
NO_FIGURE = re.compile(r"\b[Ll]essons? \d\d(?:(?:,| and|, and| to) \d\d)*|\b[Ff]rom \d\d(?: and \d\d| to \d\d)?\b"
                       r"|`[^`]*`|\d+[- ]minutes?|\]\([^)]*\)")
TERM = r"[−-]?\(*[−-]?\d[\d.]*[²)]*"
EQUATION = re.compile(rf"({TERM}(?: [·+/−-] {TERM})+) = ([−-]?\d[\d.]*\d|\d)")


def complaints(section: Section, path: Path, told: tuple[re.Pattern, ...]):
    """Numbers that the lesson does not have, and sums that come out otherwise. `told`: what is tried elsewhere."""
    text = "\n".join(section.blocks())
    for row in section.plan():
        text = text.replace(" ".join(row.line.split()), row.what, 1)
    text = HEAD.sub("", text)
    known = {squeezed(figure) for figure in FIGURE.findall(everything(path) + " ".join(map(str, TURNED.findall(text))))}
    for sum_, result in EQUATION.findall(text):
        if not comes_out(sum_, result):
            yield f"{sum_} is not {result}"
        known |= {squeezed(figure) for figure in FIGURE.findall(f"{sum_} {result}")}
    for pattern in (CELL, TURNED, NO_FIGURE, EQUATION, *told):
        text = pattern.sub(" ", text)
    for figure in FIGURE.findall(text):
        if squeezed(figure) not in known:
            yield f"the lesson has no {figure}; where an experiment shows it: `explore_it()` ... says \"{figure}\""


def comes_out(sum_: str, result: str) -> bool:
    """Whether a sum of numbers that may be rounded is this, give or take one in the last place."""
    sum_ = sum_.lstrip("(") if sum_.count("(") > sum_.count(")") else sum_   # the bracket of a remark
    said = float(result.replace("−", "-"))
    found = eval(sum_.replace("−", "-").replace("·", "*").replace("²", "**2"), {"__builtins__": {}})
    return abs(found - said) < 1.1 * 10 ** -len(result.partition(".")[2])


@cache
def everything(path: Path) -> str:
    """All that a lesson says, its code and what is stored of its outputs."""
    return " ".join(f"{cell.source} {outputs(cell) if cell.cell_type == 'code' else ''}" for cell in read(path).cells)


def outputs(cell) -> str:
    """What a cell prints, and how its pictures are described."""
    said = []
    for output in cell.outputs:
        said += [output.get("text", ""), output.get("data", {}).get("text/plain", "")]
        said += [form.get("alt", "") for form in output.get("metadata", {}).values() if isinstance(form, dict)]
    return " ".join(said)


def squeezed(text: str) -> str:
    """Without line breaks, double spaces, thousands' commas and one kind of minus."""
    return re.sub(r"(?<=\d),(?=\d{3})", "", " ".join(text.replace("−", "-").split())).replace(" %", "%")
