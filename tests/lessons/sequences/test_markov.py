"""Sources and their floors: exact on the lesson's own, and true of any, tried with random tables."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons_lib.lessons.sequences.markov import BLINK, COIN, SKY, MarkovSource, follow_two_back, swing


@st.composite
def sources(draw):
    S, order, seed = draw(st.integers(2, 4)), draw(st.integers(1, 2)), draw(st.integers(0, 10_000))
    evenness = draw(st.sampled_from([0.3, 1.0, 5.0]))
    weights = np.random.default_rng(seed).gamma(evenness, size=(S,) * (order + 1)) + 0.01
    return MarkovSource(tuple("abcd"[:S]), weights / weights.sum(axis=0))


@pytest.mark.parametrize("source, right", [(SKY, (1 / 3, 0.9, 0.9)), (BLINK, (0.5, 0.5, 0.9)),
                                           (COIN, (0.5, 0.5, 0.5))])
def test_the_floors_of_the_lessons_sources_are_clean_numbers(source, right):
    assert np.allclose([1 - source.floor(memory).error for memory in (0, 1, 2)], right, rtol=0, atol=1e-12)
    assert source.floor(5) == source.floor(2)


def test_the_surprise_of_a_fair_coin_is_one_bit_and_of_three_equal_dishes_log2_3():
    assert abs(COIN.floor(3).bits - 1) < 1e-12 and abs(SKY.floor(0).bits - np.log2(3)) < 1e-12
    assert abs(SKY.floor(1).bits - -(0.9 * np.log2(0.9) + 0.1 * np.log2(0.05))) < 1e-12


@settings(max_examples=80, deadline=None)
@given(sources())
def test_memory_never_hurts_and_beyond_the_order_never_helps(source):
    floors = [source.floor(memory) for memory in range(4)]
    for less, more in zip(floors, floors[1:], strict=False):
        assert more.error <= less.error + 1e-12 and more.bits <= less.bits + 1e-12
    assert floors[source.order] == floors[3]
    assert 0 <= floors[3].error and floors[0].bits <= np.log2(len(source.symbols)) + 1e-12


@settings(max_examples=80, deadline=None)
@given(sources())
def test_the_long_run_shares_are_settled(source):
    joint = source.joint
    assert np.isclose(joint.sum(), 1) and (joint >= 0).all()
    assert np.allclose(joint.sum(axis=0), joint.sum(axis=-1), rtol=0, atol=1e-12)  # a step later, the same
    assert np.allclose(source.stationary.sum(), 1)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(sources(), st.integers(0, 2), st.integers(0, 99))
def test_bayes_guesser_is_wrong_as_often_as_the_floor_says(source, memory, seed):
    drawn = source.sample(4000, seed)
    wrong = source.guesses(drawn, memory) != drawn[memory:]
    blocks = wrong[:3900].reshape(39, 100).mean(axis=1)  # neighbours are not independent, blocks nearly are
    assert abs(wrong.mean() - source.floor(memory).error) < 5.5 * blocks.std(ddof=1) / np.sqrt(39) + 0.005


@pytest.mark.parametrize("source", [SKY, BLINK, COIN])
@pytest.mark.parametrize("memory", [0, 1, 2])
def test_and_so_it_is_on_the_lessons_sources(source, memory):
    drawn = source.sample(5000, seed=memory)
    right = source.guesses(drawn, memory) == drawn[memory:]
    share = 1 - source.floor(memory).error
    assert abs(right.mean() - share) < 3.9 * np.sqrt(share * (1 - share) / right.size)


@settings(max_examples=10, deadline=None, derandomize=True)
@given(sources())
def test_a_sample_follows_its_table(source):
    drawn, k = source.sample(6000, seed=1), source.order
    counts = np.zeros(source.table.shape)
    np.add.at(counts, tuple(drawn[k - n:len(drawn) - n] for n in range(k + 1)), 1)
    seen = counts.sum(axis=0)
    off = np.abs(counts - seen * source.table) / np.sqrt(seen * source.table * (1 - source.table) + 1)
    assert off.max() < 5


def test_in_an_order_2_source_one_glance_back_is_worth_nothing():
    source = follow_two_back(("A", "C", "G", "T"), 0.85)
    assert abs(source.floor(1).error - 0.75) < 1e-12 and abs(source.floor(2).error - 0.15) < 1e-12


def test_guesses_look_back_in_the_right_order():
    only_older = np.zeros((2, 2, 2))
    only_older[:, :, 0], only_older[:, :, 1] = [[0.1, 0.1], [0.9, 0.9]], [[0.9, 0.9], [0.1, 0.1]]
    source = MarkovSource(("off", "on"), only_older)
    assert source.guesses([0, 0, 1, 1, 0], 2).tolist() == [1, 1, 0]  # not the last, but the one before


def test_the_ball_is_in_the_middle_on_every_second_photo_and_at_its_ends_alike():
    assert np.allclose(swing(0).stationary, [0.25, 0.5, 0.25])


def test_a_surprise_is_measured_too_even_though_some_pasts_never_happen():
    assert np.allclose(swing(0.5).floor(2).bits, 0.5)  # a fair coin, every second photo


def test_what_comes_next_is_asked_by_words():
    source = swing(0.1)
    assert source.chances("middle", before="left") == [0.1, 0, 0.9]
    assert source.chances("middle", before="right") == [0.9, 0, 0.1]
    assert source.chances("left", before="middle") == [0, 1, 0]
    with pytest.raises(ValueError, match="last and before must be among left, middle, right"):
        source.chances("above", before="left")
    with pytest.raises(ValueError, match="of a source that looks at two"):
        COIN.chances("up", before="up")


def test_the_same_seed_draws_the_same_and_another_another():
    assert np.array_equal(BLINK.sample(50, 3), BLINK.sample(50, 3))
    assert not np.array_equal(BLINK.sample(50, 3), BLINK.sample(50, 4))


@pytest.mark.parametrize("table, words", [
    (np.ones((2, 3)) / 2, r"table must be \(S, S\) or \(S, S, S\) with S = 2"), ([0.5, 0.5], "table must be"),
    ([[0.5, 0.5], [0.4, 0.5]], "add up to 1"), ([[1.5, 0.5], [-0.5, 0.5]], "add up to 1"),
    ([[0.5, np.nan], [0.5, np.nan]], "add up to 1"), (np.eye(2), "fall apart"),
])
def test_what_is_no_source_is_refused_at_once(table, words):
    with pytest.raises(ValueError, match=words):
        MarkovSource(("a", "b"), table)


def test_a_table_belongs_to_its_source():
    mine = np.array([[0.9, 0.2], [0.1, 0.8]])
    source = MarkovSource(("a", "b"), mine)
    mine[:] = 0
    assert source.table[0, 0] == 0.9
    with pytest.raises(ValueError):
        source.table[0, 0] = 1


@pytest.mark.parametrize("use", [lambda: COIN.sample(0), lambda: COIN.sample(2.5), lambda: COIN.floor(-1),
                                 lambda: COIN.floor(1.5), lambda: COIN.guesses([0, 1, 0], -1),
                                 lambda: swing(-0.1), lambda: swing(1), lambda: swing(2)])
def test_nonsense_is_refused(use):
    with pytest.raises(ValueError, match="must be"):
        use()


@pytest.mark.parametrize("turns", [0.0, 0.05, 0.1, 0.3, 0.9])
def test_photos_that_never_follow_each_other_have_a_share_of_exactly_nothing(turns):
    """The middle never follows itself, and solving for the long run leaves 1e-17 there, above or below 0."""
    seen = swing(turns)._seen(1)
    never = [[0, 0], [0, 2], [1, 1], [2, 0], [2, 2]]
    assert all(seen[now, before] == 0 for now, before in never) and abs(seen.sum() - 1) < 1e-12


def test_of_two_guesses_that_are_equally_good_the_first_is_made():
    drawn = swing(0.1).sample(400)
    after_the_middle = swing(0.1).guesses(drawn, 1)[drawn[:-1] == 1]
    assert set(after_the_middle.tolist()) == {0}  # left and right are as likely, to the last bit but one
