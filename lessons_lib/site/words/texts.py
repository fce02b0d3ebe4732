"""A text's HTML, and what of its words may become a link. Whatever is not put in stays as it was, byte by byte."""

from dataclasses import dataclass
from html import escape, unescape
from html.parser import HTMLParser
from itertools import accumulate

NOT_HERE = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "button", "summary", "svg", "script",
            "style"}
BOLD = {"strong", "b"}
WITHIN_A_LINE = BOLD | {"em", "i", "sub", "sup", "span", "a", "code"}
EMPTY = {"br", "hr", "img", "wbr", "input"}


@dataclass(frozen=True)
class Mark:
    """What stands in html[at:end]: a tag ("<" opens, "</" closes), or words (""), and the tags that are open there."""

    kind: str
    tag: str
    at: int
    end: int
    within: tuple[str, ...]


class _Reader(HTMLParser):
    def __init__(self, html: str):
        super().__init__(convert_charrefs=False)
        self.html, self.marks, self.open = html, [], []
        self.lines = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
        self.feed(html)
        self.close()

    def mark(self, kind, tag, length):
        line, column = self.getpos()
        at = self.lines[line - 1] + column
        self.marks.append(Mark(kind, tag, at, at + length, tuple(self.open)))

    def handle_starttag(self, tag, attrs):
        self.mark("<", tag, len(self.get_starttag_text()))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.mark("<", tag, len(self.get_starttag_text()))

    def handle_endtag(self, tag):
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag):]
        line, column = self.getpos()
        at = self.lines[line - 1] + column
        self.mark("</", tag, self.html.index(">", at) + 1 - at)

    def handle_data(self, data):
        self.mark("", "", len(data))

    def handle_entityref(self, name):
        self.mark("&", f"&{name};", 0)

    def handle_charref(self, name):
        self.mark("&", f"&#{name};", 0)


def marks(html: str) -> list[Mark]:
    """The tags and words of a piece of HTML, in order."""
    return _Reader(html).marks


@dataclass(frozen=True)
class Piece:
    """Words without a tag in them: in the text they begin at `at`, in the HTML at `stands`."""

    at: int
    stands: int
    length: int
    within: tuple[str, ...]

    @property
    def may_link(self) -> bool:
        return NOT_HERE.isdisjoint(self.within)

    @property
    def bold(self) -> bool:
        return not BOLD.isdisjoint(self.within)


class Text:
    """`words`: what a reader sees of the HTML, where a paragraph, an item or a cell of a table begins a new line."""

    def __init__(self, html: str):
        self.html, self.words, self.pieces = html, "", []
        for mark in marks(html):
            if mark.kind == "&":
                self.words += unescape(mark.tag)
            elif not mark.kind:
                self.pieces.append(Piece(len(self.words), mark.at, mark.end - mark.at, mark.within))
                self.words += html[mark.at:mark.end]
            elif mark.tag not in WITHIN_A_LINE:
                self.words += "\0"   # no term goes on behind it

    def piece(self, start: int, end: int) -> Piece | None:
        """The piece that holds words[start:end] whole; None where a tag is in between."""
        return next((one for one in self.pieces if one.at <= start and end <= one.at + one.length), None)


def woven(html: str, additions: list[tuple[int, str]]) -> str:
    """The same HTML with each addition put in at its place."""
    parts, last = [], 0
    for at, addition in sorted(additions, key=lambda one: one[0]):
        parts += [html[last:at], addition]
        last = at
    return "".join([*parts, html[last:]])


def spoken(markdown: str) -> str:
    """A sentence in Markdown as an attribute of a tag can say it."""
    return escape(markdown.replace("`", ""))
