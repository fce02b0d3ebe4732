"""Nets that are trained for this lesson, a module for each kind of sequence."""

from lessons_lib.lessons.applications.training import (
    bounce,
    failures,
    letters,
    melody,
    own_text,
    pendulum,
    sunspots,
    translation,
)

__all__ = ["bounce", "failures", "letters", "melody", "own_text", "pendulum", "sunspots", "translation"]
