"""The diagrams of the LSTM.

cell     the cell with its lid off, in lessons 08 and 09       legend   the signs
story    the story's own diagram, in lessons 08 and 10         chains   two chains of modules
plan     where everything stands                               matched  story and cell, part by part
pen      strokes that know which part they belong to           (these three in lesson 08)
"""

from lessons_lib.drawing.lstm.cell import draw_lstm_cell
from lessons_lib.drawing.lstm.chains import draw_two_chains
from lessons_lib.drawing.lstm.legend import draw_legend
from lessons_lib.drawing.lstm.matched import draw_story_and_cell
from lessons_lib.drawing.lstm.story import draw_story

__all__ = ["draw_legend", "draw_lstm_cell", "draw_story", "draw_story_and_cell", "draw_two_chains"]
