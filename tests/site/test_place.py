"""A site in the place of an earlier one: as a whole, and nothing is lost that somebody else put there."""

import errno
import os
import shutil

import pytest

from lessons_lib.site import command
from lessons_lib.site.place import seals, swap
from tests.site.whole import all_names, edition_of, fill, maker


@pytest.mark.parametrize("debris", [(), seals.DEBRIS])
def test_an_empty_folder_is_filled_and_keeps_its_permissions(here, debris):
    (here / "out").mkdir()
    (here / "out").chmod(0o775)
    for name in debris:
        (here / "out" / name).touch()
    before = (here / "out").stat().st_mode
    assert command.main(["out"], maker()) == 0 and edition_of(here / "out") == "first"
    assert (here / "out").stat().st_mode == before


@pytest.mark.parametrize("exchanging", [True, False])
def test_an_earlier_site_is_replaced_as_a_whole(here, monkeypatch, exchanging):
    if not exchanging:
        monkeypatch.setattr(swap, "exchanged", lambda one, other: False)
    assert command.main(["out"], lambda folder, say: (fill(folder), (folder / "gone.html").touch())) == 0
    assert command.main(["out"], maker("second")) == 0
    assert edition_of(here / "out") == "second" and not (here / "out" / "gone.html").exists()
    assert [path.name for path in here.iterdir()] == ["out"]


def test_what_others_put_into_it_is_kept_and_named(here, capsys):
    assert command.main(["out"], maker()) == 0
    theirs = {"CNAME": "example.org", "live/mine.js": "1", "mine/deep/note.txt": "n", ".git/HEAD": "ref"}
    for name, text in theirs.items():
        (here / "out" / name).parent.mkdir(parents=True, exist_ok=True)
        (here / "out" / name).write_text(text)
    (here / "out" / ".git" / "HEAD").chmod(0o444)
    (here / "out" / "empty").mkdir()
    for edition in ("second", "third"):
        capsys.readouterr()
        assert command.main(["out"], maker(edition)) == 0
        assert edition_of(here / "out") == edition and (here / "out" / "empty").is_dir()
        assert {name: (here / "out" / name).read_text() for name in theirs} == theirs
        assert "did not make it: .git, CNAME, empty, live/mine.js, mine." in capsys.readouterr().out
    assert [path.name for path in here.iterdir()] == ["out"]


def test_a_link_among_what_is_kept_stays_a_link_and_what_it_leads_to_stays(here):
    (here / "elsewhere").mkdir()
    (here / "elsewhere" / "precious").touch()
    assert command.main(["out"], maker()) == 0
    try:
        (here / "out" / "link").symlink_to(here / "elsewhere")
    except OSError:
        pytest.skip("this system makes no links")
    assert command.main(["out"], maker()) == 0
    assert (here / "out" / "link").is_symlink() and (here / "elsewhere" / "precious").exists()


def test_a_page_that_somebody_changed_is_not_overwritten_and_one_that_was_deleted_comes_back(here, refused):
    assert command.main(["out"], maker()) == 0
    (here / "out" / "index.html").write_text("my own words")
    assert "index.html in" in refused("out") and (here / "out" / "index.html").read_text() == "my own words"
    (here / "out" / "index.html").unlink()
    assert command.main(["out"], maker("second")) == 0 and edition_of(here / "out") == "second"


def test_what_the_new_site_has_no_room_for_is_refused(here, refused):
    assert command.main(["out"], maker()) == 0
    (here / "out" / "news.html").write_text("mine")
    said = refused("out", make=lambda folder, say: (fill(folder, "second"), (folder / "news.html").touch()))
    assert "news.html in" in said and edition_of(here / "out") == "first"
    assert (here / "out" / "news.html").read_text() == "mine" and [path.name for path in here.iterdir()] == ["out"]


def test_what_came_into_out_meanwhile_is_not_lost(here, refused):
    def make(folder, say):
        (here / "out").mkdir()
        (here / "out" / "letter.txt").write_text("dear")
        fill(folder)
    assert "is not empty" in refused("out", make=make) and all_names(here) == {"out", "out/letter.txt"}


def test_a_folder_in_use_stays_and_the_new_site_is_not_lost(here, refused, monkeypatch):
    """As on Windows, where no folder can be renamed that a program uses."""
    assert command.main(["out"], maker()) == 0
    monkeypatch.setattr(swap, "exchanged", lambda one, other: False)
    monkeypatch.setattr(swap, "PATIENCE", ())
    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", _deny)
        said = refused("out", make=maker("second"))
    [new] = (here / ".out.half").glob("new_*")
    assert "perhaps since a program uses it" in said and str(new) in said
    assert edition_of(here / "out") == "first" and edition_of(new) == "second"
    assert command.main(["out"], maker("third")) == 0 and edition_of(here / "out") == "third"
    assert [path.name for path in here.iterdir()] == ["out"]


def _deny(*names):
    raise PermissionError(errno.EACCES, "Permission denied")


def test_what_cannot_be_read_in_it_is_told_before_it_is_lost(here, refused, monkeypatch):
    assert command.main(["out"], maker()) == 0
    (here / "out" / "secret").write_text("s")
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, how: not str(path).endswith("secret") and access(path, how))
    assert "secret in" in refused("out") and (here / "out" / "secret").read_text() == "s"


def test_what_cannot_be_deleted_of_the_earlier_one_is_named(here, monkeypatch, capsys):
    assert command.main(["out"], maker()) == 0
    with monkeypatch.context() as patch:
        patch.setattr("shutil.rmtree", lambda *_, **__: None)
        assert command.main(["out"], maker("second")) == 0
    assert f"Not all of {here / '.out.half'} could be deleted" in capsys.readouterr().err
    assert edition_of(here / "out") == "second"


def test_a_ctrl_c_when_the_new_site_stands_already_does_not_call_it_undone(here, monkeypatch, capsys):
    def put(new, out, work):
        swap.put_in_place(new, out, work)
        raise KeyboardInterrupt
    monkeypatch.setattr(command, "put_in_place", put)
    for edition in ("first", "second"):
        assert command.main(["out"], maker(edition)) == 0 and edition_of(here / "out") == edition
        assert str(here / "out") in capsys.readouterr().out


def test_where_the_folder_beside_it_is_deleted_meanwhile(here, refused):
    def make(folder, say):
        shutil.rmtree(folder.parent)
        (folder / "index.html").write_text("")
    assert "was deleted while the site was put together in it" in refused("out", make=make) and not all_names(here)
