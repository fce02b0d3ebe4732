"""The pages for looking up lie beside the learner's copies, anew at every start, and take nothing of the learner's."""

import pytest

from lessons_lib.front_door.look_up import NOTE, PAGES, lay_pages
from lessons_lib.front_door.places import ROOT


@pytest.fixture
def root(tmp_path):
    clone = tmp_path / "clone"
    (clone / "my_lessons").mkdir(parents=True)
    for name in PAGES:
        (clone / name).write_text(f"# {name}\n")
    return clone


def test_every_page_lies_beside_the_copies_and_says_that_it_is_one(root):
    lay_pages(root / "my_lessons", root)
    for name in PAGES:
        assert (root / "my_lessons" / name).read_bytes() == NOTE + (root / name).read_bytes()
        assert (ROOT / name).exists()


def test_a_new_page_takes_the_place_of_the_old_copy_and_an_equal_one_is_not_written_again(root):
    folder = root / "my_lessons"
    lay_pages(folder, root)
    before = (folder / "NUMPY.md").stat().st_mtime_ns
    (root / "GLOSSARY.md").write_text("# More\n")
    lay_pages(folder, root)
    assert (folder / "NUMPY.md").stat().st_mtime_ns == before
    assert (folder / "GLOSSARY.md").read_text().endswith("# More\n")


def test_a_file_of_the_learners_own_under_that_name_stays(root):
    (root / "my_lessons" / "NUMPY.md").write_text("my notes\n")
    lay_pages(root / "my_lessons", root)
    assert (root / "my_lessons" / "NUMPY.md").read_text() == "my notes\n"


def test_a_clone_without_pages_and_a_folder_that_is_gone_do_not_matter(root):
    for name in PAGES:
        (root / name).unlink()
    lay_pages(root / "my_lessons", root)
    assert not list((root / "my_lessons").iterdir())
    lay_pages(root / "nowhere", ROOT)
