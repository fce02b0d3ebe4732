"""LSTMs that learn the next word of the grammar of world.py. Lesson 09."""

from functools import cache
from itertools import product

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.world import HE, PLURAL, SEEING, SUBJECTS, VOCABULARY, every_way, texts
from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.lstm import LSTM
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam

H, T, B, RATE, STEPS = 16, 40, 16, 0.01, 5000
PRONOUNS = ("she", "he", "they")
PLURAL_OF = dict(zip(*SEEING.values(), strict=True))
RIVALS = ({a: (a, b) for pair in PLURAL_OF.items() for a, b in (pair, pair[::-1])}
          | dict.fromkeys(PRONOUNS, PRONOUNS))  # for each word whose form is asked: the forms to choose from


def new_net(seed):
    """An untrained float32 LSTM for the grammar's 61 words; the weights of the words start wide, as in lesson 06."""
    net = LSTM(len(VOCABULARY), H, len(VOCABULARY), seed=seed, dtype=np.float32)
    for name in net.names:
        if name.startswith("W_x"):
            getattr(net, name)[:] *= np.sqrt(H)
    return net


def learn(seed, steps=STEPS, every=500):
    """Train a net, with new texts at every step. Yields (step, net) after every so many; it is one and the same net."""
    net = new_net(seed)
    for step, _ in train(net, _batches(seed, steps), Adam(RATE)):
        if step % every == 0:
            yield step, net


def shares_right(net, seed=0, count=300):
    """How often the net has the verb and the pronoun right in `count` texts it has not seen: two shares, 0 to 1.

    Right is who gives the form that is written a higher score than its rivals: sees or see; she, he or they. (So ask
    Linzen, Dupoux and Goldberg, "Assessing the ability of LSTMs to learn syntax-sensitive dependencies", 2016.)
    """
    asked = texts(T, count, [seed, 1])
    return right_forms(asked, net.forward(asked.xs).ys)


def right_forms(asked, ys, where=True):
    """The shares of verbs and pronouns whose right form has the highest score, of those in texts `asked` for which
    `where` (T + 1, B) is true; ys (T, K, B) are a net's scores. {"verb": share, "pronoun": share}."""
    place, right = {word: n for n, word in enumerate(VOCABULARY)}, {}
    for slot in ("verb", "pronoun"):
        won = []
        for t, b in np.argwhere((asked.at(slot) & where)[1:]):
            word = VOCABULARY[asked.targets[t, b]]
            forms = RIVALS[word]
            won.append(forms[argmax(ys[t, [place[form] for form in forms], b])] == word)
        right[slot] = float(np.mean(won))
    return right


def asked_exactly(net):
    """Ask a cell that reads features, like cell.py, for every verb and pronoun of two sentences.

    Returns (how many answers are right, how many were asked, the smallest lead of a right answer).
    """
    leads = np.concatenate([leads_of(net, slot) for slot in ("verb", "pronoun")])
    return int((leads > 0).sum()), len(leads), float(leads.min())


def leads_of(net, slot):
    """By how much the right form's score is ahead of its best rival's, below 0 where it is behind: (answers,).

    `slot` is "verb", "second verb" or "pronoun"; asked is, as in `two_sentences`, everything that can be.
    """
    leads = []
    for slots, xs, gender, number in two_sentences():
        ys, plural, B = net.forward(xs).ys, number == PLURAL, xs.shape[2]
        for t in (t for t, at in enumerate(slots) if at == slot):
            scores = ys[t - 1, 2:] if slot == "pronoun" else ys[t - 1, :2]
            right = np.where(plural[t], 2, gender[t] == HE) if slot == "pronoun" else plural[t].astype(int)
            rivals = scores.copy()
            rivals[right, range(B)] = -np.inf
            leads.append(scores[right, range(B)] - rivals.max(axis=0))
    return np.concatenate(leads)


@cache
def two_sentences():
    """All texts of two sentences: a list of (slots, xs (T, 3, 16), gender (T, 16), number (T, 16)).

    They are all 32 x 32 pairs of a kind of subject and a way through the sentence: what else differs, the features of
    the words don't show. An entry is a pair of ways, and its columns are the 16 pairs of subjects.
    """
    found, pairs = [], list(product(SUBJECTS, repeat=2))
    for first, second in product(every_way(), repeat=2):
        slots, subjects = first + second, np.array([slot == "subject" for slot in first + second])
        kinds = np.array([[pair[t >= len(first)] for pair in pairs] for t in range(len(slots))])
        xs = np.concatenate([np.ones((*kinds.shape[:2], 1)), kinds], axis=2) * subjects[:, None, None]
        found.append((slots, xs.transpose(0, 2, 1), kinds[:, :, 0], kinds[:, :, 1]))
    return found


def _batches(seed, steps):
    rng = np.random.default_rng([seed, 0])
    for _ in range(steps):
        made = texts(T, B, rng)
        yield made.xs, made.targets
