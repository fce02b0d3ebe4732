"""Things to turn by hand: the gate bench. Its picture is drawn in pictures/bench.

bench, grids, panel   how it stands on the screen, and what its buttons do
controls, presets     all that can be turned, the net that it makes, and where a button puts it
english               the words it reads and answers with
goals                 what one may try to reach
own_step              a learner's own step beside the true one
view                  what one setting comes to: for the picture, for the goals, and by name
"""

from lessons_lib.interactive.answers import Fault
from lessons_lib.lessons.lstm_step_by_step.experiments.bench import OFF, Bench
from lessons_lib.lessons.lstm_step_by_step.experiments.controls import handles, run_of
from lessons_lib.lessons.lstm_step_by_step.experiments.goals import reached
from lessons_lib.lessons.lstm_step_by_step.experiments.own_step import Learner
from lessons_lib.lessons.lstm_step_by_step.experiments.presets import PRESETS
from lessons_lib.lessons.lstm_step_by_step.experiments.view import line_of, numbers, scene_at
from lessons_lib.lessons.lstm_step_by_step.pictures.bench import draw_bench
from lessons_lib.lessons.lstm_step_by_step.wrong_line.finder import NO_ANSWER


def explore_lstm_cell(step=None) -> Bench:
    """The gate bench: walk through one LSTM step, turn its gates, weights and words, and see what it answers.

    `step` is your own step(x, h_prev, c_prev, net) -> (h, c), in columns as in `lstm_step`: it is run beside the true
    one, and the first line of it that differs is marked; once it is tried on random weights too, which are not shown.
    TypeError when it cannot be called.
    """
    learner = Learner(step) if step is not None else None

    def draw(part, t, blame, asked, **values):
        net, run = run_of(values)
        now = scene_at(net, run, values, part, t, None if blame == OFF else blame, asked)
        goals = reached(line_of(now, values))
        if learner is None:
            return draw_bench(now), numbers(now, goals)
        try:
            theirs = learner.beside(net, run, t)
        except Fault as fault:
            return fault, numbers(now, goals, NO_ANSWER, NO_ANSWER, learner.elsewhere)
        return draw_bench(now, theirs), numbers(now, goals, theirs.line, theirs.first or "none", theirs.elsewhere)

    return Bench(draw, handles(PRESETS["hand-set"]))
