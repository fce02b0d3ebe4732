"""A net that writes: one letter is given, every guess is fed back; and what a temperature does."""

from collections.abc import Sequence

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import bars, number, percent, signed
from lessons_lib.worlds.hello import LETTERS, WORD

FED_BACK = "2 5"  # dotted, as in lesson 03


def draw_writing(word: str = WORD) -> Picture:
    """The chain that writes a word of 4 to 6 letters: only its first letter is given, each guess is the next input."""
    if not 4 <= len(word) <= 6:
        raise ValueError(f"word must have 4 to 6 letters, so that the chain fits; got {word!r}")
    sheet = Drawing(800, 320)
    gap = 670 / (len(word) - 1.28)  # so that the last one stands at 730
    before = sheet.box(60, 160, 44, 44, "0", "h", lit=False)
    guess = None
    for n, (letter, after) in enumerate(zip(word, word[1:], strict=False)):
        x = 60 + gap * 0.72 + n * gap
        given = sheet.circle(x, 256, 24, letter, "x", lit=n == 0, size=look.TITLE, bold=True)
        state = sheet.box(x, 160, 64, 50, f"h_{{{n + 1}}}", "h")
        sheet.arrow(before, state, name="h")
        sheet.arrow(given, state, name="x" if n == 0 else "y")
        if guess:
            turn = x - gap / 2
            sheet.arrow(guess.right, given.left, name="y", via=[(turn, guess.y), (turn, given.y)], dash=FED_BACK)
        guess = sheet.circle(x, 64, 24, after, "y", size=look.TITLE, bold=True)
        sheet.arrow(state, guess, name="y")
        before = state
    sheet.text(60 + gap * 0.72, 298, "the only letter given", size=look.SMALL, color=look.style_of("x").ink)
    sheet.text(60 + gap * 0.72 + 1.5 * gap, 298, "its own guesses, fed back", size=look.SMALL, anchor="start",
               color=look.style_of("y").ink)
    return sheet.picture("The net writes", f"The letter {word[0]} goes in. Each guess, {', '.join(word[1:-1])}, is fed "
                         f"back along a dotted arrow as the next input, and the last guess is {word[-1]}.")


def draw_temperature(read: str, scores, shares, temperature: float, chance: float, words: Sequence[str],
                     seed: int = 0) -> str:
    """The shares of the next letter after `read`, and words drawn letter by letter, as SVG.

    scores and shares (4,), one for each letter; `chance` is that of the whole word; up to 12 words, drawn with `seed`.
    """
    right = LETTERS.index(WORD[len(read)])
    hits = sum(word == WORD for word in words)
    sheet = Drawing(800, 350)
    sheet.text(24, 30, f"after “{read}”, at temperature {number(temperature, 1)}", anchor="start", bold=True)
    for x, title in ((98, "score"), (186, f"score / {number(temperature, 1)}"), (330, "share of the next letter")):
        sheet.text(x, 62, title, size=look.SMALL, color=look.QUIET_INK)
    for n, score in enumerate(scores):
        y = 78 + 17 + 34 * n
        sheet.text(120, y, signed(score), anchor="end", color=look.style_of("y").ink, bold=n == right)
        sheet.text(210, y, signed(score / temperature), anchor="end", color=look.style_of("y").ink, bold=n == right)
        sheet.text(32, y, LETTERS[n], size=look.TITLE, bold=n == right)
    bars(sheet, 226, 78, 246, shares, [""] * len(LETTERS), "y", row=34, mark=right, show=_share)
    sheet.line([(500, 24), (500, 250)], color=look.QUIET_LINE, width=look.THIN)
    sheet.text(524, 30, f"{len(words)} words, drawn with seed {seed}", anchor="start", bold=True)
    for n, word in enumerate(words):
        x, y, hit = 524 + 90 * (n // 4), 78 + 17 + 34 * (n % 4), word == WORD
        sheet.text(x, y, f"{'✓' if hit else '✗'} {word}", anchor="start",
                   color=look.RIGHT_INK if hit else look.WRONG_INK)
    sheet.text(524, 234, f"{hits} of {len(words)} right; chance {_share(chance)}", anchor="start",
               color=look.QUIET_INK)
    said = temperature_sentence(shares, right, temperature, chance)
    sheet.paragraph(24, 290, said, 752, anchor="start")
    return sheet.svg("Temperature", said)


def temperature_sentence(shares, right: int, temperature: float, chance: float) -> str:
    """What this temperature does to the shares."""
    whole = f"all four letters come out right with a chance of {_told(chance)}."
    if temperature == 1:
        return f"At temperature 1 the shares are softmax's own: {whole}"
    if temperature < 1:
        return (f"Below 1 the scores are stretched, and the favourite gets more: {_told(shares[right])} for "
                f"{LETTERS[right]}. Now {whole}")
    return (f"Above 1 the scores are pressed together, and every letter gets its try: {_told(shares[right])} for "
            f"{LETTERS[right]}. Now {whole}")


def _share(share: float) -> str:
    """A percentage with one digit that claims neither certainty nor impossibility."""
    return "≈100 %" if share > 0.9995 else "≈0 %" if share < 0.0005 else percent(share, 1)


def _told(share: float) -> str:
    return _share(share).replace("≈", "nearly ")
