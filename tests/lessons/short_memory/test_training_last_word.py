"""What can be learned about the last word of a phrase: by counting, and by a net, near and far."""

import pytest

from lessons_lib.lessons.short_memory.training.last_word import (
    KINDS,
    how_many_learn,
    last_words_share,
    learn_phrases,
    new_net,
    share_right,
)
from lessons_lib.lessons.short_memory.world import best_share, phrases


@pytest.mark.parametrize("gap, seen", [(3, 3), (3, 4), (4, 4), (4, 5), (9, 5), (9, 10)])
def test_counting_last_words_comes_to_the_exact_best_share(gap, seen):
    assert last_words_share(gap, seen) == pytest.approx(best_share(gap, seen), abs=0.05)


def test_with_fifteen_words_the_clue_is_in_sight_and_most_of_what_is_asked_was_never_read():
    assert best_share(14, 15) == 1 and 0.25 < last_words_share(14, 15) < 0.6
    made = phrases(14, 9999, 1)
    filler = {tuple(words) for words in made.words[made.clue + 2:-4].T.tolist()}
    assert 2000 < len(filler) <= 48 * 48


def test_a_plain_net_learns_the_sky_and_does_not_learn_french_far_away():
    near, loss = learn_phrases("RNN", 3, seed=0, rates=[0.01], steps=200)
    assert share_right(near, 3, seed=0) == 1 and loss < 0.05
    far, _ = learn_phrases("RNN", 54, seed=0, rates=[0.01], steps=100)
    assert share_right(far, 54, seed=0) < 0.5


def test_training_ends_as_soon_as_the_answer_is_known():
    _, loss = learn_phrases("RNN", 3, seed=1, rates=[0.03], steps=800)
    assert loss < 0.02


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_net_starts_at_pure_luck_or_below(kind):
    net = new_net(kind, seed=0)
    assert net.H == 16 and net.dtype == "float32" and share_right(net, 9, seed=0) <= 0.5
    if kind != "RNN":
        assert (net.b_f == (5 if kind == "LSTM 5" else 1)).all()


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="kind must be one of RNN, LSTM, LSTM 5; got 'GRU'"):
        new_net("GRU", seed=0)


def test_nets_are_counted_that_learn():
    assert how_many_learn("RNN", 3, nets=2) == 2 and how_many_learn("RNN", 54, nets=1, steps=20) == 0
