"""The rows of the last slides: translation, and what else is a sequence. Lesson 12."""

import numpy as np

from lessons_lib.lessons.applications.pictures.bounce import draw_right
from lessons_lib.lessons.applications.pictures.translation import draw_changes
from lessons_lib.lessons.applications.results import bounce, failures, letters, melody, pendulum, translation
from lessons_lib.lessons.applications.texts_alone import TextsAlone
from lessons_lib.lessons.what_holds_up.ledger.row import Row
from lessons_lib.nets.lstm import LSTM

# Claims that still wait for their experiment. Who adds a row takes its name away here.
AWAITED = ()
TRANSLATION = "Translation: phrase to phrase?"


def percent(shares) -> str:
    return f"{100 * np.median(shares):.0f}"


def translated(kind: str, way: str) -> str:
    """The median of ten seeds, in percent, of the phrases of a kind that a way translates exactly."""
    return percent(translation.load()["4000"][way][kind])


def read_off(where: str, label="gender") -> str:
    """The median of ten seeds, in percent, of what a probe reads of other nouns than it was fitted to."""
    return percent(translation.load()["probes"][where][label]["other nouns"])


def words_that_change() -> str:
    return f"{translation.changes()['noun → other gender']['words']:.1f}"


def two_lstms() -> str:
    net = translation.kept().net
    return f"{sum(isinstance(part, LSTM) for part in (net.encoder, net.decoder))} LSTMs"


def bits_per_letter() -> str:
    stored = letters.load()
    held_out = stored["LSTM"]["held out"]
    return f"{letters_alone(stored):.2f}, {min(held_out):.2f} to {max(held_out):.2f}"


def letters_alone(stored) -> float:
    """The bits of a guesser who sees no letter before."""
    return stored["n-grams"]["1"]["held out"]


def notes_right() -> str:
    found = melody.rows(melody.load())
    names = ("repeat the last bar", "LSTM", "place by place")
    return "{:.0f}, {:.0f} and {:.0f} of 100".format(*(100 * np.mean(found[name]) for name in names))


def known_behind_the_wall() -> str:
    found = bounce.rows(bounce.load())
    names = ("straight on, and bounce", "LSTM", bounce.LOOKED_UP, "every film that fits")
    return "{:.0f}, {:.0f}, {:.0f} and {:.0f} %".format(*(100 * found[name][10] for name in names))


def degrees_off() -> str:
    stored = pendulum.load()
    nets = "{:.1f}, {:.1f} to {:.1f}".format(*pendulum.median_and_range(stored, "large", 100))
    line = min(stored["large"][name][99] for name in ("own", "each", "line"))
    return f"{nets}, {line:.1f}, and {stored['curves']['5']['large'][99]:.1f}"


def coin_foreseen() -> str:
    return f"{failures.spread(failures.load()['coin']['new'])[0]:.0%}"


ROWS = (
    Row("translation", "12", TRANSLATION,
        measured="new phrases translated exactly, in percent: the median of ten nets, and a dictionary that "
                 "is counted from the same texts",
        number="98 and 100",
        again=lambda: " and ".join(translated("new", way) for way in (translation.NET, TextsAlone.name)),
        verdict="dated",
        why="True when it was written, in 2014; within a few years nets without a loop took over.",
        says="*dated* since"),
    Row("phrases", "12", TRANSLATION,
        measured="the French words of four that change when one English noun is exchanged for one of the other gender",
        number="3.3", again=words_that_change, verdict="true",
        why="One word in English moves three in French, and the nets move the very same ones.",
        says="Phrase to phrase: *true*, even of 32 units.",
        picture=lambda: draw_changes(translation.changes())),
    Row("grammar", "12", TRANSLATION,
        measured="how well a probe reads the gender of nouns that it was not fitted to off the state, in percent: "
                 "trained, and untrained",
        number="91 and 51", again=lambda: f"{read_off('French')} and {read_off('untrained')}", verdict="true",
        why="In nets that write French most nouns share one sign of feminine.",
        says="So most nouns share one sign of feminine: *that* is higher than words."),
    Row("higher idea", "12", TRANSLATION,
        measured="how well a probe reads the gender of other nouns, in percent: where French is to be written, and "
                 "where the English is to be repeated",
        number="91 and 49", again=lambda: f"{read_off('French')} and {read_off('English')}", verdict="overstated",
        why="What is handed over stands not above both languages: it is what the other side needs.",
        says="The higher-level idea: *overstated*."),
    Row("same pieces", "12", TRANSLATION,
        measured="the nets that the translator consists of, all of them of the kind of lesson 09",
        number="2 LSTMs", again=two_lstms, verdict="true",
        why="One reads, one writes, and the state of lesson 09 is handed from the one to the other.",
        says="Now two LSTMs."),
    Row("text", "12", "Text, letter by letter",
        measured="bits per letter of a text that nobody has read: a guesser who knows how frequent each letter is, "
                 "and the best and the worst of ten LSTMs",
        number="4.21, 1.81 to 1.82", again=bits_per_letter, verdict="true",
        why="The letters before save more than half of the bits; counting longer windows saves as many.",
        says="All ten beat the 5-gram, and none of them the 9-gram"),
    Row("sound", "12", "Sound: a melody", measured="notes right in new melodies, by repeating the last bar, by the "
        "median of ten nets, and by a weighted sum for each place", number="60, 97 and 98 of 100",
        again=notes_right, verdict="true",
        why="A net finds the form of a melody, and so do least squares, place by place; speech itself was not tried.",
        says="97 of 100 notes, and more than 98 nobody can have"),
    Row("video", "12", "Video: a dot behind a wall", measured="films in which the hidden dot is known after ten "
        "frames: straight on with a bounce, ten nets, whoever looks up the films of training, and whoever tries all "
        "there are", number="13, 34, 44 and 51 %",
        again=known_behind_the_wall, verdict="true",
        why="Nets find speed and edges from examples, and keep the place for some frames; to look up does better.",
        says="Speed, and how a dot turns at an edge, they have found out from examples.",
        picture=lambda: draw_right(bounce.load())),
    Row("processes", "12", "A physical process: a pendulum", measured="degrees off after ten seconds of a large "
        "swing: the median, the best and the worst of ten nets, the best line, and a curve of 12 weights",
        number="1.8, 1.1 to 3.3, 40.6, and 0.2", again=degrees_off, verdict="true",
        why="From two seconds the nets foretell ten, and no line does. Whoever thinks of powers does it better.",
        says="The angles that it saw told it how large this swing is, and so how long it takes."),
    Row("anything", "12", "Almost everything", measured="new tosses of a coin that ten nets have right, the median",
        number="50%", again=coin_foreseen, verdict="overstated",
        why="Everything in time can be read, and not everything can be foreseen: a coin has no pattern.",
        says="So \"almost everything\" is *overstated*, if it means that there is a pattern to be found"),
)
