"""Run a row of the tables of 1997, or say what each would cost here.

    python -m lessons_lib.lessons.long_memory.tables --list
    python -m lessons_lib.lessons.long_memory.tables "6a"

A row shows a bar, can be stopped at any moment, even by kill -9, and goes on from its last checkpoint.
"""

import sys
from time import monotonic, perf_counter

from lessons_lib.lessons.long_memory.tables import keeping
from lessons_lib.lessons.long_memory.tables.rows import everything
from lessons_lib.lessons.long_memory.tables.telling import told
from lessons_lib.training.progress import Progress

PAUSE = 20  # seconds between two checkpoints
TRIED = 20  # sequences by which the cost is measured


def main(arguments: list[str]) -> int:
    """The exit status: 0, or 1 after a sentence about what went wrong."""
    known = everything()
    if arguments == ["--list"]:
        return show(known)
    if len(arguments) != 1 or arguments[0] not in known:
        print(f"Say --list, or the name of one row in quotation marks ({', '.join(known)}); "
              f"got {' '.join(arguments)!r}.", file=sys.stderr)
        return 1
    try:
        return work(known[arguments[0]])
    except keeping.Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1


def work(row) -> int:
    """All trials of a row, to their ends or to the cap."""
    with keeping.alone(row):
        trials, before = keeping.take_up(row)
        started, saved = monotonic(), monotonic()
        if trials.done:
            print(f"Going on after {trials.done:,} sequences.")
        try:
            with Progress(row.cap) as progress:
                while not trials.over:
                    trials.advance()
                    if monotonic() - saved > PAUSE:
                        saved = monotonic()
                        keeping.save(trials, before + saved - started)
                    if trials.done % 100 == 0:
                        progress.count(trials.done)
        except KeyboardInterrupt:
            keeping.save(trials, before + monotonic() - started)
            print(f"Stopped after {trials.done:,} sequences; the same command goes on from here.")
            return 1
        keeping.finish(trials, before + monotonic() - started)
    print(told(row, keeping.stored()[row.name]))
    return 0


def show(known) -> int:
    """Each row's cost on this machine, to the paper's mean and to the cap, and what is stored of it."""
    done = keeping.stored()
    print(f"{'row':28} {'trials':>6} {'us a step':>10} {'to the mean':>12} {'to the cap':>12}   stored")
    for row in known.values():
        trials = row.begin()
        trials.advance()
        start = perf_counter()
        for _ in range(TRIED):
            trials.advance()
        a_sequence = (perf_counter() - start) / TRIED
        when = done[row.name]["date"] if row.name in done else "not run"
        print(f"{row.name:28} {row.trials:6} {1e6 * a_sequence / row.steps:10.1f} "
              f"{span(a_sequence * row.paper[-1]):>12} {span(a_sequence * row.cap):>12}   {when}")
    return 0


def span(seconds: float) -> str:
    for unit, length in (("h", 3600), ("min", 60)):
        if seconds >= length:
            return f"{seconds / length:.1f} {unit}"
    return f"{seconds:.0f} s"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
