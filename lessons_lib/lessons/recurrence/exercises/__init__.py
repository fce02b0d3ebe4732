"""The exercises: one step with a flat bias, counting parameters, and the temperature of a softmax."""

from lessons_lib.interactive.exercise import collect
from lessons_lib.lessons.recurrence.exercises.counting import count, count_parameters
from lessons_lib.lessons.recurrence.exercises.heating import shares_at, temperature
from lessons_lib.lessons.recurrence.exercises.stepping import my_step, step

__all__ = ["count", "count_parameters", "my_step", "shares_at", "step", "temperature"]

all = collect(__name__, {"step": step, "count_parameters": count_parameters, "temperature": temperature})
