"""The pictures of the day of deeds and of the adding problem can be read, and say what is true."""

import numpy as np
import pytest

from lessons_lib.drawing import style as look
from lessons_lib.lessons.long_memory import results
from lessons_lib.lessons.long_memory.pictures import draw_adding, draw_karma
from lessons_lib.lessons.long_memory.pictures.adding import BUDGETS
from lessons_lib.lessons.long_memory.probes.deeds import load
from tests.drawing.shapes import bars
from tests.drawing.texts import complaints, words


def shown(length=100, deeds=(14, 55), blame=None, names=("LSTM, trained", "RNN, not learned"), nets=10):
    """A day that might be shown: the deeds K and M, and the same blame in each net."""
    word = ["p"] * length
    for place, deed in zip(deeds, "KM", strict=True):
        word[place] = deed
    blame = np.full(length, 100 / length) if blame is None else blame
    return {"day": "".join(word) + "?", "outcome": "KM", "blame": dict.fromkeys(names, blame), "exchanged": blame,
            "nets": nets}


@pytest.mark.parametrize("length, deeds", [(10, (1, 5)), (10, (2, 6)), (100, (10, 50)), (100, (20, 60)),
                                           (1000, (100, 600))])
def test_a_day_of_any_length_can_be_read(length, deeds):
    picture = draw_karma(shown(length, deeds))
    assert not list(complaints(picture.svg))
    said = words(picture)
    assert {"K", "M", "KM"} <= set(said) and f"on the two deeds: {200 / length:.0f} %" in said


@pytest.mark.parametrize("count", [1, 2, 4])
def test_as_many_nets_as_are_given_are_drawn(count):
    names = [f"net {n}" for n in range(count)]
    picture = draw_karma(shown(names=names, nets=count))
    assert not list(complaints(picture.svg)) and {f"Blame: {name}" for name in names} <= set(words(picture))
    assert (f"in %, the mean of {count} nets" in words(picture)) == (count > 1)


def test_all_on_the_deeds_and_nothing_on_them():
    values = np.zeros(100)
    values[[14, 55]] = 60, 40
    blame = look.style_of("blame").color
    on, off = draw_karma(shown(blame=values)), draw_karma(shown(blame=np.roll(values, 3)))
    assert len(bars(on.svg, blame)) == 4 and len(bars(off.svg, blame)) == 0
    assert len(bars(on.svg, look.QUIET_INK)) == 0 and len(bars(off.svg, look.QUIET_INK)) == 6
    assert [tall for _, tall in bars(on.svg, blame)] == pytest.approx([64, 64 * 40 / 60] * 2, abs=0.1)
    assert words(on).count("on the two deeds: 100 %") == 3 == words(off).count("on the two deeds: 0 %")
    assert "K and M at moments 14 and 55" in on.svg and "it learned" not in on.svg


def test_the_stored_day_can_be_read_and_its_blame_is_told():
    stored = load()["one day"]
    picture = draw_karma(stored)
    there = [n for n, symbol in enumerate(stored["day"]) if symbol in "KM"]
    both = sum(stored["blame"]["LSTM, trained"][n] for n in there)
    assert not list(complaints(picture.svg))
    assert f"Blame: LSTM, trained: {both:.0f} % is on the two deeds" in picture.svg


def added(*updates):
    return {"adding": {name: {"updates": list(needed)} for name, needed in zip(
        ("identity, 100 steps", "RNN, 100 steps", "LSTM, forget bias 5, 100 steps", "identity, 400 steps, rate 0.0003"),
        updates, strict=False)}}


@pytest.mark.parametrize("updates", [
    ([0] * 10,) * 4, ([10_000] * 10,) * 3 + ([20_000] * 10,), ([50] * 10,) * 4, ([7000, 0],), (range(9000, 9010),) * 4])
def test_adding_can_be_read_whatever_came_out(updates):
    picture = draw_adding(added(*updates))
    assert not list(complaints(picture.svg))
    assert picture.svg.count("<circle") == sum(needed > 0 for ten in updates for needed in ten)


def test_adding_says_who_learned_it_and_when():
    picture = draw_adding(added([6000] * 9 + [8000], [0] * 10, [1000, 3000] + [0] * 8))
    said = words(picture)
    assert {"10 of 10", "6,000", "0 of 10", "2 of 10", "2,000", "rectified RNN", "LSTM, forget bias 5"} <= set(said)
    assert "100 steps, RNN: none of 10 within 10,000 updates." in picture.svg and "400 steps" not in said


def test_the_stored_adding_can_be_read_and_the_bars_are_what_the_nets_were_given():
    stored = results.load()
    assert not list(complaints(draw_adding(stored).svg))
    assert {T: most for T, most, _ in results.ADDING.values()} == BUDGETS
