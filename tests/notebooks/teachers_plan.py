"""A plan of TEACHING.md: a table of 45 minutes for each period, a row for each thing to do.

    | Minutes | | |
    | 10 | Project | cell 24, `draw_dinner_net()`, the net |

The first period stands alone; each has its own *Report* and its own *Try*, with what *Try* needs on the board.
"""

import re
from dataclasses import dataclass

HEAD = re.compile(r"^\| Minutes \| \| \|$", re.MULTILINE)
STEPS = ("Open with", "Report", "Predict", "Project", "Try", "Discuss", "Close")
PERIOD, REPORT = 45, 5
ORDINALS = ("First", "Second", "Third", "Fourth")
COUNTS = ("one period", "two periods", "three periods", "four periods")
LEAST = {"Try": 10, "Predict": 3, "Project": 3, "Open with": 3, "Close": 3, "Discuss": 5}
LONG, PACE = 60, 12   # words for which a row of three minutes has room, and for which each minute more has


@dataclass(frozen=True)
class Row:
    """One row: its minutes, what kind of step it is, and what is done."""

    minutes: int
    step: str
    what: str
    line: str


def periods(text: str) -> list[list[Row]] | None:
    """The rows of each table in a section's text; None where there is no table, or a row of another form."""
    found = [rows(text[head.end():]) for head in HEAD.finditer(text)]
    return found if found and all(found) else None


def rows(text: str) -> list[Row] | None:
    """The rows below the head of a table; None where one is of another form."""
    found = []
    for line in text.lstrip("\n").partition("\n\n")[0].splitlines()[1:]:
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) != 3 or not cells[0].isdigit() or cells[1] not in STEPS or not cells[2]:
            return None
        found.append(Row(int(cells[0]), *cells[1:], line))
    return found


def minutes(plan: list[Row]) -> int:
    return sum(row.minutes for row in plan)


def complaints(number: str, plan: list[list[Row]] | None, length: int):
    """What is wrong with the plan of a lesson that takes so many minutes, one sentence each."""
    if not plan:
        yield f"wants a plan | Minutes | | | for each period: minutes, one of {', '.join(STEPS)}, and what"
        return
    if len(plan) > (most := -(-length // PERIOD)):
        yield f"has {len(plan)} periods, more than the {most} that its {length} minutes fill"
    for ordinal, period in zip(ORDINALS, plan, strict=False):
        for complaint in period_complaints(number, ordinal, period, min(PERIOD, length)):
            yield f"{ordinal} period: {complaint}"


def period_complaints(number: str, ordinal: str, period: list[Row], length: int):
    """Complaints about one period: it is complete in itself, and nothing in it is taken from what is left over."""
    steps = [row.step for row in period]
    if (whole := minutes(period)) != length:
        yield f"takes {whole} minutes, not {length}"
    if steps[0] != "Open with" or steps[-1] != "Close" or steps.count("Open with") + steps.count("Close") != 2:
        yield "begins with Open with and ends with Close"
    wanted = {"Try"} | ({"Predict", "Project"} if ordinal == "First" else set())
    if missing := wanted - {*steps}:
        yield f"has no row {' and no row '.join(sorted(missing))}"
    yield from report_complaints(number, ordinal, period)
    tried = minutes([row for row in period if row.step == "Try"])
    if tried < (least := LEAST["Try"] if length == PERIOD else length // 5):
        yield f"Try has {tried} minutes, less than {least}"
    for row in period:
        yield from row_complaints(row)


def report_complaints(number: str, ordinal: str, period: list[Row]):
    """The report on what was handed in has its own minutes, and says of which lesson it is."""
    reports = [(row.minutes, row.what) for row in period if row.step == "Report"]
    before = f"From lesson {int(number) - 1:02}." if ordinal == "First" else "Last period's."
    if reports != ([] if number == "00" else [(REPORT, before)]):
        yield f"wants one row Report, {REPORT} minutes, {before!r}" if number != "00" else "there is nothing to report"


def row_complaints(row: Row):
    """Complaints about a row that has too few minutes, or nothing on the board for those who try."""
    if row.step in LEAST and row.step != "Try" and row.minutes < LEAST[row.step]:
        yield f"{row.step} has {row.minutes} minutes, less than {LEAST[row.step]}"
    if (words := len(row.what.split())) > LONG + PACE * (row.minutes - 3):
        yield f"{row.step}, {row.what[:40]!r} ...: {words} words in {row.minutes} minutes"
    if row.step == "Try" and "board" not in row.what:
        yield f"Try, {row.what[:40]!r} ...: say what stands on the board, the line of formula that it needs"
    if row.step == "Predict" and "?" not in row.what:
        yield f"Predict, {row.what[:40]!r} ..., asks nothing"
