"""Lesson 09's trained cells of two units: what they are asked, how it is counted, and that most seeds learn it."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.cell import OUTPUTS, gender_and_number
from lessons_lib.lessons.lstm_step_by_step.training import two_units as two
from lessons_lib.lessons.lstm_step_by_step.training.sixteen_units import asked_exactly, leads_of, two_sentences
from lessons_lib.lessons.lstm_step_by_step.world import KIND, SUBJECTS, VOCABULARY, parse, texts
from lessons_lib.nets.lstm import LSTM


def test_the_questions_are_the_forms_that_are_written_and_only_where_one_is_due():
    made = texts(40, 8, seed=3)
    xs, targets, asked = two.questions(made)
    for b in range(8):
        places = parse(made.text(b))
        for t, word in enumerate(made.text(b).split()[1:]):
            slot, subject = places[t + 1]
            assert asked[t, b] == (slot in two.ASKED)
            if slot == "pronoun":
                assert OUTPUTS[targets[t, b]] == word
            elif asked[t, b]:
                assert OUTPUTS[targets[t, b]] == ("see" if subject[1] == 1 else "sees")
            assert tuple(xs[t, :, b]) == (1, *KIND[made.text(b).split()[t]]) if xs[t, 0, b] else not xs[t, :, b].any()


def test_a_form_competes_with_its_rivals_alone_and_the_others_get_no_blame():
    rng = np.random.default_rng(0)
    ys, targets, asked = rng.normal(size=(3, 5, 2)), np.array([[0, 2], [1, 4], [3, 0]]), np.ones((3, 2), bool)
    loss, dys = two.among_rivals(ys, targets, asked)
    shares = [np.exp(ys[t, targets[t, b], b]) / np.exp(ys[t, 2:, b] if targets[t, b] > 1 else ys[t, :2, b]).sum()
              for t in range(3) for b in range(2)]
    assert loss == pytest.approx(-np.log(shares).mean())
    assert (dys[0, 2:, 0] == 0).all() and (dys[0, :2, 1] == 0).all() and np.abs(dys.sum(axis=1)).max() < 1e-12


def test_two_sentences_are_all_pairs_and_each_is_of_the_grammar():
    found = two_sentences()
    assert len(found) == 64 and sum(xs.shape[2] for _, xs, _, _ in found) == 1024
    words = {"verb": ("sees", "see"), "second verb": ("sings", "sing"),
             "adverb": "often", "a": "a", "thing": "dog", "place": "tree", "other place": "tree", "the place": "the",
             "the other place": "the", "by": "near", "near": "near", "when": "when", "the": "the", ".": "."}
    noun = {kind: nouns[0] for kind, nouns in SUBJECTS.items()}
    for slots, xs, gender, number in found[::9]:
        for b in (0, 7):
            text, kinds = [], [(int(gender[t, b]), int(number[t, b])) for t in range(len(slots))]
            for slot, kind in zip(slots, kinds, strict=True):
                plural = kind[1] == 1
                said = {"subject": noun[kind], "pronoun": "they" if plural else "she" if kind[0] == 1 else "he"}
                if slot in ("verb", "second verb"):
                    said[slot] = words[slot][plural]
                text.append(said.get(slot) or words[slot])
            parse(" ".join(text))
            here = [two.FEATURES[VOCABULARY.index(word)].tolist() for word in text]
            assert here == xs[:, :, b].tolist()


def test_two_sentences_have_every_pair_of_subjects_in_every_pair_of_ways():
    found = two_sentences()
    assert len({slots for slots, *_ in found}) == 64
    for slots, _, gender, number in found:
        first, second = (t for t, slot in enumerate(slots) if slot == "subject")
        pairs = set(zip(gender[first], number[first], gender[second], number[second], strict=True))
        assert len(pairs) == 16 == gender.shape[1]


def test_leads_and_the_exact_count_are_of_the_same_answers():
    net = two.rounded(LSTM(3, 2, 5, seed=4))
    right, asked, lowest = asked_exactly(net)
    verb, pronoun = leads_of(net, "verb"), leads_of(net, "pronoun")
    assert asked == len(verb) + len(pronoun) == 4096 and lowest == min(verb.min(), pronoun.min())
    assert right == (verb > 0).sum() + (pronoun > 0).sum() < asked


@pytest.mark.parametrize("seed", [7, 8])
def test_a_short_training_teaches_all_forms_to_the_quick_ones(seed):
    for step, net in two.learn(seed, steps=400, every=400):
        assert step == 400 and two.shares_right(two.rounded(net)) == {"verb": 1, "second verb": 1, "pronoun": 1}


def test_a_rounded_net_has_two_digits_and_the_net_itself_stays():
    net = LSTM(3, 2, 5, seed=1)
    before, rounded = net.theta.copy(), two.rounded(net)
    assert np.array_equal(net.theta, before) and np.array_equal(rounded.theta, np.round(before, 2))


def test_before_the_pronoun_the_hand_set_cell_stands_at_four_corners():
    for (gender, number), belts in two.before_the_pronoun(gender_and_number()).items():
        assert belts.shape == (2, 256) and np.allclose(np.sign(belts), [[gender], [number]])
