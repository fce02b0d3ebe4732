"""The command that starts a hub for a try-out: what it refuses, in a sentence, before anything is fetched."""

import os
import shutil
import socket

import pytest

from lessons_lib.front_door.hub import try_out
from lessons_lib.front_door.problems import Problem
from tests.notebooks.reading import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no JupyterHub on Windows")


@pytest.mark.parametrize("arguments", [["8100"], ["--port"], ["--port", "x"], ["--port", "1", "2"], ["--port", "-1"],
                                       ["--port", "65536"]])
def test_what_may_be_typed_is_a_port_or_nothing(arguments):
    with pytest.raises(Problem, match="--port and a number, or nothing; got"):
        try_out.hub(arguments, ROOT)


def test_a_port_that_is_taken_is_told_before_anything_is_made(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(Problem, match=f"Something else is at port {other.getsockname()[1]}"):
            with try_out.running(tmp_path / "state", other.getsockname()[1], tmp_path):
                pass
    assert not any(tmp_path.iterdir())


def test_without_npm_it_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(Problem, match="install Node.js"):
        try_out.proxy(tmp_path)


def test_a_proxy_on_the_path_is_used_and_then_that_of_the_bench(tmp_path, monkeypatch):
    ours = tmp_path / ".bench/hub/node_modules/.bin" / try_out.PROXY
    ours.parent.mkdir(parents=True)
    ours.touch()
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert try_out.proxy(tmp_path) == str(ours)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert try_out.proxy(tmp_path) == f"/usr/bin/{try_out.PROXY}"


def test_a_hub_that_does_not_start_is_told_with_the_place_of_its_words(hubs_python, tmp_path):
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    with pytest.raises(Problem, match="does not start; its own words are in .*hub.log"):
        with try_out.running(tmp_path, port, ROOT, LESSONS_HUB_PASSWORD="short"):
            pass
    assert "password" in (tmp_path / "hub.log").read_text()


def test_the_hub_listens_on_this_machine_alone():
    config = (ROOT / try_out.CONFIG).read_text("utf-8")
    assert 'bind_url = f"http://127.0.0.1:{PORT}"' in config and "0.0.0.0" not in config and '"*"' not in config
