"""What does a net keep of the children's book, and where? Questions to any LSTM, hand-set or trained."""

import numpy as np

from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.cell import PARTS, switched
from lessons_lib.lessons.childrens_book.training import said_by, words_in
from lessons_lib.nets.activations import softmax
from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.lstm import lstm_step
from lessons_lib.training.probes import fit_probe

FOG = 0.1  # the noise of a probe, in spreads of the state
REPLACED = ("c: 0", "h and c: 0", "h and c: the mean", "h and c: another name's")


def said_again(net) -> dict[str, dict]:
    """Which units hold that a name must not come twice? Each is replaced, and so are all together.

    After ". Doug" something else is put into a unit's cell state, or into its hidden and cell state, then the net
    reads "saw". What comes back is how much Doug then gets: {one of REPLACED: {"one": for each name the most that any
    single unit brings back, "all": what all units together bring back}}. In a net that is right it is next to nothing
    before. "The mean" is that of the three names. Another name's: of the two others, "one" is the better one, and
    "all" the worse one. "All" is the control: only where that finds the name can "one" say that no unit holds it.
    """
    runs = [net.forward(words_in((book.STOP, name))) for name in book.NAMES]
    hs, cs = (np.hstack([getattr(run, line)[-1] for run in runs]) for line in ("hs", "cs"))
    nothing, mean = np.zeros((net.H, 1)), [states.mean(axis=1, keepdims=True) for states in (hs, cs)]
    found = {way: {"one": [], "all": []} for way in REPLACED}
    for name in book.NAMES:
        h, c = hs[:, [name]], cs[:, [name]]
        others = [_asked(net, name, h, c, hs[:, [m]], cs[:, [m]]) for m in book.NAMES if m != name]
        told = (_asked(net, name, h, c, h, nothing), _asked(net, name, h, c, nothing, nothing),
                _asked(net, name, h, c, *mean), (max(one for one, _ in others), min(every for _, every in others)))
        for way, (one, every) in zip(REPLACED, told, strict=True):
            found[way]["one"].append(one)
            found[way]["all"].append(every)
    return found


def _asked(net, name: int, h, c, new_h, new_c) -> tuple[float, float]:
    """How much a name gets after saw: the most if one unit has its new h and c, and if all have."""
    one = np.eye(net.H, dtype=bool)
    h_prev, c_prev = (np.hstack([np.where(one, new, old), new]) for new, old in ((new_h, h), (new_c, c)))
    said = np.repeat(words_in((book.SAW,))[0], net.H + 1, axis=1)
    *shares, every = softmax(net.W_hy @ lstm_step(said, h_prev, c_prev, net)[0] + net.b_y)[name].tolist()
    return max(shares), every


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
    of them, and the strongest vote wins in the other half. The states are read through noise, so that what was
    forgotten all but a billionth counts as forgotten: a tenth of the state's own spread, the root of the mean square of
    all units. (A fixed noise would be fog for a net of small states and clear air for one of large ones.)
    """
    rng, before = np.random.default_rng(seed), book.beginnings(3)
    books = np.hstack([np.vstack([before, np.full((1, before.shape[1]), name), np.full((1, before.shape[1]), book.SAW)])
                       for name in book.NAMES])
    states = net.forward(words_in(books)).cs[-1]
    states = states + FOG * np.sqrt(states.var(axis=1).mean()) * rng.standard_normal(states.shape)
    order = rng.permutation(states.shape[1])
    learn, ask = np.array_split(order, 2)
    found = {}
    for label, names in (("subject", books[-2]), ("subject before", books[-6])):
        probes = np.array([fit_probe(states[:, learn], np.where(names[learn] == name, 1, -1)) for name in book.NAMES])
        votes = probes[:, :-1] @ states[:, ask] + probes[:, -1:]
        found[label] = float((argmax(votes, axis=0) == names[ask]).mean())
    return found
