"""The pictures: the formula, one step of it, theta and its names, the graph, and writing letters."""

from lessons_lib.lessons.recurrence.pictures.formula import draw_formula, draw_step
from lessons_lib.lessons.recurrence.pictures.graph import draw_graph
from lessons_lib.lessons.recurrence.pictures.theta import draw_theta
from lessons_lib.lessons.recurrence.pictures.writing import draw_writing

__all__ = ["draw_formula", "draw_graph", "draw_step", "draw_theta", "draw_writing"]
