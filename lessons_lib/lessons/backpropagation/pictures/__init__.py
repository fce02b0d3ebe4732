"""The pictures: two steps by hand, there and back, shares, chunks, and the gradient microscope."""

from lessons_lib.lessons.backpropagation.pictures.by_hand import draw_two_steps
from lessons_lib.lessons.backpropagation.pictures.chains import draw_chunks, draw_there_and_back
from lessons_lib.lessons.backpropagation.pictures.microscope import draw_microscope
from lessons_lib.lessons.backpropagation.pictures.shares import draw_shares

__all__ = ["draw_chunks", "draw_microscope", "draw_shares", "draw_there_and_back", "draw_two_steps"]
