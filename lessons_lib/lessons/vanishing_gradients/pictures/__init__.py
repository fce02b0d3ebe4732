"""The pictures of lesson 07; its plots are in pictures/vanishing_gradients_plots.py."""

from lessons_lib.pictures.vanishing_gradients.clipping import draw_clipping
from lessons_lib.pictures.vanishing_gradients.matrices import draw_bounds, draw_stretched
from lessons_lib.pictures.vanishing_gradients.slopes import draw_slopes

__all__ = ["draw_bounds", "draw_clipping", "draw_slopes", "draw_stretched"]
