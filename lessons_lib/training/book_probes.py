"""What does a net keep of the children's book, and where? Two questions to any LSTM, hand-set or trained. Lesson 10."""

import numpy as np

from lessons_lib.nets.activations import softmax
from lessons_lib.nets.book_cell import PARTS, switched
from lessons_lib.nets.lstm import lstm_step
from lessons_lib.training.childrens_book import said_by, words_in
from lessons_lib.training.probes import fit_probe
from lessons_lib.worlds import childrens_book as book

FOG, NOTICED = 0.1, 0.25  # the noise a probe reads through; the share from which a name counts as said again


def holders(net) -> list[int]:
    """For each name, how many single units alone hold that it must not come twice.

    After ". Doug" one unit's cell state is set to 0, then the net reads "saw". The unit counts if Doug now gets a
    share of more than 0.25. In a net that is right he has next to none before.
    """
    counts = []
    for name in book.NAMES:
        run = net.forward(words_in((book.STOP, name)))
        c_prev = np.repeat(run.cs[-1], net.H, axis=1)
        np.fill_diagonal(c_prev, 0)
        said = np.repeat(words_in((book.SAW,))[0], net.H, axis=1)
        h, _ = lstm_step(said, np.repeat(run.hs[-1], net.H, axis=1), c_prev, net)
        counts.append(int((softmax(net.W_hy @ h + net.b_y)[name] > NOTICED).sum()))
    return counts


def off_one_by_one(net) -> dict[str, dict]:
    """The chances of the next sentence's kinds, the book at its start, with one part off: memory, forgetting, ignoring,
    selection, or "previous prediction": all W_h 0, so that no gate and no candidate reads h_prev."""
    deaf = net.copy()
    for gate in "fioc":
        getattr(deaf, f"W_h{gate}")[:] = 0
    nets = {part: switched(net, **{part: False}) for part in PARTS} | {"previous prediction": deaf}
    return {part: book.chances(said_by(one)) for part, one in nets.items()}


def recalled(net, seed=0) -> dict[str, float]:
    """How often two names can be read off the cell state after a saw: shares of right answers; luck is 1/3.

    "subject" is who has this moment been named, "subject before" the subject of the sentence before, which the rule
    does not need. All 648 books of three sentences and "... saw"; three linear probes, one for each name, learn on half
    of them, and the strongest vote wins in the other half. The states are read through noise of sd 0.1, so that what
    was forgotten all but a billionth counts as forgotten.
    """
    rng, before = np.random.default_rng(seed), book.beginnings(3)
    books = np.hstack([np.vstack([before, np.full((1, before.shape[1]), name), np.full((1, before.shape[1]), book.SAW)])
                       for name in book.NAMES])
    states = net.forward(words_in(books)).cs[-1]
    states = states + FOG * rng.standard_normal(states.shape)
    order = rng.permutation(states.shape[1])
    learn, ask = np.array_split(order, 2)
    found = {}
    for label, names in (("subject", books[-2]), ("subject before", books[-6])):
        probes = np.array([fit_probe(states[:, learn], np.where(names[learn] == name, 1, -1)) for name in book.NAMES])
        votes = probes[:, :-1] @ states[:, ask] + probes[:, -1:]
        found[label] = float((votes.argmax(axis=0) == names[ask]).mean())
    return found
