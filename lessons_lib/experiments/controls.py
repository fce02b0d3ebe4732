"""The controls of an experiment. Every one has a visible name and works from the keyboard in JupyterLab."""

from ipywidgets import Checkbox, Dropdown, FloatSlider, IntSlider, Layout, SelectionSlider, ToggleButtons

WIDE = Layout(width="520px", max_width="100%")
BESIDE = Layout(width="auto", margin="2px 24px 2px 2px")


def slider(low, high, start, step=None, label=""):
    """A slider from low to high. Whole numbers everywhere give whole steps; else the step is 0.01 unless given."""
    kind = IntSlider if all(isinstance(n, int) for n in (low, high, start)) and step in (None, 1) else FloatSlider
    step = step or (1 if kind is IntSlider else 0.01)
    shape = {} if kind is IntSlider else {"readout_format": f".{_digits(step)}f"}
    return kind(value=start, min=low, max=high, step=step, description=label, layout=WIDE, **shape)


def choice(options, start, label=""):
    """One of a few words, as buttons side by side; from six on, as a list that opens."""
    if len(options) > 5:
        return Dropdown(options=options, value=start, description=label, layout=WIDE)
    buttons = ToggleButtons(options=options, value=start, description=label)
    buttons.style.button_width = "auto"
    buttons.add_class("widget-inline-hbox")    # its name stands at its left, in line with the sliders' names
    return buttons


def stops(values, start, label=""):
    """A slider that stops at these values only, such as those that something was measured at."""
    return SelectionSlider(options=values, value=start, description=label, layout=WIDE)


def switch(start, label=""):
    """On or off."""
    return Checkbox(value=start, description=label, indent=False, layout=BESIDE)


def _digits(step: float) -> int:
    text = f"{step:.6f}".rstrip("0")
    return len(text.split(".")[1])
