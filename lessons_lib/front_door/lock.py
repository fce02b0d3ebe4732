"""One setup at a time: a file lock, which goes when its holders go, even by kill -9."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import BinaryIO

from lessons_lib.storage.lock import take

PATIENCE = 10  # tenths of a second before a wait is worth a word


@contextmanager
def alone(made: Path) -> Iterator[BinaryIO]:
    """Wait until no other start is setting up in this folder, and keep others waiting inside the block.

    What it gives goes to every child as its standard input, for that is what a child hands on to its own children.
    So a pip that outlives a killed start still keeps the next one waiting.
    """
    path = made / ".setup" / "lock"
    path.parent.mkdir(exist_ok=True)
    with open(path, "a+b") as file:
        for tries in count():
            if take(file.fileno()):
                break
            if tries == PATIENCE:
                print("Another start is at work here. Waiting for it ...", flush=True)
            time.sleep(0.1)
        yield file
