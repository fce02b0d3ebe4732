"""Plots (axes and data) with matplotlib: one calm look, and words for those who don't see them.

The look holds while a plot is made, while it is drawn on and while it becomes pixels, and nothing else does: no
matplotlibrc, no style, no backend and no IPython setting of the machine's owner changes a pixel.
"""

from base64 import b64encode
from contextlib import contextmanager
from io import BytesIO

import matplotlib
from matplotlib.figure import Figure
from PIL import Image

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import HTML, PNG, as_html

RULES = {
    "font.family": "DejaVu Sans", "font.size": 11, "axes.titlesize": 12, "axes.titlelocation": "left",
    "axes.spines.top": False, "axes.spines.right": False, "axes.edgecolor": look.QUIET_LINE, "axes.grid": True,
    "axes.axisbelow": True, "grid.color": look.QUIET_FILL, "grid.linewidth": 1.0, "axes.labelcolor": look.QUIET_INK,
    "xtick.color": look.QUIET_INK, "ytick.color": look.QUIET_INK, "text.color": look.INK, "lines.linewidth": 2.0,
    "legend.frameon": False, "figure.facecolor": look.PAPER, "figure.dpi": 100, "figure.constrained_layout.use": True,
}
COLOURS = 64  # of a plot's PNG; it stands in a notebook twice, and so takes a third of the room


@contextmanager
def our_look():
    """Matplotlib as it comes, with RULES on top; afterwards as it was."""
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(RULES)
        yield


class Plot:
    """A matplotlib figure that shows itself as a PNG with alt text. `.figure`, `.axes` and `.alt` stay at hand.

        with Plot("Loss falls from 1.1 to 0.7 over 200 steps.") as plot:
            plot.axes.plot(losses)
        return plot

    `rows`, `columns` as in matplotlib's subplots (then `.axes` is an array); `width`, `height` in inches.
    Raises ValueError for an alt text that says nothing (under 20 characters).
    """

    def __init__(self, alt: str, width=8.0, height=3.2, rows=1, columns=1, **subplots):
        if not isinstance(alt, str) or len(alt.strip()) < 20:
            raise ValueError(f"alt must say in a sentence what the plot shows; got {alt!r}")
        self.alt = alt
        self.width = width
        with our_look():
            self.figure = Figure(figsize=(width, height))
            self.axes = self.figure.subplots(rows, columns, **subplots)

    def __enter__(self):
        self._look = our_look()
        self._look.__enter__()
        return self

    def __exit__(self, *fault):
        self._look.__exit__(*fault)

    def png(self) -> bytes:
        """The picture's bytes; the same figure gives the same bytes on every machine with the same matplotlib."""
        drawn, small = BytesIO(), BytesIO()
        with our_look():
            self.figure.savefig(drawn, format="png")
        Image.open(drawn).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
        return small.getvalue()

    def _repr_mimebundle_(self, include=None, exclude=None):
        png, wide = self.png(), round(self.width * RULES["figure.dpi"])
        forms = {HTML: as_html(PNG, png, self.alt, wide), PNG: b64encode(png).decode("ascii"), "text/plain": repr(self)}
        return forms, {PNG: {"alt": self.alt, "width": wide}}

    def __repr__(self) -> str:
        return f"Plot: {self.alt}"
