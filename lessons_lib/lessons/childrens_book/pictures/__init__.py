"""The pictures of lesson 10: the story's diagram with the cell's own numbers, sentences, switches, pages."""

from lessons_lib.lessons.childrens_book.pictures.frames import draw_frame
from lessons_lib.lessons.childrens_book.pictures.pages import draw_page, draw_sentences
from lessons_lib.lessons.childrens_book.pictures.tables import draw_off, draw_said_again, draw_switches

__all__ = ["draw_frame", "draw_off", "draw_page", "draw_said_again", "draw_sentences", "draw_switches"]
