"""The gate bench: the cell at one step and what it answers, the formula with its numbers, and six steps."""

from dataclasses import dataclass

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lstm.cell import chosen, lstm_cell
from lessons_lib.drawing.lstm.pen import Pen
from lessons_lib.drawing.lstm.plan import LAYERS, RADIUS, ROW
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import signed
from lessons_lib.lessons.lstm_step_by_step.cell import INPUTS, UNITS
from lessons_lib.lessons.lstm_step_by_step.pictures.bench import answer, arithmetic, own_step, timeline
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.plan import EDGE, TightPlan
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.sentences import (
    BLAMED,
    FORMULAS,
    LINE_OF,
    blame_sentences,
    sentences,
)
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.way_back import way_back

LIT = {**LINE_OF, "update": "update"}
READS = ("subject?", *INPUTS[1:])            # the inputs, in the few letters that there is room for
OWN, OWN_WORD = "own x", (1.0, 0.0, 0.0)     # a word of one's own, and the numbers that it begins with
WIDE = 640
PLAN = TightPlan(left=82, belt=102, rows=2)
SAYS, FORMULA = PLAN.bottom + 16, PLAN.bottom + 112       # heights of the sentences, and of the formula or a verdict
BEFORE_STEPS, FOOT = arithmetic.DEPTH + 3, 15               # px from the formula to the six steps, and below them
SIDE = 170                                                # px: the sentences' left


@dataclass(frozen=True)
class Scene:
    """What the bench draws. `vectors`: name -> a number per unit (x: per input, y: per word) at step `t`;
    moves: by how much h moves the scores at the most.

    weights: gate or "y" -> (W_h, W_x, b), (W_hy, b_y) as lists. words: T of them; before: the subject that was read
    before; subjects: who is in force after each word. lines: name -> T lists of a number per unit (c, h: T + 1).
    answers: T dicts word -> share; rights: T dicts group of words -> the one that is right, of the groups that are
    asked; says, told: of the answer at step t, in two short lines and in a sentence. pushes: gate -> what is added to
    its bias. asked: the step from which blame would go back. own: the numbers of a word of one's own. blame: None, or
    {"word": what should have been said, "now": name -> numbers, "lines": as `lines`, "y": word -> dL/dy}.
    """

    t: int
    part: str
    vectors: dict
    weights: dict
    words: list
    before: str
    lines: dict
    answers: list
    rights: list
    subjects: list
    says: tuple
    told: str
    pushes: dict
    asked: int
    own: list
    blame: dict | None = None
    inputs: tuple = READS
    units: tuple = UNITS


def draw_bench(now: Scene, theirs=None) -> str:
    """The gate bench as SVG. `theirs` (own_step.Theirs) is what came of a learner's own step."""
    formula = FORMULA + (own_step.ROOM if theirs else 0)
    steps = formula + BEFORE_STEPS
    sheet = Drawing(WIDE, steps + timeline.DEPTH + FOOT)
    blame = now.blame and now.blame["now"]
    shapes = (way_back(sheet, PLAN, now.vectors, blame, _lit(now.part)) if blame else
              lstm_cell(sheet, PLAN, _lit(now.part), now.vectors))
    if now.part == "answer" and not blame:
        _way_to_y(sheet)
    _words_at_the_cell(sheet, shapes, now)
    answer.draw(sheet, 10, now.answers[now.t - 1], now.rights[now.t - 1], now.says,
                now.blame["y"] if blame and now.t == now.asked else None)
    said = _sentences(sheet, now)
    if theirs:
        _rule(sheet, FORMULA - 20)
        said += " " + own_step.draw(sheet, FORMULA - 8, theirs, rings=not blame)
        if not blame:
            own_step.ring(sheet, shapes, theirs)
    _rule(sheet, formula - 20)
    _formula(sheet, formula - 12, now)
    _rule(sheet, steps - 10)
    timeline.draw(sheet, steps, now, theirs and theirs.lines)
    _own_word(sheet, steps + timeline.DEPTH + FOOT - 10, now)
    return sheet.svg(f"The LSTM cell at step {now.t}, “{now.words[now.t - 1]}”: {now.part}", f"{now.told} {said}")


def _lit(part: str) -> frozenset | None:
    return frozenset({"y"}) if part == "answer" else chosen(LIT.get(part))


def _way_to_y(sheet: Drawing) -> None:
    """The line from the output gate's cross to the answer, lit."""
    pen = Pen(sheet, PLAN, None, {})
    pen.way([(PLAN.show + RADIUS, PLAN.meet), (PLAN.turn, PLAN.meet), (PLAN.turn, PLAN.top - PLAN.above)], "h", True,
            tip=True)


def _words_at_the_cell(sheet: Drawing, shapes, now: Scene) -> None:
    x = shapes["x"]
    for n, word in enumerate(now.inputs):
        sheet.text(x.left[0] - 6, x.top[1] + (n + 0.5) * ROW, word, size=look.SMALL, color=look.QUIET_INK, anchor="end")
    sheet.fit(x.x, x.top[1] + 3 * ROW + 13, now.words[now.t - 1], 150, bold=True, color=look.style_of("x").ink)
    for gate in LAYERS:
        if push := now.pushes[gate]:
            sheet.text(PLAN.columns[gate] + PLAN.box[0] / 2 + 4, PLAN.layer, signed(push, int(push % 1 != 0)),
                       anchor="start", bold=True, size=look.SMALL, color=look.style_of(gate).ink)


def _sentences(sheet: Drawing, now: Scene) -> str:
    blame = now.blame
    kind = "blame" if blame else "y" if now.part == "answer" else "c" if now.part == "update" else LIT.get(
        now.part, "plain")
    title = f"Step {now.t}: {'the way back' if blame else now.part}"
    sheet.text(SIDE, SAYS, title, anchor="start", bold=True, color=look.style_of(kind).ink)
    sheet.text(EDGE, SAYS, BLAMED if blame else FORMULAS[now.part], size=look.SMALL,
               color=look.QUIET_INK, anchor="end")
    said = (blame_sentences(blame["now"], now.units, now.t, now.asked, blame["word"]) if blame else
            sentences(now.part, now.vectors, now.units))
    for n, sentence in enumerate(said):
        sheet.fit(SIDE, SAYS + 20 * (n + 1), sentence, EDGE - SIDE, anchor="start")
    return " ".join(said)


def _formula(sheet: Drawing, top: float, now: Scene) -> None:
    if now.blame:
        arithmetic.blamed(sheet, top, now.vectors, now.blame["now"], now.units)
    elif now.part == "update":
        arithmetic.kept_and_written(sheet, top, now.vectors, now.units)
    elif now.part in LIT:
        gate = LIT[now.part]
        arithmetic.sum_and_squash(sheet, top, gate, now.weights[gate], now.vectors, now.units)
    elif now.part == "answer":
        arithmetic.scores(sheet, top, now.weights["y"], now.vectors, now.answers[now.t - 1])
    else:
        arithmetic.sums_and_squashes(sheet, top, now.weights["y"], now.vectors, now.units)


def _own_word(sheet: Drawing, y: float, now: Scene) -> None:
    """Below all: how to read the bars, and the numbers of a word of one's own, where it is read or not."""
    bars = f"Bars: {now.units[0]} above, {now.units[1]} below{timeline.scales(now)}."
    sheet.text(8, y, bars, size=look.SMALL, color=look.QUIET_INK, anchor="start")
    if now.blame or OWN not in now.words and now.own == list(OWN_WORD):
        return
    read = "is read" if OWN in now.words else "waits to be picked"
    sheet.text(EDGE, y, f"“{OWN}” = ({', '.join(map(signed, now.own))}) {read}", size=look.SMALL,
               color=look.QUIET_INK, anchor="end")


def _rule(sheet: Drawing, y: float) -> None:
    sheet.line([(8, y), (EDGE, y)], color=look.QUIET_LINE, width=look.THIN)
