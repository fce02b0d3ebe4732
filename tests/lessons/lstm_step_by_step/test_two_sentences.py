"""All texts of two sentences: every pair of subjects and of ways, each of the grammar, and counted to the last one."""

from lessons_lib.lessons.lstm_step_by_step.training.two_units import FEATURES, rounded
from lessons_lib.lessons.lstm_step_by_step.two_sentences import asked_exactly, leads_of, two_sentences
from lessons_lib.lessons.lstm_step_by_step.world import SUBJECTS, VOCABULARY, parse
from lessons_lib.nets.lstm import LSTM


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
            here = [FEATURES[VOCABULARY.index(word)].tolist() for word in text]
            assert here == xs[:, :, b].tolist()


def test_two_sentences_have_every_pair_of_subjects_in_every_pair_of_ways():
    found = two_sentences()
    assert len({slots for slots, *_ in found}) == 64
    for slots, _, gender, number in found:
        first, second = (t for t, slot in enumerate(slots) if slot == "subject")
        pairs = set(zip(gender[first], number[first], gender[second], number[second], strict=True))
        assert len(pairs) == 16 == gender.shape[1]


def test_leads_and_the_exact_count_are_of_the_same_answers():
    net = rounded(LSTM(3, 2, 5, seed=4))
    right, asked, lowest = asked_exactly(net)
    verb, pronoun = leads_of(net, "verb"), leads_of(net, "pronoun")
    assert asked == len(verb) + len(pronoun) == 4096 and lowest == min(verb.min(), pronoun.min())
    assert right == (verb > 0).sum() + (pronoun > 0).sum() < asked
