"""All experiments in one notebook of a real JupyterLab, and what of each is on the screen: rectangles, text sizes."""

from dataclasses import dataclass, field

import numpy as np

from lessons_lib.benchmark.lab import open_and_run, write_notebook

EXPERIMENT = ".jp-OutputArea-output > .jupyter-widgets"
# One experiment, scrolled to the top of the notebook. A rectangle is [left, top, right, bottom] in px of the window.
# A text is as large as its font, times what the picture was made smaller by. A subscript is a tspan that is smaller
# than its own text.
LOOK = """box => {
    const rect = thing => { const r = thing.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
    const size = (thing, scale) => parseFloat(getComputedStyle(thing).fontSize) * scale;
    const seen = things => [...things].filter(thing => thing.checkVisibility() && rect(thing)[2] > rect(thing)[0]);
    box.scrollIntoView({block: 'start'});
    const svg = box.querySelector('svg[role=img]'), scale = svg.getScreenCTM().a;
    const controls = seen(box.querySelectorAll('.widget-hslider, .widget-checkbox, .jupyter-button'));
    const names = seen(box.querySelectorAll('.widget-label, .widget-readout, .jupyter-button, .widget-label-basic'));
    const subscripts = [...svg.querySelectorAll('tspan')].filter(part => size(part, 1) < size(part.parentNode, 1));
    const page = box.closest('.jp-WindowedPanel-outer'), [left, top] = rect(page);
    const boxes = seen([box, ...box.querySelectorAll('.widget-box, .widget-html')]);
    return {
        screen: [left, top, left + page.clientWidth, top + page.clientHeight],
        paper: rect(svg), frame: rect(svg.closest('.widget-html')), controls: controls.map(rect),
        words: [...svg.querySelectorAll('text')].map(text => size(text, scale)).concat(names.map(n => size(n, 1))),
        subscripts: subscripts.map(part => size(part, scale)),
        scrolled: boxes.filter(b => getComputedStyle(b).overflow !== 'visible'
            && (b.scrollWidth > b.clientWidth || b.scrollHeight > b.clientHeight)).map(b => b.innerText.slice(0, 40)),
        cut: names.filter(name => name.scrollWidth > name.clientWidth + 1).map(name => name.textContent),
    };
}"""


PLACES = """box => {
    const from = box.getBoundingClientRect();
    return [...box.querySelectorAll('.widget-hslider, .noUi-target, .jupyter-button, .widget-checkbox, svg[role=img]')]
        .map(thing => thing.checkVisibility() ? thing.getBoundingClientRect() : {})
        .map(r => [r.left - from.left, r.top - from.top, r.width]);
}"""
STANDS = """() => {
    const here = document.activeElement, slider = here.closest('.widget-hslider');
    return [slider?.querySelector('.widget-readout').textContent, here.outerHTML.slice(0, 60),
            jupyterapp.shell.currentWidget.content.activeCellIndex];
}"""


@dataclass
class Seen:
    """What of one experiment is on the screen, once it is scrolled to the top of the notebook."""

    screen: list[float]
    paper: list[float]
    frame: list[float]             # what is left of the page for the picture
    controls: list[list[float]]
    words: list[float]             # px of every text
    subscripts: list[float]
    cut: list[str] = field(default_factory=list)     # names that are not shown in full
    scrolled: list[str] = field(default_factory=list)    # boxes with a scrollbar of their own

    @property
    def high(self) -> float:
        """px from the top of the first control or picture to the bottom of the last."""
        return max(box[3] for box in self.boxes) - min(box[1] for box in self.boxes)

    @property
    def boxes(self) -> list[list[float]]:
        return [self.paper, *self.controls]

    @property
    def beside(self) -> bool:
        """The controls stand at the picture's left."""
        return all(box[2] <= self.paper[0] for box in self.controls)

    @property
    def above(self) -> bool:
        return all(box[3] <= self.paper[1] for box in self.controls)

    def off(self, part: float | None = None) -> list[list[float]]:
        """Rectangles that are not on the screen as a whole; of the picture its upper `part` px, if they are given."""
        left, top, right, bottom = self.paper
        paper = [left, top, right, top + part if part else bottom]
        return [box for box in (paper, *self.controls) if not inside(box, self.screen)] + (
            [] if inside(self.paper, self.frame) else [self.paper])


def inside(box, room, slack: float = 1.0) -> bool:
    return (box[0] >= room[0] - slack and box[1] >= room[1] - slack
            and box[2] <= room[2] + slack and box[3] <= room[3] + slack)


def notebook_of(names, path) -> None:
    """Write a notebook with a cell for each "topic.explore_name"."""
    write_notebook(path, [f"from lessons_lib.lessons.{topic}.experiments import {explore}\n{explore}()"
                          for topic, explore in (name.split(".") for name in names)])


def run(page, path: str, count: int):
    """Run that notebook, and wait for as many pictures; gives the experiments."""
    open_and_run(page, path)
    page.wait_for_function(f"document.querySelectorAll('{EXPERIMENT} svg[role=img]').length === {count}")
    return page.locator(EXPERIMENT)


def look(experiment) -> Seen:
    return Seen(**experiment.evaluate(LOOK))


def visible(experiment, what: str) -> list:
    """The things of a kind that can be reached now: what is folded away cannot."""
    return [handle for handle in experiment.locator(what).element_handles() if handle.is_visible()]


def places(experiment) -> np.ndarray:
    """Where every control, every slider's track and the picture stand within their experiment, and how wide.

    (things, 3), not a number where one is folded away.
    """
    return np.array(experiment.evaluate(PLACES), dtype=float)


def press(page, handle, key: str) -> tuple:
    """(value, focus, cell) before a key is pressed on a control, and after."""
    handle.focus()
    before = page.evaluate(STANDS)
    page.keyboard.press(key)
    return before, page.evaluate(STANDS)
