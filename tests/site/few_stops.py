"""The whole site with few stops at each slider, made in seconds: all else is as in the real one."""

from dataclasses import replace
from pathlib import Path

import pytest

from lessons_lib.contents import written
from lessons_lib.site import live
from lessons_lib.site.live import grids, pictures
from lessons_lib.site.making import every_page

PAGES = ["index", *(lesson.name for lesson in written()), "glossary", "numpy"]
# Unfolds all answers and waits for the pictures of every experiment, as if one had scrolled through the page.
ALL_OPEN = """async () => {
    document.querySelectorAll("details").forEach(fold => { fold.open = true; });
    for (const figure of document.querySelectorAll(".live")) {
        figure.scrollIntoView();
        while (!["ready", "still"].includes(figure.dataset.state)) await new Promise(next => setTimeout(next, 5));
    }
    scrollTo(0, 0);
    await new Promise(requestAnimationFrame);
}"""


def make(folder: Path) -> Path:
    """Write it; the folder."""
    real = grids._handle

    def two_stops(name, control, stops):
        """Of a slider: its start and the stop with the longest words, which need most room."""
        handle = real(name, control, stops)
        return handle if handle.kind != "slider" else only(handle)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grids, "_handle", two_stops)
        live.assets(folder)
        pieces = {name: live.write(*name.split("."), folder) for name in pictures.names()}
    every_page(folder, pieces)
    return folder


def only(handle: grids.Handle) -> grids.Handle:
    count = len(handle.values)
    longest = max(range(count), key=lambda n: (n != handle.start, len(handle.words[n])))
    at = sorted({handle.start, longest})
    values, words = (tuple(every[n] for n in at) for every in (handle.values, handle.words))
    return replace(handle, values=values, words=words, start=at.index(handle.start))


def all_open(page) -> None:
    page.evaluate(ALL_OPEN)
    assert not page.locator(".live:not([data-state=ready])").count()
