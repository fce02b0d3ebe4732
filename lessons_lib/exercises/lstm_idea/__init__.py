"""The exercises of lesson 08: a gate, a half-life, a forget bias, and a cell that holds a bit for 1000 steps."""

from lessons_lib.exercises.base import collect
from lessons_lib.exercises.lstm_idea.belt import bias, forget_bias, half, half_life, let_through, through
from lessons_lib.exercises.lstm_idea.holding import gates, hold

__all__ = ["bias", "forget_bias", "gates", "half", "half_life", "hold", "let_through", "through"]

all = collect(globals())
