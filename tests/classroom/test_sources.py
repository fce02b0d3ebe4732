"""Where notebooks come from: folders, ZIPs, a hub's homes. Nothing leads out, nothing waits, nothing is unpacked."""

import io
import json
import os
import zipfile

import pytest

from lessons_lib.classroom import sources, zips
from lessons_lib.classroom.collecting import look
from lessons_lib.front_door.problems import Problem
from tests.classroom.making import copy, put

posix = pytest.mark.skipif(os.name == "nt", reason="links, pipes and permissions are different on Windows")


@pytest.fixture(scope="module")
def lesson():
    return copy("03_unrolling")


def packed(files: dict) -> bytes:
    """A ZIP of name -> bytes."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return whole.getvalue()


def found(folder):
    """name of each -> why it was not read, "" for one that was; without files of other kinds."""
    return {"/".join(one.parts): one.why for one in sources.notebooks(folder) if one.why != zips.OTHER}


def test_all_notebooks_of_a_folder_are_found_and_what_a_machine_put_there_is_not(tmp_path):
    for name in ("a/x.ipynb", "a/b/c/d/y.IPYNB", "z.ipynb", "a/.ipynb_checkpoints/x.ipynb", ".venv/x.ipynb",
                 "a/node_modules/x.ipynb", "a/__MACOSX/._x.ipynb", "a/.x.ipynb", "a/x.txt"):
        put(tmp_path / name, b"{}")
    assert list(found(tmp_path)) == ["z.ipynb", "a/x.ipynb", "a/b/c/d/y.IPYNB"]


@posix
def test_a_pipe_a_socket_and_a_link_to_a_device_do_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe.ipynb")
    (tmp_path / "zero.ipynb").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "pipe.zip")
    assert found(tmp_path) == {"pipe.ipynb": "no file: a pipe, a socket or a device", "pipe.zip":
                               "no file: a pipe, a socket or a device", "zero.ipynb": sources.LEADS_OUT}


@posix
def test_no_link_leads_out_and_none_in_a_circle(tmp_path):
    folder, outside = tmp_path / "class", tmp_path / "secret"
    put(outside / "x.ipynb", b"{}")
    put(folder / "anna" / "x.ipynb", b"{}")
    for name, target in {"out": outside, "out.ipynb": outside / "x.ipynb", "loop": folder, "anna/up": "..",
                         "again": "anna", "self.ipynb": "self.ipynb", "gone.ipynb": "nowhere",
                         "mine.ipynb": "anna/x.ipynb", "etc.txt": "/etc/hosts"}.items():
        (folder / name).symlink_to(target)
    assert found(folder) == {
        "out": sources.LEADS_OUT, "out.ipynb": sources.LEADS_OUT, "self.ipynb": "a link that leads in a circle",
        "gone.ipynb": "a link that leads nowhere, or a file that is gone", "mine.ipynb": "", "anna/x.ipynb": ""}
    (tmp_path / "by_link").symlink_to(folder)
    assert found(tmp_path / "by_link") == found(folder)


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_told(tmp_path):
    put(tmp_path / "x.ipynb", b"{}").chmod(0)
    put(tmp_path / "anna" / "x.ipynb", b"{}").parent.chmod(0)
    try:
        assert set(found(tmp_path).values()) == {"no permission to read it"}
    finally:
        (tmp_path / "anna").chmod(0o700)


def test_no_permission_is_told_without_the_files_name(tmp_path, monkeypatch):
    put(tmp_path / "anna.ipynb", b"{}")
    put(tmp_path / "ben" / "x.ipynb", b"{}")

    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(sources, "opened", refuse)
    assert set(found(tmp_path).values()) == {"no permission to read it"}


def test_a_huge_file_is_not_read(tmp_path):
    with open(tmp_path / "x.ipynb", "wb") as file:
        file.truncate(200 * 10**6)
    assert found(tmp_path) == {"x.ipynb": "too large: 200 MB, where a lesson has 1 MB or less"}


def test_a_folder_and_an_archive_without_a_notebook_are_told_where_somebody_handed_them_in(tmp_path, lesson):
    put(tmp_path / "class" / "anna" / "week 1" / "x.ipynb", lesson)
    put(tmp_path / "class" / "ben" / "pictures" / "x.png", b"")
    put(tmp_path / "class" / "cara" / "x.rar", b"")
    put(tmp_path / "class" / "dora" / "x.ipynb", lesson)
    put(tmp_path / "class" / "dora" / "data" / "x.csv", b"")
    report = look(tmp_path)
    assert report.learners == ["anna", "dora"]
    assert [(one.learner, one.why.split(":")[0]) for one in report.unread] == [
        ("ben", "no notebook is in it"), ("cara", "an archive of a kind that is not read here")]


def test_an_empty_folder_is_a_problem_with_a_way_out(tmp_path):
    with pytest.raises(Problem, match="no notebook in .*: name the folder"):
        look(tmp_path)


def test_a_deep_folder_is_walked(tmp_path):
    deep = tmp_path
    for _ in range(60):
        deep = deep / "d"
    put(deep / "x.ipynb", b"{}")
    assert len(found(tmp_path)) == 1


@pytest.mark.parametrize("ending", [".ipynb.txt", ".ipynb.json", ".IPYNB.txt"])
def test_a_notebook_to_whose_name_a_browser_added_is_one(tmp_path, lesson, ending):
    put(tmp_path / f"03_unrolling_anna{ending}", lesson)
    put(tmp_path / "all.zip", packed({f"03_unrolling_ben{ending}": json.dumps(lesson)}))
    assert look(tmp_path).read == 2 and "anna" in look(tmp_path).learners
