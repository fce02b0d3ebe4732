"""The small grids of numbers on the gate bench: what is lit by the walk opens its own weights."""

from ipywidgets import HTML, Box, GridBox, Layout

from lessons_lib.experiments.lstm_step_by_step.bench_net import D, H
from lessons_lib.nets.agreement_cell import OUTPUTS
from lessons_lib.pictures.lstm_step_by_step.words import WALK

LETTER = {"forget": "f", "input": "i", "candidate": "c", "output": "o"}
NAME, NUMBER, HIGH, HEAD = 52, 74, 28, 17    # px: of a row's name, of a number, of a row and of the heads
NAMES = ("unit 1", "unit 2")
READS = ("subject?", "gender", "number")


def small(control, width: float) -> None:
    """A control without room for its name, which stands at the grid's edge; it is still its tooltip, and spoken."""
    control.layout = Layout(width=f"{width:.0f}px", height="28px", margin="0 1px", flex="0 0 auto")
    control.style.description_width = "0px"
    control.tooltip = control.description


def made(controls) -> dict:
    """part of the walk -> the box of what it opens; the whole cell and the update share one."""
    before = _column(
        _grid(("before", *NAMES), [("h", [controls[f"h_prev_{n + 1}"] for n in range(H)]),
                                           ("c", [controls[f"c_prev_{n + 1}"] for n in range(H)])]),
        _before(controls["before"]),
        _grid(("own x", *READS), [("", [controls[f"x_{n + 1}"] for n in range(D)])]))
    found = {"whole cell": before, "update": before}
    for part, letter in LETTER.items():
        found[part] = _column(
            _grid((f"W_h{letter}", *NAMES, f"b_{letter}"),
                  [(unit, [*(controls[f"W_h{letter}_{r}{k + 1}"] for k in range(H)), controls[f"b_{letter}_{r}"]])
                   for r, unit in enumerate(NAMES, 1)]),
            _grid((f"W_x{letter}", *READS),
                  [(unit, [controls[f"W_x{letter}_{r}{k + 1}"] for k in range(D)]) for r, unit in enumerate(NAMES, 1)]))
    found["answer"] = _column(_grid(("W_hy", *NAMES, "b_y"), [
        (word, [*(controls[f"W_hy_{r}{k + 1}"] for k in range(H)), controls[f"b_y_{r}"]])
        for r, word in enumerate(OUTPUTS, 1)]))
    return {part: found[part] for part in WALK}


def open_for(boxes: dict, part: str) -> None:
    """Show what this part of the walk opens, and nothing else."""
    for box in set(boxes.values()):
        box.layout.display = "flex" if box is boxes[part] else "none"


def _before(control) -> Box:
    control.layout, control.style.description_width = Layout(width="240px", height="28px", margin="0"), "104px"
    return Box([control])


def _column(*grids) -> Box:
    return Box(list(grids), layout=Layout(flex_flow="column", height=f"{HEAD + 5 * HIGH}px"))


def _grid(heads, rows) -> GridBox:
    """Heads above the columns, and rows of (name, controls)."""
    cells = [_word(head, HEAD) for head in heads]
    for name, controls in rows:
        cells.append(_word(name, HIGH))
        for control in controls:
            small(control, NUMBER)
            cells.append(control)
    return GridBox(cells, layout=Layout(grid_template_columns=f"{NAME}px " + f"{NUMBER + 2}px " * (len(heads) - 1),
                                        grid_template_rows=f"{HEAD}px", grid_auto_rows=f"{HIGH}px"))


def _word(words: str, high: float) -> HTML:
    return HTML(f'<div style="font-size:11px;line-height:{high}px;white-space:nowrap">{words}</div>',
                layout=Layout(height=f"{high}px", margin="0", overflow="visible"))
