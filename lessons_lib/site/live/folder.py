"""The folder `live` of a site: a script for each experiment, which brings its pictures, and live.js and live.css."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from functools import partial
from multiprocessing import active_children, parent_process
from pathlib import Path
from threading import Thread

from lessons_lib.site.live.fragment import fragment
from lessons_lib.site.live.pictures import made, names, script
from lessons_lib.storage.whole_file import write_whole

OURS = Path(__file__).parent
WORKERS = 2
SAY = partial(print, flush=True)
# These take longest, so they begin first.
FIRST = ("lstm_step_by_step.explore_lstm_cell", "backpropagation.explore_microscope", "dinner.explore_dinner")


def assets(out, where: str = "live/") -> str:
    """Put live.js and live.css into out/live; the answer is what a page's head needs of them, in HTML."""
    for name in ("live.js", "live.css"):
        _write(Path(out, "live", name), (OURS / name).read_text(encoding="utf-8"))
    return f'<link rel="stylesheet" href="{where}live.css">\n<script src="{where}live.js"></script>\n'


def write(topic: str, name: str, out, where: str = "live/") -> str:
    """Draw every picture of an experiment into out/live; the answer is its piece of the page, as HTML.

    `write("dinner", "explore_dinner", out)`; `where` is the folder `live` as the page sees it. ValueError for a name
    that is no experiment's.
    """
    _script_into(f"{topic}.{name}", out)
    return fragment(f"{topic}.{name}", made(f"{topic}.{name}"), where)


def write_all(out, where: str = "live/", only: Iterable[str] = (),
              say: Callable[[str], None] = SAY) -> dict[str, str]:
    """The same for all experiments, or for `only` these ("dinner.explore_dinner"): name -> its piece of the page.

    Two processes draw. `say` is told what is done.
    """
    wanted = [name for name in names() if not only or name in only]
    order = sorted(wanted, key=lambda name: name not in FIRST)
    with drawing_processes() as pool:
        jobs = {pool.submit(_script_into, name, out): name for name in order}
        for count, job in enumerate(as_completed(jobs), 1):
            say(f"  {count:2} of {len(jobs)}  {jobs[job]}, {job.result() / 1000:,.0f} kB")
    return {name: fragment(name, made(name), where) for name in wanted}


@contextmanager
def drawing_processes() -> Iterator[ProcessPoolExecutor]:
    """Two processes that end with this one: at once after a Ctrl-C, and after kill -9 too."""
    others = set(active_children())
    with ProcessPoolExecutor(WORKERS, initializer=_end_with_parent) as pool:
        try:
            yield pool
        except BaseException:  # a pool alone would draw all that was asked for first
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in set(active_children()) - others:
                worker.terminate()
            raise


def _end_with_parent() -> None:
    """In a worker: leave Ctrl-C to the parent, and watch it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        parent_process().join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def _script_into(name: str, out) -> int:
    """Write the script of one experiment; how many bytes it has."""
    text = script(name)
    _write(Path(out, "live", f"{name}.js"), text)
    return len(text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode())
