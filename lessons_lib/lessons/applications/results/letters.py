"""Bits per letter of the lessons' prose: n-grams, ten LSTMs, both together, less text; and what they write. Lesson 12.

    python -m lessons_lib.lessons.applications.results.letters  # goes on with letters.json; half an hour from none

Measured on the held-out part; whatever is to be chosen (a discount, the order of an n-gram, which weights a net keeps)
is chosen on another. Training is chaotic: other processors give other numbers for single nets. Rate, size and the share
of blotted letters were chosen in a first study, on the part `chosen`, with some of the same seeds.
"""

from base64 import b64decode, b64encode
from functools import cache, partial
from itertools import combinations
from pathlib import Path
from time import process_time

import numpy as np

from lessons_lib.lessons.applications.letters import ALPHABET, ngram, prose
from lessons_lib.lessons.applications.training.letters import BLOTTED, RATE, UPDATES, B, H, T, Writer, learn_prose
from lessons_lib.lessons.applications.training.written import BEGINNINGS, STOPS, written
from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.lstm import LSTM
from lessons_lib.storage.over_seeds import decimals, significant
from lessons_lib.storage.results import as_it_comes, read, remade_by

STORE = Path(__file__).with_suffix(".json")
SEEDS, ORDERS = range(10), range(1, 10)
LESS = {len(prose().read) // part: UPDATES // part for part in (8, 4, 2)}  # letters -> updates, by five of the nets
FEW = 5
STEP = 127  # the largest whole number of eight bits, to which a stored weight is rounded


def load() -> dict:
    """The stored numbers, under these names.

    "n-grams": {order: {"discount", "chosen", "held out"}}, bits per letter. "LSTM": {"held out", "chosen", "together":
    ten numbers, one a net, "curve": {updates: ten numbers}, "seconds"}; together with the best n-gram, half of the
    share from each. "net": one of the nets, its weights rounded to eight bits. "written": as training.written gives it.
    "pairs": {"nets": the first four nets, every two together, "n-grams": the best one with `order`, the one that goes
    with it best on the part `chosen`}. For each of LESS "... letters": {"order", "n-gram", "LSTM": five numbers}, after
    reading only so many letters.
    """
    return read(STORE)


def best_order(amount=None) -> int:
    """The order of the n-gram that is best on the part `chosen`, after so many letters (None: all)."""
    return ORDERS[argmax([-ngram(order, amount).bits(prose().chosen) for order in ORDERS])]


def n_grams(amount=None) -> dict:
    """{order: what it is measured at}."""
    return {str(order): {"discount": ngram(order, amount).discount,
                         "chosen": decimals(ngram(order, amount).bits(prose().chosen)),
                         "held out": decimals(ngram(order, amount).bits(prose().held_out))} for order in ORDERS}


@cache
def ten(amount=None) -> tuple[list[Writer], float]:
    """Ten nets, or five of less text, and the seconds of one processor that they took."""
    start = process_time()
    seeds = SEEDS if amount is None else SEEDS[:FEW]
    return learn_prose(seeds, LESS.get(amount, UPDATES), read=amount), process_time() - start


def lstms() -> dict:
    """Ten nets, alone and together with the best n-gram."""
    (writers, seconds), text = ten(), prose().held_out
    counted = ngram(best_order()).shares(text)
    return {"held out": decimals([writer.bits(text) for writer in writers]),
            "chosen": decimals([min(bits for _, bits in writer.curve) for writer in writers]),
            "together": decimals([together(writer.shares(text), counted) for writer in writers]),
            "curve": {str(step): decimals([dict(writer.curve)[step] for writer in writers], 3)
                      for step, _ in writers[0].curve}, "seconds": round(seconds)}


def together(one, other) -> float:
    """Bits per letter, with half of the share from each."""
    return -np.log2((one + other) / 2).mean()


def pairs() -> dict:
    """Two that are of one kind, together: what a net and an n-gram are to be measured against."""
    (writers, _), best, chosen, text = ten(), best_order(), prose().chosen, prose().held_out
    order = min((together(ngram(best).shares(chosen), ngram(n).shares(chosen)), n) for n in ORDERS if n != best)[1]
    nets = [writer.shares(text) for writer in writers[:4]]
    return {"nets": decimals([together(*two) for two in combinations(nets, 2)]), "order": order,
            "n-grams": decimals(together(ngram(best).shares(text), ngram(order).shares(text)))}


def after(amount) -> dict:
    """The best n-gram and five nets that have read so many letters, as often as the others read all."""
    order, text = best_order(amount), prose().held_out
    return {"order": order, "n-gram": decimals(ngram(order, amount).bits(text)),
            "LSTM": decimals([writer.bits(text) for writer in ten(amount)[0]])}


def by_letters_read(stored) -> dict:
    """{letters read: {"order", "n-gram": bits of the best one, "LSTM": those of the nets}}, up to all of the text."""
    order = list(stored["n-grams"])[argmax([-found["chosen"] for found in stored["n-grams"].values()])]
    return {**{amount: stored[name] for amount in LESS if (name := f"{amount} letters") in stored}, len(prose().read): {
        "order": int(order), "n-gram": stored["n-grams"][order]["held out"], "LSTM": stored["LSTM"]["held out"]}}


def packed(writer) -> dict:
    """A net with each of its weights rounded to one of 255 steps between minus and plus the largest of its array."""
    net, whole, scales = writer.net, [], []
    for name in net.names:
        weights = getattr(net, name)
        scales.append(significant(np.abs(weights).max(), 6))
        whole.append(np.round(weights / scales[-1] * STEP).clip(-STEP, STEP).astype(np.int8).ravel())
    return {"H": net.H, "scales": scales, "theta": b64encode(np.concatenate(whole).tobytes()).decode()}


def unpacked(stored) -> Writer:
    """The net that `packed` stored, in float64."""
    net, start = LSTM(len(ALPHABET), stored["H"], len(ALPHABET)), 0
    whole = np.frombuffer(b64decode(stored["theta"]), np.int8)
    for name, scale in zip(net.names, stored["scales"], strict=True):
        weights = getattr(net, name)
        weights[:] = whole[start:start + weights.size].reshape(weights.shape) * (scale / STEP)
        start += weights.size
    return Writer(net)


@cache
def kept_net() -> Writer:
    """The stored net of seed 0, which has read the lessons' prose."""
    return unpacked(load()["net"])


def one_net() -> dict:
    """The net of seed 0, rounded, and its bits per letter before and after."""
    writer, text = ten()[0][0], prose().held_out
    stored = packed(writer)
    return {**stored, "held out": decimals([writer.bits(text), unpacked(stored).bits(text)])}


def texts() -> dict:
    """What the kept net and n-grams write."""
    return written({"LSTM": kept_net(), "5-gram": ngram(5), "3-gram": ngram(3)})


MEASURED = {"n-grams": n_grams, "LSTM": lstms, "pairs": pairs, "net": one_net, "written": texts,
            **{f"{amount} letters": partial(after, amount) for amount in LESS}}


def origin() -> dict:
    """How it was made."""
    parts = prose()
    return {"command": remade_by(STORE), "numpy": np.__version__, "seeds": list(SEEDS), "H": H, "B": B, "T": T,
            "letters": {"read": len(parts.read), "chosen": len(parts.chosen), "held out": len(parts.held_out)},
            "updates": {str(amount): updates for amount, updates in [*LESS.items(), (len(parts.read), UPDATES)]},
            "weights": "those that were best on the part `chosen`",
            "blotted": BLOTTED, "dtype": "float32", "optimiser": f"Adam({RATE}), falling to 0, gradients of length 1 "
            "at most", "beginnings": list(BEGINNINGS), "temperatures": list(STOPS)}


def table(stored) -> str:
    """Who needs how many bits per letter of the held-out part."""
    best = by_letters_read(stored)[len(prose().read)]["order"]
    rows = [(f"{order}-gram", f"{found['held out']:.2f}") for order, found in stored["n-grams"].items()
            if int(order) not in (7, 8)]
    for name, found in (("ten LSTMs", "held out"), (f"each with the {best}-gram", "together")):
        rows.append((name, f"{min(stored['LSTM'][found]):.2f} to {max(stored['LSTM'][found]):.2f}"))
    return "\n".join(f"{name:22}{bits}" for name, bits in rows)


def main() -> None:
    """Measure what is not yet measured, and keep it as it comes."""
    for name, _ in as_it_comes(STORE, origin(), MEASURED, lambda name: MEASURED[name]()):
        print(name, flush=True)


if __name__ == "__main__":
    main()
