"""Two exercises of lesson 10 about sentences: name what is wrong with one, and weigh one."""

import numpy as np

from lessons_lib.exercises.base import Exercise, Wrong
from lessons_lib.worlds import childrens_book as book


def first_mistake(words):
    if len(words) < 4:
        return "stops short"
    if words[2] == words[0]:
        return "sees itself"
    return "runs on" if len(words) > 4 else "none"


def _by_counting(words):
    seen = words.count("saw")
    if words[-2] == "saw" or seen == 0:
        return "stops short"
    subject, _, object_, *rest = words
    return "sees itself" if subject == object_ else "none" if rest == ["."] else "runs on"


def _length_first(words):
    if len(words) > 4:
        return "runs on"
    return "stops short" if len(words) < 4 else "sees itself" if words[2] == words[0] else "none"


def _any_name_twice(words):
    if len(words) < 4:
        return "stops short"
    names = [word for word in words if word not in ("saw", ".")]
    return "sees itself" if len(set(names)) < len(names) else "runs on" if len(words) > 4 else "none"


def _never_runs_on(words):
    if len(words) < 4:
        return "stops short"
    return "sees itself" if words[2] == words[0] else "none"


def _short_only_without_saw(words):
    if "saw" not in words:
        return "stops short"
    if words[2] == words[0]:
        return "sees itself"
    return "runs on" if words.count("saw") > 1 else "none"


def _third_word_first(words):
    return "sees itself" if words[2] == words[0] else first_mistake(words)


mistake = Exercise(
    "Write first_mistake(words): what a sentence does wrong first: sees itself, runs on, stops short, or none.",
    right={"word by word": first_mistake, "by counting": _by_counting},
    wrong={
        "length first": Wrong(
            _length_first,
            "you look at the length first. \"Doug saw Doug saw Jane.\" goes wrong at its third word already, long "
            "before it runs on. Which of your questions must come first?"),
        "any name twice": Wrong(
            _any_name_twice,
            "you look for any name that comes twice. In \"Doug saw Jane saw Doug.\" nobody sees themselves; its "
            "mistake is the second saw. Which two words must you compare?"),
        "never runs on": Wrong(
            _never_runs_on,
            "you let \"Doug saw Jane saw Spot.\" pass. Its first four words are fine but for the missing full stop. "
            "How many words has a right sentence, the full stop counted?"),
        "short only without saw": Wrong(
            _short_only_without_saw,
            "you let \"Doug saw.\" pass, since it has its saw. Whom did he see? A sentence stops short if the full "
            "stop comes before the object."),
        "third word first": Wrong(
            _third_word_first,
            "your function asks a sentence for a word that it does not have (that is Python's IndexError). \"Doug.\" "
            "has two words, so there is no words[2]. What must you ask before?"),
    },
    probes=[(text.replace(".", " .").split(),) for text in (
        "Doug saw Jane.", "Spot saw Doug.", "Jane saw Jane.", "Doug.", "Spot.", "Doug saw.", "Doug saw Jane saw Spot.",
        "Doug saw Jane saw Doug.", "Doug saw Doug saw Jane.", "Jane saw Spot saw Spot saw Doug.")],
    hints=["Go through the sentence as a reader would: what must be there at words 1, 2, 3 and 4?",
           "Fewer than four words: stops short. Third word = first word: sees itself. More than four: runs on."],
    praise="The fourth word decides at the latest. That is why a few sums are enough to weigh all sentences there are.",
)


def sentence_chance(sentence, follows):
    chance, last = 1.0, 4
    for word in sentence:
        chance *= follows[word, last]
        last = word
    return chance


def _all_at_once(sentence, follows):
    before = [4, *sentence[:-1]]
    return float(np.prod([follows[word, last] for word, last in zip(sentence, before, strict=True)]))


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
    right={"word by word": sentence_chance, "all at once": _all_at_once},
    wrong={
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
            ([1, 4], _OTHER), ([0, 3, 0, 4], _OTHER)],
    hints=["Begin with chance 1.0 and last = 4, the full stop before the sentence.",
           "For each word: multiply by follows[word, last]; then this word is the last."],
    praise="Multiply along the way, add over the ways: with that you can weigh all a net may ever say.",
)
