"""One step of the book cell in the story's own diagram: who says what, in words and numbers."""

from collections.abc import Sequence

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lstm.story import MOST_ROWS, PARTS, StoryPlan, draw_story, places, put_story, put_value
from lessons_lib.drawing.measure import text_width
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import percent, signed

NOTHING = 0.05   # what rounds to 0.0 is not on a line
OPEN = 0.5
PLACES = {"previous prediction": "h_prev", "prediction": "c_tilde", "after ignoring": "let_in", "memory": "c_prev",
          "after forgetting": "kept", "together": "c", "out": "h"}
GATES = {"ignoring": "i", "forgetting": "f", "selection": "o"}


class StepperPlan(StoryPlan):
    """The story's plan made so low that it stands on a laptop's screen together with its controls."""

    @property
    def meet(self) -> float:
        return self.belt + 108

    @property
    def layer(self) -> float:
        return self.meet + 122

    @property
    def bus(self) -> float:
        return self.layer + 46

    @property
    def back(self) -> float:
        return self.bus + 88

    def places(self) -> dict[str, tuple[float, float, str]]:
        """As `lstm.story.places`, each value in the middle of its lower room."""
        heights = {"after ignoring": self.belt + 56, "forgetting": self.belt + 72}
        heights |= dict.fromkeys(("prediction", "ignoring", "selection", "out"), self.meet + 58)
        return {place: (x, heights.get(place, y), symbol) for place, (x, y, symbol) in places(self).items()}


def frame_values(word: str, frame: dict, units: Sequence[str]) -> dict:
    """What the story's places show of a `frame` (cell.py): numbers by their unit, zeros left out.

    A gate names the units it stands open for, or says that it is open or shut for all.
    """
    shown = {place: told(frame[line], units) for place, line in PLACES.items()}
    return {"news": [quoted(word)], **shown, **{place: stands(frame[line], units) for place, line in GATES.items()}}


def told(numbers, units) -> list[str]:
    """The units with a number that does not round to 0, such as ["Doug −1.0", "saw +1.0"]: all six, if need be."""
    return [f"{quoted(unit)} {signed(value, 1)}"
            for unit, value in zip(units, numbers, strict=True) if abs(value) >= NOTHING]


def stands(gate, units) -> list[str]:
    """For whom a gate is open."""
    names = [quoted(unit) for unit, value in zip(units, gate, strict=True) if value > OPEN]
    return ["open", "for all"] if len(names) == len(units) else names or ["shut", "for all"]


def draw_frame(word: str, frame: dict, units: Sequence[str], lit=None) -> Picture:
    """The story's diagram at the step that reads `word`; `lit` as in `draw_story`."""
    return draw_story(lit, frame_values(word, frame, units))


def draw_stepper(word: str, frame: dict, units, off: Sequence[str], book: tuple[str, str], shares, telling: int,
                 heading: str, words: str) -> str:
    """The frame with the parts in `off` grey; inside its loop the book (what came before, the sentence now), the
    shares of what may come next (word -> share) and which telling it is; below it a sentence, as SVG."""
    plan = StepperPlan(left=112, belt=136, rows=MOST_ROWS)
    sheet = Drawing(800, plan.back + 76)
    put_story(sheet, plan, set(PARTS) - set(off))
    rooms, values = plan.places(), frame_values(word, frame, units)
    if "memory" in off:
        values["forgetting"] = ["nothing", "to forget"]
    for place, value in values.items():
        put_value(sheet, rooms[place], place, value)
    left = rooms["news"][0] + 54
    _book(sheet, left, plan.bus + 20, *book, room=plan.turn - 16 - left)
    _next(sheet, left, plan.bus + 34, shares)
    sheet.text(plan.turn + 20, plan.bus + 55, f"telling {telling}", size=look.SMALL, color=look.QUIET_INK,
               anchor="start")
    sheet.paragraph(20, plan.back + 26, words, 760, anchor="start")
    return sheet.svg(heading, f"{' '.join(book)} {words}")


def _book(sheet: Drawing, x: float, y: float, before: str, now: str, room: float) -> None:
    """The sentence now in bold, and before it as much of the book as there is room for."""
    while text_width(now, look.TEXT, bold=True) > room:
        now = _shorter(now)
    room -= text_width(now, look.TEXT, bold=True) + 6
    while before and text_width(before, look.TEXT) > room:
        before = _shorter(before) if " " in before.removeprefix("… ") else ""
    sheet.text(x, y, before, color=look.QUIET_INK, anchor="start")
    sheet.text(x + (text_width(before, look.TEXT) + 6 if before else 0), y, now, bold=True, anchor="start")


def _shorter(words: str) -> str:
    return "… " + words.removeprefix("… ").partition(" ")[2]


def _next(sheet: Drawing, x: float, y: float, shares: dict) -> None:
    """A box for each word that may come next, filled from below by its share."""
    style, wide, high = look.style_of("y"), 70, 42
    for word, share in shares.items():
        sheet.rect(x, y, wide - 5, high, look.QUIET_FILL, corner=4)
        sheet.rect(x, y + high * (1 - share), wide - 5, high * share, style.pale, corner=4)
        sheet.text(x + wide / 2 - 2, y + 12, quoted(word), bold=share > NOTHING)
        sheet.text(x + wide / 2 - 2, y + 30, percent(share), size=look.SMALL, color=style.ink)
        x += wide


def quoted(word: str) -> str:
    """A full stop in quotation marks, so that it is seen."""
    return '"."' if word == "." else word
