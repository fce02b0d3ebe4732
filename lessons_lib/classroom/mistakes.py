"""The mistakes of a class, most frequent first, each with the sentence it got and what to say about it."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from lessons_lib.classroom.counting import NAMELESS, OfLesson, verdicts
from lessons_lib.classroom.library import Known
from lessons_lib.interactive.verdict import GENERAL, NOT_TRIED, NOT_YET, SOLVED

MOST = 3  # different sentences that are shown of one mistake


@dataclass(frozen=True)
class Mistake:
    """A mistake and who makes it. `sentences` are those it got, most frequent first; `more` are left out.

    `what` says what a name that every exercise has means, or that this library does not know it; `say` is "" where a
    teacher has nothing of its own to say of it.
    """

    name: str
    learners: list[str]
    sentences: list[str]
    more: int
    what: str
    say: str
    named: bool


@dataclass(frozen=True)
class OfExercise:
    """An exercise in this class: who stands where, the mistakes, what to say of it as a whole."""

    known: Known
    name: str
    task: str
    verdicts: dict[str, list[str]]
    mistakes: list[Mistake]
    say: str

    @property
    def stuck(self) -> int:
        return len(self.verdicts[NOT_YET])

    @property
    def most_are_stuck(self) -> bool:
        """Most of those who tried."""
        return self.stuck > len(self.verdicts[SOLVED])

    @property
    def tried(self) -> int:
        return self.stuck + len(self.verdicts[SOLVED])

    @property
    def folded(self) -> list[Mistake]:
        """Those at the end of the list that one learner alone makes, where there are many: they are folded away."""
        alone = [mistake for mistake in self.mistakes if len(mistake.learners) == 1]
        return alone if 2 < len(alone) < len(self.mistakes) else []

    @property
    def learners(self) -> int:
        return self.tried + len(self.verdicts[NOT_TRIED])


def exercises(lessons: list[OfLesson]) -> list[OfExercise]:
    """Every exercise that somebody has tried: those where most learners are stuck come first."""
    found = [of_exercise(lesson, name) for lesson in lessons for name in lesson.known.exercises]
    return sorted((one for one in found if one.tried), key=lambda one: -one.stuck)


def of_exercise(lesson: OfLesson, name: str) -> OfExercise:
    who, told = defaultdict(list), defaultdict(Counter)
    for learner, standings in lesson.standings.items():
        for mistake, sentences in standings[name].mistakes.items():
            who[mistake].append(learner)
            told[mistake].update(sentences)
    found = [described(lesson.known, name, mistake, who[mistake], told[mistake]) for mistake in who]
    return OfExercise(lesson.known, name, " ".join(lesson.known.exercises[name].task.split()), verdicts(lesson, name),
                      sorted(found, key=lambda one: (-len(one.learners), not one.named, one.name)),
                      lesson.known.says(name))


def described(known: Known, exercise: str, mistake: str | None, who: list[str], told: Counter) -> Mistake:
    """The Mistake of this name, which may be none that this library knows."""
    messages = known.exercises[exercise].messages
    sentences = [sentence for sentence, _ in told.most_common()]
    if mistake in messages:
        what = ""
    elif mistake in GENERAL:
        what = GENERAL[mistake]
    else:
        what = "This library does not know a mistake of this name." if mistake else "The notebook says no more."
    return Mistake(mistake or NAMELESS, who, sentences[:MOST], max(0, len(sentences) - MOST), what,
                   known.says(exercise, mistake) if mistake else "", mistake in messages)


def shared(found: list[OfExercise], most: int = 5) -> list[tuple[OfExercise, Mistake]]:
    """The mistakes of the whole class that most learners share, of equally many the named ones first."""
    pairs = [(exercise, mistake) for exercise in found for mistake in exercise.mistakes]
    pairs.sort(key=lambda pair: (-len(pair[1].learners), not pair[1].named))
    return pairs[:most]
