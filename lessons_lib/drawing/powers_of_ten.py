"""Very large and very small numbers: how they are printed, and an axis of powers of ten that holds them."""

from math import log10

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.values import MINUS


def power(value: float, digits: int = 3) -> str:
    """A positive number in a few characters: "0", "0.0476", "19.2", "5.91 · 10^{−14}"."""
    value = float(value)
    if value == 0:
        return "0"
    if 0.001 <= value < 9999.5:
        return f"{value:.{digits}g}"
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    return f"{mantissa} · {ten(int(exponent))}"


def ten(exponent: int) -> str:
    """A power of ten: "1", "10^{−6}"."""
    return f"10^{{{exponent}}}".replace("-", MINUS) if exponent else "1"


def height(value: float, low: float) -> float:
    """log10 of a number that may be 0, and no lower than `low`."""
    return max(log10(value), low) if value > 0 else low


def power_axis(sheet, left, top, width, tall, *, x, powers, x_label, x_ticks=None) -> Chart:
    """A chart whose height is a power of ten, a line and a name at each of `powers`, a stronger line at 1."""
    chart = Chart(sheet, left, top, width, tall, x=x, y=(min(powers), max(powers)), y_ticks=(), x_label=x_label,
                  x_ticks=x_ticks)
    for exponent in powers:
        sheet.text(left - 8, chart.y(exponent), ten(exponent), size=look.SMALL, color=look.QUIET_INK, anchor="end")
        chart.level(exponent, dash="", color=look.QUIET_LINE if exponent == 0 else look.QUIET_FILL)
    return chart


def inside(values, low: float, high: float) -> list[float]:
    """The leading heights (log10) of these values that stay between low and high; the first one outside closes them."""
    found = []
    for value in values:
        place = height(value, low)
        found.append(min(place, high))
        if not low < place < high:
            break
    return found


def bends(heights: list[float]) -> tuple[list[int], list[float]]:
    """The places (counted from 0) and heights where a line through these heights begins, bends and ends."""
    last = len(heights) - 1
    kept = [n for n in range(len(heights)) if n in (0, last)
            or abs(heights[n - 1] - 2 * heights[n] + heights[n + 1]) > 1e-9]
    return kept, [heights[n] for n in kept]
