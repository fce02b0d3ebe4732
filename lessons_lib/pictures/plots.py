"""Plots (axes and data) with matplotlib: one calm look, and words for those who don't see them."""

from base64 import b64encode
from io import BytesIO

from matplotlib import rc_context
from matplotlib.figure import Figure

from lessons_lib.pictures import style as look

RULES = {
    "font.family": "DejaVu Sans", "font.size": 11, "axes.titlesize": 12, "axes.titlelocation": "left",
    "axes.spines.top": False, "axes.spines.right": False, "axes.edgecolor": look.QUIET_LINE, "axes.grid": True,
    "axes.axisbelow": True, "grid.color": look.QUIET_FILL, "grid.linewidth": 1.0, "axes.labelcolor": look.QUIET_INK,
    "xtick.color": look.QUIET_INK, "ytick.color": look.QUIET_INK, "text.color": look.INK, "lines.linewidth": 2.0,
    "legend.frameon": False, "figure.facecolor": look.PAPER, "figure.dpi": 100, "figure.constrained_layout.use": True,
}


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
        self._rules = rc_context(RULES)
        with rc_context(RULES):
            self.figure = Figure(figsize=(width, height))
            self.axes = self.figure.subplots(rows, columns, **subplots)

    def __enter__(self):
        self._rules.__enter__()
        return self

    def __exit__(self, *fault):
        self._rules.__exit__(*fault)

    def png(self) -> bytes:
        """The picture's bytes; the same figure gives the same bytes on every machine with the same matplotlib."""
        file = BytesIO()
        with rc_context(RULES):
            self.figure.savefig(file, format="png", metadata={"Software": None})
        return file.getvalue()

    def _repr_mimebundle_(self, include=None, exclude=None):
        encoded = b64encode(self.png()).decode("ascii")
        return {"image/png": encoded, "text/plain": repr(self)}, {"image/png": {"alt": self.alt}}

    def __repr__(self) -> str:
        return f"Plot: {self.alt}"
