"""What TEACHING.md says a lesson's cells, experiments, exercises and parts show, they show."""

from dataclasses import replace

import pytest

from tests.notebooks.reading import LESSONS, accept
from tests.notebooks.teachers_claims import complaints
from tests.notebooks.teachers_page import PAGE, PARAGRAPHS, Section, sections
from tests.notebooks.teachers_page import complaints as form

PAGE_TEXT = PAGE.read_text("utf-8") if PAGE.exists() else ""
UNROLLING = next(path for path in LESSONS if path.stem == "03_unrolling")
RIGHT = """
| Minutes | | |
|---|---|---|
| 77 | Project | cell 4, `draw_nights(14)` |

Then `explore_away()` with *softness in %* at 20, *who gets a little* at "one-sided" and *day* at 4, 5 and 7.
`exercises.away`, the mistake "one day short", and its `exercises.away.solution()`: exercise 1 of the
part "Two weeks away". The lesson says "two weeks". After 14 days, press the button *Start again*.
A **softmax** squashes.
`explore_squash()` with *squash* at "softmax" and *gain* at 1.50 says "blurs".
"""


def claims(text):
    return list(complaints(Section("03", "Unrolling", text), UNROLLING))


@pytest.mark.parametrize("section", sections(PAGE_TEXT), ids=lambda section: section.number)
def test_what_is_said_of_a_lesson_is_so(section):
    accept(complaints(section, next(path for path in LESSONS if path.stem[:2] == section.number)))


def test_true_claims_are_accepted():
    accept(claims(RIGHT))


@pytest.mark.parametrize("before, after, says", [
    ("explore_away()", "explore_nights()", "`explore_nights` is no experiment of this lesson"),
    ("*softness in %*", "*softness*", "no control *softness*"),
    ("at 20", "at 41", "*softness in %* cannot stand at 41"),
    ("at 20", "at 20.5", "*softness in %* cannot stand at 20.5"),
    ('at "one-sided"', 'at "onesided"', "cannot stand"),
    ("4, 5 and 7", "4, 5 and 70", "*day* cannot stand at 4, 5 and 70"),
    ("*gain* at 1.50", "*gain* at 1.52", "*gain* cannot stand at 1.52"),
    ("*gain* at 1.50", "*gain* ticked", "*gain* cannot stand ticked"),
    ('says "blurs"', 'says "fades"', "does not say 'fades'"),
    ('says "two weeks"', 'says "nine weeks"', "the lesson does not say 'nine weeks'"),
    ("The lesson says", "Somebody says", "does not say 'two weeks'"),
    ("`exercises.away`,", "`exercises.home`,", "`exercises.home` is not there"),
    (".solution()", ".answer()", "an exercise has no answer()"),
    ('"one day short"', '"one night short"', "no mistake 'one night short'"),
    ("`exercises.away`, the", "The", "any exercise named before it"),
    ("exercise 1", "exercise 9", "there is no exercise 9"),
    ('part "Two weeks away"', 'part "Three weeks away"', "no part has the heading 'Three weeks away'"),
    ("button *Start again*", "button *Start*", "has no button *Start*"),
    ("After 14 days", "After 987 days", "the lesson has no 987"),
    ("**softmax**", "**soft max**", "'soft max' is no term of the glossary"),
    ("**softmax**", "**forget gate**", "or one of a later lesson"),
    ("Then `explore_away()` with", "Then", "names no experiment before it"),
])
def test_a_claim_that_is_not_so_is_told(before, after, says):
    assert before in RIGHT
    assert says in "\n".join(claims(RIGHT.replace(before, after, 1)))


def test_each_paragraph_of_the_page_is_read():
    """The readers see the whole of a section: what is put into any of its parts is told."""
    wrong = ' `exercises.none`, cell 7, `nowhere()`, the part "Nowhere", 98765 '
    for name in PARAGRAPHS:
        section = next(section for section in sections(PAGE_TEXT) if section.paragraph(name))
        path = next(path for path in LESSONS if path.stem[:2] == section.number)
        text = section.text.replace(f"**{name}", f"{wrong}**{name}").replace(f"{name}:**", f"{name}:**{wrong}")
        page = f"## {section.number} · x\n{text}"
        said = "\n".join([*complaints(replace(section, text=text), path), *form(page, [path])])
        assert all(word in said for word in ("exercises.none", "nowhere()", "Nowhere", "98765")), name
