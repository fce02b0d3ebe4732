"""What a learner may ask of a training that runs: its bar, its stop button, any length and any seeds."""

import numpy as np
import pytest

from lessons_lib.lessons.long_memory import trained
from lessons_lib.lessons.long_memory.training import learn_clue, learn_quiet_bit, many_learn_clue, share_right
from lessons_lib.lessons.long_memory.world import biases_for


class Bar:
    """In the place of the bar: what it was shown, and the stop button, pressed at a step."""

    shown, stop = [], None

    def __init__(self, steps, show=True):
        self.shown[:] = [(steps, show)]

    def __enter__(self):
        return self

    def __exit__(self, *fault):
        pass

    def show(self, step, loss):
        self.shown.append((step, loss))
        if step == self.stop:
            raise KeyboardInterrupt


@pytest.mark.parametrize("learn, seeds", [(learn_clue, 0), (many_learn_clue, range(3))])
def test_both_go_on_under_a_bar_that_counts_the_updates(learn, seeds, monkeypatch):
    monkeypatch.setattr(trained, "Progress", Bar)
    learn("LSTM", 10, seeds, updates=12)
    assert Bar.shown[0] == (12, True) and [step for step, _ in Bar.shown[1:]] == list(range(1, 13))
    assert all(0 < loss < 2 for _, loss in Bar.shown[1:])


def test_stopped_late_those_that_have_learned_it_stay_learned(monkeypatch):
    whole = many_learn_clue("LSTM", 5, range(6), bar=False)
    first, last = (pick(result.updates for result in whole) for pick in (min, max))
    monkeypatch.setattr(trained, "Progress", Bar)
    monkeypatch.setattr(Bar, "stop", last - 1)
    results = many_learn_clue("LSTM", 5, range(6))
    assert first < last - 1 and {result.ended for result in results} == {"learned", "stopped"}
    for before, result in zip(whole, results, strict=True):
        assert result.updates == min(before.updates, last - 1) and result.learned == (before.updates < last)
        assert not result.learned or np.array_equal(result.net.theta, before.net.theta)


@pytest.mark.parametrize("seeds, error, said", [
    ([], ValueError, "seeds must be 1 to 20000 of them at a length of 5, .* got 0"),
    (3, TypeError, "seeds must be several whole numbers, as range\\(10\\) is; got 3"),
    ([0, -1], ValueError, "seed must be at least 0; got -1"),
    ([0.5], TypeError, "seed must be a whole number; got 0.5"),
    ("ab", TypeError, "seed must be a whole number; got 'a'")])
def test_bad_seeds_are_refused_in_a_sentence(seeds, error, said):
    with pytest.raises(error, match=said):
        many_learn_clue("LSTM", 5, seeds, bar=False)


@pytest.mark.parametrize("seed", [-1, 0.5, "a", None, True])
def test_a_bad_seed_is_refused_in_a_sentence(seed):
    with pytest.raises((TypeError, ValueError), match="seed must be"):
        learn_clue("LSTM", 5, seed, bar=False)


def test_ten_nets_that_would_fill_the_memory_are_refused():
    with pytest.raises(ValueError, match="seeds must be 1 to 2 of them at a length of 50,000, .* got 10"):
        many_learn_clue("LSTM", 50_000)


@pytest.mark.parametrize("length", [2.5, "a", True, np.nan, None, [3]])
def test_a_length_that_is_no_whole_number_is_refused(length):
    for learn in (learn_clue, learn_quiet_bit, many_learn_clue):
        with pytest.raises(TypeError, match="length must be a whole number; got"):
            learn("LSTM", length)


def test_ten_thousand_steps_can_be_trained():
    result = learn_clue("LSTM", 10_000, 0, *biases_for(10_000), updates=3, bar=False)
    assert result.updates == 3 and np.isfinite(result.losses).all() and share_right(result.net, 10_000, count=4) >= 0
