"""A lesson's text as the pages have it: its links lead to pages, its headings can be linked to, its tables can move."""

import re
from html import unescape
from itertools import takewhile

from lessons_lib.classroom.handout.prose import LINK, sentences
from lessons_lib.contents import written
from lessons_lib.front_door.problems import Problem

PAGES = {"../GLOSSARY.md": "glossary.html", "../NUMPY.md": "numpy.html", "GLOSSARY.md": "glossary.html",
         "NUMPY.md": "numpy.html"}
TITLES = {"GLOSSARY.md": "Glossary", "NUMPY.md": "Numpy and Python"}   # where a link says the file's name
# A page has no menu "Run", and the hints and the solution of an exercise stand folded below it.
COME_BACK = re.compile(r"(?:;|(?<=[.*]))\s+[Ww]hen\s+you\s+come\s+back,[^.]*?\*Run(?: >|\s+All)[^.]*\.")
HELP = re.compile(r"^Stuck\?$|\.(?:hint|solution)\(\)`")
HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
NO_HEADING = re.compile(r"<th[^>]*>\s*</th>")
TAG = re.compile(r"<[^>]*>")


def on_the_site(source: str) -> str:
    """Markdown as a page says it: without what only a notebook can do, and with links that lead to the site's pages.

    Raises Problem for a link that leads nowhere there.
    """
    source = COME_BACK.sub(lambda found: "." if found[0].startswith(";") else "", source)
    source = "\n\n".join(filter(None, map(_without_help, source.split("\n\n"))))
    return LINK.sub(lambda link: f"[{TITLES.get(link[1], link[1])}]({target(link[2])})", source)


def _without_help(paragraph: str) -> str:
    """Without the sentences that name a hint or a solution, and what follows there, which says who else has both."""
    if ".hint()" not in paragraph:
        return paragraph
    return " ".join(takewhile(lambda one: not HELP.search(one), sentences(paragraph)))


def target(address: str) -> str:
    """Where a lesson's link leads to on the site."""
    if address.startswith(("https://", "http://", "#")):
        return address
    pages = {f"{lesson.name}.ipynb": f"{lesson.name}.html" for lesson in written()} | PAGES
    if address not in pages:
        raise Problem(f"a link leads to {address}, which the site does not have")
    return pages[address]


class Headings:
    """Gives each heading of a page an id of its own, in order."""

    def __init__(self):
        self.seen, self.parts = set(), []   # parts: (id, its words as HTML) of the headings of level 2

    def named(self, html: str) -> str:
        """The same HTML, whose headings have ids."""
        return HEADING.sub(self._named, html)

    def _named(self, found) -> str:
        level, words = found.groups()
        name = own = slug(words)
        count = 1
        while own in self.seen:
            count += 1
            own = f"{name}-{count}"
        self.seen.add(own)
        if level == "2":
            self.parts.append((own, words))
        return f'<h{level} id="{own}">{words}</h{level}>'


def slug(html: str) -> str:
    """What a heading says, as it can stand in an address: "predict-first"."""
    words = re.sub(r"[^a-z0-9]+", "-", unescape(TAG.sub("", html)).lower()).strip("-")
    return words or "part"


def in_boxes(html: str) -> str:
    """The same HTML, whose tables stand in boxes that can be moved sideways where a screen is narrow.

    A heading of a column that says nothing, as the corner's, is none.
    """
    return TABLE.sub(lambda table: f'<div class="wide">{NO_HEADING.sub("<td></td>", table[0])}</div>', html)
