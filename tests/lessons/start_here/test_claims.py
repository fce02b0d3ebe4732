"""What lesson 00 says of columns, broadcasting and bells, tried beyond its own three numbers."""

import numpy as np
import pytest

from lessons_lib.lessons.start_here.experiments import explore_echo
from lessons_lib.lessons.start_here.pictures import draw_sum
from tests.drawing.texts import texts

SEEDS = range(20)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_matrix_treats_each_column_of_a_batch_as_if_it_were_alone(seed):
    rng = np.random.default_rng(seed)
    n, D, B = rng.integers(1, 30, size=3)
    W, xs = rng.normal(size=(n, D)), rng.normal(size=(D, B))
    assert np.allclose(W @ xs, np.hstack([W @ xs[:, [b]] for b in range(B)]), rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("n", range(2, 22))
def test_a_flat_array_plus_a_column_hides_the_sums_on_its_diagonal(n):
    rng = np.random.default_rng(n)
    news, hum = rng.normal(size=n), rng.normal(size=(n, 1))
    assert (news + hum).shape == (n, n)
    assert np.array_equal(np.diag(news + hum), (news[:, None] + hum)[:, 0])
    assert (news[:, None] + hum).shape == (n, 1)


@pytest.mark.parametrize("n, m", [(3, 2), (2, 3), (4, 7)])
def test_lengths_that_differ_and_are_not_1_do_raise_an_error(n, m):
    with pytest.raises(ValueError):
        np.ones(n) + np.ones(m)
    assert (np.ones(1) + np.ones(m)).shape == (m,)


@pytest.mark.parametrize("seed", SEEDS)
def test_in_a_network_with_one_column_the_flat_input_raises_no_error_and_with_two_columns_it_may(seed):
    rng = np.random.default_rng(seed)
    D, H = rng.integers(3, 9, size=2)
    W_xh, W_hh, b_h = rng.normal(size=(H, D)), rng.normal(size=(H, H)), rng.normal(size=(H, 1))
    upright, flat = np.zeros((H, 1)), np.zeros((H, 1))
    for x in rng.normal(size=(10, D)):
        upright = np.tanh(W_hh @ upright + W_xh @ x[:, None] + b_h)
        flat = np.tanh(W_hh @ flat + W_xh @ x + b_h)
    assert flat.shape == (H, H) and not np.allclose(np.diag(flat), upright[:, 0])
    with pytest.raises(ValueError):
        W_hh @ np.zeros((H, 2)) + W_xh @ np.ones(D)


def test_only_a_keep_of_1_counts():
    echo = explore_echo()
    keeps = np.arange(0, 1.101, 0.01).round(2)
    last = [echo.draw(keep=keep, t=19)[1]["at the last step"] for keep in keeps]
    assert [keep for keep, h in zip(keeps, last, strict=True) if np.allclose(h, [1, 2, 3])] == [1.0]


def test_at_every_keep_and_step_the_sentence_under_the_bells_says_what_the_sum_says():
    echo = explore_echo()
    for keep in (0.0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1.0, 1.01, 1.05, 1.1):
        for t in range(1, 20):
            svg, numbers = echo.draw(keep=keep, t=t)
            words = texts(svg)[-1].words
            first = numbers["h"][0]
            if "less than" in words:
                assert first < 1e-4
            elif "Nothing is kept" in words:
                assert numbers["h"] == numbers["x"] and keep == 0
            elif "Everything is kept" in words:
                assert keep == 1
            else:
                said = float(words.replace("%", " %").split(" %")[0].split()[-1]) / 100
                assert said == pytest.approx(first, abs=0.0051 if first >= 0.1 else 0.000051), words
            assert ("yet it grows" in words) == (keep > 1)


SHAPES = [(1,), (3,), (1, 1), (1, 3), (3, 1), (3, 3), (2, 3), (2, 1), (2,)]


@pytest.mark.parametrize("one", SHAPES)
@pytest.mark.parametrize("other", SHAPES)
def test_the_sentence_under_a_sum_says_what_numpy_copies(one, other):
    a, b = np.arange(np.prod(one)).reshape(one), 10.0 * np.arange(np.prod(other)).reshape(other)
    try:
        total = a + b
    except ValueError:
        with pytest.raises(ValueError, match="do not fit together"):
            draw_sum(a=a, b=b)
        return
    words = draw_sum(a=a, b=b).svg.split("<desc")[1]
    copied = [name for name, array in (("a", a), ("b", b)) if array.size < total.size]
    assert ("nothing is copied" in words) == (not copied) and ("Both were copied" in words) == (len(copied) == 2)
    if len(copied) == 1:
        small = a if copied == ["a"] else b
        every = "number" if small.size == 1 else "row" if len(np.atleast_2d(small)) == 1 else "column"
        assert f"Only {copied[0]} was copied (dashed): it is added to every {every}." in words
