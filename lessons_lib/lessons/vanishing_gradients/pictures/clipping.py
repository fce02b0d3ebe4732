"""A gradient that is too long, and the two ways to make it shorter."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number
from lessons_lib.training.optimisers import clip_elements, clip_norm


def angle(a, b) -> float:
    """The angle between two vectors (P,), in degrees."""
    cosine = np.dot(a, b) / (np.linalg.norm(a) * np.linalg.norm(b))
    return float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


def draw_clipping(gradient=(6.0, 1.0), most=2.0) -> Picture:
    """A gradient of two numbers, clipped to `most` by its length (left) and element by element (right).

    ValueError unless it is two numbers from 0 to 7 whose length is above `most`, so that the picture holds them.
    """
    gradient = np.asarray(gradient, dtype=float)
    if gradient.shape != (2,) or gradient.min() < 0 or gradient.max() > 7 or np.linalg.norm(gradient) <= most:
        raise ValueError(f"gradient must be two numbers from 0 to 7, longer than most = {most}; got {gradient}")
    scale = 46.0
    tall = max(gradient[1], most) * scale
    sheet = Drawing(800, round(tall) + 170)
    base = 66 + tall
    for left, by, clip in ((40, "by its length", clip_norm), (430, "element by element", clip_elements)):
        clipped = gradient.copy()
        clip(clipped, most)
        turned = angle(gradient, clipped)
        sheet.text(left, 30, by, anchor="start", bold=True, size=look.TITLE)
        edge, start = most * scale, (left, base)
        if clip is clip_norm:
            arc = f"A{px(edge)} {px(edge)} 0 0 1 {px(left + edge)} {px(base)}"
            sheet.add(f'<path d="M{px(left)} {px(base - edge)}{arc}L{px(left)} {px(base)}Z" fill="{look.QUIET_FILL}" '
                      f'stroke="{look.QUIET_LINE}" stroke-width="{look.THIN}"/>')
        else:
            sheet.rect(left, base - edge, edge, edge, look.QUIET_FILL)
            corners = [(left, base - edge), (left + edge, base - edge), (left + edge, base), start, (left, base - edge)]
            sheet.line(corners, color=look.QUIET_LINE, width=look.THIN)
        sheet.arrow(start, (left + gradient[0] * scale, base - gradient[1] * scale), name="quiet", width=look.THICK)
        sheet.arrow(start, (left + clipped[0] * scale, base - clipped[1] * scale), name="blame", width=look.THICK)
        sheet.text(left, base + 28, f"({number(gradient[0])}, {number(gradient[1])}) becomes "
                   f"({number(clipped[0])}, {number(clipped[1])})", anchor="start")
        words = "the same direction" if turned < 0.005 else f"turned by {number(turned)}°"
        sheet.text(left, base + 58, words, anchor="start", bold=True, color=look.BLAME.ink)
    return sheet.picture("Two ways to clip", f"The gradient ({number(gradient[0])}, {number(gradient[1])}), clipped to "
                         f"{number(most)}. By its length it keeps its direction, and ends on a circle. Element by "
                         f"element it ends in a square, and is turned by {number(turned)} degrees.")
