"""The pictures of lesson 10: the story's diagram with the cell's own numbers, sentences, switches, pages."""

from lessons_lib.pictures.childrens_book.frames import draw_frame
from lessons_lib.pictures.childrens_book.pages import draw_page
from lessons_lib.pictures.childrens_book.stored import draw_off, draw_said_again
from lessons_lib.pictures.childrens_book.tables import draw_sentences, draw_switches

__all__ = ["draw_frame", "draw_off", "draw_page", "draw_said_again", "draw_sentences", "draw_switches"]
