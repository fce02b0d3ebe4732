"""The ledger's tests fail when they should: at another number, a broken link, a lost experiment, a turned verdict."""

from dataclasses import replace

import pytest

from lessons_lib.lessons.what_holds_up.ledger import AWAITED, ROWS, VERDICTS
from tests.lessons.what_holds_up.lessons_text import cells, numbers, prose, worded
from tests.lessons.what_holds_up.test_ledger import (
    BY_NAME,
    broken_link,
    not_in_the_ledger,
    other_number,
    other_verdict,
    without_experiment,
)

COMPUTED = [row for row in ROWS if row.again]
TEXTS = {lesson: prose(cells(lesson)) for lesson in sorted({row.lesson for row in ROWS})}


@pytest.mark.parametrize("row", ROWS, ids=BY_NAME)
def test_an_experiment_that_is_removed_or_doubled_is_missed(row):
    assert list(without_experiment([one for one in ROWS if one is not row])) != []
    assert list(without_experiment([*ROWS, row])) != []


def test_a_claim_that_waits_no_longer_must_have_a_row():
    assert len(list(without_experiment(ROWS, ()))) == len(AWAITED)
    assert list(without_experiment(ROWS, [*AWAITED, "no claim"])) == ["'no claim' is no claim"]


@pytest.mark.parametrize("row", ROWS, ids=BY_NAME)
def test_a_link_to_another_heading_or_lesson_is_broken(row):
    for other in (replace(row, heading=row.heading + " or not"), replace(row, heading=row.heading.upper() + "!")):
        assert list(broken_link(other, cells(row.lesson))), other.link
    assert list(broken_link(row, [cell for cell in cells(row.lesson) if row.heading not in cell[1]]))


def changed(number: str):
    """The number of a row with each of its digits changed in turn."""
    for n, sign in enumerate(number):
        if sign.isdigit():
            yield f"{number[:n]}{(int(sign) + 1) % 10}{number[n + 1:]}"


@pytest.mark.parametrize("row", COMPUTED, ids=[row.claim for row in COMPUTED])
def test_a_number_with_one_digit_changed_is_another_number(row):
    again = row.again()
    for number in changed(row.number):
        assert list(other_number(replace(row, number=number, again=lambda: again), cells(row.lesson))), number


@pytest.mark.parametrize("row", [row for row in ROWS if "." in row.number], ids=lambda row: row.claim)
def test_a_number_that_the_lesson_has_otherwise_is_seen_though_it_comes_out(row):
    longest = max((one for one in row.number.replace(",", " ").split() if "." in one), key=len)
    number = row.number.replace(longest, longest + "7")
    assert list(other_number(replace(row, number=number, again=lambda: number), cells(row.lesson))), number


def test_a_year_that_nobody_looked_up_is_no_number():
    row = BY_NAME["strongest"]
    assert list(other_number(replace(row, number="2018"), cells(row.lesson)))


@pytest.mark.parametrize("row", ROWS, ids=BY_NAME)
def test_a_phrase_that_the_lesson_does_not_have_is_missed(row):
    assert list(other_verdict(replace(row, says=row.says + " Or so."), TEXTS))
    assert list(other_verdict(replace(row, verdict="nearly true"), TEXTS))


@pytest.mark.parametrize("row", [row for row in ROWS if len(worded(row.says)) == 1], ids=lambda row: row.claim)
def test_a_verdict_that_the_lesson_words_otherwise_is_seen(row):
    for verdict in VERDICTS.keys() - {row.verdict}:
        assert list(other_verdict(replace(row, verdict=verdict), TEXTS)), verdict


def test_most_lessons_that_judge_word_it_so_that_a_turned_verdict_is_seen():
    assert sum(len(worded(row.says)) < len(VERDICTS) for row in ROWS) >= 20


@pytest.mark.parametrize("words", ["Is it *true*? *Overstated*, say we.",
                                   "| what is said | what it is worth |\n|---|---|\n| It thinks. | Analogy. |\n"])
def test_a_verdict_of_a_lesson_that_no_row_takes_up_is_seen(words):
    assert list(not_in_the_ledger("07", [*cells("07"), ("markdown", words)]))
    assert list(not_in_the_ledger("07", cells("07"), [row for row in ROWS if row.claim != "clipped"]))


@pytest.mark.parametrize("phrase, verdicts", [
    ("*True*, and it has a price.", {"true"}), ("is *true if* updates are few", {"true if"}),
    ("Overstated. Before learning", {"overstated"}), ("An analogy. Both keep", {"analogy"}),
    ("True of ours, up to 34 words", {"true", "true if"}),
    ("is *true* of the belt, *if* the gates are open", {"true if"}), ("Dated. In 2017", {"dated"}),
    ("Nothing is said.", set(VERDICTS))])
def test_the_verdict_that_a_phrase_words(phrase, verdicts):
    assert worded(phrase) == verdicts


def test_numbers_are_read_in_digits_and_in_words():
    assert numbers("Nine of ten, 1,027 updates, −0.25, 6e-06 and x2") == {9, 10, 1027, -0.25, 6e-06}
