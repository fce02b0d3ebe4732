"""The README's pictures are those that the lessons draw."""

import re
from pathlib import Path

from lessons_lib.front_page import at_a_new_subject, front_pages

README = Path(__file__).parents[1] / "README.md"


def test_the_front_page_shows_the_pictures_of_today():
    for file, svg in front_pages().items():
        assert file.read_text(encoding="utf-8") == svg, "run: python -m lessons_lib.front_page"
        assert f"](lessons_lib/front_page/{file.name})" in README.read_text(encoding="utf-8")


def test_at_a_new_subject_the_boys_are_dropped_and_the_girl_is_written():
    lines = at_a_new_subject()
    assert [round(value, 2) for value in lines["c_prev"]] == [-0.96, 0.96]
    assert [round(value, 2) for value in lines["c"]] == [0.96, -0.96]
    assert all(abs(value) < 0.001 for value in lines["kept"])


def test_every_picture_of_the_front_page_has_words():
    shown = re.sub(r"```.*?```", "", README.read_text("utf-8"), flags=re.DOTALL)
    words = re.findall(r"!\[([^\]]*)\]", shown)
    assert len(words) == len(front_pages()) and min(map(len, words)) > 20
