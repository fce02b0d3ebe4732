"""Stored results: small JSON files that say by which command, versions and seeds they are made again."""

import json
from pathlib import Path

from lessons_lib.whole_file import write_whole


def keep(path: Path, stored: dict) -> None:
    """Store a result, a line for each of its names. ValueError unless it has an "origin" that names its "command"."""
    if "command" not in stored.get("origin", {}):
        raise ValueError(f'stored must have an "origin" with its "command"; got {", ".join(stored) or "nothing"}')
    lines = (f"{json.dumps(name)}: {json.dumps(value, separators=(',', ':'))}" for name, value in stored.items())
    write_whole(path, ("{\n" + ",\n".join(lines) + "\n}\n").encode())


def read(path: Path) -> dict:
    """A stored result, with its "origin"."""
    return json.loads(path.read_text(encoding="utf-8"))
