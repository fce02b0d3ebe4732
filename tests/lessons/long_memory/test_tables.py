"""A row of the tables of 1997 can be stopped at any moment and goes on to the numbers of one that was not."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from time import sleep

import numpy as np
import pytest

from lessons_lib.lessons.long_memory.tables import __main__ as command
from lessons_lib.lessons.long_memory.tables import keeping
from lessons_lib.lessons.long_memory.tables.rows import everything, rows
from lessons_lib.lessons.long_memory.tables.telling import all_readings
from lessons_lib.lessons.long_memory.tables.trials import Rule, Trials
from tests.notebooks.reading import ROOT

WEIGHTS = {"1 3x2": 276, "1 4x1": 264, "2a": 10504, "2b": 10504, "3": 102, "4": 93, "5": 93, "6a": 156, "6b": 308,
           "p=50": 364, "p=100": 664, "p=200": 1264, "p=500": 3064, "p=1000": 6064}


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Checkpoints and the table of this test alone."""
    monkeypatch.setattr(keeping, "RUNNING", tmp_path / "running")
    monkeypatch.setattr(keeping, "STORE", tmp_path / "tables.json")
    return tmp_path


def small(name="6a", trials=3, sequences=60):
    """A row that is over soon: its rule is met after some sequences, trial by trial."""
    row = rows()[name]
    paper = tuple(sequences // 10 for _ in row.paper)
    return replace(row, trials=trials, paper=paper, rules=tuple(
        replace(rule, window=20, wrong=13, mean=1.0, test=0, every=7) for rule in row.rules))


def outcome(trials):
    return [trials.done, trials.active.tolist(), trials.passed.tolist(), trials.wrong.tolist(),
            trials.net.theta.tobytes()]


def run(row):
    trials = row.begin()
    while not trials.over:
        trials.advance()
    return trials


@pytest.mark.parametrize("row", everything().values(), ids=everything())
def test_every_row_has_the_papers_number_of_weights_and_learns_something(row):
    words = row.name.split(",")[0].split()
    said = next(name for name in (words[-1], row.name[:5], words[0], row.name[0]) if name in WEIGHTS)
    assert row.wiring.weights == WEIGHTS[said] and row.cap == 10 * row.paper[-1]
    assert len(row.rules) == len(row.paper)


@pytest.mark.parametrize("name", ["6a", "3a T=100 N=3", "4 T=100", "2c q=50 p=50"])
@pytest.mark.parametrize("stopped", [1, 33, 50, 59])
def test_taken_up_anywhere_it_ends_as_if_it_had_not_been_stopped(name, stopped, kept):
    row = small(name)
    whole, first = run(row), Trials(row)
    keeping.RUNNING.mkdir()
    while first.done < stopped and not first.over:
        first.advance()
    keeping.save(first, 1.5)
    again, seconds = keeping.take_up(row)
    while not again.over:
        again.advance()
    assert outcome(again) == outcome(whole) and seconds == 1.5


def test_killed_three_times_it_ends_as_if_it_had_not_been(kept):
    row = small(trials=2, sequences=4000)
    row = replace(row, rules=(Rule(off=0.0, window=10_000),))  # never passed: all to the cap
    code = ("from dataclasses import replace\nfrom pathlib import Path\n"
            "from lessons_lib.lessons.long_memory.tables import __main__ as command, keeping\n"
            "from lessons_lib.lessons.long_memory.tables.rows import rows\n"
            "from lessons_lib.lessons.long_memory.tables.trials import Rule\n"
            f"keeping.RUNNING, keeping.STORE = Path({str(kept / 'running')!r}), Path({str(kept / 'tables.json')!r})\n"
            "command.PAUSE = 0.05\n"
            "row = replace(rows()['6a'], trials=2, paper=(400,), rules=(Rule(off=0.0, window=10_000),))\n"
            "command.work(row)\n")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"}
    checkpoint = keeping.place(row, "npz")
    for _ in range(3):
        before = checkpoint.stat().st_mtime_ns if checkpoint.exists() else 0
        with subprocess.Popen([sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE) as process:
            while process.poll() is None and (not checkpoint.exists() or checkpoint.stat().st_mtime_ns == before):
                sleep(0.01)
            process.send_signal(signal.SIGKILL)
    assert checkpoint.exists() and not keeping.STORE.exists()
    assert 0 < keeping.take_up(row)[0].done < row.cap
    subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True)
    whole, stored = run(row), keeping.stored()["6a"]
    assert stored["passed"] == whole.passed.tolist() and stored["sequences"] == whole.done == row.cap
    assert not checkpoint.exists()


def test_a_trial_depends_on_the_others_in_its_last_digits_alone():
    """They are filled up to one length, so that sums are rounded otherwise."""
    alone, among = small(trials=1).begin(), small(trials=3).begin()
    for _ in range(5):
        alone.advance()
        among.advance()
    np.testing.assert_allclose(alone.net.theta[0], among.net.theta[0], rtol=0, atol=1e-13)


@pytest.mark.parametrize("spoil", ["half", "other row", "no numbers"])
def test_a_checkpoint_that_is_broken_or_anothers_is_refused_in_a_sentence(spoil, kept):
    row = small()
    keeping.RUNNING.mkdir()
    keeping.save(Trials(row), 0)
    path = keeping.place(row, "npz")
    if spoil == "half":
        path.write_bytes(path.read_bytes()[:100])
    elif spoil == "no numbers":
        path.write_text("hello")
    else:
        row = replace(row, rate=0.1)
    with pytest.raises(keeping.Trouble, match="checkpoint of row '6a'.*Move 6a.npz out of"):
        keeping.take_up(row)


def test_two_runs_of_a_row_at_once_are_one_too_many(kept, capsys):
    row = small()
    with keeping.alone(row), pytest.raises(keeping.Trouble, match="Another run is at work on row '6a'"), \
            keeping.alone(row):
        pass


def test_a_row_that_does_not_exist_is_told_with_those_that_do(capsys):
    assert command.main(["7"]) == 1 and command.main([]) == 1
    assert "6a" in capsys.readouterr().err


def test_a_row_that_is_over_stands_in_the_table_beside_the_papers_number(kept, capsys):
    row = small()
    assert command.work(row) == 0
    stored = keeping.stored()["6a"]
    assert stored["seed"] == row.seed and stored["numpy"] == np.__version__ and len(stored["passed"][0]) == 3
    assert "the paper: 6" in capsys.readouterr().out


def test_the_stop_button_keeps_what_was_done(kept, monkeypatch, capsys):
    row = small(sequences=100)
    stop = iter([False] * 30 + [True])

    def advance(trials, real=Trials.advance):
        if next(stop):
            raise KeyboardInterrupt
        real(trials)

    monkeypatch.setattr(Trials, "advance", advance)
    assert command.work(row) == 1
    assert "Stopped after 30 sequences" in capsys.readouterr().out and keeping.take_up(row)[0].done == 30


def test_the_readings_of_a_row_are_told_together_with_the_one_that_is_drawn():
    few = {"6a": {"passed": [[200, 400]]}, "6a, caption, x2": {"passed": [[0, 300]]},
           "3b T=100 N=3": {"passed": [[1], [0]]}}
    assert all_readings(few).splitlines() == [
        "6a  (the paper: 31,390)", "    as drawn                     2 of 2 after 300 (200 to 400)",
        "    caption, x2                  1 of 2 after 300 (300 to 300)"]
    assert all_readings({}) == ""
