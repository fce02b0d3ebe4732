"""What a learner finds by stepping through the book with parts switched off, and by heating the writers."""

import pytest

from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.cell import PARTS, book_cell, switched
from lessons_lib.lessons.childrens_book.experiments import (
    STEPS,
    TELLINGS,
    TEMPERATURES,
    WRITERS,
    explore_book,
    explore_page,
)
from lessons_lib.lessons.childrens_book.training import SETTINGS, said_by
from tests.drawing.texts import complaints, words

BOOK, PAGE = explore_book(), explore_page()


def spoken(svg):
    return " ".join(words(svg))


def at(step, telling=1, off=()):
    return BOOK.draw(step=step, telling=telling, **{part: part not in off for part in PARTS})


def test_the_first_telling_is_the_book_of_the_story():
    assert at(STEPS)[1]["book"] == "Doug saw Jane. Jane saw Spot. Spot saw Doug"


def test_the_second_telling_differs_from_the_first_word_on():
    assert at(1, telling=2)[1]["book"] == "Spot"


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_picture_of_the_stepper_can_be_read(setting):
    off = [part for part, on in zip(PARTS, setting, strict=True) if not on]
    for telling in (1, 5, TELLINGS):
        for step in range(STEPS + 1):
            svg, numbers = at(step, telling, off)
            assert not list(complaints(svg)), (off, telling, step)
    wanted = book.chances(said_by(switched(book_cell(), *setting)))
    assert all(numbers[kind] == pytest.approx(chance, abs=1e-12) for kind, chance in wanted.items())


@pytest.mark.parametrize("off", [(), ("memory",), ("forgetting", "selection")])
def test_the_shares_are_those_of_the_cell_after_the_words_it_has_written(off):
    net = switched(book_cell(), *(part not in off for part in PARTS))
    for step in (0, 2, 7):
        numbers = at(step, 2, off)[1]
        shares = said_by(net)((book.STOP, *book.read(numbers["book"])))
        assert [numbers[f"next: {word}"] for word in book.WORDS] == pytest.approx(shares.tolist(), abs=1e-12)


def test_without_forgetting_the_numbers_pile_up_and_all_of_them_are_seen():
    said = spoken(at(STEPS, off=("forgetting",))[0])
    assert all(f"{unit} +{number}" in said for unit, number in (("Jane", "6.0"), ("saw", "4.0"), ('"."', "2.0"),
                                                                ("who", "4.0")))


def test_forgetting_has_no_say_when_memory_is_off():
    one, other = at(6, 3, ("memory",)), at(6, 3, ("memory", "forgetting"))
    assert one[1] == other[1]


@pytest.mark.parametrize("off, mistake", [("selection", "stops short"), ("memory", "runs on"), ("ignoring", "runs on")])
def test_a_mistake_that_has_come_back_is_named(off, mistake):
    said = [spoken(at(step, telling, (off,))[0]) for telling in range(1, TELLINGS + 1) for step in range(STEPS + 1)]
    assert any(f"This sentence {mistake}:" in words for words in said)


@pytest.mark.parametrize("writer, warmest", [("hand-set LSTM", 3.2), ("trained LSTM", 1.4)])
def test_so_warm_may_a_writer_be_and_still_be_right_in_99_of_100(writer, warmest):
    right = [PAGE.draw(writer=writer, temperature=t, page=1)[1]["grammatical"] for t in TEMPERATURES]
    assert max(t for t, share in zip(TEMPERATURES, right, strict=True) if share >= 0.99) == pytest.approx(warmest)


def test_temperature_changes_nothing_for_the_one_step_net():
    pages = {PAGE.draw(writer="one-step net", temperature=t, page=4)[1]["page"] for t in (0.2, 1.0, 10.0)}
    assert len(pages) == 1
    assert PAGE.draw(writer="one-step net", temperature=5.0, page=4)[1]["grammatical"] == pytest.approx(1 / 6)


@pytest.mark.parametrize("writer", WRITERS)
def test_every_page_can_be_read(writer):
    for temperature in (0.2, 1.0, 4.0, 10.0):
        for page in range(1, 21):
            svg, numbers = PAGE.draw(writer=writer, temperature=temperature, page=page)
            assert not list(complaints(svg)), (temperature, page)


def test_ignoring_has_no_say_either_when_memory_is_off_and_selection_on():
    for step in range(STEPS + 1):
        one, other = (at(step, 3, off)[1] for off in (("memory",), ("memory", "ignoring")))
        assert one["book"] == other["book"] and one["grammatical"] == pytest.approx(other["grammatical"], abs=1e-6)


def test_a_sentence_that_is_not_over_is_not_counted():
    svg, numbers = PAGE.draw(writer="one-step net", temperature=0.2, page=1)
    assert numbers["page"].endswith(". Spot saw") and "7 of 8 sentences wrong, one not over" in spoken(svg)
