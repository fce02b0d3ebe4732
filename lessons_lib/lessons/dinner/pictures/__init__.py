"""The pictures: the board of dinners, columns of numbers, votes, and the net with two routes."""

from lessons_lib.lessons.dinner.pictures.board import draw_board
from lessons_lib.lessons.dinner.pictures.columns import draw_columns, draw_voting
from lessons_lib.lessons.dinner.pictures.losses import draw_losses
from lessons_lib.lessons.dinner.pictures.net import draw_dinner_net, margin, net_picture, verdict
from lessons_lib.lessons.dinner.pictures.votes import draw_chance, draw_shares, draw_weights

__all__ = ["draw_board", "draw_chance", "draw_columns", "draw_dinner_net", "draw_losses", "draw_shares",
           "draw_voting", "draw_weights", "margin", "net_picture", "verdict"]
