"""Every value worth trying of an experiment's controls, alone, in pairs and in random moves."""

import importlib
import pkgutil
from itertools import combinations, product

import numpy as np

import lessons_lib.experiments
from lessons_lib.experiments.base import Experiment

TOPICS = [module.name for module in pkgutil.iter_modules(lessons_lib.experiments.__path__)
          if module.name not in ("base", "controls")]


def experiments():
    """"topic.explore_name" -> the function that makes it, for every experiment of every lesson."""
    found = {}
    for topic in TOPICS:
        module = importlib.import_module(f"lessons_lib.experiments.{topic}")
        for name, made in vars(module).items():
            if name.startswith("explore_") and callable(made):
                found[f"{topic}.{name}"] = made
    return found


def values(control) -> list:
    """Both ends and the middle of a slider, every word of a choice, on and off."""
    if hasattr(control, "options"):
        return list(control.options)
    if hasattr(control, "min"):
        steps = round((control.max - control.min) / control.step)
        middle = control.min + steps // 2 * control.step
        return [control.min, type(control.value)(middle), control.max]
    if isinstance(control.value, bool):
        return [False, True]
    raise TypeError(f"a sweep knows sliders, choices and switches; got {type(control).__name__}")


def settings(experiment: Experiment) -> list[dict]:
    """The start, every value of every control, and every pair of values of every two controls; each once."""
    start = experiment.start
    controls = {name: values(control) for name, control in experiment.controls.items()}
    found = [start, *({**start, name: value} for name, tried in controls.items() for value in tried)]
    for (a, one), (b, other) in combinations(controls.items(), 2):
        found += [{**start, a: v, b: w} for v, w in product(one, other)]
    return [setting for n, setting in enumerate(found) if setting not in found[:n]]


def random_value(control, rng: np.random.Generator):
    """Any value that a hand could leave this control at."""
    if hasattr(control, "min"):
        steps = round((control.max - control.min) / control.step)
        return type(control.value)(control.min + int(rng.integers(steps + 1)) * control.step)
    choices = values(control)
    return choices[int(rng.integers(len(choices)))]


def move(experiment: Experiment, setting: dict) -> None:
    """Turn the controls to these values, one by one, as a hand would."""
    for name, value in setting.items():
        experiment.controls[name].value = value
