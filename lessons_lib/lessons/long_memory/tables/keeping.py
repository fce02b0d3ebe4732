"""What is kept of a row: while it runs a checkpoint, put in place whole; at its end a row of the stored table."""

import hashlib
import io
import json
import platform
import zipfile
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import numpy as np

from lessons_lib.lessons.long_memory.tables.trials import Trials
from lessons_lib.storage.lock import take
from lessons_lib.storage.results import keep, read
from lessons_lib.storage.whole_file import write_whole

STORE = Path(__file__).with_name("tables.json")
RUNNING = Path(__file__).with_name("running")  # checkpoints, which git ignores
COMMAND = "python -m lessons_lib.lessons.long_memory.tables"
VERSION = 1  # of how sequences are drawn and weights are learned: another one gives other numbers


class Trouble(Exception):
    """What went wrong, in a sentence."""


def version(row) -> str:
    """What a checkpoint must agree with: the row's net, start, rate, rules, trials and luck."""
    said = repr((VERSION, row.name, row.wiring, row.begins, row.learning_rate, row.rules, row.trials, row.seed,
                 row.update, row.sets, *([row.loop] if row.loop != 1 else []),
                 *([row.output] if row.output != "logistic" else []),
                 *([row.adds, row.asks] if row.update else [])))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def place(row, ending: str) -> Path:
    return RUNNING / f"{row.name.replace(' ', '_').replace('=', '')}.{ending}"


@contextmanager
def alone(row):
    """Nobody else works at this row meanwhile. Raises Trouble if somebody does."""
    RUNNING.mkdir(exist_ok=True)
    with open(place(row, "lock"), "a+b") as file:
        if not take(file.fileno()):
            raise Trouble(f"Another run is at work on row {row.name!r}: wait for it, or stop it.")
        yield


def save(trials: Trials, seconds: float) -> None:
    """Put a checkpoint in place of the last one."""
    content = io.BytesIO()
    np.savez(content, version=version(trials.row), seconds=seconds, **trials.state())
    write_whole(place(trials.row, "npz"), content.getvalue())


def take_up(row) -> tuple[Trials, float]:
    """The row's trials as the last checkpoint has them, or at their start, and the seconds they took so far.

    Raises Trouble for a checkpoint that is broken or belongs to another version of the row.
    """
    trials, path = row.begin(), place(row, "npz")
    if not path.exists():
        return trials, 0.0
    way_out = f"Move {path.name} out of {path.parent}, and start the row anew."
    try:
        with np.load(path) as kept:
            state = {name: kept[name] for name in kept.files}
        if str(state["version"]) != version(row):
            raise Trouble(f"The checkpoint of row {row.name!r} was made under other conditions than the row has now. "
                          f"{way_out}")
        trials.take_up(state)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as fault:
        why = f"cannot be read ({type(fault).__name__})"
        raise Trouble(f"The checkpoint of row {row.name!r} {why}. {way_out}") from fault
    return trials, float(state["seconds"])


def stored() -> dict:
    """Name of a row -> what came out: "passed", for each rule when each trial passed it (0: it did not), "wrong" of
    2560 new sequences (-1: not asked), "sequences" that were learned from, "seconds", and how it was made."""
    return read(STORE)["rows"] if STORE.exists() else {}


def finish(trials: Trials, seconds: float) -> None:
    """Enter a row into the stored table, and let its checkpoint go."""
    row = trials.row
    RUNNING.mkdir(exist_ok=True)
    with open(RUNNING / "table.lock", "a+b") as file:
        while not take(file.fileno()):
            pass
        entered = {"command": f'{COMMAND} "{row.name}"', "date": str(date.today()), "numpy": np.__version__,
                   "machine": platform.machine(), "seed": row.seed, "version": version(row),
                   "seconds": round(seconds), "sequences": trials.done, "passed": trials.passed.tolist(),
                   "wrong": trials.wrong.tolist()}
        keep(STORE, {"origin": {"command": f"{COMMAND} ROW", "what": "a row at a time; each says its own command"},
                     "rows": {**stored(), row.name: json.loads(json.dumps(entered))}})
    place(row, "npz").unlink(missing_ok=True)
