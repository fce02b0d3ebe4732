"""The gate bench: the cell at one step, its formula with every number, and under it all six steps. Lesson 09."""

from dataclasses import dataclass

from lessons_lib.pictures import style as look
from lessons_lib.pictures.lstm.cell import chosen, lstm_cell
from lessons_lib.pictures.lstm.plan import ROW, Plan
from lessons_lib.pictures.lstm_step_by_step import arithmetic, over_time, yours
from lessons_lib.pictures.lstm_step_by_step.words import FORMULAS, ends, sentences
from lessons_lib.pictures.svg import Drawing

LIT = {"forget": "f", "input": "i", "candidate": "c_tilde", "update": "update", "output": "o"}
GATES = {"forget": "f", "input": "i", "candidate": "c_tilde", "output": "o"}
PLAN = Plan(left=112, belt=70 + ROW, rows=2)
SAYS, FORMULA = PLAN.bottom + 20, PLAN.bottom + 96        # heights of the sentences and of the formula
STEPS = FORMULA + arithmetic.DEPTH + 16                   # and of the six steps, unless a learner's step comes between
TOLD = 26                                                 # px of the line that says what the six steps come to
SIDE, EDGE = 226, 780                                     # the sentences' left, and the right edge of everything


@dataclass(frozen=True)
class Shown:
    """What the bench draws. `vectors`: name -> a number per unit (x: per input) at the step that is stood on, `t`.

    weights: gate -> (W_h, W_x, b) as lists. xs: T lists; lines: name -> T lists of a number per unit (c, h: T + 1).
    follows: what comes in after step 1, in words.
    """

    t: int
    part: str
    vectors: dict
    weights: dict
    xs: list
    lines: dict
    follows: str
    inputs: tuple = ("new subject?", "gender", "number")
    units: tuple = ("gender", "number")


def draw_bench(now: Shown, theirs=None) -> str:
    """The gate bench as SVG. `theirs` (yours.Theirs) is what came of a learner's own step."""
    steps = STEPS + (theirs.depth if theirs else 0)
    spare = max(0, yours.ROOM - theirs.depth) if theirs else 0    # a short verdict leaves room to the six steps
    sheet = Drawing(800, steps + spare + TOLD + over_time.DEPTH + 4)
    shapes = lstm_cell(sheet, PLAN, chosen(LIT.get(now.part)), now.vectors)
    x = shapes["x"]
    for n, word in enumerate(now.inputs):
        sheet.text(x.left[0] - 8, x.top[1] + (n + 0.5) * ROW, word, size=look.SMALL, color=look.QUIET_INK, anchor="end")
    says = _sentences(sheet, now)
    _rule(sheet, FORMULA - 14)
    _formula(sheet, now)
    if theirs:
        _rule(sheet, STEPS - 12)
        says += " " + yours.draw(sheet, STEPS, theirs)
        yours.ring(sheet, shapes, theirs)
    _rule(sheet, steps - 12)
    told = ends(now.follows, now.lines["c"][-1], now.units)
    sheet.text(24, steps + 6, told, size=look.SMALL, anchor="start")
    over_time.over_time(sheet, steps + TOLD, now.xs, now.lines, now.inputs, now.units, now.t, now.part,
                        theirs and theirs.lines, over_time.HIGH + spare / 2)
    return sheet.svg(f"The LSTM cell at step {now.t}: {now.part}", f"{says} {told}")


def _sentences(sheet: Drawing, now: Shown) -> str:
    ink = look.style_of(LIT.get(now.part, "plain") if now.part != "update" else "c").ink
    sheet.text(SIDE, SAYS, f"Step {now.t}: {now.part}", anchor="start", bold=True, color=ink)
    said = sentences(now.part, now.vectors, now.units)
    for n, words in enumerate(said):
        sheet.fit(SIDE, SAYS + 22 * (n + 1), words, EDGE - SIDE, anchor="start")
    return " ".join(said)


def _formula(sheet: Drawing, now: Shown) -> None:
    if now.part in GATES:
        gate = GATES[now.part]
        arithmetic.sum_and_squash(sheet, FORMULA, gate, now.weights[gate], now.vectors, now.units)
    elif now.part == "update":
        arithmetic.kept_and_written(sheet, FORMULA, now.vectors, now.units)
    else:
        arithmetic.sums_and_squashes(sheet, FORMULA, now.vectors, now.units)
    sheet.text(EDGE, SAYS, FORMULAS[now.part], size=look.SMALL, color=look.QUIET_INK, anchor="end")


def _rule(sheet: Drawing, y: float) -> None:
    sheet.line([(20, y), (EDGE, y)], color=look.QUIET_LINE, width=look.THIN)
