"""The exercises of lesson 07: how long a factor lasts, slopes of a stack, the bound of a product, clipping."""

from lessons_lib.exercises.base import collect
from lessons_lib.exercises.vanishing_gradients.bounding import bound, most_left
from lessons_lib.exercises.vanishing_gradients.clipping import clip, clipped
from lessons_lib.exercises.vanishing_gradients.lasting import steps_until, until
from lessons_lib.exercises.vanishing_gradients.stacking import stack, stack_slope

__all__ = ["bound", "clip", "clipped", "most_left", "stack", "stack_slope", "steps_until", "until"]

all = collect({"until": until, "stack": stack, "bound": bound, "clip": clip})
