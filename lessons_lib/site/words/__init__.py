"""What a term or a piece of code means, one step away from wherever a lesson first uses it.

    links = Links()                      # of one site
    html = links.prose(html, lesson)     # a lesson's texts, in their order: the first use of a term is a link
    line = links.code(source, lesson)    # its cells, in theirs: "New here: ...", each a link; "" where nothing is new
    write_pages(frame, links)            # glossary.html and numpy.html, whose links lead back to those places

glossary    GLOSSARY.md, read: its terms
crib        NUMPY.md, read: its forms of numpy and Python
forms       which of them a piece of code uses
meant       where a text means a term, however it is inflected, and where the word is another
texts       a text's HTML, and what of its words may become a link
linking     the links of the lessons
look_up     the two pages

GLOSSARY.md and NUMPY.md stay the only place where the words are.
"""

from lessons_lib.site.words.linking import Links
from lessons_lib.site.words.look_up import write_pages

__all__ = ["Links", "write_pages"]
