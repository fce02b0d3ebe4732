"""Draw the front page's pictures again."""

from lessons_lib.front_page import front_pages

for file, svg in front_pages().items():
    file.write_text(svg, encoding="utf-8")
    print(file)
