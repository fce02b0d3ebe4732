"""Who has the most votes is decided by a rule: a tie goes to the first, whatever the last bit says."""

import ast

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lessons_lib.nets.argmax import TIE, winner, winners
from lessons_lib.nets.softmax_regression import guesses
from tests.notebooks.reading import LESSONS, ROOT, code_cells, read

# Where a bare argmax, argsort, sign, ... may stand, and why no last bit decides there: file, expression -> reason.
BARE = {
    ("nets/argmax.py", "tie.argmax(axis=axis)"): "of bools: the first True",
    ("nets/sampling.py", "np.searchsorted(shares.ravel().cumsum(), rng.random(), side='right')"):
        "luck, never near a share",
    ("lessons/short_memory/training/latches.py", "found.argmax()"): "of bools: the first True",
    ("lessons/dinner/pictures/columns.py", "x.argmax()"): "of a one-hot column",
    ("lessons/sequences/pictures/reading.py", "np.argmax(values)"): "of a one-hot column",
    ("worlds/dinner_diary.py", "came.argmax(axis=1)"): "of counts, whole numbers: the first in a tie",
    ("lessons/unrolling/away.py", "one_hot(last_dinner).argmax()"): "of a one-hot column",
    ("lessons/unrolling/away.py", "lost.argmax()"): "of bools: the first True",
    ("worlds/dinners.py", "column.argmax()"): "of a column that was found to be one-hot",
    ("lessons/lstm_step_by_step/world.py", "np.searchsorted(upto, luck[b, t], side='right')"):
        "luck, never near a share",
    ("lessons/sequences/markov.py", "np.searchsorted(steps[slice(None), *past], luck, side='right')"):
        "luck, never near a share",
    ("lessons/childrens_book/world.py", "np.searchsorted(steps, luck * steps[-1], side='right')"):
        "luck, never near a share",
    ("lessons/childrens_book/experiments.py", "np.abs(TEMPERATURES - temperature).argmin()"):
        "a slider's own steps, 0.2 apart",
    ("lessons/lstm_step_by_step/pictures/forgetting.py", "gates.argmin(axis=1)"): "of stored gates, the first in a tie",
    ("lessons/lstm_step_by_step/pictures/forgetting.py", "np.lexsort((lowest, gates.argmin(axis=1)))"):
        "of stored gates; it keeps the order of a tie",
    ("lessons/short_memory/training/last_word.py", "min(tried, key=lambda one: one[1])"):
        "the loss of one training or another",
    ("drawing/geometry.py", "max(pairwise(points), key=lambda leg: hypot(leg[1][0] - leg[0][0], leg[1][1] - "
                             "leg[0][1]))"): "the corners of a drawing, which are written down and not computed",
}
SHOWN = {
    ("03", "gain.argmin()"): "of a smooth curve, whose lowest two points are 1e-6 apart",
    ("03", "vote.argmax()"): "of votes that a learned matrix hands on; the best two are 0.006 apart at the least",
    ("04", "(net.W_hy @ h + net.b_y).argmax()"): "of a net that has learned; its best two scores are 4 apart",
}
PICKS = {"argmax", "argmin", "argsort", "argpartition", "lexsort", "nanargmax", "nanargmin", "sign", "searchsorted"}
LIBRARY = ROOT / "lessons_lib"
LEARNERS = {"exercises", "exercises.py", "answers", "front_door"}
# An exercise's answers are written as a learner would; no lesson shows what the front door does.


def picks(tree):
    """Every expression that names a place by comparing numbers: x.argmax(), np.sign(x), max(..., key=...)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name == "sign" and not ast.unparse(node.func).startswith("np."):
                continue  # a drawing's own sign
            keyed = name in ("max", "min") and any(keyword.arg == "key" for keyword in node.keywords)
            if name in PICKS or keyed:
                yield ast.unparse(node)


def test_a_tie_goes_to_the_first_however_the_last_bit_fell():
    tied = 0.1 + 0.2
    for votes in ([0.3, tied, 0.0], [tied, 0.3, 0.0], [tied - 1e-12, tied, tied + 1e-12]):
        assert winner(votes) == 0
    assert winner([0.3, 0.3 + 2 * TIE]) == 1


def test_a_bare_argmax_would_have_decided_by_the_last_bit():
    assert np.argmax([0.3, 0.1 + 0.2]) == 1 and winner([0.3, 0.1 + 0.2]) == 0


@example([0, -1, 0], 1e6, 268435451)  # the two that tie are small, and what they were rounded from is large
@settings(deadline=None)
@given(st.lists(st.integers(-1000, 1000), min_size=1, max_size=9), st.sampled_from([1e-6, 1.0, 1e6, 1e12]),
       st.integers(0, 2**32 - 1))
def test_rounding_changes_no_winner(whole, scale, seed):
    votes = np.array(whole) * scale
    rounding = np.random.default_rng(seed).uniform(-1, 1, votes.shape) * np.abs(votes).max() * 1e-14
    assert winner(votes) == winner(votes + rounding) == int(np.argmax(whole))


def test_columns_side_by_side_have_each_their_winner():
    assert winners(np.array([[1.0, 0.0, 2.0], [1.0, 3.0, 2.0 + 1e-13]])).tolist() == [0, 1, 0]
    assert winners(np.array([[[1.0], [2.0]], [[2.0], [2.0]]]), axis=1).tolist() == [[1], [0]]


def test_float32_votes_tie_within_their_own_rounding():
    votes = np.array([1.0, np.nextafter(np.float32(1), np.float32(2))], np.float32)
    assert winner(votes) == 0 and winner(votes + np.array([0, 1e-5], np.float32)) == 1


def test_a_large_vote_against_one_makes_no_tie_of_the_others():
    assert winner([0.3, 0.7, -1e9]) == 1 and winner([1e6, 1e6 + 1e-6]) == 1 and winner([True, False]) == 0


def test_the_most_may_be_infinite_and_nobody_wins_with_nan():
    assert winner([1.0, np.inf]) == 1 and winner([-np.inf, -np.inf]) == 0
    with pytest.raises(ValueError, match="votes must be numbers; got NaN"):
        winner([1.0, np.nan])
    with pytest.raises(ValueError):
        winner([])


def test_a_net_of_votes_guesses_the_first_of_a_tie():
    W = np.array([[0.3, 1.0], [0.1 + 0.2, 1.0], [0.0, 0.0]])
    assert guesses(W, np.zeros((3, 1)), np.eye(2)).tolist() == [0, 0]


def test_nothing_in_the_library_names_a_place_by_the_last_bit():
    """A new argmax wants `winners`, or a line in BARE with its reason."""
    found = {(path.relative_to(LIBRARY).as_posix(), piece)
             for path in LIBRARY.rglob("*.py") if not LEARNERS & {*path.relative_to(LIBRARY).parts}
             for piece in picks(ast.parse(path.read_text(encoding="utf-8")))}
    assert found == set(BARE)


def test_no_lesson_names_a_place_by_the_last_bit():
    found = {(path.stem[:2], piece) for path in LESSONS for cell in code_cells(read(path))
             for piece in picks(ast.parse(cell.source))}
    assert found == set(SHOWN)
