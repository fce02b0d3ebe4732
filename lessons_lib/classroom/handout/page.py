"""From arranged cells to one page of HTML that needs nothing else: nbconvert, with the templates beside this file.

`templates/lesson` is the base: a lesson's title, prose, code, pictures and output, in light and dark. A child says what
stands around and between them: `lesson_handout` for paper, `lesson_slides` for a projector. Another child is a folder
beside them whose conf.json names `lesson` as its base, and whose index.html.j2 fills the base's blocks.
"""

import re
from html import escape
from pathlib import Path

from nbconvert import HTMLExporter
from nbformat import NotebookNode

from lessons_lib.contents import Lesson
from lessons_lib.front_door.problems import Problem

TEMPLATES = Path(__file__).parent / "templates"
MADE_BY = "lessons_lib handout"   # by this the command knows a page that it may write over
DRAWS = re.compile(r"\b(?:draw|plot|explore)_\w+(?=\()")   # by its picture's name TEACHING.md names a cell
UNCOLOURED = re.compile(r'<span class="(?!(?:k|kn|kc|ow|c1|s1|s2|sa)")[^"]*">([^<]*)</span>|<span></span>')


def loading(but: str) -> re.Pattern:
    """Finds what a page would load when it is opened, but for addresses that match `but`; group 1 or 2, if any, is its
    address."""
    return re.compile(r"<(?:img|script|iframe|video|audio|source|object|embed|link|input)\b[^>]*?\b(?:src|href|data)"
                      rf"\s*=\s*[\"']?(?!{but})([^\"'\s>]+)|url\(\s*[\"']?(?!{but})([^\"')]+)|@import",
                      re.IGNORECASE)


FETCHED = loading("data:|#")


def page(notebook: NotebookNode, lesson: Lesson, template: str, **more) -> str:
    """The page that this template makes of the cells; `more` is what else the template is told.

    Raises Problem for a page that would fetch something when it is opened.
    """
    about = {"lesson": lesson, "made_by": MADE_BY, **more}
    html, _ = exporter(template).from_notebook_node(notebook, resources={"about": about})
    fetched = FETCHED.search(re.sub(r'"data:[^"]*"', '"data:"', html))
    if fetched:
        raise Problem(f"lesson {lesson.name} fetches {fetched[1] or fetched[2] or 'a style'}, "
                      "and a hand-out is opened without a network")
    return html


def exporter(template: str, *folders: Path) -> HTMLExporter:
    """What makes HTML by a template, which is beside this file or in one of the `folders`."""
    places = [str(TEMPLATES), *map(str, folders)]
    made = HTMLExporter(template_name=template, exclude_anchor_links=True,
                        extra_template_basedirs=places, extra_template_paths=places)
    made.register_filter("spoken", spoken)
    made.register_filter("css_string", css_string)
    made.register_filter("plain", plain)
    made.register_filter("lean", lean)
    made.register_filter("draws", lambda code: " ".join(DRAWS.findall(code)[-1:]))
    made.register_filter("one_line", lambda words: spoken(plain(words, escaped=False)))
    return made


def lean(code: str) -> str:
    """Highlighted code, in which only what lesson.css colours is marked: a quarter of the bytes."""
    return UNCOLOURED.sub(lambda span: span[1] or "", code)


def spoken(words: str) -> str:
    """A sentence of a check, a hint or a teacher as HTML: what stands in backticks is code, between stars slanted."""
    pieces = escape(words).split("`")
    pieces[::2] = [re.sub(r"(?<![\w*])\*(\w(?:[^*]*\w)?)\*(?![\w*])", r"<em>\1</em>", piece) for piece in pieces[::2]]
    return "".join(f"<code>{piece}</code>" if n % 2 else piece for n, piece in enumerate(pieces))


def css_string(words: str) -> str:
    """The words between quotes, as CSS writes them."""
    return '"' + re.sub(r'["\\<\n]', lambda odd: f"\\{ord(odd[0]):x} ", words) + '"'


def plain(words: str, escaped: bool = True) -> str:
    """A heading's words without their slant."""
    words = words.replace("*", "")
    return escape(words.replace("`", "")) if escaped else words
