"""To turn by hand: where a pendulum is let go, how much of it is seen, and what comes of ten seconds of foresight."""

from functools import lru_cache

import numpy as np

from lessons_lib.interactive.controls import stops
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.applications import pendulum
from lessons_lib.lessons.applications.pictures.pendulum import draw_swing, swing_words
from lessons_lib.lessons.applications.results.pendulum import load, stored_curve, stored_line, stored_net

ANGLES = (2, 5, 10, 30, 60, 90, 120, 140, 150, 160, 165, 170, 174, 178)
SEEN = (2, 3, 5, 10, 20, 40)
FRICTION = (0.0, 0.05, 0.2, 0.5)


def explore_pendulum() -> Experiment:
    """Let a pendulum go, show some angles, and see a net, a linear predictor and a curve of 12 weights go on."""

    def draw(angle, seen, friction):
        at = ANGLES.index(angle)
        truth, net, line, curve = (angles[:, at] for angles in _foreseen(seen, friction))
        ahead = truth[seen:]
        return draw_swing(truth, seen, net, line, curve, swing_words(ahead, net, line, curve)), {
            "the pendulum after 10 s": ahead[-1], "LSTM after 10 s": net[-1], "linear after 10 s": line[-1],
            "curve after 10 s": curve[-1], "LSTM, RMS error": pendulum.rms(net - ahead),
            "linear, RMS error": pendulum.rms(line - ahead), "curve, RMS error": pendulum.rms(curve - ahead)}

    return Experiment(draw, "Let a pendulum go: for how long can a net foresee it, and what needs no net?",
                      angle=stops(ANGLES, 150, label="let go at"), seen=stops(SEEN, 20, label="angles seen"),
                      friction=stops(FRICTION, 0.05, label="friction"))


@lru_cache
def _foreseen(seen, friction):
    """For every one of ANGLES: truth (seen + AHEAD, N), net, line and curve (AHEAD, N)."""
    truth = _truths()[:seen + pendulum.AHEAD, FRICTION.index(friction)]
    net, line, curve = _predictors(seen)
    asked = truth[:seen], pendulum.AHEAD
    return truth, np.clip(net.go_on(*asked), -180, 180), pendulum.going_on(line)(*asked), curve.go_on(*asked)


@lru_cache
def _truths():
    """Every one of ANGLES with every one of FRICTION, (looks, frictions, N): all at once takes as long as one."""
    angles, frictions = np.tile(ANGLES, len(FRICTION)), np.repeat(FRICTION, len(ANGLES))
    return pendulum.swing(angles, max(SEEN) + pendulum.AHEAD, frictions).reshape(-1, len(FRICTION), len(ANGLES))


@lru_cache
def _predictors(seen):
    stored = load()
    return stored_net(stored), stored_line(stored, seen), stored_curve(stored)
