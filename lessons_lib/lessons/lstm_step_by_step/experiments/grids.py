"""The small grids of numbers on the gate bench: what is lit by the walk opens its own weights."""

from ipywidgets import HTML, Box, GridBox, Layout
from ipywidgets.widgets.widget_string import HTMLStyle

from lessons_lib.lessons.lstm_step_by_step.cell import OUTPUTS
from lessons_lib.lessons.lstm_step_by_step.experiments.controls import NUMBER, OWN, D, H
from lessons_lib.lessons.lstm_step_by_step.pictures.bench import READS
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.arithmetic import LETTERS
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.sentences import LINE_OF

LETTER = {part: LETTERS[line] for part, line in LINE_OF.items()}
NAME, HIGH, HEAD = 52, 28, 17    # px: of a row's name, of a row and of the heads


class Grids:
    """One box of numbers for every part of the walk, `.boxes`; the whole cell and the update share one."""

    def __init__(self, controls):
        self._names = []      # the heads that say what the units hold
        self._style = HTMLStyle()
        self._looks = {high: Layout(height=f"{high}px", margin="0", overflow="visible") for high in (HEAD, HIGH)}
        units = [self._named(0), self._named(1)]
        before = _column(
            self._grid(("before", *units), [("h", [controls[f"h_prev_{n + 1}"] for n in range(H)]),
                                            ("c", [controls[f"c_prev_{n + 1}"] for n in range(H)])]),
            Box([controls["before"]], layout=Layout(overflow="visible")),
            self._grid((OWN, *READS), [("", [controls[f"x_{n + 1}"] for n in range(D)])]))
        self._of = {"whole cell": before, "update": before, **{part: self._weights(controls, letter)
                                                               for part, letter in LETTER.items()}}
        self._of["answer"] = _column(self._grid(("W_hy", self._named(0), self._named(1), "b_y"), [
            (word, [*(controls[f"W_hy_{r}{k + 1}"] for k in range(H)), controls[f"b_y_{r}"]])
            for r, word in enumerate(OUTPUTS, 1)]))
        self.boxes = list(dict.fromkeys(self._of.values()))

    def open_for(self, part: str) -> None:
        """Show what this part of the walk opens, after all else is hidden: two at once would not fit on the screen."""
        for box in sorted(self.boxes, key=lambda box: box is self._of[part]):
            box.layout.display = "flex" if box is self._of[part] else "none"

    def name(self, units) -> None:
        """Write what the units hold above their columns and beside their rows."""
        for n, head in self._names:
            head.value = _html(units[n], head.high)

    def _weights(self, controls, letter: str) -> Box:
        def rows(name, columns, *more):
            return [(self._named(r, HIGH), [*(controls[f"{name}_{r + 1}{k + 1}"] for k in range(columns)),
                                            *(controls[f"{one}_{r + 1}"] for one in more)]) for r in range(H)]

        return _column(self._grid((f"W_h{letter}", self._named(0), self._named(1), f"b_{letter}"),
                                  rows(f"W_h{letter}", H, f"b_{letter}")),
                       self._grid((f"W_x{letter}", *READS), rows(f"W_x{letter}", D)))

    def _grid(self, heads, rows) -> GridBox:
        """Heads above the columns, and rows of (name, controls)."""
        cells = [self._word(head, HEAD) if isinstance(head, str) else head for head in heads]
        for name, controls in rows:
            cells.append(self._word(name, HIGH) if isinstance(name, str) else name)
            cells += controls
        columns = f"{NAME}px " + f"{NUMBER + 2}px " * (len(heads) - 1)
        return GridBox(cells, layout=Layout(grid_template_columns=columns, grid_template_rows=f"{HEAD}px",
                                            grid_auto_rows=f"{HIGH}px", overflow="visible"))

    def _word(self, words: str, high: float) -> HTML:
        return HTML(_html(words, high), layout=self._looks[high], style=self._style)

    def _named(self, unit: int, high: float = HEAD) -> HTML:
        made = self._word(f"unit {unit + 1}", high)
        made.high = high
        self._names.append((unit, made))
        return made


def _column(*grids) -> Box:
    return Box(list(grids), layout=Layout(flex_flow="column", height=f"{HEAD + 5 * HIGH}px", overflow="visible"))


def _html(words: str, high: float) -> str:
    return f'<div style="font-size:11px;line-height:{high}px;white-space:nowrap">{words}</div>'
