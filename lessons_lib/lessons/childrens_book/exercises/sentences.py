"""Name what is wrong with a sentence."""

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.lessons.childrens_book import world as book

NAMES = "Doug", "Jane", "Spot"


def first_mistake(words):
    if len(words) < 4:
        return "stops short"
    if words[2] == words[0]:
        return "sees itself"
    if len(words) > 4:
        return "runs on"
    return "none"


def _by_counting(words):
    subject, *rest = words
    if "saw" not in rest:
        return "stops short"
    if rest[1] == subject:
        return "sees itself"
    return "runs on" if rest.count("saw") > 1 else "none"


def _by_the_rule(words):
    if words in [[one, "saw", other, "."] for one in NAMES for other in NAMES if one != other]:
        return "none"
    if words in [[one, "."] for one in NAMES]:
        return "stops short"
    return "sees itself" if words[:3] in [[one, "saw", one] for one in NAMES] else "runs on"


def _as_a_reader(words):
    subject, saws = None, 0
    for word in words:
        if word == ".":
            return "none" if saws else "stops short"
        if word == "saw" and saws:
            return "runs on"
        if word == subject:
            return "sees itself"
        subject, saws = (subject, 1) if word == "saw" else (subject or word, saws)


def _by_the_library(words):
    kind = book.kind(book.read(" ".join(words)))
    return "none" if kind == "grammatical" else kind


def _as_one_text(words):
    text = " ".join(words)
    if text.count("saw") == 0:
        return "stops short"
    if any(text.startswith(f"{name} saw {name}") for name in NAMES):
        return "sees itself"
    return "none" if len(words) == 4 else "runs on"


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


def _third_word_first(words):
    return "sees itself" if words[2] == words[0] else first_mistake(words)


def _otherwise(sees_itself):
    """A right answer but for the question that finds out who sees itself: sees_itself(names)."""

    def answer(words):
        if len(words) < 4:
            return "stops short"
        return "sees itself" if sees_itself(words[::2]) else "runs on" if len(words) > 4 else "none"

    return answer


def _sentences():
    """A few that show something, and then all that the one-step net may write with up to eight words."""
    few = [book.read(text) for text in ("Doug saw Jane.", "Spot saw Doug.", "Jane saw Jane.", "Doug.",
                                        "Doug saw Jane saw Spot.", "Doug saw Jane saw Doug.", "Doug saw Doug saw Jane.",
                                        "Jane saw Spot saw Spot saw Doug.")]
    every = [list(sentence) for sentence, _ in book.all_sentences(book.one_step, 8) if sentence[-1] == book.STOP]
    few = [list(sentence) for sentence in few]
    return [[book.WORDS[word] for word in sentence] for sentence in few + [one for one in every if one not in few]]


mistake = Exercise(
    "Write first_mistake(words): what a sentence does wrong first: sees itself, runs on, stops short, or none.",
    right={"word by word": first_mistake, "by counting": _by_counting, "by the rule": _by_the_rule,
           "as a reader": _as_a_reader, "by the library": _by_the_library, "as one text": _as_one_text},
    wrong={
        "length first": Wrong(
            _length_first,
            "you look at the length first. \"Doug saw Doug saw Jane.\" goes wrong at its third word already, long "
            "before it runs on. Which of your questions must come first?"),
        "any name twice": Wrong(
            _any_name_twice,
            "you look for any name that comes twice. In \"Doug saw Jane saw Doug.\" nobody sees themselves; its "
            "mistake is the second saw. Which two words must you compare?"),
        "the first name again, anywhere": Wrong(
            lambda words: "sees itself" if words[0] in words[1:] else first_mistake(words),
            "you look for the first name anywhere later on. In \"Doug saw Jane saw Doug.\" it comes back behind the "
            "second saw, and that saw is the first mistake. At which place alone must it not come back?"),
        "never runs on": Wrong(
            _never_runs_on,
            "you let \"Doug saw Jane saw Spot.\" pass. Its first four words are fine but for the missing full stop. "
            "How many words has a right sentence, the full stop counted?"),
        "any two names in a row": Wrong(
            _otherwise(lambda names: any(a == b for a, b in zip(names, names[1:], strict=False))),
            "you compare every name with the one before it. In \"Doug saw Jane saw Jane.\" the second saw comes first: "
            "it runs on before anybody sees themselves. Which two words must you compare?"),
        "the first name and the last": Wrong(
            _otherwise(lambda names: names[0] == names[-1]),
            "you compare the first name with the last. In a long sentence that is another one than the object of the "
            "first saw. Which two words must you compare?"),
        "only one name": Wrong(
            _otherwise(lambda names: names[:2] == ["Doug", "Doug"]),
            "you find Doug who sees himself, and nobody else. There are three names. Which two words must be the same?"
            ),
        "nobody sees themselves": Wrong(
            _otherwise(lambda names: False),
            "you never say \"sees itself\". Which two words are the same in \"Doug saw Doug.\"?"),
        "nobody stops short": Wrong(
            lambda words: "none" if len(words) < 4 else first_mistake(words),
            "you let \"Doug.\" pass. It has a name and a full stop, and nobody saw anybody. How many words has a right "
            "sentence, the full stop counted?"),
        "runs on late": Wrong(
            lambda words: first_mistake(words) if len(words) != 6 else first_mistake(words).replace("runs on", "none"),
            "you let a sentence pass that has two saws. How many words has a right one, the full stop counted?"),
        "the library's word": Wrong(
            lambda words: book.kind(book.read(" ".join(words))),
            "for a right sentence you return the library's word, \"grammatical\". Asked is \"none\" there: it makes no "
            "mistake."),
        "third word first": Wrong(
            _third_word_first,
            "your function asks a sentence for a word that it does not have (that is Python's IndexError). \"Doug.\" "
            "has two words, so there is no words[2]. What must you ask before?"),
    },
    probes=[(sentence,) for sentence in _sentences()],
    hints=["Go through the sentence as a reader would: what must be there at words 1, 2, 3 and 4?",
           "Fewer than four words: stops short. Third word = first word: sees itself. More than four: runs on."],
    praise="The fourth word decides at the latest. That is why a few sums are enough to weigh all sentences there are.",
)
