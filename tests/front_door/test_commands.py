"""What one types, and what comes back."""

import ast
import errno
import subprocess
import sys

import pytest

from lessons_lib import __main__ as front
from lessons_lib.front_door.needs import OLDEST, has
from lessons_lib.front_door.pip import reason
from lessons_lib.front_door.problems import sentence
from tests.front_door.small_world import BARE, ROOT, posix, start


@pytest.mark.parametrize("word", ["--help", "-h", "help"])
def test_help_lists_every_command(word, capsys):
    assert front.main([word]) == 0
    said = capsys.readouterr().out
    assert all(f"lessons_lib {command}" in said for command in front.COMMANDS)


def test_an_unknown_command_is_answered_with_the_list(capsys):
    assert front.main(["lbb"]) == 2
    complained = capsys.readouterr().err
    assert "no command 'lbb'" in complained and "lessons_lib again" in complained


def test_a_python_that_is_too_old_can_read_the_front_door_and_says_so(capsys, monkeypatch):
    for name in ("__main__.py", "__init__.py", "earlier_names.py", "every_door.py"):
        text = (ROOT / "lessons_lib" / name).read_text("ascii")
        ast.parse(text, feature_version=(3, 4))
        assert not any(isinstance(node, ast.JoinedStr | ast.AnnAssign) for node in ast.walk(ast.parse(text)))
    monkeypatch.setattr(sys, "version_info", (3, 6, 15, "final", 0))
    assert front.main([]) == 1
    assert "need Python 3.11 or newer, and this is Python 3.6" in capsys.readouterr().err


@posix
def test_who_stands_in_a_folder_that_was_deleted_is_told(tmp_path):
    gone = tmp_path / "gone"
    gone.mkdir()
    code = f"import os; os.rmdir({str(gone)!r}); os.execv({BARE!r}, [{BARE!r}, {str(ROOT / 'lessons_lib')!r}, 'site'])"
    done = subprocess.run([BARE, "-c", code], cwd=gone, capture_output=True, text=True)
    assert done.returncode == 1 and done.stderr.startswith("The folder you stand in is not there any more")


def test_a_proxy_that_is_set_is_named_when_the_internet_does_not_answer(monkeypatch):
    monkeypatch.setenv("https_proxy", "http://me:secret@school:3128")
    assert "mend the proxy http://school:3128" in reason("ProxyError")


def test_who_misses_a_package_is_sent_to_their_index_or_if_their_python_has_none_to_another_python(monkeypatch):
    said = "ERROR: No matching distribution found for numpy==2.4.6"
    assert "at the package index http://mine" in reason(said, "the package index http://mine")
    assert "use Python" not in reason(said) and "PIP_INDEX_URL" in reason(said)
    monkeypatch.setattr(sys, "version_info", (3, 15, 0, "final", 0))
    assert "use Python 3.11 to 3.14" in reason(said)


def test_the_front_door_asks_for_the_python_of_pyproject():
    assert front.OLDEST == OLDEST
    assert f'requires-python = ">={front.OLDEST[0]}.{front.OLDEST[1]}"' in (ROOT / "pyproject.toml").read_text()


def test_a_folder_whose_name_the_terminal_cannot_show_is_no_trouble(clone):
    strange = clone.rename(clone.with_name("žluťoučký 中"))
    (strange / ".venv").write_text("theirs")
    status, _, complained = start(strange, PYTHONIOENCODING="ascii")
    assert status == 1 and "did not make" in complained and "Traceback" not in complained


@pytest.mark.parametrize("requirement, there", [
    ("pytest>=8,<99", True), ("pytest>=98,<99", False), ("pytest>=1,<2", False), ("no-such-package>=1,<2", False),
])
def test_having_a_package_means_having_a_version_in_its_range(requirement, there):
    assert has(requirement) == there


@pytest.mark.parametrize("said, meaning", [
    ("Retrying after connection broken by 'NewConnectionError'\nERROR: No matching distribution found", "internet"),
    ("ERROR: No matching distribution found for numpy==2.4.6", "numpy is not at pip's own package index"),
    ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "arrived changed"),
    ("OSError: [Errno 28] No space left on device", "disk is full"),
    ("something nobody foresaw", "(something nobody foresaw)"),
    ("usage: pip\n\nERROR: invalid timeout value: 'soon'", "(invalid timeout value: 'soon')"),
    ("OSError: Could not find a suitable TLS CA certificate bundle, invalid path: /no/my.pem", "in /no/my.pem,"),
])
def test_what_pip_said_becomes_one_sentence_with_a_way_out(said, meaning):
    assert meaning in reason(said) and reason(said).endswith(".")


def test_an_error_of_the_disk_becomes_a_sentence_and_any_other_stays():
    assert "/lessons/x" in sentence(PermissionError(errno.EACCES, "denied", "/lessons/x"))
    assert "full" in sentence(OSError(errno.ENOSPC, "no space"))
    with pytest.raises(FileNotFoundError):
        sentence(FileNotFoundError(errno.ENOENT, "gone", "/lessons/x"))
