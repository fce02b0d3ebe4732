"""Ten encoder-decoders that translate, beside dictionaries; what changes with one word; what the state says of a noun.

    python -m lessons_lib.lessons.applications.results.translation  # translation.json, ten minutes on one core

Every seed, 0 to 9, draws its own phrases and its own net. What is measured is kept as it comes: stopped at any moment,
the command goes on with the next part. Training is chaotic: other processors give other numbers for single nets. The
rate (0.01, 0.02, 0.03 and 0.05 were tried), the units (24, 32, 48) and the updates were chosen in a first study on
some of the same seeds.
"""

from base64 import b85decode, b85encode
from pathlib import Path

import numpy as np

from lessons_lib.lessons.applications.dictionaries import ALL, WordsByAnalogy, WordsByNoun, WordsInOrder, words_right
from lessons_lib.lessons.applications.probes.translation import FEATURES, handed_over, one_word_changed, read_off
from lessons_lib.lessons.applications.texts_alone import TextsAlone
from lessons_lib.lessons.applications.training.translation import (
    COUNT,
    ECHO,
    RATE,
    UPDATES,
    B,
    H,
    Translator,
    exact,
    learn,
    new_net,
    translations,
)
from lessons_lib.lessons.applications.translation import LONG, Split, english, length
from lessons_lib.storage.over_seeds import gather, significant
from lessons_lib.storage.results import as_it_comes, read, remade_by
from lessons_lib.training.probes import fit_probe

STORE = Path(__file__).with_suffix(".json")
SEEDS, COUNTS = range(10), (500, 1000, 2000, 4000)
ASKED = ("new", "strangers", "longer")
NET = "encoder and decoder"
STEP = 0.05     # the weights of the net that is kept are whole multiples of it
LONGER = tuple(sorted({sum(lengths) + 1 for lengths in LONG}))  # 7, 8 and 9 words


def load() -> dict:
    """The stored numbers, lists of ten, one a seed; shares are from 0 to 1.

    "500", "1000", "2000", "4000" (phrases to train on): {name of a dictionary or NET: {"new", "strangers", "longer":
    the share of phrases translated exactly, "words": of the French words of new phrases, those in their place,
    "7", "8", "9": exact, by the English words of longer ones}}. "one word": {change: {"changed" (10, 4), "words",
    "as in French", "truth"}}. "probes": {"French", "English" (nets that repeat the phrase), "untrained": {"gender",
    "number": {"other nouns", "same nouns", "random labels"}}, "repeated": how many new phrases the nets that repeat
    have right}. "trained on longer": as for NET, of nets that had
    phrases of 7 to 9 words, too. "net": the weights of one net, as `kept` reads them.
    """
    return read(STORE)


def asked_of(split, translate) -> dict:
    """How much of a split's phrases a translator has right; `translate` is phrases -> texts."""
    said = {name: translate(getattr(split, name)) for name in ASKED}
    found = {name: exact(said[name], getattr(split, name)) for name in ASKED}
    found["words"] = float(np.mean(list(map(words_right, said["new"], split.new))))
    for words in LONGER:
        those = [(text, phrase) for text, phrase in zip(said["longer"], split.longer, strict=True)
                 if length(phrase) == words]
        found[str(words)] = exact(*zip(*those, strict=True))
    return found


def said_by(translator, written=None):
    """Phrases -> texts, by a net."""
    return lambda phrases: translations(translator, list(map(english, phrases)), *([written] if written else []))


def of_one_seed(seed, count) -> dict:
    net = learn(seed, count, bar=False)
    found = {}
    for made in ALL:
        translate = made(net.split.train).translate
        found[made.name] = asked_of(net.split, lambda phrases, translate=translate: list(map(translate, phrases)))
    return {**found, NET: asked_of(net.split, said_by(net))}


def probed(translator) -> dict:
    return {feature: read_off(translator, feature, translator.split.seed) for feature in FEATURES}


def one_word(nets) -> dict:
    return gather([one_word_changed(net) for net in nets], significant)


def probes(nets) -> dict:
    echoes = [learn(seed, echo=True, bar=False) for seed in SEEDS]
    repeated = [exact(said_by(net, ECHO)(net.split.new), net.split.new, english) for net in echoes]
    fresh = [Translator(new_net(seed), Split(seed)) for seed in SEEDS]
    return {**{name: gather([probed(net) for net in some], significant)
               for name, some in (("French", nets), ("English", echoes), ("untrained", fresh))},
            "repeated": significant(repeated)}


def weights(translator) -> dict:
    """A net's weights as text: each a whole multiple of STEP, in one byte."""
    whole = np.round(translator.net.theta / STEP)
    return {"step": STEP, "furthest": float(np.abs(whole).max()), "seed": translator.split.seed,
            "theta": b85encode(np.clip(whole, -127, 127).astype(np.int8).tobytes()).decode()}


def kept() -> Translator:
    """The net of seed 0 in float64, its weights rounded to multiples of 0.05, and the phrases it was trained on."""
    stored = load()["net"]
    net = new_net(dtype=np.float64)
    net.theta = np.frombuffer(b85decode(stored["theta"]), np.int8) * stored["step"]
    return Translator(net, Split(stored["seed"]))


def told_by(translator) -> dict:
    """The weights (2H + 1,) of a probe for "gender" and one for "number", fitted to phrases with any article."""
    found = handed_over(translator, ("the", "a", "some"))
    return {feature: fit_probe(found["states"], found[feature]) for feature in FEATURES}


def percents(shares) -> str:
    """Ten shares as percentages: the median, and from the least to the greatest where they differ."""
    low, middle, high = (round(100 * float(share)) for share in (min(shares), np.median(shares), max(shares)))
    return f"{middle}" if low == high else f"{middle} ({low} to {high})"


def _rows(heads, rows) -> str:
    """Words in columns, the first to the left."""
    lines = [("", *heads), *((name, *cells) for name, cells in rows.items())]
    wide = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join("  ".join([line[0].ljust(wide[0]), *(
        cell.rjust(room) for cell, room in zip(line[1:], wide[1:], strict=True))]).rstrip() for line in lines)


def table(count=COUNT) -> str:
    """Phrases translated exactly, in percent, by each way: the median of ten seeds, and their spread."""
    heads = {"new": "new phrases", "strangers": "new meetings", **{str(n): f"{n} words" for n in LONGER}}
    return _rows(heads.values(), {name: [percents(found[part]) for part in heads]
                                  for name, found in load()[str(count)].items()})


def curve() -> str:
    """New phrases translated exactly, in percent, by how many phrases there were to learn from."""
    stored, names = load(), (WordsInOrder.name, WordsByNoun.name, WordsByAnalogy.name, TextsAlone.name, NET)
    return _rows([f"{count} phrases" for count in COUNTS], {
        name: [percents(stored[str(count)][name]["new"]) for count in COUNTS] for name in names})


def probe_table() -> str:
    """Gender and number read off the state, in percent: other nouns than the probe was fitted to, and the control."""
    found, rows = load()["probes"], {}
    for name, words in (("French", "writes French"), ("English", "repeats the English"), ("untrained", "untrained")):
        rows[words] = [percents(found[name][feature][part]) for feature in FEATURES
                       for part in ("other nouns", "random labels")]
    return _rows([f"{feature}{more}" for feature in FEATURES for more in (" of other nouns", ", at random")], rows)


def changes() -> dict:
    """What changes with one English word, for pictures.translation.draw_changes."""
    return {change: {"truth": np.mean(row["truth"], axis=0).tolist(), "net": np.mean(row["changed"], axis=0).tolist(),
                     "words": float(np.sum(np.mean(row["truth"], axis=0))),
                     "as in French": (min(row["as in French"]), max(row["as in French"]))}
            for change, row in load()["one word"].items()}


def measured(name):
    if name.isdigit():
        return gather([of_one_seed(seed, int(name)) for seed in SEEDS], significant)
    if name == "trained on longer":
        nets = [learn(seed, longer=True, bar=False) for seed in SEEDS]
        return gather([asked_of(net.split, said_by(net)) for net in nets], significant)
    if name == "net":
        return weights(_trained()[0])
    return {"one word": one_word, "probes": probes}[name](_trained())


def _trained(made=[]):  # noqa: B006 - ten trainings, which three parts share
    made += [learn(seed, bar=False) for seed in SEEDS[len(made):]]
    return made


def main() -> None:
    """Measure what is not yet measured, and keep it as it comes."""
    origin = {"command": remade_by(STORE), "numpy": np.__version__, "seeds": list(SEEDS), "H": H, "batch": B,
              "updates": UPDATES, "phrases": COUNT, "asked": 300,
              "optimiser": f"Adam({RATE}), its rate down to 0, gradients of length 1 at most"}
    for name, found in as_it_comes(STORE, origin, [*map(str, COUNTS), "net", "one word", "probes",
                                                     "trained on longer"], measured):
        right = found.get(NET, {})
        print(name, {part: [min(right[part]), float(np.median(right[part])), max(right[part])] for part in right},
              flush=True)


if __name__ == "__main__":
    main()
