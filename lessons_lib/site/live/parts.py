"""An SVG taken apart, so that the many pictures of one experiment share what they have in common.

A picture is a row of tags, each with the text behind it. Tags of one *kind* differ in numbers, ways and text alone, and
the first of a kind stands in the same *slot* in every picture, as does the second. Of a tag the numbers are taken out:
what is left is its *form*, in which a sign stands for each number and says how it was written.
"""

import re
from functools import lru_cache
from itertools import chain

from lessons_lib.drawing.geometry import px

# The signs. From FIXED on they say how many digits stand behind the point, and the number is what all digits say.
TRIMMED, STEP, STEP_ON, FIXED = 1, 2, 3, 11   # tenths: 3.5 or 3; -.5; and -.5 where a number stands right before it
DIGITS, LARGEST = 8, 10**6                     # more of them, or a larger number, stay in the form as they are
SIGN = re.compile(f"[{chr(TRIMMED)}-{chr(STEP_ON)}{chr(FIXED)}-{chr(FIXED + DIGITS)}]")

_WAY, _COLOUR_OR_NUMBER = re.compile(r' (d|points)="[^"]*"'), re.compile(r"(#[0-9A-Fa-f]+)|-?\d+(?:\.\d+)?")
_ATTRIBUTE = re.compile(r'( [\w:-]+=")([^"]*)')
_SHORT_STEPS = re.compile("[lmhv]")
_NUMBER, _STEP = re.compile(r"-?\d+(?:\.\d+)?"), re.compile(r"-?(?:\d+(?:\.\d)?|\.\d)")
_ON = chr(STEP_ON)
_IN_WORDS = re.compile(r"\d+(?:\.\d+)?")


def tags(svg: str) -> list[str]:
    """The tags of a picture, each with the text behind it; joined they are the picture."""
    return [f"<{tag}" for tag in svg.split("<")[1:]]


def kind(tag: str) -> str:
    """What tags of one kind have in common: name, colours and all else that they look like, but for where they are."""
    return _COLOUR_OR_NUMBER.sub(lambda found: found[1] or "0", _WAY.sub(r" \1", tag.partition(">")[0]))


def taken_apart(tag: str) -> tuple[str, list[int]]:
    """The form of a tag and its numbers, whole ones: 3.5 is 35 where the form says so."""
    numbers: list[int] = []
    head, closing, words = tag.partition(">")
    head = _ATTRIBUTE.sub(lambda found: found[1] + _attribute(found[1], found[2], numbers), head)
    form = head + closing + _signed(_IN_WORDS, _fixed, words, numbers)
    if put_together(form, numbers) != tag:
        raise ValueError(f"this tag cannot be taken apart and put together again: {tag}")
    return form, numbers


def put_together(form: str, numbers, kept=()) -> str:
    """The tag that was taken apart, live.js does the same; the numbers at the places `kept` stay signs."""
    put, before = [], ""
    for place, (sign, number) in enumerate(zip(SIGN.findall(form), numbers, strict=True)):
        before = written(ord(sign), number, before if sign == _ON else "")
        put.append(sign if place in kept else before)
    return _between(SIGN.split(form), put)


@lru_cache(maxsize=2**16)   # most numbers of an experiment's pictures come again and again
def written(sign: int, number: int, before: str = "") -> str:
    """A number as its sign says; `before` is the number before it, as it was written."""
    if sign >= FIXED:
        digits, behind = f"{number:0{sign - FIXED + 1}d}", sign - FIXED
        return f"{digits[:-behind]}.{digits[-behind:]}" if behind else digits
    text = px(number / 10)
    if sign == TRIMMED:
        return text
    text = text.replace("0.", ".", 1) if abs(number) < 10 else text
    return text if sign == STEP or text[0] == "-" or text[0] == "." in before else f" {text}"


def _attribute(name: str, value: str, numbers: list[int]) -> str:
    """The form of one attribute's value; its numbers are put behind `numbers`."""
    if "#" in value:    # a colour is no number
        return value
    steps = _steps(value) if name == ' d="' and _SHORT_STEPS.search(value) else None
    if steps:
        numbers += steps[1]
        return steps[0]
    return _signed(_NUMBER, _coordinate, value, numbers)


def _signed(pattern: re.Pattern, how, text: str, numbers: list[int]) -> str:
    """The text with a sign in place of every number that `how` can put into one; those are put behind `numbers`."""
    put = [how(found) for found in pattern.findall(text)]
    numbers += [number for _, number in put if number is not None]
    return _between(pattern.split(text), [sign for sign, _ in put])


def _between(texts: list[str], put: list[str]) -> str:
    """The texts joined, and between each two of them what is put there."""
    return "".join(chain.from_iterable(zip(texts, [*put, ""], strict=True)))


@lru_cache(maxsize=2**16)
def _coordinate(text: str) -> tuple[str, int | None]:
    tenths = round(float(text) * 10)
    if abs(tenths) < LARGEST and written(TRIMMED, tenths) == text:
        return chr(TRIMMED), tenths
    form, number = _fixed(text.lstrip("-"))
    return text[:text[0] == "-"] + form, number


@lru_cache(maxsize=2**16)
def _fixed(text: str) -> tuple[str, int | None]:
    whole, _, behind = text.partition(".")
    number = int(whole + behind)
    if len(behind) > DIGITS or number >= LARGEST or written(FIXED + len(behind), number) != text:
        return text, None
    return chr(FIXED + len(behind)), number


def _steps(path: str) -> tuple[str, list[int]] | None:
    """A path as geometry.steps writes it; None for one that is written otherwise."""
    form, numbers, end, before = [], [], 0, ""
    for found in _STEP.finditer(path):
        between, number = path[end:found.start()], round(float(found[0]) * 10)
        follows = bool(before) and between.strip() == ""
        sign = STEP_ON if follows else STEP
        if abs(number) >= LARGEST or written(sign, number, before) != between * follows + found[0]:
            return None
        form += ["" if follows else between, chr(sign)]
        numbers.append(number)
        before, end = found[0], found.end()
    return "".join(form) + path[end:], numbers
