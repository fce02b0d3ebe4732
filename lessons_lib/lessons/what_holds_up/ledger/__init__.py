"""The ledger: one row for each claim, in the order of the claims.

row           the form of a row, the verdicts
recurrent     what a recurrent net is, lesson 01 · dinner: two routes, two weeks, 02 and 03
formula       the formula and the way back through time, 04 and 05 · drawbacks: 06, with 10 and 11
gradients     07 · units: what the LSTM keeps, 08 and 11 · cell: its parts, 08 to 11 · walk: its step, 09
book          10 · applications: 12
"""

from lessons_lib.lessons.what_holds_up.claims import CLAIMS
from lessons_lib.lessons.what_holds_up.ledger import (
    applications,
    book,
    cell,
    dinner,
    drawbacks,
    formula,
    gradients,
    recurrent,
    units,
    walk,
)
from lessons_lib.lessons.what_holds_up.ledger.applications import AWAITED
from lessons_lib.lessons.what_holds_up.ledger.row import VERDICTS, Row

__all__ = ["AWAITED", "ROWS", "VERDICTS", "Row", "again", "counts", "differing", "picture", "row", "table"]

SHELVES = (recurrent, dinner, formula, drawbacks, gradients, units, cell, walk, book, applications)
ROWS = tuple(sorted((row for shelf in SHELVES for row in shelf.ROWS), key=lambda row: CLAIMS[row.claim].number))


def row(number: int) -> Row:
    """The row of the claim with this number. ValueError where there is none."""
    found = [row for row in ROWS if CLAIMS[row.claim].number == number]
    if not found:
        raise ValueError(f"number must be that of a claim in the ledger, 1 to {len(ROWS)}; got {number!r}")
    return found[0]


def again(number: int) -> str:
    """The number of a row, worked out anew; a year that was looked up comes as it is written."""
    found = row(number)
    return found.again() if found.again else found.number


def differing() -> list[int]:
    """The numbers of those claims whose number does not come out as it is written. All are worked out anew."""
    return [CLAIMS[row.claim].number for row in ROWS if row.again and row.again() != row.number]


def picture(number: int):
    """The lesson's own picture of a claim. ValueError where the ledger has none."""
    found = row(number)
    if found.picture is None:
        raise ValueError(f"claim {number} has no picture here; its experiment is in {found.link}")
    return found.picture()


def counts(rows=ROWS) -> dict[str, int]:
    """How many rows have each verdict."""
    return {verdict: sum(row.verdict == verdict for row in rows) for verdict in VERDICTS}


def table(rows=ROWS) -> str:
    """Rows as lines to print: number, lesson, verdict and the claim in our words."""
    return "\n".join(f"{CLAIMS[row.claim].number:3}  {row.lesson}  {row.verdict:10}  {CLAIMS[row.claim].words}"
                     for row in rows)
