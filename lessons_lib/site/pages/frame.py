"""What every page of the site has around it, and what it may load: nothing that does not lie beside it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_notebook

from lessons_lib.classroom.handout import page as handout
from lessons_lib.contents import written
from lessons_lib.front_door.problems import Problem
from lessons_lib.site import collection, live
from lessons_lib.site.pages.prose import Headings, in_boxes
from lessons_lib.storage.whole_file import write_whole

TEMPLATES = Path(__file__).parent / "templates"
BASE = handout.TEMPLATES / "lesson"
MADE_BY = "lessons_lib site"
TITLE = "From tonight's dinner to the LSTM"
FROM_ELSEWHERE = handout.loading(r"data:|(?![a-z][a-z0-9+.-]*:|//)")
CONTENTS = "<!--contents-->"   # where a template wants them


@dataclass(frozen=True)
class Page:
    """What a page that is no lesson's is called."""

    title: str


@dataclass
class Frame:
    """Writes pages into `folder`, the site."""

    folder: Path

    @cached_property
    def head(self) -> str:
        """What a page needs in its head; the files for it, and how it looks, lie beside the page from now on."""
        looks = [BASE / "lesson.css", *(TEMPLATES / "lesson_site" / name for name in ("site.css", "words.css"))]
        self.folder.mkdir(parents=True, exist_ok=True)
        write_whole(self.folder / "site.css", b"".join(path.read_bytes() for path in looks))
        write_whole(self.folder / "site.js", (TEMPLATES / "lesson_site" / "site.js").read_bytes())
        return live.assets(self.folder)

    def write(self, name: str, title: str, html: str) -> None:
        """A page that is no lesson's: `html` is what stands in it."""
        self.render(name, "lesson_site", new_notebook(), Page(title), html=html)

    def render(self, name: str, template: str, notebook: NotebookNode, page, terms=None, **more) -> None:
        """The page that a template makes of a notebook, as `name`, "02_dinner.html". `page` has its `title`; `terms`
        turns a text's HTML into one with links.

        Raises Problem for a page that would load something from elsewhere.
        """
        maker = handout.exporter(template, TEMPLATES)
        headings = Headings()
        maker.register_filter("text", lambda html: in_boxes(headings.named(terms(html) if terms else html)))
        about = {"lesson": page, "made_by": MADE_BY, "site": TITLE, "name": name, "head": self.head,
                 "lessons": written(), "collection": collection.NAME, **more}
        html, _ = maker.from_notebook_node(notebook, resources={"about": about})
        html = html.replace(CONTENTS, contents(headings), 1)
        found = FROM_ELSEWHERE.search(html)
        if found:
            raise Problem(f"{name} loads {found[0]}, and a page of the site loads only what lies beside it")
        write_whole(self.folder / name, html.encode())


def contents(headings: Headings) -> str:
    """The parts of a page, each a link; "" for a page with fewer than two."""
    if len(headings.parts) < 2:
        return ""
    rows = "".join(f'<li><a href="#{own}">{words}</a></li>' for own, words in headings.parts)
    return f"""<nav class="contents" aria-label="On this page"><details open><summary>On this page</summary>
<ol>{rows}</ol></details></nav>"""
