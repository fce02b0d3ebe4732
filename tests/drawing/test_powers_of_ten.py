"""Numbers that span many powers of ten: how they are printed, and where a line of them is drawn."""

from lessons_lib.drawing.powers_of_ten import bends, height, inside, power, ten


def test_large_and_small_numbers_are_printed_as_powers_of_ten():
    assert [power(v) for v in (0, 1, 0.04755, 19.2186)] == ["0", "1", "0.0476", "19.2"]
    assert power(5.912e-14) == "5.91 · 10^{−14}" and power(9.017e8, 4) == "9.017 · 10^{8}"
    assert power(0.0006763) == "6.76 · 10^{−4}" and ten(0) == "1"


def test_a_line_ends_where_it_leaves_the_chart():
    assert inside([1, 1e-20, 1e-40, 1e-60], -30, 30) == [0, -20, -30]
    assert inside([1, 0.0, 0.0], -30, 30) == [0, -30] and height(0, -30) == -30


def test_a_straight_line_is_drawn_by_its_ends_and_a_bent_one_by_its_bends():
    assert bends([0, -1, -2, -3]) == ([0, 3], [0, -3]) and bends([0, 1, 3, 5]) == ([0, 1, 3], [0, 1, 5])
    assert bends([0.5]) == ([0], [0.5]) and bends([0.5, 1]) == ([0, 1], [0.5, 1])
