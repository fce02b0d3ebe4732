"""What lesson 06 says beyond its own cells: other seeds, ten times the updates, every place of the sliders."""

import numpy as np
import pytest

from lessons_lib.lessons.short_memory import latch, results
from lessons_lib.lessons.short_memory.experiments import explore_latch
from lessons_lib.lessons.short_memory.training.last_word import last_words_share
from lessons_lib.lessons.short_memory.training.latches import learn_latch
from lessons_lib.nets.rnn import RNN
from tests.lessons.short_memory.bits import bits_kept

STORED = results.load()


def test_a_stronger_latch_has_a_smaller_slope_at_rest():
    slopes = [float(latch.latch_slopes(w, latch.resting_state(w))) for w in np.arange(1.01, 6, 0.01)]
    assert (np.diff(slopes) < 0).all() and max(slopes) < 1


@pytest.mark.parametrize("w, least, most", [(1.25, 430, 570), (1.5, 430, 570), (1.75, 930, 990), (2.0, 997, 1000)])
def test_with_other_noise_latches_keep_their_bits_as_the_lesson_says(w, least, most):
    assert all(least <= bits_kept(w, 0.3, seed=seed) <= most for seed in range(1, 11))


def test_a_guesser_who_sees_the_clue_through_one_filler_sentence_is_right_and_one_who_does_not_is_lucky():
    for seed in range(1, 21):
        assert last_words_share(9, 10, seed) == 1 and 0.15 < last_words_share(9, 5, seed) < 0.35


@pytest.mark.parametrize("seed", range(3))
def test_at_24_steps_ten_times_the_updates_do_not_find_the_latch(seed):
    (w, _, _), found = learn_latch(seed, 24, rate=0.1, steps=5000)
    assert not found and w < 1


def test_with_ten_times_the_updates_patience_helps_at_9_steps_a_little_at_12_and_not_at_24():
    before = dict(zip(STORED["latch"]["lengths"], STORED["latch"]["found"]["0.1"], strict=True))
    after = STORED["latch longer"]
    assert [before[length] for length in (9, 12, 24)] == [13, 2, 0]
    assert [after[f"{length}"] for length in results.LATCHES_LONGER] == [46, 8, 0]


def test_most_starts_below_0_come_round_at_6_steps_where_at_3_they_are_lost():
    below = [seed for seed in results.STARTS if np.random.default_rng(seed).uniform(-1, 1) < 0]  # w is drawn first
    found = sum(learn_latch(seed, 6, rate=0.1)[1] for seed in below)
    assert (found, len(below)) == (20, 23) and STORED["latch"]["found"]["0.1"][1] - found == 25  # of the other 27


def test_ten_times_the_updates_bring_some_more_rnns_there_and_all_the_usual_lstms():
    sure = {kind: {gap: sum(share > 0.99 for share in shares) for gap, shares in longer.items()}
            for kind, longer in STORED["longer"].items()}
    assert {len(shares) for longer in STORED["longer"].values() for shares in longer.values()} == {10}
    assert sure == {"RNN": {"24": 6, "34": 3}, "LSTM": {"24": 10, "34": 10}}
    places = [STORED["gaps"].index(gap) for gap in results.LONGER]
    before = {kind: [sum(share > 0.99 for share in STORED["right"][kind][place]) for place in places]
              for kind in ("RNN", "LSTM", "LSTM 5")}
    assert before == {"RNN": [4, 0], "LSTM": [3, 1], "LSTM 5": [10, 9]}


def test_of_the_nets_that_are_right_half_of_the_time_four_know_one_country_and_one_has_two_pairs():
    ways = []
    for _, _, counts in STORED["half"]:
        counts = np.array(counts)
        known = [place for place in range(4) if counts[place, place] > 95 and counts[:, place].sum() < 105]
        nearly = [place for place in range(4) if counts[place, place] > 95]
        pairs = {tuple(np.flatnonzero(row)) for row in counts}
        ways.append("one" if known or len(nearly) == 1 else "pairs" if sorted(map(len, pairs)) == [2, 2] else "?")
    assert ways.count("one") == 4 and ways.count("pairs") == 1
    assert 1 / 4 + 3 / 4 / 3 == 0.5


def test_a_net_whose_state_is_its_prediction_can_carry_a_dinner_for_a_thousand_nights():
    P = np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0]])
    net = RNN(3, 3, 3)
    net.theta[:] = 0
    net.W_hh, net.W_xh, net.W_hy, net.b_h = 6 * P, 12 * P, np.eye(3), -3 * np.ones((3, 1))
    for dish in range(3):
        xs = np.zeros((1001, 3, 1))
        xs[0, dish] = 1
        said = net.forward(xs).ys[:, :, 0].argmax(axis=1)
        assert (said == (dish + 1 + np.arange(1001)) % 3).all()


def test_the_latch_is_said_to_hold_where_all_twenty_do_and_nowhere_else_on_its_sliders():
    experiment = explore_latch()
    for w in np.arange(0, 3.01, 0.05).round(2):
        for sd in (0.0, 0.05, 0.3, 0.6, 1.0):
            svg, numbers = experiment.draw(w=w, sd=sd)
            assert ("Held" in svg) == (numbers["held"] == 20)
            assert w > 1 or "Held" not in svg and "Nearly held" not in svg
