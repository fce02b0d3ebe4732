"""The story's diagram above the LSTM cell, part by part: what stands under each other is the same. Lesson 08."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lstm.cell import lstm_cell
from lessons_lib.drawing.lstm.plan import Plan
from lessons_lib.drawing.lstm.story import LEFT, PARTS, StoryPlan, put_story
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing

MATCHES = (  # the story's word, and the cell's
    ("news", "x_t"), ("previous prediction", "h_t-1"), ("prediction", "the candidate"), ("ignoring", "the input gate"),
    ("forgetting", "the forget gate"), ("memory", "c_t-1"), ("possibilities + memories", "c_t"),
    ("selection", "the output gate"), ("final prediction", "h_t"),
)
IN_THE_CELL = ("x", "h_prev", "layer_c_tilde", "layer_i", "layer_f", "c_prev", "c", "layer_o", "h")  # in that order


def draw_story_and_cell() -> Picture:
    """Both diagrams, one above the other, with the same number at the same part. Introduced in lesson 08."""
    story = StoryPlan(left=112, belt=76)
    cell = Plan(left=112, belt=story.back + 88)
    sheet = Drawing(800, cell.bottom + 52)
    put_story(sheet, story, set(PARTS))
    shapes = lstm_cell(sheet, cell)
    at, wide = story.columns, story.box[0] / 2
    above = [(story.joint - 36, story.bottom + 4), (LEFT + 32, story.bus - 2), (at["c_tilde"] - wide, story.layer - 23),
             (at["i"] - wide, story.layer - 23), (at["f"] - wide, story.layer - 23), (LEFT + 44, story.belt),
             ((at["c_tilde"] + story.show) / 2, story.belt), (at["o"] - wide, story.layer - 23),
             (story.turn + 40, story.layer)]
    below = [(box.x - box.w / 2, box.y - box.h / 2) for box in map(shapes.get, IN_THE_CELL)]
    for n, (one, other) in enumerate(zip(above, below, strict=True), 1):
        for place in (one, other):
            _badge(sheet, *place, n)
    told = "; ".join(f"{n} {word} is {part}" for n, (word, part) in enumerate(MATCHES, 1))
    return sheet.picture("The story and the LSTM cell", f"The same drawing twice, with the same numbers: {told}.")


def _badge(sheet: Drawing, x: float, y: float, number: int) -> None:
    sheet.rect(x - 10, y - 10, 20, 20, look.INK, corner=10)
    sheet.text(x, y, str(number), size=look.SMALL, color=look.PAPER, bold=True)
