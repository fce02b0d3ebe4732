"""The exercises: two shares by hand, a window's reach, a chunk's boundary, and the backward pass."""

from lessons_lib.interactive.exercise import collect
from lessons_lib.lessons.backpropagation.exercises.by_hand import two_shares
from lessons_lib.lessons.backpropagation.exercises.chunks import chunk, gets_through
from lessons_lib.lessons.backpropagation.exercises.way_back import backward, my_backward
from lessons_lib.lessons.backpropagation.exercises.windows import reach, reached

__all__ = ["backward", "chunk", "gets_through", "my_backward", "reach", "reached", "two_shares"]

all = collect(__name__, {"two_shares": two_shares, "reach": reach, "chunk": chunk, "backward": backward})
