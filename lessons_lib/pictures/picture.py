"""A finished picture, as a notebook shows it."""

from html import unescape
from re import search


class Picture:
    """An SVG diagram. As the last line of a cell it shows itself; `.svg` is its text."""

    def __init__(self, svg: str):
        self.svg = svg

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        return {"image/svg+xml": self.svg, "text/plain": repr(self)}

    def __repr__(self) -> str:
        title = search(r"<title>(.*?)</title>", self.svg)
        return f"Picture: {unescape(title[1])}" if title else "Picture"
