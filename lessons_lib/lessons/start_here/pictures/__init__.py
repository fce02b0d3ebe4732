"""The pictures: the map of lessons, arrays with their shapes, and the letters."""

from lessons_lib.lessons.start_here.pictures.arrays import draw_product, draw_shapes, draw_sum
from lessons_lib.lessons.start_here.pictures.lesson_map import draw_map
from lessons_lib.lessons.start_here.pictures.letters import draw_letters, draw_sizes

__all__ = ["draw_letters", "draw_map", "draw_product", "draw_shapes", "draw_sizes", "draw_sum"]
