"""Where the controls of an experiment stop in a page, which holds a picture for every setting.

All stops are there, but for the few experiments in COARSER: those have too many to draw or to send. Their page says so.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from lessons_lib.drawing.values import MINUS


@dataclass(frozen=True)
class Handle:
    """One control: `kind` "slider", "choice", "list" or "switch"; `values` for draw and their `words`; `start` is the
    place of the value it starts with, `of` how many stops it has in Python."""

    name: str
    label: str
    kind: str
    values: tuple
    words: tuple[str, ...]
    start: int
    of: int


@dataclass(frozen=True)
class Coarser:
    """`stops` name -> the values that a page has; `only`: the controls that it has, () for all; `more`: what it says of
    what is left out; `alike(experiment, values)` gives values that make the same picture, the same for all of those."""

    stops: dict = field(default_factory=dict)
    only: tuple[str, ...] = ()
    more: str = ""
    alike: Callable | None = None


def spaced(low, high, count) -> tuple:
    """So many values from low to high, equally far apart."""
    return tuple(round(low + (high - low) * n / (count - 1), 6) for n in range(count))


def _unheard(experiment, values) -> dict:
    """Of the dinner net: what it does not listen to is not in the picture."""
    if not values["hear_prediction"]:
        values = {**values, "pizza": 0.0, "sushi": 0.0, "waffles": 0.0}
    return values if values["hear_dinner"] else {**values, "dinner": experiment.start["dinner"]}


def _last_row(experiment, values) -> dict:
    """Of the ledger: all rows behind the last one that was chosen open that one."""
    return {**values, "row": min(values["row"], _rows(experiment, *(values[name] for name in LEDGER)) + 1)}


@lru_cache(maxsize=1)
def _rows(experiment, *chosen) -> int:
    return int(experiment.draw(**{**experiment.start, **dict(zip(LEDGER, chosen, strict=True))})[1]["rows"])


LEDGER = ("verdict", "lesson", "part")    # what chooses the ledger's rows
OPEN = (-16, -8, 0, 8, 16)
COARSER = {
    "dinner.explore_dinner": Coarser(alike=_unheard),
    "backpropagation.explore_microscope": Coarser({
        "weight": (-2.0, -1.5, -1.2, -1.0, -0.9, -0.5, -0.2, 0.0, 0.2, 0.5, 0.8, 0.9, 1.0, 1.1, 1.2, 1.5, 2.0),
        "step": (2, 4, 6, 8, 10, 12), "length": (1, 2, 3, 4, 6, 12)}),
    "vanishing_gradients.explore_factor": Coarser({"step": tuple(range(0, 3001, 50))}),
    "vanishing_gradients.explore_turns": Coarser({
        "own": spaced(0.0, 1.2, 13), "to_1": spaced(-1.2, 1.2, 13), "to_2": spaced(-1.2, 1.2, 13)}),
    "lstm_step_by_step.explore_lstm_cell": Coarser(
        {"push_f": OPEN, "push_i": OPEN, "push_c_tilde": (-6.0, -2.0, 0.0, 2.0, 6.0), "push_o": OPEN},
        only=("part", "t", "push_f", "push_i", "push_c_tilde", "push_o"),
        more="This is the gate bench at its first setting. In the notebook you also choose and type its words, set "
             "every weight and state, send blame back through it, load other cells, and try a step of your own beside "
             "the true one."),
    "applications.explore_translation": Coarser({
        "before": ("none", "small"), "behind": ("none", "red")}),
    "what_holds_up.explore_ledger": Coarser(alike=_last_row),
}


def handles(name: str, experiment) -> list[Handle]:
    """The controls that a page has for the experiment of this name, "dinner.explore_dinner"."""
    coarser = COARSER.get(name, Coarser())
    only = coarser.only or tuple(experiment.controls)
    return [_handle(one, experiment.controls[one], coarser.stops.get(one)) for one in only]


def _handle(name, control, stops) -> Handle:
    values = every_stop(control)
    kept = values if stops is None else tuple(stops)
    strange = [value for value in kept if value not in values]
    if strange or control.value not in kept:
        raise ValueError(f"the stops of {name} must be some of its own, the start {control.value!r} among them; "
                         f"got {strange or kept}")
    return Handle(name, control.description, kind_of(control), kept, tuple(_words(control, value) for value in kept),
                  kept.index(control.value), len(values))


def every_stop(control) -> tuple:
    """All values that a control can have, in order."""
    if hasattr(control, "options"):
        return tuple(control.options)
    if isinstance(control.value, bool):
        return False, True
    steps = round((control.max - control.min) / control.step)
    return tuple(type(control.value)(round(control.min + n * control.step, 9)) for n in range(steps + 1))


def kind_of(control) -> str:
    """What it is in a page. ValueError for a control that no page can have."""
    name = type(control).__name__
    kinds = {"ToggleButtons": "choice", "Dropdown": "list", "Checkbox": "switch", "SelectionSlider": "slider",
             "IntSlider": "slider", "FloatSlider": "slider"}
    if name not in kinds:
        raise ValueError(f"a page has sliders, choices, lists and switches; {control.description!r} is a {name}")
    return kinds[name]


def _words(control, value) -> str:
    """What is shown of a value, as it is beside the slider in JupyterLab."""
    shape = getattr(control, "readout_format", "")
    return f"{value:{shape}}".replace("-", MINUS) if shape else str(value)
