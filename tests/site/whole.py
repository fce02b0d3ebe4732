"""A small site in place of the real one, which takes minutes, and the command that makes it in its own process."""

import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = {"index.html": "the first page", "02_dinner.html": "dinner", "live/dinner.js": "pictures",
         "lab/index.html": "lab"}
RUN = """
import sys, time
from pathlib import Path
from lessons_lib.site import command
from tests.site.whole import fill

def make(folder, say):
    say("begun")
    for part in range(int(sys.argv[1])):
        (folder / f"page_{part}.html").write_text(sys.argv[2])
        time.sleep(0.001)
    fill(folder, sys.argv[2])

sys.exit(command.main(sys.argv[3:], make))
"""


def fill(folder: Path, edition: str = "first") -> None:
    """Write the pages, each of which says of what edition it is."""
    for name, text in PAGES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(f"{text}, {edition}")


def maker(edition: str = "first"):
    return lambda folder, say: fill(folder, edition)


def begin(*words, pages: int = 0, edition: str = "first", cwd: Path) -> subprocess.Popen:
    """Start the command with a site of so many pages more, about a thousandth of a second each. It hears Ctrl-C."""
    return start(RUN, str(pages), edition, *map(str, words), cwd=cwd)


def start(code: str, *arguments: str, cwd: Path = ROOT) -> subprocess.Popen:
    hearing = {} if os.name == "nt" else {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    return subprocess.Popen([sys.executable, "-c", code, *arguments], cwd=cwd, text=True,
                            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, **hearing)


def edition_of(out: Path) -> str:
    """Of what edition the site is, if all its pages are there and say the same."""
    editions = {(out / name).read_text().split(", ")[1] for name in PAGES}
    assert len(editions) == 1 and (out / "site.json").is_file()
    return editions.pop()


def all_names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
