"""The pictures. What the experiment of the two cells draws is in drift.py."""

from lessons_lib.lessons.long_memory.pictures.task import draw_task

__all__ = ["draw_task"]
