"""Where a text means a term of the glossary: the longest one, in the singular or plural, and not where the same word is
another, as in "five shapes a network can take"."""

import re
from collections.abc import Iterator
from functools import cache

from lessons_lib.site.words.glossary import terms

ENDING = "(?:e?s)?"
ALSO = {   # term -> how else the lessons say it, beside its plural
    "backpropagation through time": "BPTT",
    "clipping": "clip clipped",
    "distractors": "distractor",
    "exploding gradients": "exploding_gradient explode exploded exploding",
    "linear predictor": "autoregression",
    "recurrent network": "recurrent_net",
    "saturated": "saturate",
    "singular values": "singular_value",
    "squash": "squashed",
    "truncated backpropagation through time": "truncated_BPTT",
    "vanishing gradients": "vanish",
}
ANOTHER = (   # (term, lesson, the words around it where it is another; "" in all of that lesson)
    ("bits", "07", "both bits are remembered"),   # of a latch
    ("column", "08", "Look at the last column"),   # of a picture
    ("column", "12", "The last columns"),
    ("gain", "07", "Make the 3 % a gain"),
    ("shape", "01", "five shapes"),
    ("shape", "07", "hardly changed its shape"),
    ("verdict", "05", "and not a verdict"),
    ("vote", "12", ""),   # of words and of films
    ("window", "00", "on Windows"),
    ("window", "06", ""),   # what an n-gram sees
    ("window", "12", ""),
)
JOINT = r"[\s-]+"


def meant(words: str, lesson: str) -> Iterator[tuple[int, int, str]]:
    """(where it begins, where it ends, the term) of every term that a text of a lesson ("02") means, in order."""
    for found in _any_term().finditer(words):
        term = _names()[found.lastindex - 1]
        if not any(_within(found, around, words) for one, where, around in ANOTHER if (one, where) == (term, lesson)):
            yield *found.span(), term


def _within(found: re.Match, around: str, words: str) -> bool:
    """Whether what was found stands among these words."""
    near = " ".join(words[max(found.start() - len(around), 0):found.end() + len(around)].split())
    return around in near


def told(term: str) -> str:
    """A regular expression for a term as a text may have it."""
    return JOINT.join(map(re.escape, re.split(r"[\s_-]", term))) + ENDING


def _ways() -> list[tuple[str, str]]:
    """(a regular expression, its term), the longest first."""
    ways = [(told(term), term) for term in terms()]
    ways += [(told(way), term) for term, also in ALSO.items() for way in also.split()]
    return sorted(ways, key=lambda way: -len(way[0]))


@cache
def _names() -> list[str]:
    return [term for _, term in _ways()]


@cache
def _any_term() -> re.Pattern:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(f'({way})' for way, _ in _ways())})(?![\w-])", re.IGNORECASE)
