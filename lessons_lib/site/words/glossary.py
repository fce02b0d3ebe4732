"""GLOSSARY.md, read: - **hidden state** (03): what it means."""

import re
from dataclasses import dataclass
from functools import cache

from lessons_lib.front_door.places import ROOT
from lessons_lib.site.pages.prose import slug

PAGE = "glossary.html"
ENTRY = re.compile(r"^- \*\*(?P<term>.+?)\*\* \((?P<lesson>\d\d)\): (?P<means>\S.{9,})$", re.MULTILINE)


@dataclass(frozen=True)
class Term:
    """A term, the number of the lesson that introduces it, and what it means, in Markdown."""

    term: str
    lesson: str
    means: str

    @property
    def own(self) -> str:
        """Its id on the glossary's page: "forget-gate"."""
        return slug(self.term)

    @property
    def place(self) -> str:
        """The id, on a lesson's page, of the place that the glossary leads back to."""
        return f"term-{self.own}"

    @property
    def page(self) -> str:
        return f"{PAGE}#{self.own}"


def text() -> str:
    """What GLOSSARY.md says."""
    return (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")


def entries(glossary: str) -> list[Term]:
    """The terms of such a page, in its order."""
    return [Term(**found.groupdict()) for found in ENTRY.finditer(glossary)]


@cache
def terms() -> dict[str, Term]:
    """"hidden state" -> its entry, in the order of the page."""
    return {entry.term: entry for entry in entries(text())}
