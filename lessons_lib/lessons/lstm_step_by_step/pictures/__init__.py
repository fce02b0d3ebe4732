"""The pictures: the cell, the language example in numbers, what trained cells keep and forget; and the gate bench."""

from lessons_lib.drawing import lstm
from lessons_lib.drawing.lean import lean
from lessons_lib.lessons.lstm_step_by_step.pictures.belts import draw_belts
from lessons_lib.lessons.lstm_step_by_step.pictures.forgetting import draw_forgetting
from lessons_lib.lessons.lstm_step_by_step.pictures.language import draw_grammar, draw_reading
from lessons_lib.lessons.lstm_step_by_step.pictures.probes import draw_probes

__all__ = ["draw_belts", "draw_forgetting", "draw_grammar", "draw_lstm_cell", "draw_probes", "draw_reading"]

draw_lstm_cell = lean(lstm.draw_lstm_cell)
