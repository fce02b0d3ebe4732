"""The exercises of lesson 09: every line of the cell, the whole step, a broken one to mend, and the way back."""

from lessons_lib.exercises.lstm_step_by_step.belt import update
from lessons_lib.exercises.lstm_step_by_step.layers import forget
from lessons_lib.exercises.lstm_step_by_step.news import news
from lessons_lib.exercises.lstm_step_by_step.shown import output
from lessons_lib.exercises.lstm_step_by_step.steps import mend, step
from lessons_lib.exercises.lstm_step_by_step.way_back import backward

all = {"forget": forget, "news": news, "update": update, "output": output, "step": step, "mend": mend,
       "backward": backward}
