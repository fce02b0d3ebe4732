"""To turn by hand: the computation graph, and the temperature of a net that writes."""

from itertools import product

import numpy as np

from lessons_lib.interactive.controls import choice, slider, switch
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.recurrence.pictures.reading import LAST, draw_reading, place_of
from lessons_lib.lessons.recurrence.pictures.writing import draw_temperature
from lessons_lib.lessons.recurrence.results import STORED_SEED, new_net, stored_net
from lessons_lib.nets.activations import softmax
from lessons_lib.nets.one_hot import one_hot
from lessons_lib.nets.sampling import probabilities, sample
from lessons_lib.worlds.hello import LETTERS, WORD, hello, numbers_of

WORDS = 12  # drawn at a time


def explore_graph(net=None) -> Experiment:
    """Walk through the graph while a net reads h, e, l, l: every number, in the order in which it is computed.

    `net` is your own, with D = K = 4 and H up to 4, in place of the stored one.
    """
    trained = _checked(stored_net() if net is None else net, widest=4)
    nets = {"trained": trained, "as it began": new_net(STORED_SEED)}
    xs, targets = hello()

    def picture(now, weights, loop):
        used = nets[weights].copy()
        if not loop:
            used.W_hh[:] = 0
        run = used.forward(xs)
        shares = softmax(run.ys)[:, :, 0]
        losses = -np.log(np.take_along_axis(shares, targets, 1)[:, 0])
        kind, step = place_of(now)
        return draw_reading(used, run, shares, losses, now), {
            "computed now": f"{kind} {step}",
            "states": run.hs[:, :, 0],
            "scores": run.ys[:, :, 0],
            "losses": losses,
            "sum of the losses": losses.sum(),
        }

    return Experiment(picture, "Walk through the graph, number by number, while the net reads h, e, l, l.",
                      now=slider(0, LAST, 10, label="on the way"),
                      weights=choice(list(nets), "trained", label="the weights"),
                      loop=switch(True, label="the loop is whole"))


def explore_temperature(net=None) -> Experiment:
    """Turn the temperature of the softmax, and let the net draw its words letter by letter.

    `net` is your own, with D = K = 4, in place of the stored one.
    """
    writer = _checked(stored_net() if net is None else net)
    scores = scores_after_every_start(writer)
    starts = [WORD[:n] for n in range(1, len(WORD))]

    def picture(temperature, read, draws):
        temperature = round(temperature, 1)
        heated = probabilities(np.hstack(list(scores.values())), temperature)
        shares = dict(zip(scores, heated.T[:, :, None], strict=True))
        chance = float(np.prod([shares[start][LETTERS.index(WORD[len(start)]), 0] for start in starts]))
        rng = np.random.default_rng(draws)
        words = [word_drawn(shares, rng) for _ in range(WORDS)]
        return draw_temperature(read, scores[read][:, 0], shares[read][:, 0], temperature, chance, words, draws), {
            "shares": shares[read][:, 0],
            "chance of hello": chance,
            "words": words,
            "right words": words.count(WORD),
        }

    return Experiment(picture, "Turn the temperature, and read what the net writes.",
                      temperature=slider(0.1, 5.0, 1.0, step=0.1, label="temperature"),
                      read=choice(starts, "hel", label="read so far"),
                      draws=slider(0, 20, 0, label="seed of the draws"))


def scores_after_every_start(net) -> dict[str, np.ndarray]:
    """The scores (4, 1) of the next letter after each of the 85 starts, "h" to "hooo", that a word may have."""
    scores, states = {}, {"": {}}
    for start in ("h" + "".join(rest) for n in range(len(WORD) - 1) for rest in product(LETTERS, repeat=n)):
        run = net.forward(one_hot([numbers_of(start[-1])], len(LETTERS)), **states[start[:-1]])
        scores[start], states[start] = run.ys[0], run.last_states()
    return scores


def word_drawn(shares, rng) -> str:
    """A word drawn letter by letter, as by nets.sampling.generate, but quicker; shares: (4, 1) after each start."""
    word = WORD[0]
    while len(word) < len(WORD):
        word += LETTERS[sample(shares[word], rng)]
    return word


def _checked(net, widest=None):
    if (net.D, net.K) != (4, 4) or (widest and net.H > widest):
        limit = f" and H up to {widest}" if widest else ""
        raise ValueError(f"net must have D = K = 4, the letters h, e, l, o{limit}; "
                         f"got D = {net.D}, H = {net.H}, K = {net.K}")
    return net
