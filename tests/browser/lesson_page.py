"""One lesson open in JupyterLab: run it, and turn its experiments as a hand would."""

import re
from contextlib import contextmanager

from lessons_lib.benchmark.lab import open_lesson, run_all, within
from tests.browser.hearing import pictures

ERRORS = "[data-mime-type='application/vnd.jupyter.error'], [data-mime-type='application/vnd.jupyter.stderr']"
UNRENDERED = re.compile("Error displaying widget|model not found|Loading widget", re.IGNORECASE)
PICTURE = "box.querySelector('svg[role=img]')?.outerHTML"
FOLD = ".jupyter-widget-Collapse-header"
EXPERIMENT = ".jp-OutputArea-output .widget-vbox:has(svg[role=img])"
# What a hand turns in an experiment, and the keys that turn it, whichever end it stands at.
CONTROLS = {
    ".noUi-handle": ("ArrowRight", "ArrowLeft"),
    ".widget-toggle-button:not(.mod-active), .widget-toggle-buttons button:not(.mod-active)": ("Space",),
    "input[type=checkbox]": ("Space",),
    "select": ("ArrowDown", "ArrowUp"),
    "input[type=number]": ("ArrowUp", "ArrowDown"),
}
TRUSTED = """() => Array.from(jupyterapp.shell.currentWidget.content.model.cells)
    .some(cell => cell.type === 'code' && cell.trusted)"""
HERE = """() => {
    const {widgets, activeCellIndex} = jupyterapp.shell.currentWidget.content;
    return [widgets.length, activeCellIndex, document.activeElement.outerHTML.slice(0, 60)];
}"""
SAVE = "() => jupyterapp.shell.currentWidget.context.save()"
CLOSE = """async () => {
    const lesson = jupyterapp.shell.currentWidget;
    await lesson.sessionContext.ready;
    await lesson.sessionContext.shutdown();
    lesson.dispose();
}"""


class OpenLesson:
    """A lesson as it is stored, open in a page that shows JupyterLab; `.trusted` says what JupyterLab thinks of it."""

    def __init__(self, page, name: str, kernel: bool = False, folder: str = "notebooks"):
        self.page = page
        open_lesson(page, f"{folder}/{name}", kernel)
        self.trusted = page.evaluate(TRUSTED)

    def close(self) -> None:
        """Shut its kernel down and close it without saving it."""
        within(60, self.page, CLOSE)


class LessonPage(OpenLesson):
    """A lesson in the browser, run from top to bottom; `.faults` are the errors that the page itself met.

    `.stored_pictures` are those that were heard before it ran.
    """

    def __init__(self, page, name: str):
        """Open and run a lesson in a page that shows JupyterLab."""
        self.faults = []
        page.on("pageerror", self._note)
        super().__init__(page, name, kernel=True)
        self.stored_pictures = pictures(page)
        run_all(page)
        self.experiments = page.locator(EXPERIMENT)
        self._comes(page.locator("body"), "body => !/Loading widget/.test(body.innerText)", None, 10)
        self.start = [self.svg(n) for n in range(self.experiments.count())]

    def press(self, handle, keys: str) -> None:
        """Press these keys, one after the other, with the focus on one control."""
        handle.focus()
        for key in keys.split():
            self.page.keyboard.press(key)

    def errors(self) -> list[str]:
        """What any cell raised or wrote to stderr, which widgets did not show, and what the page complained of."""
        said = self.page.locator(".jp-OutputArea-output").all_inner_texts()
        return self.faults + self.page.locator(ERRORS).all_inner_texts() + [t for t in said if UNRENDERED.search(t)]

    def svg(self, n: int) -> str:
        return self.experiments.nth(n).locator("svg[role=img]").evaluate("svg => svg.outerHTML")

    def words(self, n: int) -> list[str]:
        """The texts in an experiment's picture."""
        return self.experiments.nth(n).locator("svg[role=img] text").all_text_contents()

    def changed(self, n: int, before: str, seconds: float = 5) -> bool:
        """Wait for another picture than `before`."""
        other = f"(box, before) => {PICTURE} !== before && box.querySelector('svg[role=img]')"
        return self._comes(self.experiments.nth(n), other, before, seconds)

    def says_otherwise(self, n: int, words: list[str], seconds: float = 5) -> bool:
        """Wait until the texts in an experiment's picture, which is there, are others than these."""
        texts = "[...box.querySelectorAll('svg[role=img] text')].map(text => text.textContent)"
        other = f"(box, words) => {texts}.length && JSON.stringify({texts}) !== JSON.stringify(words)"
        return self._comes(self.experiments.nth(n), other, words, seconds)

    def is_again(self, n: int, before: str, seconds: float = 5) -> bool:
        """Wait for the picture `before`."""
        return self._comes(self.experiments.nth(n), f"(box, before) => {PICTURE} === before", before, seconds)

    def comes_to_say(self, n: int, words: str, seconds: float = 5) -> bool:
        """Wait until an experiment's picture says these words."""
        said = "(box, words) => box.querySelector('svg[role=img]')?.textContent.includes(words)"
        return self._comes(self.experiments.nth(n), said, words, seconds)

    def _comes(self, place, condition: str, before: str | list[str] | None, seconds: float) -> bool:
        """True as soon as the condition holds; it is asked again with every frame that the browser draws."""
        return place.evaluate(
            f"""(box, [before, ms]) => new Promise(done => {{
                const met = {condition}, end = performance.now() + ms;
                const look = () => met(box, before) ? done(true)
                    : performance.now() > end ? done(false) : requestAnimationFrame(look);
                look();
            }})""", [before, seconds * 1000])

    def handles(self, n: int, control: str):
        """What can be turned now, of one kind: what is folded away cannot."""
        return [handle for handle in self.experiments.nth(n).locator(control).all() if handle.is_visible()]

    def name_of(self, handle) -> str:
        """The name that stands beside a control, "" for a button."""
        name = "one => one.closest('.jupyter-widgets')?.querySelector('.widget-label')?.innerText ?? ''"
        return handle.evaluate(name)

    def folds(self, n: int):
        """The titles that unfold more of an experiment's controls."""
        return self.experiments.nth(n).locator(FOLD)

    def slider(self, n: int, name: str):
        """The handle of the slider with this name."""
        rows = self.experiments.nth(n).locator(".widget-hslider")
        return rows.filter(has=self.page.get_by_text(name, exact=True)).locator(".noUi-handle")

    def field(self, n: int, name: str):
        """The list, the number or the line to type into with this name, though the name may have no room."""
        rows = self.experiments.nth(n).locator(".widget-dropdown, .widget-text")
        return rows.filter(has=self.page.get_by_text(name, exact=True)).locator("select, input")

    def button(self, n: int, words: str):
        return self.experiments.nth(n).get_by_role("button", name=words, exact=True)

    def here(self) -> list:
        """How many cells the notebook has, which one is chosen, and what has the focus."""
        return self.page.evaluate(HERE)

    def start_again(self, n: int) -> None:
        self.experiments.nth(n).get_by_role("button", name="Start again").click()

    def drag(self, handle, by: float) -> None:
        """Drag a slider's handle sideways by so many px, with the mouse."""
        handle.scroll_into_view_if_needed()
        box = handle.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + by, y, steps=8)
        self.page.mouse.up()

    def save(self) -> None:
        """Save the lesson as it is now, its outputs too."""
        within(30, self.page, SAVE)

    @contextmanager
    def behind(self, name: str):
        """Another lesson in front of this one, to be read: it has no kernel, of which JupyterLab itself complains."""
        self.page.remove_listener("pageerror", self._note)
        other = OpenLesson(self.page, name)
        try:
            yield other
        finally:
            other.close()
            self.page.on("pageerror", self._note)

    def _note(self, error) -> None:
        self.faults.append(f"page error: {error}")

    def close(self) -> None:
        super().close()
        self.page.remove_listener("pageerror", self._note)
