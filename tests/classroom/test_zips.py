"""What is in a ZIP file, as if it were a folder: nothing is unpacked to the disk, and no more is read than is told."""

import io
import json
import os
import time
import zipfile

import pytest

from lessons_lib.classroom import sources, zips
from lessons_lib.classroom.collecting import look
from lessons_lib.classroom.page import page
from tests.classroom.making import answered, copy, put
from tests.classroom.test_sources import found, packed


def test_a_zip_is_read_like_a_folder_and_so_is_one_in_it_but_none_in_that(tmp_path):
    inner = packed({"x.ipynb": b"1", "sub\\y.ipynb": b"2", ".hidden/z.ipynb": b"3", "w.zip": packed({"v.ipynb": b""})})
    put(tmp_path / "all.zip", packed({"anna.zip": inner, "ben/x.ipynb": b"4", "ben/x.pdf": b"5"}))
    inside = {"anna.zip/sub/y.ipynb": "", "anna.zip/w.zip": "a ZIP in a ZIP in a ZIP", "anna.zip/x.ipynb": "",
              "ben/x.ipynb": ""}
    assert found(tmp_path) == {f"all.zip/{name}": why for name, why in inside.items()}
    assert {name.split("/", 1)[1]: why for name, why in found(tmp_path / "all.zip").items()} == {
        name.split("/", 1)[1]: why for name, why in inside.items()} or found(tmp_path / "all.zip") == inside


@pytest.mark.parametrize("name", ["/etc/x.ipynb", "../../x.ipynb", "a/../../x.ipynb", "C:/x.ipynb", "..\\x.ipynb"])
def test_a_name_that_leads_out_of_its_zip_is_told(tmp_path, name):
    put(tmp_path / "anna.zip", packed({name: b"{}"}))
    (why,) = found(tmp_path).values()
    assert why == "its name leads out of the ZIP" and os.listdir(tmp_path) == ["anna.zip"]


def test_an_encrypted_entry_a_link_and_a_broken_zip_are_told(tmp_path):
    locked = bytearray(packed({"x.ipynb": b"{}"}))
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(sign) + at] |= 1
    put(tmp_path / "locked.zip", bytes(locked))
    link = zipfile.ZipInfo("x.ipynb")
    link.external_attr = 0o120777 << 16
    put(tmp_path / "link.zip", packed({link: b"/etc/passwd"}))
    whole = packed({"x.ipynb": os.urandom(5000)})
    put(tmp_path / "half.zip", whole[:2000])
    put(tmp_path / "hole.zip", whole[:1000] + bytes(1000) + whole[2000:])
    put(tmp_path / "none.zip", packed({"x.pdf": b"{}"}))
    assert {name.split("/")[0]: why.split(":")[0] for name, why in found(tmp_path).items()} == {
        "half.zip": "a ZIP that cannot be opened", "hole.zip": "it cannot be unpacked", "link.zip":
        "a link, which is not followed", "locked.zip": "it is encrypted", "none.zip": "no notebook is in it"}


def test_what_comes_out_of_a_zip_is_counted_and_not_what_it_says(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "LARGEST", 10**6)
    bomb = packed({"x.ipynb": bytes(10**8)})
    small = bytearray(bomb)
    for sign, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):  # it says that it is ten bytes long
        start = small.index(sign) + at
        small[start:start + 4] = (10).to_bytes(4, "little")
    put(tmp_path / "a.zip", bomb)
    put(tmp_path / "b.zip", bytes(small))
    assert len(bomb) < 10**6
    assert all(why.startswith(("too large: more than 1 MB", "it cannot be unpacked")) for why in
               found(tmp_path).values())


def test_all_that_comes_out_of_one_zip_has_a_limit_too(tmp_path, monkeypatch):
    monkeypatch.setattr(zips, "ALL", 25 * 10**6)
    put(tmp_path / "a.zip", packed({f"{n}.ipynb": bytes(10**7) for n in range(9)} | {"in.zip": packed({})}))
    whys = list(found(tmp_path).values())
    assert whys[:2] == ["", ""] and len(whys) == 4 and "far too much" in whys[-1]
    monkeypatch.setattr(zips, "MOST", 2)
    assert len(found(tmp_path)) == 3


def test_a_zip_tells_of_the_folders_in_it_what_a_folder_tells(tmp_path):
    lesson = copy("03_unrolling")
    class_ = {"anna/week 1/x.ipynb": json.dumps(lesson), "ben/pictures/x.png": b"", "cara/x.rar": b"",
              "dora/x.ipynb": json.dumps(lesson), "dora/data/x.csv": b"", "emil/": b"", "fay.zip": packed({}),
              "gil.pdf": b"", "hal.zip": packed({"x.pdf": b""})}
    whole = packed(class_)
    put(tmp_path / "zipped" / "all.zip", whole)
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        archive.extractall(tmp_path / "unpacked" / "all")
    told = [[(one.learner, one.why.split(":")[0]) for one in look(tmp_path / kind).unread]
            for kind in ("zipped", "unpacked", "zipped/all.zip")]
    assert told[0] == told[1] == told[2] == [
        ("ben", "no notebook is in it"), ("cara", "an archive of a kind that is not read here"),
        ("emil", "no notebook is in it"), ("fay", "no notebook is in it"), ("hal", "no notebook is in it")]
    for kind in ("zipped", "unpacked"):
        assert any("1 file is of another kind" in said and "gil.pdf" in said for said in look(tmp_path / kind).remarks)
        assert not any("gil" in said for said in look(tmp_path / kind, anonymous=True).remarks)


@pytest.mark.parametrize("part", ["-", " ", "03_", "1-1 - ", "a_attempt_", "_1_assignsubmission_", "2026-11-20", "a/"])
def test_a_name_of_any_length_takes_no_time(tmp_path, part):
    name = part * (60_000 // len(part))
    put(tmp_path / "all.zip", packed({f"{name}x.ipynb": json.dumps(copy("03_unrolling"))}))
    start = time.perf_counter()
    report = look(tmp_path)
    assert report.read == 1 and len(page(report)) < 60_000
    assert time.perf_counter() - start < 5  # it took minutes


@pytest.mark.parametrize("inner", ["", "anna/"])
def test_a_zip_that_was_unpacked_beside_itself_counts_once_and_another_of_this_name_does_not(tmp_path, inner):
    mine = answered("03_unrolling", {"away": "backwards"})
    put(tmp_path / "anna.zip", packed({f"{inner}x.ipynb": json.dumps(mine)}))
    put(tmp_path / "anna" / "x.ipynb", mine)
    put(tmp_path / "ben" / "x.ipynb", copy("03_unrolling"))
    report = look(tmp_path)
    assert report.learners == ["anna", "ben"] and report.read == 2
    assert report.remarks == ["1 ZIP stands beside the folder to which it was unpacked, and was read once: anna.zip."]
    assert "anna" not in look(tmp_path, anonymous=True).remarks[0]
    put(tmp_path / "anna" / "x.ipynb", answered("03_unrolling", {"away": "right"}))
    report = look(tmp_path)
    assert report.learners == ["anna (1)", "anna (2)", "ben"] and "have one name" in report.remarks[0]
