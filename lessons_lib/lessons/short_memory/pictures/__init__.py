"""The pictures. What the experiments draw is in gaps.py and latches.py."""

from lessons_lib.lessons.short_memory.pictures.chains import draw_french, draw_readers, draw_sky
from lessons_lib.lessons.short_memory.pictures.latches import draw_latch, draw_left, draw_maps
from lessons_lib.lessons.short_memory.pictures.table import draw_shares

__all__ = ["draw_french", "draw_latch", "draw_left", "draw_maps", "draw_readers", "draw_shares", "draw_sky"]
