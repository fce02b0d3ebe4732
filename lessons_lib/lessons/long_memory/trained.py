"""A net and how its training went, and the bar under which it goes on until it has learned or is stopped. Lesson 11."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from lessons_lib.nets.checks import size
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.training.progress import Progress


@dataclass
class Trained:
    """A net and how its training went: the `losses` of the batches that it was given, one an update, and why it `ended`
    ("learned", "done": the updates were used up, "stopped": by the stop button, or "not a number")."""

    net: LSTM | RNN
    losses: list[float] = field(default_factory=list)
    ended: str = "done"
    streak: int = 0

    @property
    def updates(self) -> int:
        return len(self.losses)

    @property
    def learned(self) -> bool:
        """Whether it has learned its task, by the rule of its training."""
        return self.ended == "learned"

    def __repr__(self):
        how = {"done": "not learned"}.get(self.ended, self.ended)
        return f"{type(self.net).__name__}: {how} after {self.updates} updates"


@contextmanager
def under_a_bar(results: list[Trained], updates: int, bar: bool) -> Iterator[Progress]:
    """Train within this: a Progress. The stop button (Ctrl-C), or a number that is none, ends it; the nets are kept as
    they are, and those that have not learned yet say so. ValueError for updates below 1."""
    with Progress(size("updates", updates), show=bar) as progress:
        try:
            yield progress
        except (KeyboardInterrupt, FloatingPointError) as fault:
            stopped = isinstance(fault, KeyboardInterrupt)
            for result in results:
                if not result.learned:
                    result.ended = "stopped" if stopped else "not a number"
            if not stopped:
                progress.say(str(fault))
