"""Three little drawings for three dinners, so that a menu is seen before it is read."""

from math import cos, radians, sin

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import px, way
from lessons_lib.drawing.svg import Drawing

CRUST, CHEESE, TOMATO = "#C98A3B", "#F6D77A", "#C8402E"
RICE, NORI, SALMON = "#FAFAF5", "#24342F", "#F08A5D"
WAFFLE, GROOVE = "#EDB95E", "#A8702A"


def dish(sheet: Drawing, name: str, x: float, y: float, size: float = 40) -> None:
    """Draw a dish, `size` px across, centred on x, y; a question mark in a ring for any other name."""
    {"pizza": _pizza, "sushi": _sushi, "waffles": _waffle}.get(name, _unknown)(sheet, x, y, size / 40)


def _pizza(sheet, x, y, s):
    arc = [(x + 36 * s * sin(radians(a)), y + 19 * s - 37 * s * cos(radians(a))) for a in range(-28, 29, 7)]
    sheet.add(f'<path d="{way([(x, y + 19 * s), *arc], 0)}Z" fill="{CHEESE}" stroke="{CRUST}" '
              f'stroke-width="{px(1.5 * s)}" stroke-linejoin="round"/>')
    sheet.line(arc, color=CRUST, width=px(5 * s))
    for dx, dy, r in ((-6, -7, 3.6), (6.5, -6, 3.4), (0, 4, 3.2)):
        _disc(sheet, x + dx * s, y + dy * s, r * s, TOMATO)


def _sushi(sheet, x, y, s):
    _disc(sheet, x, y, 18 * s, NORI)
    _disc(sheet, x, y, 14.5 * s, RICE)
    _disc(sheet, x, y, 7 * s, SALMON)
    sheet.add(f'<rect x="{px(x - 1.5 * s)}" y="{px(y - 5 * s)}" width="{px(4.5 * s)}" height="{px(10 * s)}" '
              f'rx="{px(2 * s)}" fill="#5E9B56"/>')


def _waffle(sheet, x, y, s):
    sheet.add(f'<rect x="{px(x - 17 * s)}" y="{px(y - 17 * s)}" width="{px(34 * s)}" height="{px(34 * s)}" '
              f'rx="{px(7 * s)}" fill="{WAFFLE}" stroke="{GROOVE}" stroke-width="{px(2 * s)}"/>')
    holes = "".join(f'<rect x="{px(x + (10 * n - 13.5) * s)}" y="{px(y + (10 * k - 13.5) * s)}" width="{px(7 * s)}" '
                    f'height="{px(7 * s)}" rx="{px(1.5 * s)}"/>' for n in range(3) for k in range(3))
    sheet.add(f'<g fill="{GROOVE}" fill-opacity="0.55">{holes}</g>')


def _unknown(sheet, x, y, s):
    sheet.add(f'<circle cx="{px(x)}" cy="{px(y)}" r="{px(17 * s)}" fill="{look.QUIET_FILL}" '
              f'stroke="{look.QUIET_LINE}" stroke-width="{px(2 * s)}" stroke-dasharray="4 3"/>')
    sheet.text(x, y, "?", size=max(look.SMALL, 18 * s), color=look.QUIET_INK)


def _disc(sheet, x, y, r, fill):
    sheet.add(f'<circle cx="{px(x)}" cy="{px(y)}" r="{px(r)}" fill="{fill}"/>')
