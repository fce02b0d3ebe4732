"""The ZIP in the site is the clone: every file of it, and none that its reader has made."""

import subprocess
import sys
from zipfile import ZipFile

from lessons_lib.site import collection
from tests.notebooks.reading import ROOT


def tracked():
    return set(subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
               .stdout.strip("\0").split("\0"))


def test_the_zip_holds_every_file_of_the_clone_and_comes_out_as_it_went_in(tmp_path):
    with ZipFile(collection.write(tmp_path)) as file:
        assert {name.partition("/")[2] for name in file.namelist()} >= tracked()
        file.extractall(tmp_path)
    there = tmp_path / collection.UNPACKS_TO
    assert all((there / name).read_bytes() == (ROOT / name).read_bytes() for name in tracked())
    said = subprocess.run([sys.executable, "-m", "lessons_lib", "--help"], cwd=there, capture_output=True, text=True)
    assert said.stdout.startswith("python3 -m lessons_lib"), said.stderr


def test_what_was_made_in_the_clone_stays_there(tmp_path):
    for name in ("my_lessons/02_dinner.ipynb", ".venv/bin/python", "public/a.html", "notebooks/.DS_Store", "README.md",
                 "notebooks/.ipynb_checkpoints/a.ipynb", "lessons_lib/__pycache__/a.pyc", "lessons_lib/contents.py"):
        path = tmp_path / "clone" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    with ZipFile(collection.write(tmp_path, tmp_path / "clone")) as file:
        assert file.namelist() == ["recurrent_lessons/README.md", "recurrent_lessons/lessons_lib/contents.py"]


def test_the_same_bytes_come_twice(tmp_path):
    first = collection.write(tmp_path).read_bytes()
    assert collection.write(tmp_path).read_bytes() == first
