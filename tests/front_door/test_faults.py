"""What goes wrong on real machines: one plain sentence each, nothing half-made, and the next start works."""

import os
import signal
import socket
import time

import pytest

from lessons_lib.front_door.stamp import refuse_foreign
from tests.front_door.small_world import begin, call, one_sentence, posix, start


def until(process, word):
    """Read what it prints until the word comes."""
    for line in process.stdout:
        if word in line:
            return
    raise AssertionError(f"{word!r} never came; it said: {process.stderr.read()}")


def hanging_index():
    """A package index that takes a call and never answers."""
    return socket.create_server(("127.0.0.1", 0))


@posix
def test_after_kill_9_in_the_middle_of_pip_the_next_start_waits_for_that_pip_and_works(clone):
    with hanging_index() as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        first = begin(clone, PIP_NO_INDEX="", PIP_FIND_LINKS="", PIP_INDEX_URL=address)
        until(first, "2/3")
        server.accept()
        first.kill()
        second = begin(clone)
        until(second, "Another start is at work here")
        time.sleep(0.5)
        assert second.poll() is None and (clone / ".venv").exists()
        os.killpg(first.pid, signal.SIGKILL)
    first.communicate()
    said, complained = second.communicate(timeout=300)
    assert second.returncode == 0, complained
    assert "Setting up" in said and call(said)["python"] == str(clone / ".venv")


@posix
@pytest.mark.parametrize("stop", [os.killpg, os.kill], ids=["typed", "sent to the start alone"])
def test_ctrl_c_is_answered_calmly_and_leaves_nothing(clone, stop):
    process = begin(clone)
    until(process, "1/3")
    time.sleep(1)  # so that the environment's own children are at work
    stop(process.pid, signal.SIGINT)
    _, complained = process.communicate(timeout=60)
    assert process.returncode == 130
    assert one_sentence(complained.replace("broken: start", "broken, start")) and "Traceback" not in complained
    assert not (clone / ".venv").exists() and os.listdir(clone / ".setup") == ["lock"]


def test_no_network_is_said_in_one_sentence_and_leaves_no_environment(clone):
    status, _, complained = start(clone, PIP_NO_INDEX="", PIP_FIND_LINKS="", PIP_INDEX_URL="http://127.0.0.1:1/")
    assert status == 1 and one_sentence(complained) and "connect to the internet" in complained
    assert not (clone / ".venv").exists() and (clone / ".setup" / "pip.log").exists()


def test_a_python_without_ensurepip_names_the_package_to_install(clone, tmp_path):
    (tmp_path / "sitecustomize.py").write_text("import sys; sys.modules['ensurepip'] = None")
    status, _, complained = start(clone, PYTHONPATH=str(tmp_path))
    assert status == 1 and one_sentence(complained) and "python3-venv" in complained
    assert not (clone / ".venv").exists()


@pytest.mark.parametrize("what", ["folder", "file"])
def test_an_environment_of_somebody_elses_is_left_alone(clone, what):
    venv = clone / ".venv"
    if what == "folder":
        venv.mkdir()
        (venv / "pyvenv.cfg").write_text("theirs")
    else:
        venv.write_text("theirs")
    status, _, complained = start(clone)
    assert status == 1 and one_sentence(complained) and "did not make" in complained
    assert (venv / "pyvenv.cfg" if what == "folder" else venv).read_text() == "theirs"


def test_an_empty_environment_is_what_a_kill_at_the_first_moment_leaves(tmp_path):
    refuse_foreign(tmp_path / ".venv")
    (tmp_path / ".venv").mkdir()
    refuse_foreign(tmp_path / ".venv")


@pytest.mark.parametrize("name", [".setup", "my_lessons"])
def test_a_file_in_the_way_is_said_in_one_sentence(clone, name):
    (clone / name).write_text("")
    status, _, complained = start(clone, "again", "02")
    assert status == 1 and one_sentence(complained) and f"{clone / name}: move it away" in complained


def test_a_folder_in_the_place_of_a_file_is_said_in_one_sentence(clone):
    (clone / ".setup" / "lock").mkdir(parents=True)
    status, _, complained = start(clone, "again", "02")
    assert status == 1 and one_sentence(complained) and "lock: move it away" in complained
