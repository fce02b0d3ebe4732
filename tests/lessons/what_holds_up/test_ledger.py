"""The ledger is held to the lessons: every claim has an experiment, every link, number and verdict is the lesson's."""

import re
from urllib.parse import unquote

import pytest

from lessons_lib.contents import written
from lessons_lib.lessons.what_holds_up import ledger
from lessons_lib.lessons.what_holds_up.claims import CLAIMS, PARTS
from lessons_lib.lessons.what_holds_up.ledger import AWAITED, ROWS, VERDICTS
from tests.lessons.what_holds_up.lessons_text import SLANTED, cells, numbers, plain, prose, sections, worded, worth
from tests.notebooks.reading import ROOT, accept

# What a lesson judges that the slides do not say.
NOT_ON_THE_SLIDES = {"Some rows agree, and some do not, with what the text says."}
BY_NAME = {row.claim: row for row in ROWS}
HELD_TO = sorted({row.lesson for row in ROWS})


def without_experiment(rows, awaited=AWAITED):
    """Claims that no row tests, and rows that test no claim."""
    names = [row.claim for row in rows]
    for name in CLAIMS:
        if names.count(name) + (name in awaited) != 1:
            yield f"claim {CLAIMS[name].number}, {name!r}, has {names.count(name)} experiments"
    for name in {*names, *awaited} - set(CLAIMS):
        yield f"{name!r} is no claim"


def broken_link(row, found):
    """What is wrong with the row's address, in the lesson's cells."""
    file, _, anchor = row.link.partition("#")
    if not (ROOT / "notebooks" / file).is_file():
        yield f"{file} is not there"
    headings = [heading.replace(" ", "-") for heading, _ in sections(found)]
    if headings.count(unquote(anchor)) != 1:
        yield f"{row.claim}: {file} has {headings.count(unquote(anchor))} headings {row.heading!r}"


def other_number(row, found):
    """What is wrong with the row's number: it comes out otherwise, or the lesson has another one."""
    if row.again is None:
        if not re.search(rf"{re.escape(row.number)}[^|\n]*\]\(http", dict(sections(found)).get(row.heading, "")):
            yield f"{row.claim}: {row.number} is neither computed nor looked up"
    elif row.again() != row.number:
        yield f"{row.claim}: comes out as {row.again()!r}, and the row has {row.number!r}"
    missing = numbers(row.number) - numbers(dict(sections(found)).get(row.heading, ""))
    if not numbers(row.number) or missing:
        yield f"{row.claim}: {row.heading!r} of lesson {row.lesson} has no {sorted(missing)}"


def other_verdict(row, texts):
    """What is wrong with the row's verdict, in the prose of the lessons, {lesson: text}."""
    if row.verdict not in VERDICTS:
        yield f"{row.claim}: {row.verdict!r} is no verdict"
    for lesson, phrase in ((row.lesson, row.says), *row.also):
        if plain(phrase) not in texts[lesson]:
            yield f"{row.claim}: lesson {lesson} does not say: {phrase}"
        if row.verdict not in worded(phrase):
            yield f"{row.claim}: {row.verdict}, and lesson {lesson} says: {phrase}"


def not_in_the_ledger(lesson, found, rows=ROWS):
    """Verdicts that a lesson words and no row of the ledger takes up."""
    text = prose(found)
    phrases = [plain(phrase) for row in rows for at, phrase in ((row.lesson, row.says), *row.also) if at == lesson]
    spans = [(match.start(), match.end()) for phrase in phrases for match in re.finditer(re.escape(phrase), text)]
    for match in SLANTED.finditer(text):
        if not any(start <= match.start() and match.end() <= end for start, end in spans):
            yield f"lesson {lesson} judges, and no row says so: {text[max(0, match.start() - 60):match.end() + 40]}"
    for cell in worth(found):
        if cell not in NOT_ON_THE_SLIDES and not any(phrase in cell for phrase in phrases):
            yield f"lesson {lesson} judges, and no row says so: {cell}"


def test_every_claim_has_one_experiment():
    accept(without_experiment(ROWS))
    assert [claim.number for claim in CLAIMS.values()] == list(range(1, len(CLAIMS) + 1))
    assert [row.claim for row in ROWS] == [name for name in CLAIMS if name in BY_NAME]


def test_what_waits_for_an_experiment_waits_for_lesson_12_and_no_longer():
    assert {CLAIMS[name].part for name in AWAITED} <= {"Applications"}


@pytest.mark.parametrize("row", ROWS, ids=BY_NAME)
def test_every_link_leads_to_a_part_of_a_lesson(row):
    accept(broken_link(row, cells(row.lesson)))


@pytest.mark.parametrize("row", ROWS, ids=BY_NAME)
def test_every_number_comes_out_as_it_is_written_here_and_in_its_lesson(row):
    accept(other_number(row, cells(row.lesson)))


@pytest.mark.parametrize("row", ROWS, ids=BY_NAME)
def test_every_verdict_is_the_lessons_own(row):
    accept(other_verdict(row, {lesson: prose(cells(lesson)) for lesson in HELD_TO}))


@pytest.mark.parametrize("lesson", [lesson.number for lesson in written()
                                    if (ROOT / "notebooks" / f"{lesson.name}.ipynb").exists()
                                    and lesson.topic != "what_holds_up"])
def test_every_verdict_of_a_lesson_is_in_the_ledger(lesson):
    accept(not_in_the_ledger(lesson, cells(lesson)))


@pytest.mark.parametrize("row", ROWS, ids=BY_NAME)
def test_every_row_is_said_in_whole_sentences(row):
    claim = CLAIMS[row.claim]
    assert claim.part in PARTS and claim.words[-1] == row.why[-1].rstrip(")") == "." or row.why.endswith(".)")
    assert claim.words[0].isupper() and row.why[0].isupper() and not row.measured.endswith(".")


def test_every_picture_of_the_ledger_is_the_lessons_own_and_can_be_drawn():
    shown = {line for lesson in HELD_TO for _, text in cells(lesson) for line in text.splitlines()}
    assert {repr(row.picture()) for row in ROWS if row.picture} <= shown


def test_a_row_is_asked_for_by_its_number():
    assert ledger.again(1) == ROWS[0].number and ledger.row(1) is ROWS[0]
    assert not ledger.differing() and sum(ledger.counts().values()) == len(ROWS)
    with pytest.raises(ValueError, match="number must be that of a claim"):
        ledger.row(0)
    with pytest.raises(ValueError, match="no picture here"):
        ledger.picture(CLAIMS["prices"].number)
