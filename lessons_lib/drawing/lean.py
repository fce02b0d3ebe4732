"""The same picture in fewer bytes, for a lesson that has many: a notebook stores each of its pictures three times."""

import re
from collections import Counter
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from lessons_lib.drawing.picture import Picture

Drawn = TypeVar("Drawn", Picture, str)
SHARED = {"text-anchor": "<text ", "font-size": "<text ", "stroke-width": ' stroke="'}  # name -> who must say it


def lean(draw: Callable[..., Drawn]) -> Callable[..., Drawn]:
    """A drawing function whose pictures, or SVG strings, are leaner: what most elements say of their letters and lines
    is said once.

    A name of SHARED is taken only where every element that needs it says it: none may fall back to SVG's own default.
    """
    @wraps(draw)
    def drawn(*what, **how) -> Drawn:
        found = draw(*what, **how)
        return _leaner(found) if isinstance(found, str) else Picture(_leaner(found.svg))

    return drawn


def _leaner(svg: str) -> str:
    head, rest = re.fullmatch(r"(<svg [^>]*)(>.*)", svg, re.DOTALL).groups()
    for name, needy in SHARED.items():
        tags = [tag for tag in re.findall(r"<[^/][^>]*>", rest) if needy in tag]
        said = Counter(value for tag in tags for value in re.findall(rf' {name}="([^"]*)"', tag))
        if tags and said.total() == len(tags):
            value = said.most_common(1)[0][0]
            head, rest = f'{head} {name}="{value}"', rest.replace(f' {name}="{value}"', "")
    return head + rest
