"""A finished picture, as a notebook shows it, and as a screen reader says it.

JupyterLab shows an output of type image/svg+xml or image/png without a name, and in a notebook that it does not trust
no SVG at all. An <img> within HTML has both, the picture and its words as alt text, and JupyterLab, nbconvert and
VS Code take HTML before images. The images stay beside it, for whoever looks for them.
"""

from base64 import b64encode
from html import escape, unescape
from re import DOTALL, findall, search, sub

SVG, PNG, HTML = "image/svg+xml", "image/png", "text/html"


class Picture:
    """An SVG diagram. As the last line of a cell it shows itself; `.svg` is its text."""

    def __init__(self, svg: str):
        self.svg = svg

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        return {**svg_forms(self.svg), "text/plain": repr(self)}

    def __repr__(self) -> str:
        title = parts_of(self.svg).get("title")
        return f"Picture: {title}" if title else "Picture"


def svg_forms(svg: str) -> dict[str, str]:
    """What a notebook gets of an SVG: type -> text. `svg` has a viewBox, whose third number is its width."""
    return {HTML: as_html(SVG, wordless(svg).encode(), words_of(svg), width_of(svg)), SVG: svg}


def as_html(kind: str, picture: bytes, words: str, width: int) -> str:
    """A picture of type `kind` as an HTML <img>, `width` px wide where there is room, with its words as alt text.

    Its data are in base64, the form in which GitHub's view of a notebook is known to show an SVG
    (https://github.com/activeviam/atoti-notebooks/issues/425).
    """
    data = b64encode(picture).decode("ascii")
    return f'<img alt="{escape(words)}" width="{width}" style="max-width:100%" src="data:{kind};base64,{data}">'


def named(svg: str) -> str:
    """The SVG for a page that shows it inline: its name there is all of its words, and not its title alone."""
    return svg.replace("<svg ", f'<svg aria-label="{escape(words_of(svg))}" ', 1)


def wordless(svg: str) -> str:
    """The SVG without its title and desc, which nobody hears within an <img>: the alt text has them."""
    return sub(r"<(title|desc)>.*?</\1>", "", svg, flags=DOTALL)


def words_of(svg: str) -> str:
    """The picture in words: its title, as a sentence, and its description; "" where it has neither."""
    title, description = map(parts_of(svg).get, ("title", "desc"), ("", ""))
    stop = "" if not title or not description or title[-1] in ".?!:" else "."
    return f"{title}{stop} {description}".strip()


def parts_of(svg: str) -> dict[str, str]:
    """The SVG's own title and desc, each in one line."""
    found = findall(r"<(title|desc)>(.*?)</\1>", svg, DOTALL)
    return {part: " ".join(unescape(text).split()) for part, text in reversed(found)}


def width_of(svg: str) -> int:
    """The width in px at which it is meant to be shown."""
    return size_of(svg)[0]


def size_of(svg: str) -> tuple[int, int]:
    """The width and the height in px at which it is meant to be shown."""
    width, height = search(r'viewBox="\S+ \S+ (\S+) (\S+)"', svg).groups()
    return round(float(width)), round(float(height))
