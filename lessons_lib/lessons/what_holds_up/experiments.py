"""To turn by hand: the ledger, by verdict, by lesson and by part of the slides."""

from functools import lru_cache

from lessons_lib.interactive.controls import choice, slider, stops
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.what_holds_up.claims import CLAIMS, PARTS
from lessons_lib.lessons.what_holds_up.ledger import ROWS, VERDICTS, counts
from lessons_lib.lessons.what_holds_up.pictures import draw_ledger, fits

ALL, WORDS, PICTURE = "all", "its words", "its picture"
TESTED_IN = sorted({row.lesson for row in ROWS})


def explore_ledger() -> Experiment:
    """Choose rows of the ledger by verdict, lesson and part of the slides (its place in PARTS, from 1 on), open one,
    and see its words or its lesson's picture."""

    def draw(verdict, lesson, part, row, show):
        part = part if part == ALL else [*PARTS][int(part) - 1]
        chosen = [one for one in ROWS if verdict in (ALL, one.verdict) and lesson in (ALL, one.lesson)
                  and part in (ALL, CLAIMS[one.claim].part)]
        at = min(row, len(chosen)) - 1
        opened = chosen[at] if chosen else None
        shown = None if show == WORDS or not opened else picture_of(ROWS.index(opened))
        return draw_ledger(ROWS, chosen, at, ledger_words(verdict, lesson, part, row, len(chosen)), shown), {
            "rows": len(chosen), **counts(chosen), "open": CLAIMS[opened.claim].number if opened else "none",
            "verdict": opened.verdict if opened else "none", "number": opened.number if opened else "none"}

    return Experiment(draw, "Which of the things we were told hold up, and what was measured?",
                      verdict=stops([ALL, *VERDICTS], ALL, label="verdict"),
                      lesson=stops([ALL, *TESTED_IN], ALL, label="lesson"),
                      part=stops([ALL, *(f"{n}" for n in range(1, len(PARTS) + 1))], ALL, label="part"),
                      row=slider(1, len(ROWS), 1, label="row"),
                      show=choice([WORDS, PICTURE], WORDS, label="show"))


@lru_cache
def picture_of(place: int) -> str:
    """The SVG of the lesson's own picture of ROWS[place]; where there is none that fits, a sentence."""
    row = ROWS[place]
    svg = row.picture().svg if row.picture else ""
    if svg and fits(svg):
        return svg
    number = CLAIMS[row.claim].number
    return (f"Its picture is too large to stand here: ledger.picture({number}) shows it." if svg else
            f"No picture of its own: this is the number, from lesson {row.lesson}, under \"{row.heading}\".")


def ledger_words(verdict: str, lesson: str, part: str, row: int, count: int) -> str:
    """What was asked for, and how much of it there is, in a sentence or two."""
    asked = [f"\"{verdict}\""] * (verdict != ALL) + [f"lesson {lesson}"] * (lesson != ALL) + [part] * (part != ALL)
    found = f"{count} row{'s' * (count != 1)}" if count else "No row"
    where = f" of {', '.join(asked)}" if asked else " in all"
    if not count:
        return f"{found}{where}, so none is open."
    return f"{found}{where}. " + (f"Row {row} is open." if row <= count else "The last is open.")
