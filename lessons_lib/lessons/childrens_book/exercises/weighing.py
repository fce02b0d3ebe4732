"""Weigh a sentence."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.lessons.childrens_book import world as book


def sentence_chance(sentence, follows):
    chance, last = 1.0, 4
    for word in sentence:
        chance *= follows[word, last]
        last = word
    return chance


def _all_at_once(sentence, follows):
    before = [4, *sentence[:-1]]
    return float(np.prod([follows[word, last] for word, last in zip(sentence, before, strict=True)]))


def _calls_itself(sentence, follows, last=4):
    if len(sentence) == 0:
        return 1
    return follows[sentence[0], last] * _calls_itself(sentence[1:], follows, sentence[0])


def _by_columns(sentence, follows):
    chance, column = np.ones(1), np.eye(5)[:, [4]]
    for word in sentence:
        chance = chance * (follows @ column)[word]
        column = np.eye(5)[:, [word]]
    return chance[0]


def _logarithm(sentence, follows):
    with np.errstate(divide="ignore"):
        return sum(np.log(follows[word, last]) for word, last in zip(sentence, [4, *sentence], strict=False))


def _swapped(sentence, follows):
    return sentence_chance(sentence, np.asarray(follows).T)


def _no_start(sentence, follows):
    chance = 1.0
    for last, word in zip(sentence, sentence[1:], strict=False):
        chance *= follows[word, last]
    return chance


def _added(sentence, follows):
    total, last = 0.0, 4
    for word in sentence:
        total += follows[word, last]
        last = word
    return total


def _last_stays(sentence, follows):
    return float(np.prod([follows[word, 4] for word in sentence]))


def _after_the_end(sentence, follows):
    return float(np.prod([follows[sentence[n + 1], sentence[n]] for n in range(len(sentence))]))


def _stop_as_text(sentence, follows):
    return follows[sentence[0], "."]


_EVEN = np.array(book.one_step_shares(), float)
_OTHER = np.array([[0.1, 0.2, 0.0, 0.3, 0.5], [0.0, 0.1, 0.3, 0.5, 0.2], [0.1, 0.0, 0.1, 0.2, 0.2],
                   [0.6, 0.4, 0.1, 0.0, 0.0], [0.2, 0.3, 0.5, 0.0, 0.1]])

chance = Exercise(
    "Write sentence_chance(sentence, follows): the chance that a one-step net writes exactly this sentence next.",
    right={"word by word": sentence_chance, "all at once": _all_at_once, "calls itself": _calls_itself,
           "by places": lambda sentence, follows: follows[sentence, [4, *sentence[:-1]]].prod(),
           "by one-hot columns": _by_columns,
           "by logarithms": lambda sentence, follows: np.exp(_logarithm(sentence, follows))},
    wrong={
        "the first word by a third": Wrong(
            lambda sentence, follows: _no_start(sentence, follows) / 3,
            "you take a third for the first word. In the lesson's book that is what follows a full stop; in another "
            "book it is not. Which column of `follows` tells?"),
        "begun with word 0": Wrong(
            lambda sentence, follows: _calls_itself(sentence, follows, last=0),
            "you begin as if Doug, word 0, stood before the sentence. It is a full stop. Which number has that?"),
        "the mean": Wrong(
            lambda sentence, follows: np.mean(follows[sentence, [4, *sentence[:-1]]]),
            "you take the mean of the chances. What does one do with the chances of things that must all happen?"),
        "each by itself": Wrong(
            lambda sentence, follows: list(follows[sentence, [4, *sentence[:-1]]]),
            "you return the chance of each word, and they are right. Asked is the chance of all of them, one after the "
            "other."),
        "its logarithm": Wrong(
            lambda sentence, follows: _logarithm(sentence, follows),
            "that is the logarithm of the chance. Asked is the chance itself."),
        "in percent": Wrong(
            lambda sentence, follows: 100 * sentence_chance(sentence, follows),
            "you return percent. A chance goes from 0 to 1, as in the table."),
        "the sentence of the lesson": Wrong(
            lambda sentence, follows: 1 / 36,
            "1/36 is the chance of a right sentence in the lesson's book. Here other sentences come, and other books."),
        "row and column swapped": Wrong(
            _swapped,
            "you take the row for the last word and the column for the next. As in every matrix of this collection the "
            "column is what goes in. Which index of follows[...] must be the last word?"),
        "the first word is free": Wrong(
            _no_start,
            "you leave out the first word, as if it were given. It has a chance too: it comes after a full stop. Which "
            "column tells what follows that?"),
        "the full stop forgotten": Wrong(
            lambda sentence, follows: sentence_chance(sentence[:-1], follows),
            "you stop before the last word. Is the full stop free? After Jane, \"saw\" could have come as well. Which "
            "share belongs to the full stop?"),
        "added up": Wrong(
            _added,
            "you add the chances. Then a longer sentence would be more likely, and some more likely than certain. What "
            "does one do with the chances of things that must all happen?"),
        "the last word stays the full stop": Wrong(
            _last_stays,
            "you look up every word as if it came after a full stop. Once a word has been weighed, it is the last word "
            "for the next one. Which line in your loop says so?"),
        "begun with 0": Wrong(
            lambda sentence, follows: 0.0 * sentence_chance(sentence, follows),
            "it is 0 for every sentence. A product that begins with 0 stays 0. With what must a product begin?"),
        "the last step alone": Wrong(
            lambda sentence, follows: follows[sentence[-1], ([4] + sentence)[-2]],
            "you return the chance of the last word alone. The words before it have their chances too. What must you "
            "do with the chance so far, at every word?"),
        "back after one word": Wrong(
            lambda sentence, follows: follows[sentence[0], 4],
            "you return the chance of the first word alone. A `return` inside the loop ends it at once. How far must "
            "it stand to the left?"),
        "beyond the end": Wrong(
            _after_the_end,
            "you ask for the word after the last one, and there is none (that is Python's IndexError). Pair every word "
            "with the one before it. What stands before the first?"),
        "the full stop as text": Wrong(
            _stop_as_text,
            "the places in follows[next, last] must be whole numbers, and you ask with something else. Words are "
            "numbers here. Which number is the full stop?"),
    },
    probes=[([0, 3, 1, 4], _EVEN), ([0, 4], _EVEN), ([0, 3, 1, 3, 2, 4], _EVEN), ([2, 3, 0, 4], _OTHER),
            ([1, 4], _OTHER), ([0, 3, 0, 4], _OTHER), ([3, 0, 4], _EVEN)], may_read=("SAW", "STOP"),
    hints=["Begin with chance 1.0 and last = 4, the full stop before the sentence.",
           "For each word: multiply by `follows[word, last]`; then this word is the last."],
    praise="Multiply along the way, add over the ways: with that you can weigh all a net may ever say.",
)
