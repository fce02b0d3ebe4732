"""The lessons as pages, out of their stored notebooks, and the page that leads to them.

    frame = Frame(folder)
    write_lessons(frame, pieces, links)   # 02_dinner.html and its pictures; `pieces` from live.write_all
    write_first(frame, pieces)            # index.html, with the map

arranged    a lesson's cells as its page shows them
answers     what came out, folded away where a guess is asked for first
stored      the stored pictures, as files
prose       a text's links, headings and tables as the pages have them
frame       what every page has around it: the way to all others, light and dark, what it may load
lesson      a lesson's page
first       the first page

`templates` has how they look, on the base of a lesson's hand-out.
"""

from lessons_lib.site.pages.first import write_first
from lessons_lib.site.pages.frame import Frame
from lessons_lib.site.pages.lesson import write_lessons

__all__ = ["Frame", "write_first", "write_lessons"]
