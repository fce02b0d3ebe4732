"""The table: see tests.margins."""

import ast
import linecache
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from tests.margins import watching
from tests.notebooks.reading import LESSONS, ROOT, code_cells, read
from tests.processors import older

SHOWN = 10          # rows of each kind
CLOCK = "progress"  # what a clock decides, and leaves nothing in an output


def run_watched(lesson: Path, out: Path) -> None:
    """Run a lesson in this process, and store what was decided and written."""
    watching.start()
    os.chdir(lesson.parent)
    world = {"__name__": "__main__"}
    for number, one in enumerate(code_cells(read(lesson)), 1):
        watching.cell[0] = name = f"{lesson.stem[:2]} In[{number}]"
        linecache.cache[name] = len(one.source), None, one.source.splitlines(True), name  # for exercises that look
        tree = ast.fix_missing_locations(watching.Watch("cell").visit(ast.parse(one.source)))
        with redirect_stdout(StringIO()):
            exec(compile(tree, name, "exec"), world)
    out.write_bytes(pickle.dumps((watching.decided, watching.written)))


def two_runs(lesson: Path) -> list[tuple]:
    """What was decided and written here, and as on the oldest processor."""
    with TemporaryDirectory() as folder:
        found = []
        for how in ({}, older()):
            out = Path(folder) / "out"
            environment = {**os.environ, "MPLBACKEND": "Agg", "PYTHONPATH": str(ROOT), **how}
            subprocess.run([sys.executable, "-m", "tests.margins", str(lesson), str(out)], cwd=ROOT, env=environment,
                           check=True)
            found.append(pickle.loads(out.read_bytes()))
        return found


def rows(one: dict, other: dict, margin) -> Iterator[tuple]:
    """(margin in parts of the spread, margin, spread, cell, place, what), where the two runs differ at all."""
    for key in one.keys() & other.keys():
        if CLOCK in key[1] or len(one[key]) != len(other[key]):
            continue
        a, b = np.array(one[key]), np.array(other[key])
        with np.errstate(invalid="ignore"):  # infinity less infinity is left out
            spread = np.abs(a - b)
        apart = np.isfinite(spread) & (spread > 0)
        if apart.any():
            margins = np.minimum(*(margin(values[apart], key[2]) for values in (a, b)))
            nearest = (margins / spread[apart]).argmin()
            yield margins[nearest] / spread[apart][nearest], margins[nearest], spread[apart][nearest], *key


def to_the_edge(differences, _) -> np.ndarray:
    """How far a difference is from 0."""
    return np.abs(differences)


def to_the_next_digit(numbers, form: str) -> np.ndarray:
    """How far numbers are from where their last written digit changes; nothing for all 17 digits."""
    asked = re.search(r"\.(\d+)([f%eg]?)", form)
    if not asked:
        return np.full(numbers.shape, 0.0)
    power = np.full(numbers.shape, int(asked[1]) + 2.0 * (asked[2] == "%"))
    if asked[2] in ("e", "g"):
        power -= np.floor(np.log10(np.abs(numbers))) + (asked[2] == "g")
    whole = np.abs(numbers) * 10.0**power
    return np.abs(whole - np.floor(whole) - 0.5) / 10.0**power


def table(lessons: list[Path]) -> None:
    """Print the nearest decisions and digits of these lessons."""
    decisions, texts = [], []
    for lesson in lessons:
        (decided, written), (decided_there, written_there) = two_runs(lesson)
        decisions += rows(decided, decided_there, to_the_edge)
        texts += rows(written, written_there, to_the_next_digit)
    for title, found in (("decisions", decisions), ("digits", texts)):
        print(f"{title}: {len(found)} places where the two processors differ at all; the nearest:")
        for ratio, margin, spread, where, place, what in sorted(found)[:SHOWN]:
            print(f"  {where:10} {place:45} {what:10} margin {margin:.1e}, spread {spread:.1e}, ratio {ratio:.1e}")


if __name__ == "__main__":
    if len(sys.argv) == 3 and Path(sys.argv[1]).suffix == ".ipynb":
        run_watched(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        table([path for path in LESSONS if path.stem[:2] in sys.argv[1:] or len(sys.argv) == 1])
