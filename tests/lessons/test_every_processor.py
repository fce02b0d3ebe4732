"""An experiment draws the same picture on every processor: here beside the oldest, all over its sliders."""

import hashlib
import json
import os
import subprocess
import sys
from functools import cache

import numpy as np
import pytest

from tests.lessons.sweep import experiments, random_value, settings, values
from tests.notebooks.reading import ROOT
from tests.processors import older

# A slider is tried at so many places, so many settings of several controls are tried at once, and so many at random.
FINE, MANY, RANDOM = 60, 40, 150


def places(control) -> list:
    """Every value of a control, of a long slider every so many."""
    if not hasattr(control, "min"):
        return values(control)
    steps = round((control.max - control.min) / control.step)
    return [type(control.value)(control.min + n * control.step) for n in range(0, steps + 1, max(1, steps // FINE))]


def drawn(name: str) -> dict[str, str]:
    """setting -> a fingerprint of the picture there."""
    experiment, found = experiments()[name](), {}
    few = len(experiment.controls) > 12  # one slider of many is like another
    tried = [{**experiment.start, one: value} for one, control in experiment.controls.items()
             for value in places(control)[::20 if few else 1]]
    rng = np.random.default_rng(0)
    anywhere = [{one: random_value(control, rng) for one, control in experiment.controls.items()}
                for _ in range(RANDOM // 3 if few else RANDOM)]
    for setting in [*tried, *settings(experiment)[-MANY:], *anywhere]:
        svg, _ = experiment.draw(**setting)
        found[json.dumps(setting)] = hashlib.sha1(str(svg).encode()).hexdigest()
    return found


@cache
def drawn_by_the_oldest() -> dict[str, dict[str, str]]:
    """name -> `drawn`, in a process that computes as on the oldest processor."""
    environment = {**os.environ, **older(), "PYTHONPATH": str(ROOT)}
    code = "import json; from tests.lessons.test_every_processor import *; " \
           "print(json.dumps({name: drawn(name) for name in experiments()}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, text=True, capture_output=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", experiments())
def test_the_oldest_processor_draws_what_this_one_draws(name):
    here, there = drawn(name), drawn_by_the_oldest()[name]
    assert here.keys() == there.keys() and len(here) > 10
    assert [setting for setting in here if here[setting] != there[setting]] == []
