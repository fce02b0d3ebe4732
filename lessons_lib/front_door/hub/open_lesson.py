"""Where a link for the class ends: .../open-lesson/02, or .../open-lesson/class/02 after nbgitpuller's pull.

The first opens a copy of lesson 02 of the clone that this library stands in, the second of the clone in the learner's
folder `class`. The copies are brought before, as at every start of the front door: without results, new versions of
lessons in which no cell was changed, and nothing that was worked in is touched. Without a lesson (.../open-lesson) it
is the first one for who has no copies yet, and the list of them for who has. A lesson is data here: no code of the
clone that was pulled is run, for a link may pull anything.

The server loads this by itself wherever the library is installed (installed/etc/jupyter/jupyter_server_config.d).
"""

import asyncio
from html import escape
from pathlib import Path

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.utils import url_escape, url_path_join
from tornado import web

from lessons_lib.front_door.look_up import lay_pages
from lessons_lib.front_door.my_lessons import bring
from lessons_lib.front_door.places import ROOT, find_lessons, places
from lessons_lib.front_door.problems import Problem, sentence

PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>From tonight's dinner to the LSTM</title>
<style>
:root {{ color-scheme: light dark; font: 1.1rem/1.5 system-ui, sans-serif }}
body {{ max-width: 40rem; margin: 4rem auto; padding: 0 1rem }}
</style>
{paragraphs}
"""
FRESH = ("For a fresh copy of a lesson without a terminal: close it, give yours another name in the list of files "
         "(right-click, Rename), and click the link of the class again.")


def copy_for(wanted: str, top: Path, root: Path = ROOT) -> tuple[str, list[str]]:
    """Bring the lessons, and find the learner's copy: its path below the server's folder `top`, and what to say.

    `wanted` is "02" or "", or "class/02" for the clone in top/class. Raises Problem, or ValueError for no such
    lesson.
    """
    folder, _, name = wanted.rpartition("/")
    root, top, said = (top / folder).resolve() if folder else root, top.resolve(), []
    if folder and not root.is_relative_to(top):
        raise Problem(f"The folder {folder} is not one of yours: the link of the class names another.")
    if not folder and not (root / "notebooks").is_dir():
        raise Problem("The hub has the library of the lessons without their notebooks, since it was installed without "
                      "--editable: ask who keeps the hub to do it as hub/README.md says.")
    if not (root / "lessons_lib" / "every_door.py").is_file():
        raise Problem(f"There are no lessons in the folder {folder or root}: the link of the class names another.")
    mine, lessons = places(root).my_lessons, find_lessons([name] if name else [], root / "notebooks")
    there, shown = mine.is_dir(), mine.resolve()
    if not shown.is_relative_to(top) or mine.is_symlink():
        raise Problem(f"JupyterLab shows what is in {top}, and your copies would be in {mine}: a server's folder "
                      "should be your HOME folder.")
    bring(root, said.append)
    lay_pages(mine, root)
    page = shown / lessons[0].name if lessons and (name or not there) else shown
    return page.relative_to(top).as_posix(), said


class OpenLesson(JupyterHandler):
    """Goes on to the learner's copy; where there is something to say, a page says it first."""

    auth_resource = "contents"

    @web.authenticated
    @authorized("write")
    async def get(self, wanted: str | None) -> None:
        top = Path(self.settings["server_root_dir"]).expanduser()
        try:
            path, said = await asyncio.to_thread(copy_for, wanted or "", top)
        except (Problem, ValueError, OSError) as problem:
            self.set_status(404)
            self.say([str(problem) if isinstance(problem, ValueError) else sentence(problem)])
            return
        lesson = url_path_join(self.base_url, "lab", "tree", url_escape(path))
        if not said:
            self.redirect(lesson)
            return
        self.say([*said, FRESH], f'<p><a href="{escape(lesson)}">On to the lessons</a></p>')

    def say(self, sentences: list[str], link: str = "") -> None:
        paragraphs = "\n".join(f"<p>{escape(one)}</p>" for one in sentences)
        self.finish(PAGE.format(paragraphs=paragraphs + link))


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(server) -> None:
    address = url_path_join(server.web_app.settings["base_url"], r"/open-lesson(?:/(.*))?")
    server.web_app.add_handlers(".*$", [(address, OpenLesson)])
