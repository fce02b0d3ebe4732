"""One table for every picture: symbol -> colour, label, line. Okabe-Ito colours, safe for colour-blind eyes.

A symbol keeps its colour, its letter and its meaning in every lesson. Colour never speaks alone: a value is
also a width, a length or a printed number.
"""

from dataclasses import dataclass

FONT = "DejaVu Sans, Verdana, sans-serif"
TEXT, SMALL, TITLE = 14, 12, 18       # text sizes in px; nothing is smaller than SMALL
THIN, NORMAL, THICK = 1.2, 2.0, 4.0   # the three stroke widths

PAPER = "#FFFFFF"
INK = "#1F2933"         # words and numbers
QUIET_INK = "#5F6B7A"   # words that are not the point now
QUIET_LINE = "#B4BCC6"  # lines that are not the point now
QUIET_FILL = "#F1F3F5"  # boxes that are not the point now
RIGHT_INK, WRONG_INK = "#00704F", "#A84300"  # always beside a sign or a word


@dataclass(frozen=True)
class Style:
    """How one symbol is drawn: `color` for lines and bars, `ink` for text, `pale` for a box that holds it."""

    label: str
    meaning: str
    color: str
    ink: str
    pale: str
    width: float = NORMAL
    dash: str = ""


SYMBOLS = {
    "x": Style("x_{t}", "input", "#D55E00", "#A84300", "#FBE6D9"),
    "h": Style("h_{t}", "hidden state", "#009E73", "#00704F", "#D9F1E8"),
    "y": Style("y_{t}", "output", "#0072B2", "#005A8D", "#DAEBF6"),
    "c": Style("c_{t}", "cell state", "#1F2933", "#1F2933", "#E4E7EB", width=THICK),
    "f": Style("f_{t}", "forget gate", "#CC79A7", "#8F3A68", "#F8E6F0"),
    "i": Style("i_{t}", "input gate", "#56B4E9", "#12638F", "#E2F2FC"),
    "o": Style("o_{t}", "output gate", "#E69F00", "#835500", "#FCF0D6"),
    "c_tilde": Style("c\u0303_{t}", "candidate", "#F0E442", "#6A6200", "#FBF8CF", dash="6 3"),
}

# As the legend of signs says (lstm/legend.py): a yellow box is a learned layer, a pink circle a pointwise operation.
LAYER = Style("layer", "learned layer", "#8A6D00", "#5E4A00", "#FFF1B8")
POINTWISE = Style("pointwise", "pointwise operation", "#A8447A", "#7A2C57", "#FAD4E3")
BLAME = Style("blame", "gradient of the loss, which travels backwards", "#9C1C1C", "#8A1515", "#F7E0DE")
PLAIN = Style("", "", INK, INK, PAPER)
QUIET = Style("", "not the point now", QUIET_LINE, QUIET_INK, QUIET_FILL)

KINDS = {"layer": LAYER, "pointwise": POINTWISE, "blame": BLAME, "plain": PLAIN, "quiet": QUIET}


def style_of(name: str, lit: bool = True) -> Style:
    """The style of a symbol ("h") or a kind ("layer"); quiet grey when it is not lit.

    Raises ValueError for a name that is in neither table.
    """
    if not lit:
        return QUIET
    found = SYMBOLS.get(name) or KINDS.get(name)
    if found is None:
        raise ValueError(f"name must be one of {', '.join([*SYMBOLS, *KINDS])}; got {name!r}")
    return found
