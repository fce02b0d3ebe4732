"""Letting a decoder write from the state that it is handed."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.lessons.applications import translation
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.one_hot import one_hot


def write(decoder, h, c, right):
    word, written = 0, []
    for _ in right:
        scores, h, c = translation.step(decoder, word, h, c)
        word = int(np.argmax(scores))
        if word == 0:  # the end
            return written
        written.append(word)
    return written


def _with_forward(decoder, h, c, right):
    fed = [0]
    while len(fed) <= len(right):
        ys = decoder.forward(one_hot(np.array([fed]).T, decoder.K), h, c).ys
        fed.append(int(np.argmax(ys[-1])))
        if fed[-1] == 0:
            return fed[1:-1]
    return fed[1:]


def _deeper(decoder, h, c, right, word=0):
    if len(right) == 0:
        return []
    scores, h, c = translation.step(decoder, word, h, c)
    word = int(scores.argmax())
    return [] if word == 0 else [word, *_deeper(decoder, h, c, right[1:], word)]


def _slip(start=lambda h, c: (h, c), read=lambda word, right, n: word, state=lambda old, new: new,
          pick=lambda scores: int(np.argmax(scores)), ends=True, first=0):
    """The mistake of someone who starts from another state, reads another word, keeps another state, picks another word
    or goes on after the end."""
    def slip(decoder, h, c, right):
        (h, c), word, written = start(h, c), first, []
        for n in range(len(right)):
            scores, *new = translation.step(decoder, read(word, right, n), h, c)
            h, c = state((h, c), new)
            word = pick(scores)
            if ends and word == 0:
                break
            written.append(word)
        return written

    return slip


def _then(change):
    """The mistake of someone who writes rightly, and then does something to the list."""
    return lambda decoder, h, c, right: change(write(decoder, h, c, right), right)


def _longer(decoder, h, c, right):
    """The mistake of someone who counts the words after they are written."""
    return write(decoder, h, c, [*right, 0])


def _case(seed):
    """A small decoder with weights of a wide spread, a state to begin from, and what should be written."""
    luck = np.random.default_rng(seed)
    decoder = LSTM(5, 3, 5, seed)
    decoder.theta = luck.normal(size=decoder.theta.size) * 2
    h, c = luck.uniform(-1, 1, (3, 1)), luck.normal(size=(3, 1)) * 2
    return decoder, h, c, [*luck.integers(1, 5, size=luck.integers(2, 6)).tolist(), 0]


writing = Exercise(
    "Write write(decoder, h, c, right): the decoder starts from the state h, c that the encoder has handed over, and "
    "writes a list of words, as numbers, up to the end sign, 0, which is left out. It gives up after as many words as "
    "the right translation has, its end sign counted.",
    right={"a loop": write, "the whole again each time": _with_forward, "a function within itself": _deeper,
           "in an array": lambda *given: np.array(write(*given), dtype=int)},
    wrong={
        "the target is fed": Wrong(
            _slip(read=lambda word, right, n: right[n - 1] if n else 0),
            "your decoder reads the words of the right translation. So it is *trained*; but whoever wants a "
            "translation has none to give it. Which word is there instead?"),
        "the target is fed at once": Wrong(
            _slip(read=lambda word, right, n: right[n]),
            "your decoder reads the very word that it should write. What is there to be read before anything is "
            "written, and what after that?"),
        "the target is written": Wrong(
            lambda decoder, h, c, right: list(right[:-1]),
            "that is the right translation, and not what this decoder writes. What `right` is for: its length."),
        "always the begin sign": Wrong(
            _slip(read=lambda word, right, n: 0),
            "at every step your decoder reads 0, the sign to begin. What did it write a step ago?"),
        "no state is handed over": Wrong(
            _slip(start=lambda h, c: (0 * h, 0 * c)),
            "your decoder starts from zeros, so it says the same whatever was read. What did the encoder hand over?"),
        "h without c": Wrong(
            _slip(start=lambda h, c: (h, 0 * c)),
            "h is handed over, and c is not: your decoder starts with an empty belt. An LSTM's state has two parts."),
        "c without h": Wrong(
            _slip(start=lambda h, c: (0 * h, c)),
            "c is handed over, and h is not. An LSTM's state has two parts. Which is missing at the first step?"),
        "h and c change places": Wrong(
            _slip(start=lambda h, c: (c, h)),
            "h and c have changed places. In which order does the step want them?"),
        "the state stays": Wrong(
            _slip(state=lambda old, new: old),
            "at every step your decoder starts from the state that was handed over. What becomes of the h and c that "
            "the step returns?"),
        "h alone goes on": Wrong(
            _slip(state=lambda old, new: (new[0], old[1])),
            "h goes on from step to step, and c stays as it was handed over. The step returns three things."),
        "c alone goes on": Wrong(
            _slip(state=lambda old, new: (old[0], new[1])),
            "c goes on from step to step, and h stays as it was handed over. The step returns three things."),
        "it never stops": Wrong(
            _slip(ends=False),
            "your decoder writes on after the end sign. What is to be done when it comes?"),
        "the end is kept": Wrong(
            _then(lambda written, right: written + [0] * (len(written) < len(right))),
            "the end sign is in your list, where it came. It says that the phrase is over, and is no word of it."),
        "one word": Wrong(
            _then(lambda written, right: written[:1]),
            "you give one word and stop. Where does your `return` stand, in the loop or below it?"),
        "the last word": Wrong(
            _then(lambda written, right: written[-1:]),
            "you give the last word alone. Where do the ones before it go?"),
        "a word too few": Wrong(
            _then(lambda written, right: written[:len(right) - 1]),
            "one word is missing where the end sign does not come. As many words are allowed as `right` has, its end "
            "sign counted."),
        "a word too many": Wrong(
            _longer,
            "you write one word too many where the end sign does not come. As many words are allowed as `right` has, "
            "its end sign counted. Do you count before you write the next word, or after?"),
        "nothing": Wrong(
            lambda decoder, h, c, right: [],
            "your list is empty. Word 0 is read at the beginning, too: a loop that goes on as long as the word is not "
            "0 ends before it has begun."),
        "backwards": Wrong(
            _then(lambda written, right: written[::-1]),
            "the words are right, and in the wrong order. At which end of the list is a new word put?"),
        "the begin sign too": Wrong(
            _then(lambda written, right: [0, *written]),
            "your list begins with 0, which the decoder has *read* and not written."),
        "the lowest score": Wrong(
            _slip(pick=lambda scores: int(np.argmin(scores))),
            "you take the word with the lowest score. Which one does the decoder think the likeliest?"),
        "the size of the score": Wrong(
            _slip(pick=lambda scores: int(np.argmax(np.abs(scores)))),
            "you take the word whose score is largest in size, though it may be far below 0. A score says for or "
            "against."),
    },
    probes=[_case(seed) for seed in (2253, 390, 3184, 3443, 2686, 3413, 1595)],
    hints=["`scores, h, c = translation.step(decoder, word, h, c)` is one step. It reads a word, and returns a score "
           "for each word, and the new state. The first word that it reads is 0.",
           "`word = int(np.argmax(scores))` is what it writes, and what it reads at the next step.",
           "`for _ in right:` goes as many steps as are allowed; `break` leaves the loop when `word` is 0."],
    praise="It reads its own words, right or wrong. One wrong word early may spoil those behind it.",
)
