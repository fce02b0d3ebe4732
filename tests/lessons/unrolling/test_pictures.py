"""Lesson 03's pictures: they count right, at both ends of what they take, and every word can be read."""

import re

import numpy as np
import pytest

from lessons_lib.drawing import style as look
from lessons_lib.lessons.unrolling import pictures
from lessons_lib.lessons.unrolling.away import SOFTNESS, margins, play_forward, true_dishes, vote_matrix
from lessons_lib.lessons.unrolling.dinner_net import hand_set_dinner_net
from lessons_lib.lessons.unrolling.pictures.away import draw_away, small
from lessons_lib.lessons.unrolling.pictures.gains import meeting
from lessons_lib.lessons.unrolling.pictures.votes import right_and_rival
from lessons_lib.worlds.dinners import CYCLE, MENU, one_hot
from tests.drawing.texts import complaints, words


def three_fates():
    return {"fade": play_forward("pizza", 60, 0.9 * CYCLE, np.tanh),
            "hold": play_forward("pizza", 60, 1.5 * CYCLE, np.tanh),
            "blur": play_forward([[1], [0.01], [0.01]], 60, 1.5 * CYCLE, np.tanh)}


@pytest.mark.parametrize("days", [2, 3, 4, 8, 13, 14])
@pytest.mark.parametrize("last", MENU)
def test_the_chain_ends_on_the_dinner_that_is_right_and_shows_every_missing_night(days, last):
    svg = pictures.draw_nights(days, last).svg
    right = MENU[(MENU.index(last) + days) % 3]
    assert f"tonight: {right}" in words(svg) and f"{last}: the last dinner we know" in words(svg)
    assert words(svg).count("?") == days - 1
    assert not list(complaints(svg))


def test_two_weeks_have_fourteen_nets_and_thirteen_question_marks():
    svg = pictures.draw_nights().svg
    assert words(svg).count("?") == 13 and "13 times no news" in words(svg) and "tonight: waffles" in words(svg)
    assert [word for word in words(svg) if word.isdigit()] == [str(n) for n in range(1, 15)]


@pytest.mark.parametrize("days", range(2, 9))
def test_the_count_has_an_arrow_for_each_day_and_a_question_mark_less(days):
    svg = pictures.draw_count(days).svg
    assert [word for word in words(svg) if word.isdigit()] == [str(n) for n in range(1, days + 1)]
    assert words(svg).count("?") == days - 1
    assert not list(complaints(svg))


@pytest.mark.parametrize("draw, days", [(pictures.draw_nights, 1), (pictures.draw_nights, 15),
                                        (pictures.draw_count, 1), (pictures.draw_count, 9)])
def test_a_chain_too_long_or_too_short_for_the_page_is_refused(draw, days):
    with pytest.raises(ValueError, match=f"days must be a whole number .* got {days}"):
        draw(days)


def test_the_dotted_arrow_is_the_only_dotted_line_of_the_loop():
    svg = pictures.draw_dotted_loop().svg
    assert len(re.findall("stroke-dasharray", svg)) == 1
    assert not list(complaints(svg))


@pytest.mark.parametrize("count", [1, 2, 3])
def test_up_to_three_matrices_and_panels_fit_side_by_side(count):
    soft = {"exact": CYCLE, "even": vote_matrix(0.1, "even"), "one_sided": vote_matrix(0.1, "one-sided")}
    fates = three_fates()
    for picture in (pictures.draw_matrices(**dict(list(soft.items())[:count])),
                    pictures.draw_leads(**dict(list(fates.items())[:count]))):
        assert not list(complaints(picture.svg))
    assert "one-sided" in words(pictures.draw_matrices(**soft).svg)


@pytest.mark.parametrize("draw", [pictures.draw_matrices, pictures.draw_leads])
def test_no_panel_and_four_panels_are_refused(draw):
    for names in ("", "abcd"):
        with pytest.raises(ValueError, match=f"one to three .* got {len(names)}"):
            draw(**dict.fromkeys(names, CYCLE))


def test_the_panels_print_the_margins_of_day_60():
    svg = pictures.draw_leads(**three_fates()).svg
    assert [word[-6:] for word in words(svg) if word.startswith("margin")] == ["0.0009", "0.8586", "0.0000"]


def test_the_gap_between_right_dish_and_rival_is_the_margin():
    votes = play_forward("sushi", 20, vote_matrix(0.2, "one-sided"))
    right, rival = right_and_rival("sushi", votes)
    assert np.allclose(right - rival, margins(votes, true_dishes("sushi", 20)))
    assert right[0] == 1 and right[1] == 0.8


def test_three_nights_print_a_tie_without_a_bold_winner():
    net = hand_set_dinner_net(CYCLE)
    wrong = 2 * one_hot("pizza") - 1
    tie, again = net.forward(np.stack([one_hot("sushi"), one_hot("waffles")]), h0=wrong).hs
    svg = pictures.draw_three_nights({"wrong": wrong, "tie": tie, "right": again}).svg
    assert not list(complaints(svg))
    assert words(svg).count("0.00") == 2 and svg.count('font-weight="bold"') == 3 + 2 * 2


@pytest.mark.parametrize("kind", SOFTNESS)
@pytest.mark.parametrize("softness", [0.0, 0.1, 0.2, 0.4])
def test_the_nights_away_can_be_read_on_every_day(kind, softness):
    votes = play_forward("pizza", 60, vote_matrix(softness, kind))
    for day in range(61):
        assert not list(complaints(draw_away(votes, day))), day


def test_small_numbers_are_printed_as_powers_of_ten():
    assert [small(value) for value in (1, 0.10276, 0.001, -0.0466)] == ["1.0000", "0.1028", "0.0010", "−0.0466"]
    assert small(6.9e-5) == "6.9 · 10^{−5}" and small(-1.2e-10) == "−1.2 · 10^{−10}"


@pytest.mark.parametrize("gain", [0.5, 0.9, 1.0, 1.0001, 1.1, 1.5, 2.0, 4.0])
def test_curve_and_diagonal_meet_once_up_to_a_gain_of_1_and_three_times_above(gain):
    h = np.linspace(-1, 1, 200_001)
    apart = np.tanh(gain * h) - h
    crossings = (np.sign(apart[:-1]) != np.sign(apart[1:])) & (np.abs(h[:-1]) > 1e-4)
    assert crossings.sum() == (0 if gain <= 1 else 2)
    assert meeting(gain) == pytest.approx(np.tanh(gain * meeting(gain)), abs=1e-12)
    assert (meeting(gain) > 0) == (gain > 1)


@pytest.mark.parametrize("gain", [1.1, 1.5, 2.0, 4.0])
@pytest.mark.parametrize("start", [1.0, 0.05, 0.0001])
def test_from_anywhere_above_0_the_stairs_lead_to_the_meeting_and_from_below_to_its_mirror(gain, start):
    up = down = start
    down = -down
    for _ in range(1000):
        up, down = np.tanh(gain * up), np.tanh(gain * down)
    assert up == pytest.approx(meeting(gain), abs=1e-9) and down == -up


@pytest.mark.parametrize("gains", [(0.5,), (0.9, 1.5), (1.0, 4.0), (1.01, 1.0)])
def test_the_picture_of_gains_says_where_they_meet_and_can_be_read(gains):
    svg = pictures.draw_gains(*gains).svg
    assert not list(complaints(svg))
    for gain in gains:
        fate = f"holds at {meeting(gain):.4f}" if gain > 1 else "fades"
        assert f"gain {gain:g}: {fate}" in words(svg)


@pytest.mark.parametrize("gains", [(), (0.4,), (4.1,), (1, 2, 3)])
def test_other_gains_are_refused(gains):
    with pytest.raises(ValueError, match="one or two gains from 0.5 to 4 fit"):
        pictures.draw_gains(*gains)


@pytest.mark.parametrize("gain", [0.5, 0.9, 1.5, 4.0])
def test_both_stairs_are_drawn_from_their_vote_to_where_curve_and_diagonal_meet(gain):
    svg = pictures.draw_gains(gain).svg
    dots = [(float(x), float(y)) for x, y in re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', svg)]
    for name, start in (("h", 1), ("x", 0.05)):
        way = re.search(rf'<polyline points="([^"]*)" fill="none" stroke="{look.SYMBOLS[name].color}"', svg)[1]
        places = [tuple(map(float, point.split(","))) for point in way.split()]
        middle = dots[len(dots) // 2]                    # the vote 0
        scale = (dots[-1][0] - middle[0]) / meeting(gain) if gain > 1 else 196 / 2.3
        assert places[0] == pytest.approx((middle[0] + start * scale, middle[1] - start * scale), abs=0.2)
        assert places[-1] == pytest.approx(dots[-1], abs=3)
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in zip(places[:-1], places[1:], strict=True))
