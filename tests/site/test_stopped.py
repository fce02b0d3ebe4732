"""Ctrl-C, kill -9 and a second run at any moment: what stands at OUT is whole, and what is left over goes."""

import os
import random
import signal
import threading
import time

import pytest

from lessons_lib.site import command
from lessons_lib.site.place import swap, work
from tests.front_door.small_world import posix
from tests.site.whole import all_names, begin, edition_of, maker, start

PAGES = 150  # so that a run lasts about half a second


def stopped_after(seconds, number, cwd):
    """Begin the second edition, and send it the signal so long after it began to write: its exit status."""
    run = begin("out", pages=PAGES, edition="second", cwd=cwd)
    assert run.stdout.readline() == "begun\n"
    time.sleep(seconds)
    run.send_signal(number)
    said = run.communicate(timeout=60)[1]
    assert "Traceback" not in said, said
    return run.returncode


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL] if os.name != "nt" else [])
@pytest.mark.parametrize("before", [True, False])
def test_stopped_at_any_moment_there_is_the_old_site_or_the_new_one(tmp_path, number, before, monkeypatch):
    monkeypatch.chdir(tmp_path)
    moments = random.Random(f"{number} {before}")
    if before:
        assert command.main(["out"], maker("first")) == 0
    for _ in range(5):
        status = stopped_after(moments.uniform(0, 0.25), number, tmp_path)
        if (tmp_path / "out").exists():
            assert edition_of(tmp_path / "out") in {"first", "second"}
        else:
            assert not before and status != 0
        if number == signal.SIGINT:
            assert {path.name for path in tmp_path.iterdir()} <= {"out"}, "Ctrl-C left something"
    assert command.main(["out"], maker("third")) == 0
    assert edition_of(tmp_path / "out") == "third" and [path.name for path in tmp_path.iterdir()] == ["out"]


@posix
def test_of_two_runs_at_once_the_second_is_told_to_wait_and_harms_nothing(tmp_path):
    first = begin("out", pages=1000, edition="first", cwd=tmp_path)
    assert first.stdout.readline() == "begun\n"
    second = begin("./out/", edition="second", cwd=tmp_path)
    said = second.communicate(timeout=60)[1]
    assert second.returncode == 1 and said == f"Another run is making {tmp_path / 'out'} at this moment: wait for it.\n"
    assert first.communicate(timeout=60)[1] == "" and first.returncode == 0
    assert edition_of(tmp_path / "out") == "first" and [path.name for path in tmp_path.iterdir()] == ["out"]


@posix
def test_of_many_that_begin_at_once_each_ends_well_or_is_told_to_wait(tmp_path):
    runs = [begin("out", edition=f"no. {number}", cwd=tmp_path) for number in range(6)]
    said = [run.communicate(timeout=120)[1] for run in runs]
    assert {run.returncode for run in runs} <= {0, 1} and 0 in {run.returncode for run in runs}
    assert all("Another run is making" in words for words, run in zip(said, runs, strict=True) if run.returncode), said
    assert edition_of(tmp_path / "out").startswith("no. ") and [path.name for path in tmp_path.iterdir()] == ["out"]


def test_whoever_looks_while_sites_take_each_others_place_sees_one_whole_site(tmp_path, monkeypatch):
    """Linux and macOS let two folders change places in one step; elsewhere OUT is not there for a moment."""
    monkeypatch.chdir(tmp_path)
    assert command.main(["out"], maker("0")) == 0
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir(), other.mkdir()
    if not swap.exchanged(one, other):
        pytest.skip("this system or disk has no such step")
    end, wrong, looks = threading.Event(), [], 0

    def look():
        nonlocal looks
        while not end.is_set():
            looks += 1
            try:
                (tmp_path / "out" / "site.json").stat()
            except OSError as error:
                wrong.append(error)

    looking = threading.Thread(target=look)
    looking.start()
    for edition in range(1, 10):
        assert command.main(["out"], maker(str(edition))) == 0
    end.set()
    looking.join()
    assert looks > 100 and not wrong


@posix
def test_killed_between_the_two_steps_the_next_run_puts_the_earlier_site_back_first(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert command.main(["out"], maker("first")) == 0
    (tmp_path / "out" / "CNAME").write_text("example.org")
    folder = tmp_path / ".out.half"   # what is there after such a kill
    folder.mkdir()
    (folder / work.LOCK).touch()
    os.rename(tmp_path / "out", folder / f"{swap.EARLIER}1")
    maker("second")(work.empty(folder), print)

    def never(folder, say):
        assert edition_of(tmp_path / "out") == "first"
        raise KeyboardInterrupt

    assert command.main(["out"], never) == 130
    assert edition_of(tmp_path / "out") == "first" and (tmp_path / "out" / "CNAME").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]


def test_half_an_earlier_site_is_never_put_back(tmp_path, monkeypatch):
    """It gets another name before it is deleted, whatever stops that."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(swap, "exchanged", lambda one, other: False)
    assert command.main(["out"], maker("first")) == 0
    with monkeypatch.context() as patch:
        patch.setattr("shutil.rmtree", lambda *_, **__: None)
        assert command.main(["out"], maker("second")) == 0
    left = [path.name for path in (tmp_path / ".out.half").iterdir()]
    assert len(left) == 1 and left[0].startswith(work.NEW)


def test_a_folder_of_somebody_elses_where_the_site_is_put_together(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".out.half").mkdir()
    (tmp_path / ".out.half" / "mine").touch()
    assert command.main(["out"], maker()) == 1
    assert "Something else is at" in capsys.readouterr().err and all_names(tmp_path) == {".out.half", ".out.half/mine"}


DRAW = """
import time
from lessons_lib.site.live.folder import drawing_processes

with drawing_processes() as pool:
    jobs = [pool.submit(time.sleep, 600) for _ in range(6)]
    print(*[process.pid for process in pool._processes.values()], flush=True)
    jobs[0].result()
"""


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL] if os.name != "nt" else [])
def test_the_processes_that_draw_end_with_the_one_that_asked(number):
    run = start(DRAW)
    workers = [int(pid) for pid in run.stdout.readline().split()]
    assert len(workers) == 2
    run.send_signal(number)
    run.wait(30)
    end = time.monotonic() + 30
    while any(map(is_alive, workers)):
        assert time.monotonic() < end, "they draw on"
        time.sleep(0.05)


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
