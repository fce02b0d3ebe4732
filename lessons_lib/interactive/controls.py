"""The controls of an experiment. Every one has a visible name and works from the keyboard in JupyterLab."""

from ipywidgets import Checkbox, FloatSlider, IntSlider, Layout, SelectionSlider, ToggleButtons

BESIDE = Layout(width="auto", margin="2px 24px 2px 2px")


def slider(low, high, start, step=None, label=""):
    """A slider from low to high. Whole numbers everywhere give whole steps; else the step is 0.01 unless given."""
    kind = IntSlider if all(isinstance(n, int) for n in (low, high, start)) and step in (None, 1) else FloatSlider
    step = step or (1 if kind is IntSlider else 0.01)
    shape = {} if kind is IntSlider else {"readout_format": f".{_digits(step)}f"}
    return kind(value=start, min=low, max=high, step=step, description=label, **shape)


def choice(options, start, label=""):
    """One of a few words, as buttons side by side; from six on, as a slider that stops at each.

    Not as a list that opens: JupyterLab takes the arrow keys of a closed list for itself, and goes to another cell.
    """
    if len(options) > 5:
        return stops(options, start, label)
    buttons = ToggleButtons(options=options, value=start, description=label, layout=Layout(max_width="100%"))
    buttons.style.button_width = "auto"
    buttons.add_class("widget-inline-hbox")    # its name stands at its left, in line with the sliders' names
    return buttons


def stops(values, start, label=""):
    """A slider that stops at these values only, such as those that something was measured at."""
    return SelectionSlider(options=values, value=start, description=label)


def switch(start, label=""):
    """On or off."""
    return Checkbox(value=start, description=label, indent=False, layout=BESIDE)


def _digits(step: float) -> int:
    text = f"{step:.6f}".rstrip("0")
    return len(text.split(".")[1])
