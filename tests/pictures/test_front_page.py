"""The README's picture is the one that lesson 03 draws."""

from lessons_lib.pictures.front_page import FILE, front_page


def test_the_front_page_shows_the_picture_of_today():
    assert FILE.read_text(encoding="utf-8") == front_page(), "run: python -m lessons_lib.pictures.front_page"
