"""The links from the lessons to the glossary and the crib: where a page uses a term, or a form of code, first."""

from dataclasses import dataclass, field

from lessons_lib.contents import Lesson
from lessons_lib.site.words import crib, glossary
from lessons_lib.site.words.forms import forms, imported
from lessons_lib.site.words.meant import meant
from lessons_lib.site.words.texts import Text, spoken, woven


@dataclass(frozen=True)
class _Use:
    """A term that may become a link, at html[at:end]."""

    entry: glossary.Term
    at: int
    end: int
    bold: bool

    def link(self, place: str = "") -> list[tuple[int, str]]:
        """What makes it one, whose id is `place`."""
        own = f' id="{place}"' if place else ""
        opens = f'<a class="term"{own} href="{self.entry.page}" title="{spoken(self.entry.means)}">'
        return [(self.at, opens), (self.end, "</a>")]


def _uses(html: str, lesson: str) -> list[_Use]:
    text = Text(html)
    return [_Use(glossary.terms()[term], piece.stands + start - piece.at, piece.stands + end - piece.at, piece.bold)
            for start, end, term in meant(text.words, lesson)
            if (piece := text.piece(start, end)) and piece.may_link]


def to_others(html: str, entry: glossary.Term) -> str:
    """What a term means, with a link to each other term that says it."""
    first = {}
    for use in _uses(html, entry.lesson):
        first.setdefault(use.entry, use)
    return woven(html, [part for other, use in first.items() if other != entry for part in use.link()])


@dataclass
class _Page:
    """What the texts and cells of a lesson's page so far have had."""

    linked: set[str] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)
    library: set[str] = field(default_factory=set)   # names that its cells have imported from ours


class Links:
    """The links of one site. It reads each lesson's texts and cells once, in their order.

    `places`: term or form -> where the lesson that brings it has it first, "08_lstm_idea.html#term-gate".
    """

    def __init__(self):
        self.places: dict[str, str] = {}
        self._pages: dict[str, _Page] = {}

    def prose(self, html: str, lesson: Lesson) -> str:
        """A text of a lesson, with a link where its page has a term first; and where the lesson introduces one, in
        bold. No heading, code or link is touched."""
        page, uses, additions = self._page(lesson), _uses(html, lesson.number), []
        brings = {use.entry.term for use in uses if use.bold and use.entry.lesson == lesson.number}
        for use in uses:
            term, place = use.entry.term, ""
            if term in brings - self.places.keys():
                if not use.bold:
                    continue   # the same text says what it is
                place = use.entry.place
                self.places[term] = f"{lesson.name}.html#{place}"
            elif term in page.linked:
                continue
            page.linked.add(term)
            additions += use.link(place)
        return woven(html, additions)

    def code(self, source: str, lesson: Lesson) -> str:
        """The line below a cell of a lesson, or a solution, that says what of numpy and Python it brings; "" if
        nothing."""
        page = self._page(lesson)
        page.library |= imported(source) - {"np"}
        known = crib.known()
        new = [known[form] for form in dict.fromkeys(forms(source, page.library))
               if form in known and known[form].lesson == lesson.number and form not in page.shown]
        page.shown.update(one.form for one in new)
        self.places |= {one.form: f"{lesson.name}.html#{one.place}" for one in new}
        links = (f'<a id="{one.place}" href="{one.page}" title="{spoken(one.says)}"><code>{spoken(one.form)}</code></a>'
                 for one in new)
        return f'<p class="new-here">New here: {" · ".join(links)}</p>' if new else ""

    def _page(self, lesson: Lesson) -> _Page:
        return self._pages.setdefault(lesson.name, _Page())
