"""The pages for looking up: the glossary; numpy and Python. Their words are those of GLOSSARY.md and NUMPY.md."""

from html import escape
from itertools import groupby

from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from lessons_lib.contents import written
from lessons_lib.site.pages import Frame
from lessons_lib.site.pages.prose import on_the_site
from lessons_lib.site.words import crib, glossary
from lessons_lib.site.words.linking import Links, to_others
from lessons_lib.site.words.texts import marks, spoken, woven


def write_pages(frame: Frame, links: Links) -> None:
    """Write glossary.html and numpy.html. `links` has read all lessons, and so knows where each thing comes first."""
    frame.write(glossary.PAGE, "Glossary", glossary_page(links.places))
    frame.write(crib.PAGE, "Numpy and Python", crib_page(links.places))


def glossary_page(places: dict[str, str]) -> str:
    """The terms by letter, each with its meaning and the way to its first use; `places` are those of Links."""
    head, parts, letters = glossary.text().partition("\n- ")[0], [], []
    for letter, terms in groupby(glossary.terms().values(), lambda term: term.term[0].upper()):
        own = f"letter-{letter.lower()}"
        letters.append((own, letter))
        parts.append(f'<h2 id="{own}">{letter}</h2>\n<dl>\n{"".join(_entry(term, places) for term in terms)}</dl>\n')
    return f'<div class="glossary">{_html(head)}\n{_index("By letter", letters)}\n{"".join(parts)}</div>'


def _entry(term: glossary.Term, places) -> str:
    means = _html(term.means).strip().removeprefix("<p>").removesuffix("</p>")
    back = _back(places.get(term.term), term.term, term.lesson)
    return f'<dt id="{term.own}">{escape(term.term)}</dt>\n<dd>{to_others(means, term)} {back}</dd>\n'


def crib_page(places: dict[str, str]) -> str:
    """The forms by lesson, each with the way to its first use: the tables of NUMPY.md, with a column more."""
    html, sections, additions = _html(crib.text()), crib.SECTION.findall(crib.text()), []
    forms, numbers, form = iter(crib.known().values()), iter(sections), None
    for mark in marks(html):
        here = mark.kind, mark.tag, "tbody" in mark.within
        if here == ("<", "h2", False):
            additions.append((mark.end - 1, f' id="lesson-{next(numbers)}"'))
        elif here == ("<", "tr", True):
            form = next(forms)
            additions.append((mark.end - 1, f' id="{form.own}"'))
        elif here == ("</", "tr", True):
            additions.append((mark.at, f"<td>{_back(places.get(form.form), form.form, form.lesson)}</td>"))
        elif here == ("</", "tr", False):
            additions.append((mark.at, "<th>first used</th>"))
    rows = [(f"lesson-{lesson.number}", f"{lesson.number} · {lesson.title}") for lesson in written()
            if lesson.number in sections]
    return f'<div class="crib">{woven(html, [*additions, (html.index("<h2"), _index("By lesson", rows))])}</div>'


def _html(markdown: str) -> str:
    """As nbconvert makes it of a lesson's texts; a bar in a cell of a table, which it leaves escaped, is a bar."""
    renderer = IPythonRenderer(escape=False, exclude_anchor_links=True)
    return MarkdownWithMath(renderer=renderer).render(on_the_site(markdown)).replace("\\|", "|")


def _index(label: str, rows) -> str:
    items = "".join(f'<li><a href="#{own}">{escape(words)}</a></li>' for own, words in rows)
    return f'<nav class="index" aria-label="{label}"><ul>{items}</ul></nav>'


def _back(place: str | None, name: str, number: str) -> str:
    """The way back to the lesson; without a place there, to its page."""
    page = next(f"{lesson.name}.html" for lesson in written() if lesson.number == number)
    return (f'<a class="back" href="{place or page}" aria-label="{spoken(name)}, in lesson {number}">'
            f"in lesson {number}</a>")
