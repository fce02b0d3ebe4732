"""The pictures: a step of the cell in the story's diagram, sentences and pages, tables.

What the experiments draw is in frames.py and pages.py.
"""

from lessons_lib.lessons.childrens_book.pictures.frames import draw_frame
from lessons_lib.lessons.childrens_book.pictures.pages import draw_page, draw_sentences
from lessons_lib.lessons.childrens_book.pictures.tables import draw_off, draw_said_again, draw_switches

__all__ = ["draw_frame", "draw_off", "draw_page", "draw_said_again", "draw_sentences", "draw_switches"]
