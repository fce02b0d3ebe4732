"""Texts side by side, for nets that read them word by word and say the next one."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from lessons_lib.nets.one_hot import one_hot


@dataclass(frozen=True, eq=False)
class NextWord:
    """B texts of T + 1 words: words (T + 1, B) whole numbers, places in the `vocabulary` of the world they are of."""

    words: np.ndarray
    vocabulary: ClassVar[tuple[str, ...]] = ()

    @property
    def xs(self):
        """All words but the last, one-hot: (T, D, B), float32."""
        return one_hot(self.words[:-1], len(self.vocabulary), np.float32)

    @property
    def targets(self):
        """The next word at every step, (T, B)."""
        return self.words[1:]

    def text(self, b=0):
        """Text number b in words."""
        return " ".join(self.vocabulary[n] for n in self.words[:, b])
