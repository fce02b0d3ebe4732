"""The exercises of lesson 04: one step with a flat bias, counting parameters, and the temperature of a softmax."""

from lessons_lib.exercises.base import collect
from lessons_lib.exercises.recurrence.counting import count, count_parameters
from lessons_lib.exercises.recurrence.heating import shares_at, temperature
from lessons_lib.exercises.recurrence.stepping import my_step, step

__all__ = ["count", "count_parameters", "my_step", "shares_at", "step", "temperature"]

all = collect({"step": step, "count_parameters": count_parameters, "temperature": temperature})
