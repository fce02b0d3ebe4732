"""A progress bar that is at home in JupyterLab and in a terminal, and leaves nothing in a stored output."""

import sys
from time import monotonic

PAUSE = 0.1  # seconds between two looks; more would slow the training down


class Progress:
    """Shows step, loss and a bar while something trains. `steps` may be None: then there is no end to show."""

    def __init__(self, steps=None, show=True):
        self.steps, self._next = steps, 0.0
        self._screen = _Silent() if not show else _Widget() if _in_notebook() else _Terminal()

    def __enter__(self):
        return self

    def __exit__(self, *fault):
        self._screen.close()

    def show(self, step: int, loss: float) -> None:
        """Say where training is; at most ten times a second, and at the last step."""
        now = monotonic()
        if now >= self._next or step == self.steps:
            self._next = now + PAUSE
            self._screen.put(step / self.steps if self.steps else None, f"step {step}   loss {loss:.4f}")

    def count(self, done: int) -> None:
        """Say that so many of `steps` things are done."""
        self._screen.put(done / self.steps, f"{done} of {self.steps}")

    def say(self, words: str) -> None:
        """Leave a sentence for the learner."""
        print(words)


def under_a_bar(things):
    """Go through things, a list or a range, under a bar that counts them: for training one net after another."""
    with Progress(len(things)) as progress:
        for done, thing in enumerate(things):
            progress.count(done)
            yield thing


class _Silent:
    def put(self, part, words):
        pass

    def close(self):
        pass


class _Terminal:
    """One line on the error stream that is written over, and cleared at the end; nothing when it is a file."""

    def put(self, part, words):
        if sys.stderr.isatty():
            bar = "" if part is None else f"[{'#' * round(30 * part):30}] "
            sys.stderr.write(f"\r\033[K{bar}{words}")
            sys.stderr.flush()

    def close(self):
        if sys.stderr.isatty():
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()


class _Widget:
    """One HTML value under the cell, set again and again; a stored notebook keeps a sentence in its place."""

    def __init__(self):
        from IPython.display import display
        from ipywidgets import HTML

        class Bar(HTML):
            def _repr_mimebundle_(self, **how):
                return {**(super()._repr_mimebundle_(**how) or {}), "text/plain": "(A progress bar ran here.)"}

        self._html = Bar()
        display(self._html)

    def put(self, part, words):
        bar = f'<progress aria-label="training" style="width:300px" value="{part or 0:.3f}"></progress> '
        self._html.value = f"{'' if part is None else bar}<span>{words}</span>"

    def close(self):
        """Hide it. Where it is closed, a lesson that was saved says tomorrow "model not found" in its place."""
        self._html.value, self._html.layout.display = "", "none"


def _in_notebook() -> bool:
    shell = sys.modules.get("IPython")
    return bool(shell and getattr(shell.get_ipython(), "kernel", None))
