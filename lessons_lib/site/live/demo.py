"""One page with the experiments of a lesson, to look at: `python -m lessons_lib.site.live.demo OUT dinner unrolling`.

Without topics: a page for every lesson.
"""

import sys
from html import escape
from pathlib import Path

from lessons_lib.contents import written
from lessons_lib.site.live.folder import assets, write_all
from lessons_lib.site.live.pictures import names

LOOK = """:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 62em; margin: 0 auto; padding: 1em; }"""


def page(title: str, head: str, pieces) -> str:
    """A whole page with these pieces."""
    return (f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(title)}</title>\n'
            f"<style>{LOOK}</style>\n{head}</head>\n<body>\n<main>\n<h1>{escape(title)}</h1>\n{''.join(pieces)}</main>\n"
            f"</body>\n</html>\n")


def write_pages(out, topics=()) -> list[Path]:
    """A page with all its experiments for each of these lessons, or for all. The files."""
    lessons = [lesson for lesson in written() if not topics or lesson.topic in topics]
    only = [name for name in names() if name.split(".")[0] in {lesson.topic for lesson in lessons}]
    head, pieces = assets(out), write_all(out, only=only)
    paths = []
    for lesson in lessons:
        own = [piece for name, piece in pieces.items() if name.split(".")[0] == lesson.topic]
        paths.append(Path(out, f"{lesson.name}.html"))
        paths[-1].write_text(page(lesson.title, head, own), encoding="utf-8")
    return paths


if __name__ == "__main__":
    for path in write_pages(sys.argv[1], sys.argv[2:]):
        print(path)
