"""The net of the story: two routes in, one prediction out, and every vote a wire through the yellow layer."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.dishes import dish
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, signed
from lessons_lib.worlds.dinners import DINNER_NET, MENU, TIE, one_hot

ROW = 38                          # px from dish to dish
ROUTES = (("h", "prediction for yesterday", 66), ("x", "dinner yesterday", 224))  # symbol, title, its height
NOW = 145                         # the height of the title "prediction for today"
WIRES = (330, 470)                # px, where the wires begin and end
BAR = 66                          # px, the length of a vote of 1; votes run from -1 to 1


def draw_dinner_net(prediction="sushi", dinner="sushi") -> Picture:
    """The hand-set net with a dish on each of its routes; None for a route that says nothing."""
    x = np.vstack([one_hot(name) if name else np.zeros((len(MENU), 1)) for name in (prediction, dinner)])
    y = np.tanh(DINNER_NET @ x)
    return Picture(net_picture(DINNER_NET, x, y, verdict(y, x)))


def net_picture(W, x, y, sentence, on=(True, True)) -> str:
    """The net as SVG: W (3, 6), its inputs x (6, 1) and its votes y (3, 1); `on` says which route is open.

    A wire is as thick as its vote is strong, dashed if the vote is against, and grey while nothing runs through it.
    """
    x, y = np.ravel(x), np.ravel(y)
    sheet = Drawing(800, 404)
    sheet.add(f'<rect x="{WIRES[0] - 12}" y="42" width="{WIRES[1] - WIRES[0] + 24}" height="312" rx="12" '
              f'fill="{look.LAYER.pale}" stroke="{look.LAYER.color}" stroke-width="{look.NORMAL}"/>')
    sheet.text(sum(WIRES) / 2, 24, "the layer: W, then tanh", color=look.LAYER.ink, size=look.SMALL)
    _wires(sheet, np.asarray(W, float), x)
    for side, (name, title, top) in enumerate(ROUTES):
        ink = look.style_of(name, on[side]).ink
        sheet.text(20, top, title if on[side] else f"{title} (off)", anchor="start", bold=True, color=ink)
        for k, food in enumerate(MENU):
            _bar(sheet, 20, top + 28 + k * ROW, food, x[3 * side + k], name, on[side])
    leaders = _leaders(y)
    sheet.text(496, NOW, "prediction for today", anchor="start", bold=True, color=look.SYMBOLS["h"].ink)
    for k, food in enumerate(MENU):
        _bar(sheet, 496, NOW + 28 + k * ROW, food, y[k], "h", True, bold=leaders == [k])
    sheet.fit(400, 382, sentence, 770, bold=True)
    return sheet.svg("The dinner net", f"Prediction for yesterday: {_told(x[:3])}. Dinner yesterday: {_told(x[3:])}. "
                     f"Prediction for today: {_told(y)}. {sentence}")


def verdict(y, x) -> str:
    """What the votes y (3, 1) say about tonight, and which of the routes in x (6, 1) stand behind them; a sentence."""
    y, x = np.ravel(y), np.ravel(x)
    leaders = _leaders(y)
    names = [MENU[k] for k in leaders]
    speaking = [title for side, (_, title, _) in enumerate(ROUTES) if np.abs(x[3 * side:3 * side + 3]).max() > TIE]
    if len(names) == len(MENU):
        return "All three dishes tie: no guess tonight." if speaking else "Nobody says anything: no guess tonight."
    if len(names) == 2:
        return f"{names[0].capitalize()} and {names[1]} tie: a margin of 0.00, and no guess tonight."
    source = ("though neither route speaks", f"from the {''.join(speaking)} alone", "with both routes speaking")
    return f"Tonight: {names[0]}, by a margin of {number(margin(y))}, {source[len(speaking)]}."


def margin(y) -> float:
    """The most votes less the second most, in y (3, 1); exactly 0 for a tie."""
    third, second, first = sorted(float(vote) for vote in np.ravel(y))
    return 0.0 if first - second <= TIE else first - second


def _leaders(y) -> list[int]:
    return [k for k, vote in enumerate(y) if max(y) - vote <= TIE]


def _wires(sheet, W, x):
    top = max(1.0, float(np.abs(W).max()))
    wires = [(abs(x[k]) > TIE, r, k) for r in range(3) for k in range(6) if abs(W[r, k]) > TIE]
    for live, r, k in sorted(wires):  # the live ones last, on top
        name, _, height = ROUTES[k // 3]
        start, end = height + 28 + k % 3 * ROW, NOW + 28 + r * ROW
        half = (WIRES[1] - WIRES[0]) / 2
        color = look.SYMBOLS[name].color if live else look.QUIET_LINE
        wide = look.THIN + 4 * abs(W[r, k]) / top if live else look.NORMAL
        dash = ' stroke-dasharray="5 4"' if W[r, k] < 0 else ""
        sheet.add(f'<path d="M{WIRES[0]} {px(start)}C{px(WIRES[0] + half)} {px(start)} '
                  f'{px(WIRES[1] - half)} {px(end)} {WIRES[1]} {px(end)}" fill="none" stroke="{color}" '
                  f'stroke-width="{px(wide)}"{dash}/>')


def _bar(sheet, left, y, food, value, name, lit, bold=False):
    """A dish, its name, a bar to the right for a vote in favour and to the left for one against, and its number."""
    style, value = look.style_of(name, lit), float(value)
    dish(sheet, food, left + 15, y, 28)
    sheet.text(left + 38, y, food, anchor="start", bold=bold, color=look.INK if lit else look.QUIET_INK)
    zero, length = left + 174, max(-1.0, min(1.0, value)) * BAR
    sheet.rect(zero - BAR, y - 8, 2 * BAR, 16, look.QUIET_FILL, corner=3)
    sheet.rect(min(zero, zero + length), y - 8, abs(length), 16, style.color, corner=3)
    sheet.line([(zero, y - 11), (zero, y + 11)], color=look.QUIET_LINE, width=look.THIN)
    sheet.text(left + 290, y, signed(value), anchor="end", bold=bold, color=style.ink)


def _told(votes) -> str:
    return ", ".join(f"{name} {signed(vote)}" for name, vote in zip(MENU, votes, strict=True))
