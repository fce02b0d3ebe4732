"""The form of every experiment: named controls over one picture, and a pure function between them.

    def explore_conveyor():
        def draw(f, i):
            ...
            return svg, {"left after 50 steps": left}

        return Experiment(draw, "Turn f and i, and watch how long the belt remembers.",
                          f=slider(0, 1, start=0.9), i=slider(0, 1, start=0.1))

The same control values give the same picture, whatever came before. One SVG string set as an HTML value reaches the
screen within 40 ms; nothing flickers, nothing loops in the kernel, and no matplotlib is loaded.
"""

import numpy as np
from ipywidgets import HTML, Accordion, Layout, VBox

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import named, size_of, svg_forms, width_of
from lessons_lib.drawing.svg import Drawing
from lessons_lib.interactive import layout
from lessons_lib.interactive.answers import Fault


class Experiment(VBox):
    """A picture with controls. `draw(**values)` returns (svg, numbers) and knows nothing of widgets.

    `.controls` name -> ipywidget; `.numbers` name -> what the picture now says (floats, lists, strings); `.svg` the
    picture now; `.start` the values it starts with; `.reset()` goes back to them. `about` is one sentence.
    A `Fault` from `draw` (a learner's function went wrong) is shown in the picture's place, until it draws again:
    returned in the SVG's place, with the numbers that are known all the same, or raised, where none are.

    For a large experiment: `groups` title -> names of the controls that stand folded below the picture; `presets`
    name -> values that one button sets together; `walk` names a choice that gets the buttons Back and On.
    `.buttons` word -> Button; a preset that the controls stand at is marked on its button.
    """

    def __init__(self, draw, about: str, *, groups=None, presets=None, walk=None, **controls):
        self.controls = controls
        self.start = {name: control.value for name, control in controls.items()}
        self.about = about
        self._draw, self._keys, self._held, self._height = draw, (), False, 0
        self._picture, self._presets = HTML(), presets or {}
        self.buttons = {name: layout.preset_button(name, lambda values=values: self.set(**values))
                        for name, values in self._presets.items()}
        self.buttons["Start again"] = layout.button("Start again", self.reset, "Back to the values it started with")
        for word, by in (("Back", -1), ("On", 1)) if walk else ():
            self.buttons[word] = layout.button(word, lambda by=by: self._walk(walk, by))
        for control in controls.values():
            control.observe(lambda _: self._show(), names="value")
        self._show()
        super().__init__(self._arranged(groups or {}, walk))

    def _arranged(self, groups: dict, walk: str | None) -> list:
        """The widgets that it consists of, in their order; the one place where a subclass may arrange them otherwise.

        The picture, `self._picture`, is a child of the experiment itself, and of nothing else.
        """
        folded = {name for names in groups.values() for name in names}
        pane = [control for name, control in self.controls.items() if name not in folded]
        if walk:
            at = pane.index(self.controls[walk]) + 1
            pane[at:at] = [self.buttons["Back"], self.buttons["On"]]
        ready = [self.buttons[name] for name in [*self._presets, "Start again"]]
        pane = [layout.flow(ready, width="100%"), *pane] if self._presets else [*pane, *ready]
        folds = [layout.lined_up([self.controls[name] for name in names]) for names in groups.values()]
        below = [Accordion(folds, titles=tuple(groups), selected_index=None, layout=Layout(width="100%"))] * bool(folds)
        return layout.side_by_side(self, pane, self._picture, width_of(self.svg), below)

    def draw(self, **values) -> tuple[str, dict]:
        """The picture and its numbers for these control values; the controls themselves stay as they are."""
        try:
            svg, numbers = self._draw(**values)
        except Fault as fault:
            return _sentence(str(fault)), dict.fromkeys(self._keys, "none")
        if isinstance(svg, Fault):
            svg = _sentence(str(svg))
        return svg, {name: plain(value) for name, value in numbers.items()}

    def set(self, **values) -> None:
        """Turn these controls to these values, in one redraw. ValueError for a control that is not there."""
        unknown = sorted(values.keys() - self.controls.keys())
        if unknown:
            raise ValueError(f"the controls are {', '.join(self.controls)}; got {', '.join(unknown)}")
        self._held = True
        try:
            for name, value in values.items():
                self.controls[name].value = value
        finally:
            self._held = False
        self._show()

    def reset(self) -> None:
        """Put every control back to where it started, in one redraw."""
        self.set(**self.start)

    def _walk(self, name: str, by: int) -> None:
        """One step on or back through a choice; at either end it stays."""
        control = self.controls[name]
        control.index = min(max(control.index + by, 0), len(control.options) - 1)

    def _show(self) -> None:
        if self._held:
            return
        self.svg, self.numbers = self.draw(**{name: control.value for name, control in self.controls.items()})
        self._keys = tuple(self.numbers) or self._keys
        width, height = size_of(self.svg)
        self._height = max(self._height, height)
        self._picture.value = layout.readable(named(self.svg), width, self._height)
        for name, values in self._presets.items():
            layout.mark(self.buttons[name], name, all(map(self._at, values.items())))

    def _at(self, named_value) -> bool:
        """True where a control stands at this value, but for the rounding of a slider's steps."""
        name, value = named_value
        now = self.controls[name].value
        return now == value if isinstance(value, str) else abs(now - value) < 1e-6

    def _repr_mimebundle_(self, **how) -> dict:
        view = super()._repr_mimebundle_(**how) or {}
        return {**view, **svg_forms(self.svg), "text/plain": repr(self)}

    def __repr__(self) -> str:
        return f"Experiment: {self.about}"


def plain(value):
    """A number, list or string without numpy in it, and without a negative zero."""
    if isinstance(value, float):    # asked first: most are
        return float(value) + 0.0
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple | np.ndarray):
        return [plain(one) for one in value]
    return float(value) + 0.0


def _sentence(words: str) -> str:
    sheet = Drawing(640, 180)   # as narrow as the narrowest picture, so that it stands where that stood
    sheet.text(30, 34, "No picture this time", anchor="start", bold=True, color=look.WRONG_INK)
    sheet.paragraph(30, 66, words[:260], 580, anchor="start")
    return sheet.svg("No picture this time", words)
