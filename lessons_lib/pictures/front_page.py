"""The picture on the front page: two weeks away, and still a guess for tonight.

`python -m lessons_lib.pictures.front_page` draws it again; a test holds the stored one to it.
"""

from pathlib import Path

from lessons_lib.pictures.unrolling import draw_nights

FILE = Path(__file__).with_name("front_page.svg")


def front_page() -> str:
    """The SVG of lesson 03's chain of fourteen nights, with a line break at its end as text files have."""
    return draw_nights(14).svg + "\n"


if __name__ == "__main__":
    FILE.write_text(front_page(), encoding="utf-8")
    print(FILE)
