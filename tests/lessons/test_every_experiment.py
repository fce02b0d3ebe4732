"""Every experiment of every lesson, at both ends and the middle of each control, in pairs, after random moves."""

import json
import math
import os
import subprocess
import sys
import xml.etree.ElementTree as ET

import comm
import numpy as np
import pytest
from comm.base_comm import BaseComm

from lessons_lib.interactive.experiment import Experiment
from tests.drawing.texts import complaints
from tests.lessons.sweep import LARGE, TOPICS, experiments, move, random_value, settings

EXPERIMENTS = experiments()
WALKS, LONGEST = 100, 5   # one walk goes on where the last one ended: some 300 moves
FEW, LONG = 12, 40      # for a large experiment, where one more costs a second
every_experiment = pytest.mark.parametrize("make", EXPERIMENTS.values(), ids=EXPERIMENTS)


@every_experiment
def test_at_every_setting_the_picture_is_whole_and_its_words_can_be_read(make):
    experiment = make()
    for setting in settings(experiment):
        svg, _ = experiment.draw(**setting)
        ET.fromstring(svg)
        assert not list(complaints(svg)), setting


@every_experiment
def test_at_every_setting_the_picture_has_the_same_size(make):
    experiment = make()
    sizes = {ET.fromstring(experiment.draw(**setting)[0]).get("viewBox") for setting in settings(experiment)}
    assert len(sizes) == 1    # or all below it would move while a control is turned


@every_experiment
def test_at_every_setting_the_numbers_have_the_same_names_and_are_plain(make):
    experiment = make()
    names = list(experiment.numbers)
    assert names
    for setting in settings(experiment):
        _, numbers = experiment.draw(**setting)
        assert list(numbers) == names, setting
        assert all(is_plain(value) for value in numbers.values()), (setting, numbers)


@every_experiment
def test_after_any_moves_it_stands_where_a_fresh_one_would(make):
    rng, moved = np.random.default_rng(0), make()
    walks, longest = (FEW, LONG) if len(moved.controls) > LARGE else (WALKS, LONGEST)
    for _ in range(walks):
        names = rng.choice(list(moved.controls), size=rng.integers(1, longest + 1))
        for name in names:
            move(moved, {name: random_value(moved.controls[name], rng)})
        fresh = make()
        fresh.set(**{name: control.value for name, control in moved.controls.items()})
        assert (moved.svg, moved.numbers) == (fresh.svg, fresh.numbers)


@every_experiment
def test_start_again_leads_back_to_the_start(make):
    experiment = make()
    first = experiment.svg, experiment.numbers
    for setting in settings(experiment)[1:4]:
        move(experiment, setting)
    experiment.reset()
    assert {name: control.value for name, control in experiment.controls.items()} == experiment.start
    assert (experiment.svg, experiment.numbers) == first


@every_experiment
def test_drawing_for_other_values_moves_no_control(make):
    experiment = make()
    before = experiment.svg
    experiment.draw(**settings(experiment)[-1])
    assert experiment.svg == before and {n: c.value for n, c in experiment.controls.items()} == experiment.start


@every_experiment
def test_every_control_has_a_name_and_the_experiment_a_sentence(make):
    experiment = make()
    assert all(control.description.strip() for control in experiment.controls.values())
    words = experiment._repr_mimebundle_()["text/plain"]
    assert words.rstrip().endswith((".", "?")) and "0x" not in words and "\n" not in words


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_loads_no_matplotlib_and_draws_the_same_in_every_process(topic):
    said = [in_a_fresh_process(topic, hash_seed) for hash_seed in ("1", "2")]
    assert said[0] == said[1]
    assert not said[0]["matplotlib"]


def in_a_fresh_process(topic, hash_seed):
    code = (
        "import hashlib, json, sys\n"
        f"import lessons_lib.lessons.{topic}.experiments as module\n"
        "made = {n: m() for n, m in vars(module).items() if n.startswith('explore_')}\n"
        "said = {n: hashlib.sha256(f'{e.svg}{e.numbers}'.encode()).hexdigest() for n, e in made.items()}\n"
        "print(json.dumps({'matplotlib': 'matplotlib' in sys.modules, 'said': said}))\n"
    )
    path = os.pathsep.join(filter(None, sys.path))
    env = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": path}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def is_plain(value):
    if isinstance(value, list):
        return all(is_plain(one) for one in value)
    return type(value) is str or (type(value) is float and math.isfinite(value))


@every_experiment
def test_an_experiment_says_what_it_is_in_few_messages_to_the_page(make, monkeypatch):
    """A kernel's socket keeps 1000 messages (ZeroMQ's high-water mark) and loses those above: the cell never ends."""
    sent = []

    class Counted(BaseComm):
        def publish_msg(self, msg_type, *more, **how):
            sent.append(msg_type)

    monkeypatch.setattr(comm, "create_comm", lambda *more, **how: Counted(*more, **how))
    make()
    assert 0 < len(sent) < 450


def test_there_is_an_experiment_for_every_lesson_that_is_written():
    from lessons_lib.contents import written

    assert {lesson.topic for lesson in written()} <= set(TOPICS)
    assert all(isinstance(make(), Experiment) for make in EXPERIMENTS.values())
