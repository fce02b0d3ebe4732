"""What one press of a key changes in a picture, and whether the words of a picture go further than its axis."""

import re
from itertools import pairwise

from lessons_lib.interactive.experiment import Experiment
from tests.drawing.texts import texts
from tests.lessons.sweep import LARGE, settings

HIDDEN = re.compile(r"<(title|desc)[^>]*>.*?</\1>", re.DOTALL)
MOST = 72           # positions of a control: with more, its ends and some in between are tried
FEW = 9             # the same for a large experiment, where each picture costs more
NUMBER = re.compile(r"−?\d+(\.\d+)?")
UNITS = {"day": ("day", "night"), "step": ("step",)}   # the name of an axis, and what a sentence calls its units


def visible(svg: str) -> str:
    """The picture without its title and its description, which a screen reader alone says."""
    return HIDDEN.sub("", svg)


def positions(control) -> list:
    """Every place that the arrow keys lead a control to, in order."""
    if hasattr(control, "options"):
        return list(control.options)
    if hasattr(control, "min"):
        steps = round((control.max - control.min) / control.step)
        return [type(control.value)(control.min + n * control.step) for n in range(steps + 1)]
    return [False, True]


def presses(control, most: int) -> list[tuple]:
    """Neighbouring places of a control, the one before a press and the one after: all, or `most` spread evenly."""
    found = list(pairwise(positions(control)))
    if len(found) <= most:
        return found
    return [found[round(n * (len(found) - 1) / (most - 1))] for n in range(most)]


def idle(experiment: Experiment, reasons: dict[str, str]):
    """Presses after which nothing that is seen has changed, and no word of the picture says why; a sentence each.

    `reasons` are control -> a pattern that says why, where it stands in the picture. Tried at the start, and with every
    other control at each of its `settings`.
    """
    large = len(experiment.controls) > LARGE
    others = [experiment.start] if large else [
        setting for setting in settings(experiment)
        if sum(setting[name] != value for name, value in experiment.start.items()) < 2]
    drawn = {}

    def look(setting):
        key = tuple(setting.values())
        if key not in drawn:
            drawn[key] = visible(experiment.draw(**setting)[0])
        return drawn[key]

    for name, control in experiment.controls.items():
        for setting in [one for one in others if one[name] == experiment.start[name]]:
            for before, after in presses(control, FEW if large else MOST):
                svg = look({**setting, name: after})
                if svg == look({**setting, name: before}):
                    words = " ".join(run.words for run in texts(svg))
                    if name not in reasons or not re.search(reasons[name], words):
                        yield f"{name} from {before} to {after} changes nothing that is seen, at {setting}"


def beyond_the_axis(svg: str):
    """Days, nights and steps that the words of a picture name and its axis does not reach; a sentence each."""
    runs = texts(svg)
    words = " ".join(run.words for run in runs if run.words not in UNITS)
    for axis in runs:
        if axis.words in UNITS and (end := reach(axis, runs)) is not None:
            names = "|".join(UNITS[axis.words])
            told = [int(n) for n in re.findall(rf"\b(?:{names})s? (\d+)", words)]
            told += [365] if re.search(r"\b(a|the|whole) year\b", words) and axis.words == "day" else []
            for number in sorted({n for n in told if n > end}):
                yield f"the words speak of {axis.words} {number}, and the axis ends at {end:g}"


def reach(axis, runs) -> float | None:
    """How far the axis of this name may go: one tick more than the row of numbers beside it; None if there is none."""
    height = axis.box[3] - axis.box[1]
    ticks = sorted(float(run.words.replace("−", "-")) for run in runs
                   if NUMBER.fullmatch(run.words) and 0 < abs(axis.box[1] - run.box[1]) < 2.5 * height)
    return 2 * ticks[-1] - ticks[-2] if len(ticks) > 1 else None
