"""One row of the ledger: a claim, the experiment that tested it, its number and the verdict."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from lessons_lib.contents import LESSONS

VERDICTS = {
    "true": "it held wherever it was tested here",
    "true if": "it held under a condition, which the row names",
    "overstated": "there is something in it, and less than it says",
    "dated": "it was true once",
    "analogy": "it shows an idea, and proves nothing about nets",
}


@dataclass(frozen=True)
class Row:
    """`claim` is its short name in claims.py; `lesson` and `heading` say where the experiment stands.

    `measured` says in words what `number` is; `again()` works that number out anew, from the lesson's own room, or
    reads it from what is stored there, and gives it as `number` is written; None for what was looked up. `why` is
    one sentence. `says` is a piece of the lesson's own prose that carries the verdict, `also` are other places that
    do, as (lesson, piece). `picture()` gives the lesson's own picture of it, where there is one that takes no time.
    """

    claim: str
    lesson: str
    heading: str
    measured: str
    number: str
    again: Callable[[], str]
    verdict: str
    why: str
    says: str
    also: tuple[tuple[str, str], ...] = ()
    picture: Callable | None = None

    @property
    def notebook(self) -> str:
        """The notebook's file name."""
        return next(lesson.name for lesson in LESSONS if lesson.number == self.lesson) + ".ipynb"

    @property
    def link(self) -> str:
        """The address of the experiment, from one notebook to another: file and heading, as JupyterLab writes it."""
        return f"{self.notebook}#{quote(self.heading.replace(' ', '-'))}"
