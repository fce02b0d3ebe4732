"""What an SVG that draws many shapes in one path has drawn: its tiles, bars and lines, one by one."""

import re
import xml.etree.ElementTree as ET

from tests.drawing.texts import SVG

NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
Box = tuple[float, float, float, float]


def tiles(svg: str, fill: str) -> list[Box]:
    """Every tile of this colour, as (x, y, w, h) of what is seen of it, its rounded corners included."""
    return [box for path in paths(svg) if path.get("fill") == fill for box in _tiles(path)]


def bars(svg: str, color: str) -> list[tuple[float, float]]:
    """Every upright bar of this colour, as (x of its middle, height)."""
    found = []
    for path in paths(svg):
        if path.get("stroke") == color and re.fullmatch(r"(m[^a-z]+v[^a-z]+)+", path.get("d")):
            x = 0.0
            for move, up in re.findall(r"m([^a-z]+)v([^a-z]+)", path.get("d")):
                x += numbers(move)[0]
                found.append((x, -float(up)))
    return found


def traces(svg: str, color: str) -> list[str]:
    """Every line of this colour that was drawn with others in one element, as the rest of its path after the M."""
    return [line for path in paths(svg) if path.get("stroke") == color and path.get("fill") == "none"
            and re.fullmatch(r"(M[^a-zA-Z]+(l[^a-zA-Z]+)*)+", path.get("d")) for line in path.get("d").split("M")[1:]]


def numbers(data: str) -> list[float]:
    """The numbers in a piece of a path, as SVG reads them: "4.6.8" are two."""
    return [float(number) for number in NUMBER.findall(data)]


def paths(svg: str):
    return ET.fromstring(svg).iter(f"{SVG}path")


def _tiles(path) -> list[Box]:
    found, x, y = [], 0.0, 0.0
    around = float(path.get("stroke-width", 0)) / 2 if path.get("stroke") == path.get("fill") else 0.0
    for piece in path.get("d").split("z")[:-1]:
        dx, dy, w, h, back = numbers(piece)
        x, y = x + dx, y + dy
        assert back == -w
        found.append((x - around, y - around, w + 2 * around, h + 2 * around))
    return found
