"""A sheet of paper and a pen: shapes, measured text and arrows that meet their boxes, as one SVG string.

    sheet = Drawing(400, 120)
    before = sheet.box(100, 60, 80, 50, "h_{t-1}", "h")
    now = sheet.box(300, 60, 80, 50, "h_{t}", "h")
    sheet.arrow(before, now, "W_{hh}")
    sheet.picture("One step", "The old state goes into the new one.")

Positions are centres, in px, y downwards. Text may carry subscripts: "h_{t-1}". The same calls give the same bytes.
"""

from functools import lru_cache
from html import escape

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import Shape, bow, centre, head, longest_leg, px, steps, trace, way
from lessons_lib.drawing.measure import SUBSCRIPT, in_words, parts, text_width, wrap
from lessons_lib.drawing.picture import Picture


class Drawing:
    """A sheet of `width` x `height` px. Every method draws one thing; boxes and circles return their `Shape`."""

    def __init__(self, width: float, height: float):
        self.width, self.height = width, height
        self._elements: list[str] = []

    def add(self, element: str) -> None:
        """Put one SVG element on the sheet, above what is there."""
        self._elements.append(element)

    def box(self, x, y, w, h, text="", name="plain", *, lit=True, size=look.TEXT, corner=8, bold=False) -> Shape:
        """A rounded box in the style of a symbol or kind, its text in the middle."""
        style = look.style_of(name, lit)
        dash = f' stroke-dasharray="{style.dash}"' if style.dash else ""
        self.add(f'<rect x="{px(x - w / 2)}" y="{px(y - h / 2)}" width="{px(w)}" height="{px(h)}" rx="{corner}" '
                 f'fill="{style.pale}" stroke="{style.color}" stroke-width="{look.NORMAL}"{dash}/>')
        if text:
            self.text(x, y, text, size=size, color=style.ink, bold=bold)
        return Shape(x, y, w, h)

    def circle(self, x, y, r, text="", name="plain", *, lit=True, size=look.TEXT, bold=False) -> Shape:
        """A circle in the style of a symbol or kind, its text in the middle."""
        style = look.style_of(name, lit)
        self.add(f'<circle cx="{px(x)}" cy="{px(y)}" r="{px(r)}" fill="{style.pale}" '
                 f'stroke="{style.color}" stroke-width="{look.NORMAL}"/>')
        if text:
            self.text(x, y, text, size=size, color=style.ink, bold=bold)
        return Shape(x, y, 2 * r, 2 * r, round=True)

    def rect(self, x, y, w, h, fill, *, corner=0) -> None:
        """A filled rectangle without a border; here x, y is its top left corner."""
        self.add(f'<rect x="{px(x)}" y="{px(y)}" width="{px(w)}" height="{px(h)}" rx="{corner}" fill="{fill}"/>')

    def tiles(self, boxes, fill, *, corner=0.0) -> None:
        """Many filled rectangles of one colour as one element, each as (x, y, w, h), x, y its top left corner.

        They look as `rect` draws them, in a quarter of the bytes: a line of their own colour rounds their corners.
        No tile may be narrower or lower than 2 * corner (ValueError).
        """
        boxes = list(boxes)
        if any(min(w, h) < 2 * corner for _, _, w, h in boxes):
            least = min(min(w, h) for _, _, w, h in boxes)
            raise ValueError(f"corner must be at most {least / 2:g}, half of the narrowest tile; got {corner!r}")
        if not boxes:
            return
        moves = steps([(x + corner, y + corner) for x, y, _, _ in boxes])
        sides = [(px(w - 2 * corner), px(h - 2 * corner)) for _, _, w, h in boxes]
        tiles = "".join(f"m{move}h{w}v{h}h-{w}z" for move, (w, h) in zip(moves, sides, strict=True))
        around = f' stroke="{fill}" stroke-width="{px(2 * corner)}" stroke-linejoin="round"' if corner else ""
        self.add(f'<path d="{tiles}" fill="{fill}"{around}/>')

    def frame(self, x, y, w, h, *, color=look.INK, width=look.NORMAL, corner=6, dash="") -> None:
        """A rectangle that is not filled; here x, y is its top left corner."""
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self.add(f'<rect x="{px(x)}" y="{px(y)}" width="{px(w)}" height="{px(h)}" rx="{corner}" fill="none" '
                 f'stroke="{color}" stroke-width="{width}"{dashes}/>')

    def text(self, x, y, words, *, size=look.TEXT, color=look.INK, anchor="middle", bold=False) -> None:
        """One line of text, centred on y; `anchor` is start, middle or end."""
        weight = ' font-weight="bold"' if bold else ""
        self.add(f'<text x="{px(x)}" y="{px(y + size * 0.35)}" font-size="{px(size)}" fill="{color}" '
                 f'text-anchor="{anchor}"{weight}>{_spans(words, size)}</text>')

    def row(self, xs, y, words, *, size=look.TEXT, color=look.INK, bold=False) -> None:
        """Plain words in one line, each centred on its own x: one element for all of them."""
        weight = ' font-weight="bold"' if bold else ""
        spans = "".join(f'<tspan x="{px(x)}">{escape(word)}</tspan>' for x, word in zip(xs, words, strict=True))
        self.add(f'<text y="{px(y + size * 0.35)}" font-size="{px(size)}" fill="{color}" text-anchor="middle"{weight}>'
                 f"{spans}</text>")

    def fit(self, x, y, words, width, *, size=look.TEXT, **how) -> None:
        """One line of text, made smaller (to 12 px at the least) so that it stays within `width` px."""
        wide = text_width(words, size, how.get("bold", False))
        self.text(x, y, words, size=max(look.SMALL, size * min(1, width / wide)) if wide else size, **how)

    def paragraph(self, x, y, words, width, *, size=look.TEXT, **how) -> float:
        """Sentences broken into lines of at most `width` px, the first centred on y. Returns the last line's y."""
        for line in wrap(words, width, size, how.get("bold", False)):
            self.text(x, y, line, size=size, **how)
            y += size * 1.45
        return y - size * 1.45

    def line(self, points, *, color=look.INK, width=look.NORMAL, dash="", corner=0.0) -> None:
        """A line through points, with rounded corners where `corner` > 0."""
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self.add(f'<path d="{way(points, corner)}" fill="none" stroke="{color}" stroke-width="{width}"{dashes}/>')

    def traces(self, lines, *, color=look.INK, width=look.NORMAL, dash="") -> None:
        """Lines of one colour as one element, each a list of points: where a line does not bend, no point is kept."""
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self.add(f'<path d="{"".join(map(trace, lines))}" fill="none" stroke="{color}" stroke-width="{width}" '
                 f'stroke-linejoin="round"{dashes}/>')

    def arrow(self, start, end, text="", *, name="plain", lit=True, bend=0.0, via=(), dash="", side=1, width=None):
        """An arrow between two shapes or points.

        `bend` bows it sideways by that many px, `via` leads it through corners, `side` (1 or -1) puts its text
        on one side of its middle (of its longest leg).
        """
        style = look.style_of(name, lit)
        width = width or style.width
        a = start.edge(via[0] if via else centre(end)) if isinstance(start, Shape) else start
        b = end.edge(via[-1] if via else centre(start)) if isinstance(end, Shape) else end
        mid, away = bow(a, b, bend)
        base, tip = head(via[-1] if via else mid, b, 6 + 1.6 * width)
        dashes = f' stroke-dasharray="{dash or style.dash}"' if dash or style.dash else ""
        shaft = way([a, *via, base], 10) if not bend else (
            f"M{px(a[0])} {px(a[1])}Q{px(mid[0])} {px(mid[1])} {px(base[0])} {px(base[1])}")
        self.add(f'<path d="{shaft}" fill="none" stroke="{style.color}" stroke-width="{width}"{dashes}/>')
        self.add(f'<path d="{tip}" fill="{style.color}"/>')
        if text:
            if via:
                a, b = longest_leg([a, *via, b])
                mid, away = bow(a, b, 0)
            peak = ((a[0] + 2 * mid[0] + b[0]) / 4, (a[1] + 2 * mid[1] + b[1]) / 4)
            gap = side * (abs(away[0]) * text_width(text, look.TEXT) / 2 + abs(away[1]) * look.TEXT * 0.75 + 4)
            self.text(peak[0] + away[0] * gap, peak[1] + away[1] * gap, text, color=style.ink)

    def drawn(self) -> str:
        """What is on the sheet, as SVG elements for another sheet."""
        return "".join(self._elements)

    def svg(self, title: str, description: str) -> str:
        """The finished SVG, with its title, its description for those who don't see it, and its own background."""
        w, h, title, description = px(self.width), px(self.height), in_words(title), in_words(description)
        return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" '
                f'role="img" font-family="{look.FONT}" style="max-width:100%;height:auto">'
                f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
                f'<rect width="{w}" height="{h}" rx="10" fill="{look.PAPER}"/>{self.drawn()}</svg>')

    def picture(self, title: str, description: str) -> Picture:
        """The finished picture, for the last line of a cell."""
        return Picture(self.svg(title, description))


@lru_cache(maxsize=4096)
def _spans(words: str, size: float) -> str:
    spans, down = [], 0.0
    for text, level in parts(words):
        want = {"": 0.0, "_": 0.25, "^": -0.4}[level] * size
        shift = f' dy="{px(want - down)}"' if want != down else ""
        small = f' font-size="{px(size * SUBSCRIPT)}"' if level else ""
        spans.append(f"<tspan{shift}{small}>{escape(text)}</tspan>" if shift or small else escape(text))
        down = want
    return "".join(spans)
