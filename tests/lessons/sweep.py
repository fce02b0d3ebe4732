"""Every value worth trying of an experiment's controls, alone, in pairs and in random moves.

A large experiment has too many pairs to try each by itself: there every setting tries a pair of every two controls.
"""

import importlib
from itertools import combinations, product

import numpy as np

from lessons_lib.contents import written
from lessons_lib.interactive.experiment import Experiment

TOPICS = [lesson.topic for lesson in written()]
LONG_LIST, SOME = 20, 4   # options of a list of which each is drawn alike, and how many of them are tried
LARGE = 12  # controls; with more, `settings` puts many pairs into one setting


def experiments():
    """"topic.explore_name" -> the function that makes it, for every experiment of every lesson."""
    found = {}
    for topic in TOPICS:
        module = importlib.import_module(f"lessons_lib.lessons.{topic}.experiments")
        for name, made in vars(module).items():
            if name.startswith("explore_") and callable(made):
                found[f"{topic}.{name}"] = made
    return found


def values(control) -> list:
    """Both ends and the middle of a slider, every word of a choice (of a long list some), on and off."""
    if hasattr(control, "options"):
        options = list(control.options)
        return options if len(options) <= LONG_LIST else [*options[:-1:len(options) // SOME], options[-1]]
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
    if len(controls) > LARGE:
        return [setting for n, setting in enumerate(found) if setting not in found[:n]] + pairs_together(controls)
    for (a, one), (b, other) in combinations(controls.items(), 2):
        found += [{**start, a: v, b: w} for v, w in product(one, other)]
    return [setting for n, setting in enumerate(found) if setting not in found[:n]]


def pairs_together(controls: dict[str, list]) -> list[dict]:
    """Few settings in which every pair of values of every two controls occurs.

    Each begins with a pair that has not occurred yet, and then gives one control after the other the value that adds
    most new pairs.
    """
    rng = np.random.default_rng(0)
    sizes = [len(tried) for tried in controls.values()]
    first = np.cumsum([0, *sizes])                    # where a control's values begin among all values
    control_of = np.repeat(np.arange(len(sizes)), sizes)
    missing = control_of[:, None] != control_of
    rows = []
    while missing.any():
        pair = rng.choice(np.argwhere(missing))
        chosen = dict(zip(control_of[pair].tolist(), pair.tolist(), strict=True))
        for control in rng.permutation(len(sizes)).tolist():
            if control not in chosen:
                new = missing[first[control]:first[control + 1], list(chosen.values())].sum(axis=1)
                chosen[control] = int(first[control] + rng.choice(np.flatnonzero(new == new.max())))
        places = np.array([chosen[control] for control in range(len(sizes))])
        missing[np.ix_(places, places)] = False
        rows.append({name: tried[place - first[n]]
                     for n, ((name, tried), place) in enumerate(zip(controls.items(), places, strict=True))})
    return rows


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
