"""`python3 -m lessons_lib site OUT`: the lessons as a folder of pages, whole or not at all."""

import errno
import os
import shlex
import sys
from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from pathlib import Path

from lessons_lib.contents import written
from lessons_lib.front_door.places import NOTEBOOKS, ROOT
from lessons_lib.front_door.problems import CANNOT_WRITE, Problem, in_a_sentence
from lessons_lib.site.place import beside, chosen, empty, put_in_place, seal
from lessons_lib.site.place.where import PUBLIC, listed

USAGE = (f"`python3 -m lessons_lib site {PUBLIC}` makes the folder {PUBLIC}: the lessons as pages, with pictures to "
         "turn, to be read without Python.")
MORE = """\
Any folder will do that is not there yet, is empty, or is a site that this command made: that one is replaced, and what
others put into it, such as a CNAME, is kept. Nothing is half done: the old site stays until the new one is whole."""
WINDOWS_LONGEST = 255  # letters of a path; beyond, it says that there is no such file
FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


def main(arguments: list[str], make: Callable | None = None, root: Path = ROOT) -> int:
    """Make the site, by `make(folder, say)` or else the real one, and print where it is.

    2 for a command that cannot be understood, 1 where something is in the way, 130 for a Ctrl-C.
    """
    if {"-h", "--help"} & {*arguments}:
        print(f"{USAGE}\n{MORE}")
        return 0
    try:
        word = understood(arguments)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    return in_a_sentence(lambda: build(word, make or everything, root),
                         f"Stopped. Nothing is half done: what was at {word} before is there still, and nothing else.")


def understood(arguments: list[str]) -> str:
    """The folder that was named. ValueError says what is not clear."""
    cut = arguments.index("--") if "--" in arguments else len(arguments)  # behind it all words are names
    options = [word for word in arguments[:cut] if word.startswith("-")]
    words = [word for word in arguments[:cut] if not word.startswith("-")] + arguments[cut + 1:]
    if options:
        raise ValueError(f"There is no option {options[0]}: name a folder and nothing else (one that begins with a "
                         f"dash as ./{options[0]}). {USAGE}")
    if not words or not all(word.strip() for word in words):
        raise ValueError(f"Name a folder. {USAGE}")
    if len(words) > 1:
        raise ValueError(f"One folder is wanted, and {len(words)} came: {listed(words)}. A name with spaces stands in "
                         "quotation marks.")
    return words[0]


def build(word: str, make: Callable, root: Path) -> int:
    """Make the site and say where it is. Raises Problem, with all as it was before."""
    out, ours, kept = chosen(word, root), None, []
    try:
        with beside(out) as work:
            new = empty(work)
            size = fill(new, make)
            ours = new.stat()
            kept = put_in_place(new, out, work)
    except KeyboardInterrupt:
        if not (ours and out.exists() and os.path.samestat(ours, out.stat())):
            raise  # else the new site is there, and the next run deletes what is left of the earlier one
    except BrokenExecutor:
        raise Problem("A process that draws pictures was ended from outside, perhaps for want of memory, and there is "
                      "no new site: start again.") from None
    except OSError as error:
        raise Problem(in_words(error, out)) from error
    say(f"The lessons are in {out}, {size}. Open index.html there; or, to see them as from a web server, type\n"
        f"{served(out)}\nand open http://localhost:8000 in a browser.")
    if kept:
        say(f"Kept from the earlier site, since this command did not make it: {', '.join(kept)}.")
    return 0


def fill(new: Path, make: Callable) -> str:
    """Make all of the site in this folder; how large it is."""
    try:
        make(new, say)
        (new / ".nojekyll").touch()  # GitHub's Pages, if they take a branch as it is, leave out what begins with _
        seal(new)
        return f"{sum(path.stat().st_size for path in new.rglob('*') if path.is_file()) / 1e6:.0f} MB"
    except FileNotFoundError:
        if new.exists():
            raise
        raise Problem(f"{new.parent} was deleted while the site was put together in it: start again.") from None


def everything(folder: Path, say: Callable[[str], None]) -> None:
    """The real site. Raises Problem at once for a lesson that is not there or has no outputs, not after minutes."""
    from lessons_lib.classroom.handout.command import stored
    from lessons_lib.site.making import make

    for lesson in written():
        path = NOTEBOOKS / f"{lesson.name}.ipynb"
        if not path.is_file():
            raise Problem(f"{path} is not there, although the table of lessons has it: bring it back, or take its row "
                          "out of lessons_lib/contents.py.")
        stored(path)
    make(folder, say)


def say(text: str) -> None:
    try:
        print(text, flush=True)
    except BrokenPipeError:  # nobody reads it any more, as behind `| head`; the site is made all the same
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def served(out: Path) -> str:
    """What to type to look at it. The address is this machine's own, so that nobody else sees it."""
    python, name = ("py", f'"{out}"') if os.name == "nt" else ("python3", shlex.quote(str(out)))
    return f"{python} -m http.server --bind localhost -d {name}"


def in_words(error: OSError, out: Path) -> str:
    """A sentence for what a person can put right; raises any other error again."""
    if error.errno in FULL:
        return f"The disk is full, and there is no new site at {out}: make room, and start again."
    if error.errno == errno.ENAMETOOLONG or len(str(error.filename)) > WINDOWS_LONGEST:
        return f"The path of {out} is too long for the files in it, and there is no new site: name a shorter one."
    if error.errno in CANNOT_WRITE:
        return (f"Nothing can be written at {error.filename} ({error.strerror}), and there is no new site at {out}: "
                "name another folder.")
    raise error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
