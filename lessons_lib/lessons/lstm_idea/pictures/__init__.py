"""The pictures. What the experiments draw is in belt.py, gate.py and tap.py.

The diagrams of the story and of the cell, which other lessons show too, are in drawing/lstm.
"""

from lessons_lib.lessons.lstm_idea.pictures.paths import draw_paths
from lessons_lib.lessons.lstm_idea.pictures.squash import draw_squash

__all__ = ["draw_paths", "draw_squash"]
