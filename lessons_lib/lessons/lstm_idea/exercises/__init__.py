"""The exercises: a gate, a half-life, a forget bias, and a cell that holds a bit for 1000 steps."""

from lessons_lib.interactive.exercise import collect
from lessons_lib.lessons.lstm_idea.exercises.belt import half, half_life
from lessons_lib.lessons.lstm_idea.exercises.bias import bias, forget_bias
from lessons_lib.lessons.lstm_idea.exercises.gate import let_through, through
from lessons_lib.lessons.lstm_idea.exercises.holding import gates, hold

__all__ = ["bias", "forget_bias", "gates", "half", "half_life", "hold", "let_through", "through"]

all = collect(__name__, {"through": through, "half": half, "bias": bias, "hold": hold})
