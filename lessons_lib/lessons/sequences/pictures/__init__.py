"""The pictures: a swing in photos, the loop, what counts as a sequence, and the five shapes."""

from lessons_lib.lessons.sequences.pictures.chain import draw_loop, draw_unrolled
from lessons_lib.lessons.sequences.pictures.photos import draw_floor, draw_floors, draw_photos
from lessons_lib.lessons.sequences.pictures.reading import draw_reading, draw_sequences, samples
from lessons_lib.lessons.sequences.pictures.shapes import SHAPES, draw_shape, draw_shapes

__all__ = ["SHAPES", "draw_floor", "draw_floors", "draw_loop", "draw_photos", "draw_reading", "draw_sequences",
           "draw_shape", "draw_shapes", "draw_unrolled", "samples"]
