"""Words stand out from what is behind them, and the symbols stay apart for colour-blind eyes.

Contrast: WCAG 2.1, 4.5 : 1 for text. Colour blindness: Machado, Oliveira and Fernandes, "A physiologically-
based model for simulation of color vision deficiency", IEEE TVCG 15(6), 2009, severity 1.0, on linear RGB. Distance:
CIEDE2000 (Sharma, Wu and Dalal, 2005).
"""

from itertools import combinations

import numpy as np
import pytest

from lessons_lib.drawing import style as look
from tests.drawing.colours import SIGHTS, contrast, distance, seen

STYLES = {**look.SYMBOLS, **look.KINDS}
WORDS = [
    *((f"{name} on its box", s.ink, s.pale) for name, s in STYLES.items()),
    *((f"{name} on paper", s.ink, look.PAPER) for name, s in STYLES.items()),
    *((name, getattr(look, name), look.PAPER) for name in ("INK", "QUIET_INK", "RIGHT_INK", "WRONG_INK")),
    ("quiet words in a quiet box", look.QUIET_INK, look.QUIET_FILL),
]
# A difference of 2 or 3 is what an eye can make out at all between large fields side by side; one of 10 is
# plain at a glance. Colour never speaks alone here (letter, place and length say it too), so 10 is asked, not more.
APART = 10


@pytest.mark.parametrize("words, ink, behind", WORDS, ids=[name for name, _, _ in WORDS])
def test_words_stand_out_from_what_is_behind_them(words, ink, behind):
    assert contrast(ink, behind) >= 4.5


@pytest.mark.parametrize("sight", SIGHTS)
def test_two_symbols_never_look_the_same(sight):
    near = {(a, b): distance(seen(look.SYMBOLS[a].color, sight), seen(look.SYMBOLS[b].color, sight))
            for a, b in combinations(look.SYMBOLS, 2)}
    assert min(near.values()) >= APART, min(near, key=near.get)


def test_black_on_white_has_the_largest_contrast_there_is():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_red_and_green_that_differ_only_in_hue_are_one_colour_to_some_eyes():
    red, green = "#B5673C", "#7D7D35"
    assert distance(seen(red, "all colours"), seen(green, "all colours")) > 20
    assert distance(seen(red, "no green (deuteranopia)"), seen(green, "no green (deuteranopia)")) < 10


def test_the_distance_agrees_with_the_published_pairs():
    """Sharma, Wu and Dalal, 2005, table 1, pairs 1, 7 and 25."""
    pairs = [((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425), ((50, 0, 0), (50, -1, 2), 2.3669),
             ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644)]
    for one, other, published in pairs:
        assert distance(np.array(one), np.array(other)) == pytest.approx(published, abs=1e-4)
