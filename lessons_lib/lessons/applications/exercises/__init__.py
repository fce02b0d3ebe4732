"""The exercises: what goes wrong with applications, more often than the net does."""

from lessons_lib.interactive.exercise import collect
from lessons_lib.lessons.applications.exercises.bounce import hidden_dot, where_now
from lessons_lib.lessons.applications.exercises.letters import bits, bits_per_letter
from lessons_lib.lessons.applications.exercises.skill import skill, skill_of
from lessons_lib.lessons.applications.exercises.torch_names import names, torch_weights
from lessons_lib.lessons.applications.exercises.translation import write, writing
from lessons_lib.lessons.applications.exercises.translation_measured import better_by, measuring

__all__ = ["better_by", "bits", "bits_per_letter", "hidden_dot", "measuring", "names", "skill", "skill_of",
           "torch_weights", "where_now", "write", "writing"]

all = collect(__name__, {"names": names, "skill": skill, "hidden_dot": hidden_dot, "writing": writing,
                         "measuring": measuring, "bits": bits})
