"""Stored results: small JSON files that say by which command, versions and seeds they are made again."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from lessons_lib.storage.whole_file import write_whole

LIBRARY = Path(__file__).parents[1]


def keep(path: Path, stored: dict) -> None:
    """Store a result, a line for each of its names. ValueError unless it has an "origin" that names its "command"."""
    if "command" not in stored.get("origin", {}):
        raise ValueError(f'stored must have an "origin" with its "command"; got {", ".join(stored) or "nothing"}')
    lines = (f"{json.dumps(name)}: {json.dumps(value, separators=(',', ':'))}" for name, value in stored.items())
    write_whole(path, ("{\n" + ",\n".join(lines) + "\n}\n").encode())


def remade_by(path: Path) -> str:
    """The command that makes a stored result again: it runs the module beside it that bears its name."""
    parts = path.with_suffix("").relative_to(LIBRARY.parent).parts
    return f"python -m {'.'.join(parts)}"


def read(path: Path) -> dict:
    """A stored result, with its "origin"."""
    return json.loads(path.read_text(encoding="utf-8"))


def as_it_comes(path: Path, origin: dict, names: Iterable, measured: Callable) -> Iterator[tuple[str, dict]]:
    """Measure what `path` does not hold yet, in the order of `names`; each is kept as soon as it is there, and nothing
    that was stored is lost meanwhile. Yields every (name, what was found)."""
    earlier = read(path) if path.exists() else {}
    found = {name: earlier[name] for name in names if name in earlier}
    for name in names:
        if name not in found:
            found[name] = measured(name)
            keep(path, {"origin": origin, **{known: found[known] for known in names if known in found}})
        yield name, found[name]
