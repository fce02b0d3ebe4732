"""The exercises: every line of the cell, the whole step, a broken one to mend, and the way back."""

from lessons_lib.interactive.exercise import collect
from lessons_lib.lessons.lstm_step_by_step.exercises.belt import update
from lessons_lib.lessons.lstm_step_by_step.exercises.forget_gate import forget
from lessons_lib.lessons.lstm_step_by_step.exercises.news import news
from lessons_lib.lessons.lstm_step_by_step.exercises.output_gate import output
from lessons_lib.lessons.lstm_step_by_step.exercises.steps import mend, step
from lessons_lib.lessons.lstm_step_by_step.exercises.way_back import backward

all = collect(__name__, {"forget": forget, "news": news, "update": update, "output": output, "step": step,
                         "mend": mend, "backward": backward})
