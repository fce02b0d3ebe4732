"""The exercises: how long a factor lasts, slopes of a stack, one step's Jacobian, a bound, clipping."""

from lessons_lib.interactive.exercise import collect
from lessons_lib.lessons.vanishing_gradients.exercises.bounding import bound, most_left
from lessons_lib.lessons.vanishing_gradients.exercises.clipping import clip, clipped
from lessons_lib.lessons.vanishing_gradients.exercises.lasting import steps_until, until
from lessons_lib.lessons.vanishing_gradients.exercises.slopes import four_slopes, jacobian
from lessons_lib.lessons.vanishing_gradients.exercises.stacking import stack, stack_slope

__all__ = ["bound", "clip", "clipped", "four_slopes", "jacobian", "most_left", "stack", "stack_slope", "steps_until",
           "until"]

all = collect(__name__, {"jacobian": jacobian, "until": until, "stack": stack, "bound": bound, "clip": clip})
