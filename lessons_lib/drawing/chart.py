"""A small chart in SVG, for experiments: round ticks, lines, bars, dots and a marker. Fast, no matplotlib."""

from math import ceil, floor, log10

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import px, steps
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import MINUS


class Chart:
    """Axes on a sheet: `left, top, width, height` in px of the plotting area; `x` and `y` are (low, high) in data.

    Values outside the axes are held at their edge, so nothing ever leaves the picture.
    """

    def __init__(self, sheet: Drawing, left, top, width, height, *, x, y, x_label="", y_label="",
                 x_ticks=None, y_ticks=None):
        self.sheet, self.left, self.top, self.width, self.height = sheet, left, top, width, height
        self.x_range, self.y_range = x, y
        for value in round_ticks(*y) if y_ticks is None else y_ticks:
            level = self.y(value)
            sheet.line([(left, level), (left + width, level)], color=look.QUIET_FILL, width=look.THIN)
            sheet.text(left - 8, level, tick(value), size=look.SMALL, color=look.QUIET_INK, anchor="end")
        for value in round_ticks(*x) if x_ticks is None else x_ticks:
            place = self.x(value)
            sheet.line([(place, top + height), (place, top + height + 5)], color=look.QUIET_LINE, width=look.THIN)
            sheet.text(place, top + height + 16, tick(value), size=look.SMALL, color=look.QUIET_INK)
        sheet.line([(left, top), (left, top + height), (left + width, top + height)], color=look.QUIET_LINE)
        if x_label:
            sheet.text(left + width / 2, top + height + 36, x_label, size=look.SMALL, color=look.QUIET_INK)
        if y_label:
            sheet.text(left - 8, top - 16, y_label, size=look.SMALL, color=look.QUIET_INK, anchor="start")

    def x(self, value) -> float:
        """Data to px, from left to right."""
        low, high = self.x_range
        return self.left + (min(max(value, low), high) - low) / (high - low) * self.width

    def y(self, value) -> float:
        """Data to px, from the bottom up."""
        low, high = self.y_range
        return self.top + self.height - (min(max(value, low), high) - low) / (high - low) * self.height

    def line(self, xs, ys, name="plain", *, lit=True, dash="", width=None) -> None:
        """A line through the points (xs[n], ys[n]) in the colour of a symbol or kind."""
        style = look.style_of(name, lit)
        points = " ".join(f"{px(self.x(a))},{px(self.y(b))}" for a, b in zip(xs, ys, strict=True))
        dashes = f' stroke-dasharray="{dash or style.dash}"' if dash or style.dash else ""
        self.sheet.add(f'<polyline points="{points}" fill="none" stroke="{style.color}" '
                       f'stroke-width="{width or look.NORMAL}" stroke-linejoin="round"{dashes}/>')

    def dots(self, xs, ys, name="plain", *, lit=True, radius=3.5) -> None:
        """A dot at each point (xs[n], ys[n])."""
        color = look.style_of(name, lit).color
        for a, b in zip(xs, ys, strict=True):
            self.sheet.add(f'<circle cx="{px(self.x(a))}" cy="{px(self.y(b))}" r="{radius}" fill="{color}"/>')

    def bars(self, xs, values, color: str, width: float) -> None:
        """Bars, `width` px wide, each around its x and from 0 up to its value, in one element."""
        ends = [(self.x(a), self.y(end)) for a, b in zip(xs, values, strict=True) for end in (0, b)]
        ways = steps(ends)
        bars = "".join(f"m{to}v{up.removeprefix('0').lstrip()}" for to, up in zip(ways[::2], ways[1::2], strict=True))
        if bars:
            self.sheet.add(f'<path d="{bars}" stroke="{color}" stroke-width="{px(width)}"/>')

    def level(self, value, *, dash="5 4", color=look.QUIET_INK) -> None:
        """A dashed line across the chart, for a floor or a bound."""
        across = [(self.left, self.y(value)), (self.left + self.width, self.y(value))]
        self.sheet.line(across, color=color, width=look.THIN, dash=dash)

    def here(self, value, *, color=look.INK) -> None:
        """A line up the chart, for the step where we stand."""
        up = [(self.x(value), self.top), (self.x(value), self.top + self.height)]
        self.sheet.line(up, color=color, width=look.THIN)


def round_ticks(low: float, high: float, about: int = 5) -> list[float]:
    """A few round numbers from low to high: steps of 1, 2 or 5 times a power of ten."""
    rough = (high - low) / about
    power = 10.0 ** floor(log10(rough))
    step = next(power * nice for nice in (1, 2, 5, 10) if power * nice >= rough * 0.7)
    first = ceil(low / step - 1e-9)
    return [round((first + n) * step, 10) for n in range(int((high - first * step) / step + 1e-9) + 1)]


def tick(value: float) -> str:
    """The label of a tick: "0.5", "20", "−1"."""
    return f"{value:g}".replace("-", MINUS)
