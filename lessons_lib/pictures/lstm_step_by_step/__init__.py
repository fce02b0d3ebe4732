"""Lesson 09's pictures: the cell, the language example in numbers, and what the probes read."""

from lessons_lib.pictures.lstm import draw_lstm_cell
from lessons_lib.pictures.lstm_step_by_step.language import draw_grammar, draw_reading
from lessons_lib.pictures.lstm_step_by_step.probes import draw_probes

__all__ = ["draw_grammar", "draw_lstm_cell", "draw_probes", "draw_reading"]
