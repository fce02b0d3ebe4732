"""The diagrams of the LSTM, the same in every lesson: the cell, the two chains, the legend, the story's own diagram."""

from lessons_lib.drawing.lstm.cell import draw_lstm_cell
from lessons_lib.drawing.lstm.chains import draw_two_chains
from lessons_lib.drawing.lstm.legend import draw_legend
from lessons_lib.drawing.lstm.matched import draw_story_and_cell
from lessons_lib.drawing.lstm.story import draw_story

__all__ = ["draw_legend", "draw_lstm_cell", "draw_story", "draw_story_and_cell", "draw_two_chains"]
