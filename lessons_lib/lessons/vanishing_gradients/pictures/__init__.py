"""The pictures. What the experiments draw is in factors.py, matrices.py and turns.py; the plots are in plots.py."""

from lessons_lib.lessons.vanishing_gradients.pictures.clipping import draw_clipping
from lessons_lib.lessons.vanishing_gradients.pictures.matrices import draw_bounds, draw_stretched
from lessons_lib.lessons.vanishing_gradients.pictures.slopes import draw_slopes

__all__ = ["draw_bounds", "draw_clipping", "draw_slopes", "draw_stretched"]
