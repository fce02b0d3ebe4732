"""What the kept net makes of one phrase: the state it hands over, what a probe reads there, its words, their shares.

Nothing is stored here: the net and its probes are those of translation.py. Lesson 12.
"""

from functools import cache

import numpy as np

from lessons_lib.lessons.applications.results import translation as results
from lessons_lib.lessons.applications.translation import (
    FRENCH,
    LONGEST,
    SINGLES,
    english,
    french,
    length,
    meetings,
    reading,
)
from lessons_lib.nets.encoder_decoder import END

BEST, STEPS, ENDS = 2, 10, "(end)"  # words shown at each step; steps at most; how the end is shown
WORDS = 9  # of a phrase that is typed, at most


def of_text(text) -> dict:
    """The same as `of` for a phrase that is typed, as "the small red house".

    TypeError for anything but text; ValueError for a word that the net has not learned, or for more than 9 words.
    """
    if not isinstance(text, str):
        raise TypeError(f'text must be words in quotes, as "the red house"; got {type(text).__name__}')
    words = text.lower().split()
    if len(words) > WORDS:
        raise ValueError(f"text must have at most {WORDS} words; got {len(words)}")
    parts = [_singles().get(part) for part in " ".join(words).split(" and ")]
    if None not in parts and len(parts) <= 2:
        return of(tuple(parts))
    return _shown(" ".join(words), alone="and" not in words) | {
        "right": None, "kind": "It is no phrase of this small language."}


def of(phrase) -> dict:
    """What is shown of a phrase, a tuple of one or two NounPhrases: a dict, as pictures.translation.draw_translated
    takes it."""
    return _shown(english(phrase), alone=len(phrase) == 1) | {
        "right": french(phrase), "kind": known(phrase, _kept()[0].split)}


def _shown(text, alone) -> dict:
    translator, probes = _kept()
    _, _, h, c = translator.net.read(*reading([text]))
    steps = [[(ENDS if n == END else FRENCH[n], shares[n]) for n in _highest(word, shares)]
             for word, shares in translator.net.shares(h, c, STEPS)]
    told = {name: float(weights @ np.vstack([h, c, [[1]]])[:, 0]) if alone else None
            for name, weights in probes.items()}
    return {"english": text.split(), "h": h[:, 0], "c": c[:, 0], **told, "steps": steps,
            "french": " ".join(step[0][0] for step in steps if step[0][0] != ENDS)}


def known(phrase, split) -> str:
    """How far a net that was trained on a split knows such a phrase, in a sentence."""
    strangers = sorted(meetings(phrase) & split.apart)
    if strangers:
        return f"In training \u201c{strangers[0][0]}\u201d and \u201c{strangers[0][1]}\u201d never met."
    if length(phrase) > LONGEST:
        return f"It has {length(phrase)} words; in training none had more than {LONGEST}."
    return "It was trained on this phrase." if phrase in _trained() else "It was not trained on this phrase."


def _highest(word, shares):
    """The word that is written, and the next ones: equal shares, to six digits, in the order of the words."""
    ranked = sorted(range(len(shares)), key=lambda n: (n != word, -round(float(shares[n]), 6), n))
    return ranked[:BEST]


@cache
def _kept():
    translator = results.kept()
    return translator, results.told_by(translator)


@cache
def _trained():
    return frozenset(_kept()[0].split.train)


@cache
def _singles():
    return {english([one]): one for one in SINGLES}
