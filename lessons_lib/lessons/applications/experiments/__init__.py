"""To turn by hand: one experiment for each kind of sequence."""

from lessons_lib.lessons.applications.experiments.bounce import explore_bounce
from lessons_lib.lessons.applications.experiments.failures import explore_chaos
from lessons_lib.lessons.applications.experiments.letters import explore_letters
from lessons_lib.lessons.applications.experiments.melody import explore_melody
from lessons_lib.lessons.applications.experiments.pendulum import explore_pendulum
from lessons_lib.lessons.applications.experiments.sunspots import explore_sunspots
from lessons_lib.lessons.applications.experiments.translation import explore_translation

__all__ = ["explore_bounce", "explore_chaos", "explore_letters", "explore_melody", "explore_pendulum",
           "explore_sunspots", "explore_translation"]
