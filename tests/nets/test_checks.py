"""What does not fit is refused in a sentence that names it, what came and what was wanted."""

import numpy as np
import pytest

from lessons_lib.nets.checks import columns, float_type, real_array, size


def refusal(error, function, *args):
    with pytest.raises(error) as caught:
        function(*args)
    return str(caught.value)


def test_the_message_names_the_argument_what_came_and_what_was_wanted():
    got = refusal(ValueError, columns, "xs", np.zeros((14, 5, 1)), "T D B", {"D": 3})
    assert got == "xs must be (T, D, B) with D = 3 inputs; got (14, 5, 1)"


def test_a_vector_is_told_to_become_a_column():
    assert refusal(ValueError, columns, "x", [1, 2, 3], "D B", {"D": 3}).endswith("got (3,); use x[:, None]")
    got = refusal(ValueError, columns, "xs", np.zeros((5, 3)), "T D B", {"D": 3})
    assert got.endswith("use xs[:, :, None]")


def test_a_letter_that_comes_twice_is_one_size_and_a_bias_is_one_column_wide():
    columns("W_hh", np.zeros((4, 4)), "H H", {"H": 4})
    columns("b_h", np.zeros((4, 1)), "H 1", {"H": 4})
    with pytest.raises(ValueError):
        columns("W_hh", np.zeros((4, 3)), "H H", {"H": 4})
    with pytest.raises(ValueError):
        columns("b_h", np.zeros((4, 4)), "H 1", {"H": 4})


def test_no_steps_at_all_are_refused():
    assert "T at least 1" in refusal(ValueError, columns, "xs", np.zeros((0, 3, 1)), "T D B", {"D": 3})


@pytest.mark.parametrize("value", [[True, False], [1, 0], np.array([1, 0], np.uint8), np.float32([1, 0])])
def test_bools_and_whole_numbers_are_cast(value):
    array = real_array("x", value)
    assert array.dtype == np.float64 and array.tolist() == [1, 0]


def test_what_fits_comes_back_uncopied():
    x = np.ones(3)
    assert real_array("x", x) is x


@pytest.mark.parametrize("value", [1j, "3", None, [object()], ["a", 1], {1: 2},
                                   np.array(["2001-01-01"], "M8[D]")])
def test_what_is_no_number_is_a_type_error(value):
    assert refusal(TypeError, real_array, "x", value).startswith("x must hold real numbers; got ")


def test_nan_and_infinity_are_named_with_their_place():
    assert refusal(ValueError, real_array, "x", [[0, 1], [np.nan, 0]]) == (
        "x must hold finite numbers; got nan at [1, 0] (float64)")
    assert "inf" in refusal(ValueError, real_array, "x", np.inf)


def test_a_number_too_large_for_float32_is_refused_not_made_infinite():
    assert "float32" in refusal(ValueError, real_array, "x", [1e300], np.float32)


def test_a_ragged_list_is_a_value_error():
    assert "ragged" in refusal(ValueError, real_array, "x", [[1, 2], [3]])


@pytest.mark.parametrize("value, error", [(0, ValueError), (-1, ValueError), (2.0, TypeError),
                                          (True, TypeError), ("3", TypeError), (None, TypeError)])
def test_a_size_is_a_whole_number_of_at_least_1(value, error):
    assert refusal(error, size, "H", value).startswith("H must be ")
    assert size("H", np.int64(3)) == 3


def test_only_two_float_types_are_offered():
    assert refusal(TypeError, float_type, np.float16) == "dtype must be float32 or float64; got float16"
