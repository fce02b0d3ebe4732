"""The experiments in a page, every picture drawn beforehand by Python itself: the same bytes as in a notebook.

    head = live.assets(out)                              # live.js and live.css into out/live; what a page's head needs
    html = live.write("dinner", "explore_dinner", out)   # its pictures into out/live; its piece of a page
    pieces = live.write_all(out)                         # the same for all: "dinner.explore_dinner" -> its piece

grids      where its controls stop: everywhere, but for a few experiments that would be too large
pictures   all pictures, drawn, as the script that brings them into a page
parts      a picture taken apart into what changes and what does not
columns    numbers over a grid of settings, in few bytes
pack       all pictures of one experiment in one piece of bytes
fragment   its piece of the page: native controls, and the picture that it starts with
folder     what is written, of one experiment or of all of them, by two processes
demo       one page with the experiments of a lesson, to look at

live.js beside them puts pictures together again, live.css says how the controls stand.
"""

from lessons_lib.site.live.folder import assets, write, write_all

__all__ = ["assets", "write", "write_all"]
