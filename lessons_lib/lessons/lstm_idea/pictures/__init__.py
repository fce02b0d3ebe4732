"""The pictures of lesson 08; its diagrams of the story and of the cell are in pictures/lstm."""

from lessons_lib.pictures.lstm_idea.paths import draw_paths
from lessons_lib.pictures.lstm_idea.squash import draw_squash

__all__ = ["draw_paths", "draw_squash"]
