"""Where the texts of an SVG are, and whether any of them meet, leave the picture or are too small to read."""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from lessons_lib.drawing.measure import text_width
from lessons_lib.drawing.style import SMALL

SVG = "{http://www.w3.org/2000/svg}"
WIDE = 800                   # px: a picture is shown at most this wide in a lesson
ASCENT, DESCENT = 0.76, 0.24  # of DejaVu Sans, in parts of the font size
TOUCH = 0.5                  # px that two boxes may share: coordinates are rounded to 0.1
SIGNS = {"start": 0.0, "middle": -0.5, "end": -1.0}


@dataclass
class Run:
    """One line of text: its words, its size and its box in the picture, as (left, top, right, bottom)."""

    words: str
    size: float
    box: tuple[float, float, float, float]


@dataclass
class Line:
    """A line while it is being measured: the pieces of a text, from one x to the end."""

    x: float
    y: float
    words: str = ""
    width: float = 0.0
    top: float = field(default=np.inf)
    bottom: float = field(default=-np.inf)

    def write(self, words: str, size: float, bold: bool) -> None:
        self.words += words
        self.width += text_width(words, size, bold)
        self.top = min(self.top, self.y - ASCENT * size)
        self.bottom = max(self.bottom, self.y + DESCENT * size)


def complaints(svg: str):
    """What is wrong with the texts of a picture, one sentence each."""
    left, top, wide, high = map(float, ET.fromstring(svg).attrib["viewBox"].split())
    runs = texts(svg)
    for run in runs:
        x0, y0, x1, y1 = run.box
        if x0 < left - TOUCH or y0 < top - TOUCH or x1 > left + wide + TOUCH or y1 > top + high + TOUCH:
            yield f"{run.words!r} leaves the picture"
        if run.size * min(1, WIDE / wide) < SMALL - 0.05:
            yield f"{run.words!r} is {run.size:g} px; {SMALL} at {WIDE} px wide is the least"
    for one, other in combinations(runs, 2):
        if meet(one.box, other.box):
            yield f"{one.words!r} and {other.words!r} overlap"


def meet(a, b) -> bool:
    return min(a[2], b[2]) - max(a[0], b[0]) > TOUCH and min(a[3], b[3]) - max(a[1], b[1]) > TOUCH


def words(picture) -> list[str]:
    """What each line of text says in a picture, or in its SVG, in order."""
    return [run.words for run in texts(getattr(picture, "svg", picture))]


def texts(svg: str) -> list[Run]:
    """Every line of text in the picture, in order."""
    root = ET.fromstring(svg)
    return list(walk(root, np.eye(3), {"font-size": 16, "font-weight": "normal", "text-anchor": "start"}))


def walk(element, place, style):
    place = place @ matrix(element.get("transform", ""))
    style = {**style, **{name: element.get(name) for name in style if element.get(name)}}
    if element.tag == SVG + "text":
        yield from lines(element, place, style)
    else:
        for child in element:
            yield from walk(child, place, style)


def lines(text, place, style):
    """The lines of one <text>: a tspan with its own x begins a new one."""
    size, anchor = float(style["font-size"]), SIGNS[style["text-anchor"]]
    line = Line(float(text.get("x", 0)), float(text.get("y", 0)))
    done = [line]
    line.write(text.text or "", size, style["font-weight"] == "bold")
    for span in text:
        if span.get("x") is not None:
            line = Line(float(span.get("x")), float(span.get("y", line.y)))
            done.append(line)
        line.x, line.y = line.x + float(span.get("dx", 0)), line.y + float(span.get("dy", 0))
        bold = span.get("font-weight", style["font-weight"]) == "bold"
        line.write(span.text or "", float(span.get("font-size", size)), bold)
        line.write(span.tail or "", size, bold)
    for line in done:
        if line.words.strip():
            left = line.x + anchor * line.width
            right = left + line.width
            corners = [[left, right, left, right], [line.top, line.top, line.bottom, line.bottom], [1, 1, 1, 1]]
            xs, ys, _ = place @ corners
            yield Run(line.words, size * abs(np.linalg.det(place)) ** 0.5,
                      (xs.min(), ys.min(), xs.max(), ys.max()))


def matrix(transform: str) -> np.ndarray:
    """An SVG transform (translate, scale, rotate, matrix) as a 3x3 matrix."""
    whole = np.eye(3)
    for name, inside in re.findall(r"(\w+)\(([^)]*)\)", transform):
        n = [float(number) for number in re.split(r"[\s,]+", inside.strip())]
        if name == "translate":
            step = [[1, 0, n[0]], [0, 1, n[1] if len(n) > 1 else 0], [0, 0, 1]]
        elif name == "scale":
            step = np.diag([n[0], n[-1], 1])
        elif name == "rotate":
            c, s = np.cos(np.radians(n[0])), np.sin(np.radians(n[0]))
            x, y = n[1:] or (0, 0)
            step = [[c, -s, x - c * x + s * y], [s, c, y - s * x - c * y], [0, 0, 1]]
        elif name == "matrix":
            step = [n[0::2], n[1::2], [0, 0, 1]]
        else:
            raise ValueError(f"transform must be translate, scale, rotate or matrix; got {name}")
        whole = whole @ np.asarray(step, dtype=float)
    return whole
