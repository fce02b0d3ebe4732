"""Numbers in pictures: signed, steady in length, inside their cells."""

import re

import pytest

from lessons_lib.drawing.chart import Chart, round_ticks
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import bars, matrix, number, percent, signed, strip


@pytest.mark.parametrize("value, text", [(0.5, "+0.50"), (-0.125, "−0.12"), (0, "0.00"), (-0.001, "0.00"),
                                         (0.001, "0.00"), (123456.0, "+1.2e+05"), (-2e7, "−2.0e+07")])
def test_a_number_has_its_sign_and_as_many_digits_as_it_was_given(value, text):
    assert signed(value) == text


@pytest.mark.parametrize("digits", [1, 2, 3, 4])
@pytest.mark.parametrize("whole", [1, 2, 7, 12, 263, 1369])
def test_a_half_of_the_last_digit_has_one_text_however_the_last_bit_fell(whole, digits):
    """Sliders move by 0.1 and 0.01, so what is computed from them often ends on such a half."""
    for half in ((whole + 0.5) / 10**digits, -(whole + 0.5) / 10**digits):
        texts = {signed(value, digits) for value in (half, half * (1 + 1e-13), half * (1 - 1e-13))}
        assert len(texts) == 1 and texts <= {signed(half + lean / 10**digits, digits) for lean in (-0.1, 0.1)}


def test_a_share_is_a_percentage_without_a_sign():
    assert (number(-0.0, 1), percent(1 / 3), percent(0.335, 1)) == ("0.0", "33 %", "33.5 %")


def test_a_strip_prints_every_number_and_says_where_it_is():
    sheet = Drawing(200, 200)
    shape = strip(sheet, 100, 100, [0.5, -1.0, 3.0], "h", cell=(60, 30))
    svg = sheet.svg("t", "d")
    assert (shape.w, shape.h, shape.top) == (60, 90, (100, 55))
    assert all(text in svg for text in ("+0.50", "−1.00", "+3.00"))


def test_no_bar_is_longer_than_its_track_however_large_the_value():
    sheet = Drawing(400, 200)
    bars(sheet, 20, 20, 300, [5.0, -9.0], ["pizza", "sushi"], "y")
    tracks = [float(w) for w in re.findall(r'width="([\d.]+)" height="18" rx="3"', sheet.svg("t", "d"))]
    assert max(tracks) == tracks[0]


def test_every_cell_of_a_matrix_is_printed():
    sheet = Drawing(300, 200)
    matrix(sheet, 150, 100, [[1, 0], [0, -1]], column_labels=["a", "b"], row_labels=["c", "d"])
    svg = sheet.svg("t", "d")
    assert svg.count("0.0<") == 2 and "+1.0" in svg and "−1.0" in svg


@pytest.mark.parametrize("low, high", [(0, 60), (0, 1), (-1, 1), (0, 0.003), (-37.2, 12.9), (1, 20)])
def test_ticks_are_round_and_within_the_axis(low, high):
    ticks = round_ticks(low, high)
    assert 3 <= len(ticks) <= 8
    assert all(low - 1e-12 <= tick <= high + 1e-12 for tick in ticks)


def test_a_value_outside_the_axes_is_held_at_their_edge():
    chart = Chart(Drawing(400, 200), 50, 20, 300, 150, x=(0, 10), y=(0, 1))
    assert (chart.x(-5), chart.x(50), chart.y(7), chart.y(-7)) == (50, 350, 20, 170)
