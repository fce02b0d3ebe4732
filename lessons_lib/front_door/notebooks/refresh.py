"""`python -m lessons_lib refresh [02 dinner ...]`: run the lessons and store what they say, for authors."""

import sys
import time
from pathlib import Path

from lessons_lib.front_door.places import NOTEBOOKS, find_lessons
from lessons_lib.storage.whole_file import write_whole


def main(arguments: list[str], folder: Path = NOTEBOOKS) -> int:
    """Refresh the named lessons (a number, a topic or a file name each; all where none is named).

    Prints a line per lesson. A lesson that complains keeps its file as it was, and makes the result 1.
    """
    try:
        lessons = find_lessons(arguments, folder)
        from lessons_lib.front_door.notebooks.running import Broken
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    except ImportError as error:
        print(f"Refreshing needs the test tools: {error}.", file=sys.stderr)
        return 2
    broken = 0
    for path in lessons:
        try:
            print(refresh(path), flush=True)
        except Broken as error:
            print(f"{error}\n{path.name} was left as it was.", file=sys.stderr, flush=True)
            broken += 1
    list_in(folder.parent / "README.md", folder)
    return 1 if broken else 0


def refresh(path: Path) -> str:
    """Run one lesson and write it linked and in canonical form; a line that says how long it took and what changed.

    Raises Broken, with the file as it was.
    """
    from lessons_lib.front_door.notebooks.canonical import as_text, canonical, named
    from lessons_lib.front_door.notebooks.linking import linked
    from lessons_lib.front_door.notebooks.rendering import with_pngs
    from lessons_lib.front_door.notebooks.running import run

    start = time.perf_counter()
    fresh = as_text(with_pngs(canonical(named(linked(run(path), path.stem), path.stem)))).encode()
    changed = fresh != path.read_bytes()
    if changed:
        write_whole(path, fresh)
    seconds, size = time.perf_counter() - start, len(fresh) / 1000
    return f"{path.stem:24} {seconds:5.1f} s {size:6.0f} KB  {'changed' if changed else 'as it was'}"


def list_in(readme: Path, folder: Path) -> None:
    """Bring the README's list of lessons up to date, where there is a README, and say so."""
    from lessons_lib.front_door.notebooks.linking import listed

    if readme.exists():
        text = readme.read_text("utf-8")
        fresh = listed(text, folder)
        if fresh != text:
            write_whole(readme, fresh.encode())
            print(f"{readme.name} lists the lessons as they are now.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
