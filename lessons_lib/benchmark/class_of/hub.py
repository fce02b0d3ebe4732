"""The hub of the try-out, for as long as a class lasts: of all that it started, no process is left at the end."""

import ctypes
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from lessons_lib.benchmark.lab import free_port
from lessons_lib.front_door.hub.try_out import Running, running
from lessons_lib.front_door.places import ROOT
from lessons_lib.front_door.problems import Problem

SUBREAPER = 36   # of Linux's prctl(2): a process whose parent has died becomes a child of ours
LOG = ROOT / ".bench" / "hub.log"
SIGNALS = signal.SIGINT, signal.SIGTERM, signal.SIGHUP


@contextmanager
def hub_for_a_class(homes: Path, state: Path) -> Iterator[Running]:
    """A hub with a home in `homes` for each who comes, and all its own files, sockets too, in `state`.

    Ctrl-C, SIGTERM and a closed terminal end it in order, as KeyboardInterrupt. Raises Problem where it does not start.
    """
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    settings = {"LESSONS_HUB_HOMES": str(homes), "TMPDIR": str(state)}
    before = [signal.signal(number, signal.default_int_handler) for number in SIGNALS]
    try:
        with told_here(state / "hub.log"), running(state, free_port(), **settings) as hub:
            try:
                yield hub
            finally:   # what is being stopped is not to be stopped half
                for number in SIGNALS:
                    signal.signal(number, signal.SIG_IGN)
    finally:
        end_all()
        for number, handler in zip(SIGNALS, before, strict=True):
            signal.signal(number, handler)


@contextmanager
def told_here(log: Path) -> Iterator[None]:
    """Where the hub does not start, its own words are kept, since its folder goes."""
    try:
        yield
    except Problem as problem:
        if log.exists():
            shutil.copy(log, LOG)
        raise Problem(str(problem).replace(str(log), str(LOG))) from problem


def end_all() -> None:
    """End every process that was started here, or by one that was."""
    while left := psutil.Process().children(recursive=True):
        for process in left:
            with suppress(psutil.NoSuchProcess):
                process.kill()
        psutil.wait_procs(left, timeout=5)
