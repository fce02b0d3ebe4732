"""The gradient along the belt alone, and by all ways there are."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.powers_of_ten import inside, power, power_axis
from lessons_lib.drawing.svg import Drawing

POWERS = range(-15, 6, 5)
EVERY = 4  # steps from one point of a line to the next


def draw_paths(measured: dict) -> Picture:
    """One to three panels, heading -> (belt (n,), all ways (n,)): norms of dc_T / dc_T-k for k = 0 .. n - 1.

    The axis is one of powers of ten, the same in all panels. ValueError for no panel, or more than three.
    """
    if not 1 <= len(measured) <= 3:
        raise ValueError(f"one to three panels fit; got {len(measured)}")
    sheet, gap = Drawing(800, 340), 740 / len(measured)
    for n, (heading, (belt, full)) in enumerate(measured.items()):
        left, steps = 60 + n * gap, len(belt) - 1
        sheet.fit(left, 26, heading, gap - 24, anchor="start", bold=True)
        chart = power_axis(sheet, left, 50, gap - 66, 180, x=(0, steps), powers=POWERS, x_label="steps back",
                           x_ticks=(0, steps // 2, steps))
        for norms, name in ((full, "blame"), (belt, "c")):
            heights = inside(norms[::EVERY], min(POWERS), max(POWERS))
            chart.line(range(0, EVERY * len(heights), EVERY), heights, name, width=look.NORMAL + 1)
        sheet.text(left, 292, f"the belt alone: {power(belt[-1])}", anchor="start", bold=True)
        sheet.text(left, 318, f"all ways: {power(full[-1])}", anchor="start", bold=True,
                   color=look.BLAME.ink)
    told = "; ".join(f"{heading}: the belt alone {power(belt[-1])}, all ways {power(full[-1])}"
                     for heading, (belt, full) in measured.items())
    return sheet.picture("The belt, and all ways", f"How much the cell state at the end depends on the one some steps "
                         f"before. {told}.")
