"""The geometry of a drawing: where borders, bows, arrow heads and rounded corners lie."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import hypot

Point = tuple[float, float]


@lru_cache(maxsize=16384)   # from one redraw of an experiment to the next most coordinates stay
def px(value: float) -> str:
    """A coordinate, rounded to 0.1, without "-0" and without a trailing ".0"."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


@dataclass(frozen=True)
class Shape:
    """Where a box or a circle sits, so that arrows can meet its border."""

    x: float
    y: float
    w: float
    h: float
    round: bool = False

    @property
    def left(self) -> Point:
        return self.x - self.w / 2, self.y

    @property
    def right(self) -> Point:
        return self.x + self.w / 2, self.y

    @property
    def top(self) -> Point:
        return self.x, self.y - self.h / 2

    @property
    def bottom(self) -> Point:
        return self.x, self.y + self.h / 2

    def edge(self, toward: Point) -> Point:
        """The point of the border on the straight way from the centre to another point."""
        dx, dy = toward[0] - self.x, toward[1] - self.y
        if dx == dy == 0:
            return self.x, self.y
        if self.round:
            part = self.w / 2 / hypot(dx, dy)
        else:
            part = min(self.w / 2 / abs(dx) if dx else 1e9, self.h / 2 / abs(dy) if dy else 1e9)
        return self.x + dx * part, self.y + dy * part


def centre(place) -> Point:
    """The middle of a shape; a point is its own."""
    return (place.x, place.y) if isinstance(place, Shape) else place


def bow(a: Point, b: Point, bend: float) -> tuple[Point, Point]:
    """The control point of a curve bowed by `bend`, and the unit vector to its side (upwards for a flat line)."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy) or 1.0
    away = (dy / length, -dx / length)
    return ((a[0] + b[0]) / 2 + away[0] * 2 * bend, (a[1] + b[1]) / 2 + away[1] * 2 * bend), away


def head(before: Point, tip: Point, size: float) -> tuple[Point, str]:
    """An arrow's head, `size` px long, at the end of a way that comes from `before`: where it begins, and its path."""
    dx, dy = tip[0] - before[0], tip[1] - before[1]
    length = hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    base = (tip[0] - ux * size, tip[1] - uy * size)
    half = size * 0.45
    corners = [tip, (base[0] - uy * half, base[1] + ux * half), (base[0] + uy * half, base[1] - ux * half)]
    return base, way(corners, 0) + "Z"


def way(points, corner: float) -> str:
    """The path through points, as SVG writes it, its corners rounded by `corner` px."""
    return _way(tuple(map(tuple, points)), corner)


@lru_cache(maxsize=4096)
def _way(points: tuple[Point, ...], corner: float) -> str:
    steps = [f"M{px(points[0][0])} {px(points[0][1])}"]
    for n, (x, y) in enumerate(points[1:], 1):
        if corner and n < len(points) - 1:
            x0, y0 = _short_of((x, y), points[n - 1], corner)
            x1, y1 = _short_of((x, y), points[n + 1], corner)
            steps.append(f"L{px(x0)} {px(y0)}Q{px(x)} {px(y)} {px(x1)} {px(y1)}")
        else:
            steps.append(f"L{px(x)} {px(y)}")
    return "".join(steps)


def steps(points) -> list[str]:
    """How SVG writes the way from each point to the next, in few bytes: "4.6-.8", "4.6.8" for (4.6, 0.8).

    The first way comes from (0, 0).
    The points are rounded to 0.1 px, and not the steps between them: no error adds up.
    """
    tenths = [(0, 0), *((round(x * 10), round(y * 10)) for x, y in points)]
    ways = ((_short(x1 - x0), _short(y1 - y0)) for (x0, y0), (x1, y1) in pairwise(tenths))
    return [f"{dx}{'' if dy[0] == '-' or dy[0] == '.' in dx else ' '}{dy}" for dx, dy in ways]


def trace(points) -> str:
    """The path through points as SVG writes it, in few bytes: rounded to 0.1 px, without those where it goes straight
    on."""
    kept = []
    for point in ((round(x * 10), round(y * 10)) for x, y in points):
        while len(kept) > 1 and _straight(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    start, *rest = steps([(x / 10, y / 10) for x, y in kept])
    return f"M{start}" + "".join(f"l{step}" for step in rest)


def longest_leg(points) -> tuple[Point, Point]:
    """The two ends of the longest straight piece of a line through points."""
    return max(pairwise(points), key=lambda leg: hypot(leg[1][0] - leg[0][0], leg[1][1] - leg[0][1]))


def _short(tenths: int) -> str:
    """Tenths of a px in few bytes: -8 is "-.8"."""
    text = px(tenths / 10)
    return text.replace("0.", ".", 1) if abs(tenths) < 10 else text


def _straight(a: Point, b: Point, c: Point) -> bool:
    """From a over b to c there is no bend, and no way back."""
    (ux, uy), (vx, vy) = (b[0] - a[0], b[1] - a[1]), (c[0] - b[0], c[1] - b[1])
    return ux * vy == uy * vx and ux * vx + uy * vy >= 0


def _short_of(point: Point, toward: Point, distance: float) -> Point:
    dx, dy = toward[0] - point[0], toward[1] - point[1]
    length = hypot(dx, dy) or 1.0
    part = min(distance, length / 2) / length
    return point[0] + dx * part, point[1] + dy * part
