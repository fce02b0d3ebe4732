"""The pictures: the dotted loop, nights away and how to count them, and votes that wear out."""

from lessons_lib.lessons.unrolling.pictures.gains import draw_gains
from lessons_lib.lessons.unrolling.pictures.nights import draw_count, draw_dotted_loop, draw_nights
from lessons_lib.lessons.unrolling.pictures.votes import draw_leads, draw_matrices, draw_three_nights

__all__ = ["draw_count", "draw_dotted_loop", "draw_gains", "draw_leads", "draw_matrices", "draw_nights",
           "draw_three_nights"]
