"""Code as a cell of a notebook runs it."""

import linecache


def run(source: str, names: dict) -> None:
    """Run some code with these names, in such a way that Python can find its lines again."""
    place = f"<a cell: {abs(hash(source))}>"
    linecache.cache[place] = (len(source), None, source.splitlines(keepends=True), place)
    exec(compile(source, place, "exec"), names)
