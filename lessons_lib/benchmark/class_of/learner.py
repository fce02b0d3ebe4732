"""A learner of the class: what one does in a lesson, and what was measured meanwhile."""

import asyncio
import random
from dataclasses import dataclass, field
from time import perf_counter

from nbformat import NotebookNode

from lessons_lib.benchmark.class_of.answers import EXPERIMENTS, answers_of, lesson_of, typed, wanted
from lessons_lib.benchmark.class_of.browser import Browser, Failed
from lessons_lib.benchmark.class_of.kernel import SLIDERS, Kernel
from lessons_lib.benchmark.class_of.screen import seen
from lessons_lib.front_door.handed_out import ours

MOVES, PAUSE = 20, 0.25   # moves of sliders, and the seconds between an answer and the next move
LIMITS = {"getting ready": 400, "running the lesson": 600, "moving a slider": 60, "checking an exercise": 60,
          "saving": 60}    # seconds; a browser's person has gone by then


BUSY = "getting ready", "running the lesson"


@dataclass(frozen=True)
class Move:
    """A move of a slider: the milliseconds until the new picture, and how many others were BUSY at its start."""

    ms: float
    busy: int


@dataclass
class Learner:
    """Learner n (from 0) of a class. Times are in seconds; `failure` says what went wrong, None for nothing.

    One with a `screen` comes in a real Chromium, where there is one, and `seen` is when the lesson was on it.
    """

    n: int
    screen: bool = False
    seen: float | None = None
    ready: float | None = None
    run: float | None = None
    moves: list[Move] = field(default_factory=list)
    checked: dict[str, list] = field(default_factory=dict)
    memory: float | None = None   # MB
    failure: str | None = None
    doing: str = "getting ready"

    @property
    def name(self) -> str:
        return f"learner{self.n + 1:02}"

    @property
    def through(self) -> bool:
        """Whether it has done all, or failed."""
        return self.doing in ("done", "failed")

    @property
    def lesson(self) -> str:
        return lesson_of(self.n)

    @property
    def path(self) -> str:
        """Of the notebook, in the learner's home."""
        return f"{self.lesson}.ipynb"

    def stored(self) -> dict:
        """What is kept of it: seconds, each move as [ms, busy], MB, and what its checks found."""
        return {"name": self.name, "lesson": self.lesson, "memory": self.memory and round(self.memory, 1),
                "seen": self.seen and round(self.seen, 1), "ready": self.ready and round(self.ready, 1),
                "run": self.run and round(self.run, 1),
                "moves": [[round(move.ms, 1), move.busy] for move in self.moves], "checked": self.checked,
                "failure": self.failure}

    async def attend(self, hub: str, password: str, everybody: list, over: asyncio.Event) -> None:
        """Do all that a learner does; stay, with the kernel, until the class is over. Nothing is raised."""
        kernel = None
        try:
            async with Browser(hub, self.name) as browser:
                try:
                    notebook, kernel = await self._within(self._arrive(hub, browser, password))
                    await self._work(browser, notebook, kernel, everybody)
                    self.doing = "done"
                except Exception as reason:   # whatever it is, it belongs into the table, and the others go on
                    self.fail(told(reason))
                await over.wait()
        finally:
            if kernel:
                kernel.close()

    def fail(self, reason: str) -> None:
        """It cannot go on with what it is doing."""
        self.failure, self.doing = f"{self.doing}: {reason}", "failed"

    async def _arrive(self, hub: str, browser: Browser, password: str) -> tuple[NotebookNode, Kernel]:
        start = perf_counter()
        times = await seen(hub, self.name, password, self.path) if self.screen else None
        await browser.click(self.path, password)
        notebook, kernel = await browser.open(self.path), await browser.start(self.path)
        self.seen, self.ready = times or (None, perf_counter() - start)
        return notebook, kernel

    async def _work(self, browser: Browser, notebook: NotebookNode, kernel: Kernel, everybody: list) -> None:
        self.doing = "running the lesson"
        start = perf_counter()
        widgets = await self._within(run_all(notebook, kernel, EXPERIMENTS[self.lesson]))
        self.run = perf_counter() - start
        self.doing = "moving a slider"
        for slider, value in moves(widgets, kernel, seed=self.n):
            busy = sum(other.doing in BUSY for other in everybody)
            took = await self._within(kernel.move(slider, value, picture_of(widgets, kernel)))
            if took is None:
                raise Failed(f"no new picture came when it was set to {value}")
            self.moves.append(Move(1000 * took, busy))
            await asyncio.sleep(PAUSE)
        self.doing = "checking an exercise"
        for exercise, kind in answers_of(self.n).items():
            self.checked[exercise] = await self._within(self._check(notebook, kernel, exercise, kind))
        self.doing = "saving"
        notebook.metadata.widgets = kernel.saved_widgets()
        await self._within(browser.save(self.path, notebook))

    async def _check(self, notebook: NotebookNode, kernel: Kernel, exercise: str, kind: str) -> list:
        """Type an answer and check it: the verdict and the mistake. Raises Failed where another one was to come."""
        cell = next((cell for cell in code_cells(notebook) if f"exercises.{exercise}.check(" in cell.source), None)
        if cell is None:
            raise Failed(f"{self.path} has no cell that checks {exercise}")
        cell.source = typed(cell.source, self.lesson, exercise, kind)
        await run_cell(cell, kernel)
        records = filter(None, map(ours, cell.outputs))
        found = [(record["verdict"], record["mistake"]) for record in records]
        true = wanted(self.lesson, exercise, kind)
        if found != [true]:
            raise Failed(f"the check of {exercise} left {found or 'nothing'} in place of {true}")
        return [kind, *found[0]]

    async def _within(self, work):
        try:
            return await asyncio.wait_for(work, LIMITS[self.doing])
        except TimeoutError:
            raise Failed(f"it took more than {LIMITS[self.doing]} s") from None


async def run_all(notebook: NotebookNode, kernel: Kernel, experiment: str) -> list[str]:
    """Run all cells in order, as *Run All Cells* does; the widgets that the experiment's cell made.

    Raises Failed for a cell that ends in an error, and where no cell calls the experiment.
    """
    made = None
    for cell in code_cells(notebook):
        before = set(kernel.widgets)
        await run_cell(cell, kernel)
        if f"{experiment}(" in cell.source:
            made = [widget for widget in kernel.widgets if widget not in before]
    if not made:
        raise Failed(f"no cell shows {experiment}")
    return made


async def run_cell(cell: NotebookNode, kernel: Kernel) -> None:
    """Run a cell. Raises Failed with the error's name where it ends in one."""
    said = await kernel.run(cell)
    if said["status"] != "ok":
        raise Failed(f"cell {cell.execution_count} ended in {said.get('ename')}: {said.get('evalue')}"
                     if "ename" in said else f"a cell was not run ({said['status']})")


def moves(widgets: list[str], kernel: Kernel, seed: int):
    """Yields MOVES moves (slider, value), each to another value of a slider of these widgets, drawn anew each time."""
    rng = random.Random(seed)
    sliders = [widget for widget in widgets if kernel.widgets[widget].get("_model_name") in SLIDERS]
    if not sliders:
        raise Failed("it has no slider")
    for _ in range(MOVES):
        slider = rng.choice(sliders)
        state = kernel.widgets[slider]
        steps = round((state["max"] - state["min"]) / state["step"])
        values = [round(state["min"] + n * state["step"], 6) for n in range(steps + 1)]
        value = rng.choice([value for value in values if abs(value - state["value"]) > state["step"] / 2])
        state["value"] = value
        yield slider, value


def picture_of(widgets: list[str], kernel: Kernel) -> str:
    """The one of these widgets that shows the picture."""
    return next(widget for widget in widgets if "<svg" in str(kernel.widgets[widget].get("value")))


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def told(reason: Exception) -> str:
    """What went wrong, in words: those of the exception, or its name."""
    return str(reason) if isinstance(reason, Failed) else f"{type(reason).__name__}: {reason}".removesuffix(": ")
