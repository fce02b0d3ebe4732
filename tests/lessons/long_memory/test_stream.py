"""Continual Reber: the stream is what it is said to be, and what counts as right."""

from itertools import islice

import numpy as np
import pytest

from lessons_lib.lessons.long_memory.stream import answered, letters, some, whole_strings, windows
from lessons_lib.lessons.long_memory.tables.strings import NEXT, REBER, embedded_reber, right, right_at


def stream(T=400, B=3, seed=0):
    return next(windows(np.random.default_rng(seed), B, T))


def accepts(string):
    """Whether the grammar makes this string, read letter by letter."""
    clue, inside = string[1], string[3:-3]
    state = 0
    for letter in inside:
        state = dict(NEXT[state]).get(letter)
        if state is None:
            return False
    return state == 5 and string == f"B{clue}B{inside}E{clue}E" and clue in "TP"


def text(window, b):
    """A stream as letters, the one after the window's last too."""
    return letters(window, b) + REBER[window.next[-1, b]]


def whole(read):
    """The whole strings of a stream: a new one begins at every B after an E."""
    ends = [n + 1 for n in range(len(read) - 1) if read[n:n + 2] == "EB"]
    return [read[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def test_a_stream_is_strings_of_the_grammar_one_after_another():
    window = stream()
    for b in range(3):
        strings = whole(text(window, b))
        assert len(strings) > 20 and all(map(accepts, strings))
        assert whole_strings(window)[b].tolist() == (np.cumsum([len(string) for string in strings]) - 1).tolist()
    assert not accepts("BTBTXSEPE") and not accepts("BTBTSETE") and accepts("BPBTXSEPE")


def test_strings_are_12_symbols_long_on_average_and_9_at_least():
    window = stream(5000, 20)
    lengths = [len(string) for b in range(20) for string in whole(letters(window, b))]
    assert min(lengths) == 9 and np.mean(lengths) == pytest.approx(12, abs=0.2) and max(lengths) > 25


def test_a_window_goes_on_where_the_one_before_has_ended():
    parts = list(islice(windows(np.random.default_rng(0), 3, 20), 6))
    for b in range(3):
        strings = whole("".join(letters(part, b) for part in parts))
        assert len(strings) > 5 and all(map(accepts, strings))
    assert all((one.next[-1] == other.read[0]).all() for one, other in zip(parts, parts[1:], strict=False))


def test_what_comes_may_come_and_after_a_string_only_a_b():
    window = stream()
    T, B = window.read.shape
    assert window.asked.all() and window.may[np.arange(T)[:, None], window.next, np.arange(B)].all()
    for b, ends in enumerate(whole_strings(window)):
        assert (window.may[ends, :, b].sum(axis=1) == 1).all() and window.may[ends, REBER.index("B"), b].all()
    assert set(np.unique(window.may.sum(axis=1))) == {1, 2}


def test_only_who_remembers_the_clue_is_right():
    window = stream()
    knows = window.may.astype(float)
    assert all(rights.all() for _, rights in answered(knows, window))
    forgets = knows.copy()
    for b, ends in enumerate(whole_strings(window)):
        forgets[ends - 2, :, b] = np.eye(7)[REBER.index("T")]          # it always says T
    for b, (_, rights) in enumerate(answered(forgets, window)):
        assert rights.tolist() == [string[1] == "T" for string in whole(text(window, b))]


def test_a_mistake_costs_its_own_string_and_no_other():
    window = stream()
    ends = whole_strings(window)[0]
    for step, string in ((0, 0), (ends[3] - 1, 3), (ends[3] + 1, 4)):
        scores = window.may.astype(float)
        scores[step, :, 0] = 0
        rights = answered(scores, window)[0][1]
        assert np.flatnonzero(~rights).tolist() == [string]
    scores = window.may.astype(float)
    scores[ends, :, 0] = 0                                             # how the next one begins is no part of it
    assert answered(scores, window)[0][1].all()


def test_right_is_right_at_every_step_asked():
    strings = embedded_reber(np.random.default_rng(1), 50)
    scores = np.random.default_rng(2).normal(size=strings.may.shape) / 3 + strings.may
    at = right_at(scores, strings)
    assert at[~strings.asked].all() and 0 < right(scores, strings).sum() < 50
    assert np.array_equal(right(scores, strings), at.all(axis=0))


@pytest.mark.parametrize(("B", "T", "said"), [(0, 5, "B must be at least 1"), (2, 0, "T must be at least 1")])
def test_a_stream_that_cannot_be_is_refused(B, T, said):
    with pytest.raises(ValueError, match=said):
        windows(np.random.default_rng(0), B, T)


def test_some_of_a_stream_is_its_beginning_as_text():
    assert some(60).startswith(some(20)) and len(some(60)) == 60
    assert some(60).startswith("B") and some(60, seed=1) != some(60)
    with pytest.raises(ValueError, match="T must be"):
        some(0)
