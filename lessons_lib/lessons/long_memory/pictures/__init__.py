"""The pictures. What the experiment of the two cells draws is in drift.py."""

from lessons_lib.lessons.long_memory.pictures.adding import draw_adding
from lessons_lib.lessons.long_memory.pictures.biases import draw_biases
from lessons_lib.lessons.long_memory.pictures.karma import draw_karma
from lessons_lib.lessons.long_memory.pictures.quiet import draw_quiet
from lessons_lib.lessons.long_memory.pictures.stream import draw_stream
from lessons_lib.lessons.long_memory.pictures.tables import draw_tables
from lessons_lib.lessons.long_memory.pictures.task import draw_task

__all__ = ["draw_adding", "draw_biases", "draw_karma", "draw_quiet", "draw_stream", "draw_tables", "draw_task"]
