"""The pictures of the lesson, a module for each kind of sequence."""

from lessons_lib.lessons.applications.pictures import (
    bounce,
    failures,
    letters,
    melody,
    pendulum,
    sunspots,
    torch_names,
    translation,
)

__all__ = ["bounce", "failures", "letters", "melody", "pendulum", "sunspots", "torch_names", "translation"]
