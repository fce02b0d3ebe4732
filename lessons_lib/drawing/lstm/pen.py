"""The pen that draws an LSTM module: every stroke knows which part it belongs to, and whether that part is lit."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import Shape, head
from lessons_lib.drawing.lstm.plan import RADIUS, ROW, TRACK, Plan
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import strip

LETTERS = {"c_prev": ("c_{t−1}", "c"), "h_prev": ("h_{t−1}", "h"), "x": ("x_{t}", "x"), "c": ("c_{t}", "c"),
           "h": ("h_{t}", "h")}
CORNER = 10
TIP = 9         # px: the length of an arrow's head


class Pen:
    """Strokes on a sheet. `lit` is the set of lit parts, or None for all; `values` name -> numbers.

    tips: whether arrows have heads.
    """

    def __init__(self, sheet: Drawing, plan: Plan, lit, values, tips: bool = True):
        self.sheet, self.plan, self.lit, self.values, self.tips = sheet, plan, lit, values, tips
        self.shapes: dict[str, Shape] = {}
        self.start, self.stop = plan.start, plan.stop

    def is_lit(self, *parts: str) -> bool:
        return self.lit is None or any(part in self.lit for part in parts)

    def way(self, points, symbol: str, on: bool, *, tip=False, width=None) -> None:
        """A line in a symbol's colour, with a head at its end if `tip`."""
        style = look.style_of(symbol, on)
        width = width or look.SYMBOLS[symbol].width
        edged = on and style.dash   # the candidate's yellow is pale: a dark edge makes its line as clear as the others
        *before, last = points
        if tip and self.tips:
            last, point = head(before[-1], last, TIP + width)
            edge = f' stroke="{style.ink}" stroke-width="{look.THIN}" stroke-linejoin="round"' if edged else ""
            self.sheet.add(f'<path d="{point}" fill="{style.color}"{edge}/>')
        if edged:
            self.sheet.line([*before, last], color=style.ink, width=look.THICK + 1, corner=CORNER)
        self.sheet.line([*before, last], color=style.color, width=width + bool(edged), corner=CORNER)

    def up(self, gate: str, end: float, on: bool) -> None:
        """From a layer straight up to a sign."""
        x = self.plan.columns[gate]
        self.way([(x, self.plan.layer), (x, end)], gate, on, tip=True)

    def pair(self, x: float, end: float, on: bool) -> None:
        """h_{t-1} and x_t side by side along the bus and up into the layer at x."""
        bus, joint = self.plan.bus, self.plan.joint
        tip = end + TIP
        below = self.plan.bottom + (20 if self.plan.small else 4)
        for symbol, side, start in (("h", -TRACK, [(self.start, bus - TRACK)]),
                                    ("x", TRACK, [(joint, below), (joint, bus + TRACK)])):
            color = look.style_of(symbol, on).color
            self.sheet.line([*start, (x + side, bus + side), (x + side, tip)], color=color, corner=CORNER)
        if self.tips:
            self.sheet.add(f'<path d="{head((x, tip), (x, end), TIP)[1]}" fill="{look.style_of("plain", on).color}"/>')

    def bridge(self, x: float, y: float) -> None:
        """A gap in the line that is crossed, so that crossing does not look like joining."""
        self.sheet.rect(x - 5, y - 5, 10, 10, look.QUIET_FILL)

    def layer(self, gate: str, sign: str) -> None:
        w, h = self.plan.box
        self.shapes[f"layer_{gate}"] = self.sheet.box(self.plan.columns[gate], self.plan.layer, w, h, sign, "layer",
                                                      lit=self.is_lit(gate), corner=5)

    def sign(self, name: str, x: float, y: float, sign: str, *parts: str) -> None:
        self.shapes[name] = self.sheet.circle(x, y, RADIUS, sign, "pointwise", lit=self.is_lit(*parts),
                                              size=look.TITLE)

    def squash(self, name: str, x: float, y: float, *parts: str) -> None:
        """The tanh without weights: a pointwise operation, so it is round and pink."""
        size = look.SMALL if self.plan.small else look.TEXT
        self.shapes[name] = self.sheet.box(x, y, 44 if self.plan.small else 56, 24, "tanh", "pointwise",
                                           lit=self.is_lit(*parts), corner=12, size=size)

    def word(self, x: float, y: float, words: str, *parts: str, symbol="plain") -> None:
        ink = look.style_of(symbol, self.is_lit(*parts)).ink
        self.sheet.text(x, y, words, size=look.SMALL, color=ink, anchor="start")

    def end(self, name: str, x: float, y: float, *parts: str) -> None:
        """A vector outside the module: its letter in a box, or its numbers with the letter above."""
        letters, symbol = LETTERS[name]
        on = self.is_lit(*parts)
        if name not in self.values:
            self.shapes[name] = self.sheet.box(x, y, 64, 36, letters, symbol, lit=on)
            return
        values = self.values[name]
        below = name == "x"     # its line comes in from above: hang the strip under it, the letter at its side
        y += (len(values) * ROW / 2 - 18) if below else 0
        self.shapes[name] = self._strip(x, y, values, symbol, on)
        ink = look.style_of(symbol, on).ink
        if below:
            self.sheet.text(x + self.plan.cell / 2 + 8, y, letters, color=ink, anchor="start")
        else:
            self.sheet.text(x, y - len(values) * ROW / 2 - 12, letters, color=ink)

    def value(self, name: str, x: float, y: float, symbol: str, *parts: str, label="", side=-1) -> None:
        """A vector inside the module, with its letter at its left (side -1) or above it (0)."""
        on = self.is_lit(*parts)
        ink = look.style_of(symbol, on).ink
        label = label or look.SYMBOLS[symbol].label
        size = look.TEXT if name in look.SYMBOLS else look.SMALL
        if name in self.values:
            self.shapes[name] = self._strip(x, y, self.values[name], symbol, on)
            half = len(self.values[name]) * ROW / 2
            place = (x, y - half - 10, "middle") if side == 0 else (x - self.plan.cell / 2 - 7, y, "end")
            self.sheet.text(*place[:2], label, size=size, color=ink, anchor=place[2])
        elif not self.plan.rows and name in look.SYMBOLS:
            self.sheet.text(x + 10, y, label, size=size, color=ink, anchor="start")

    def _strip(self, x: float, y: float, values, symbol: str, on: bool) -> Shape:
        return strip(self.sheet, x, y, values, symbol, lit=on, cell=(self.plan.cell, ROW))


def known(argument: str, given, names) -> tuple[str, ...]:
    """The given names, all of them among `names`; ValueError otherwise."""
    for name in given:
        if name not in names:
            raise ValueError(f"{argument} must be of {', '.join(names)}; got {name!r}")
    return tuple(given)
