"""What came of the rows of the tables of 1997, in words."""

from lessons_lib.lessons.long_memory.tables import keeping
from lessons_lib.lessons.long_memory.tables.rows import everything, rows


def told(row, result) -> str:
    """A row's outcome in a line or two, beside the paper's."""
    return "\n".join(f"{row.name}: {outcome(passed)}; the paper: {paper:,}"
                     for passed, paper in zip(result["passed"], row.paper, strict=True))


def outcome(passed: list[int]) -> str:
    """How many trials learned it, and after how many sequences: the mean, the first and the last. 0 is not learned."""
    came = [when for when in passed if when]
    mean = f"{sum(came) / len(came):,.0f} ({min(came):,} to {max(came):,})" if came else "none"
    return f"{len(came)} of {len(passed)} after {mean}"


def all_readings(stored: dict | None = None) -> str:
    """Rows that were run in more than one reading, by their last rule, as lines to print. None: keeping.stored()."""
    stored, lines = keeping.stored() if stored is None else stored, []
    for name, row in rows().items():
        found = {other: stored[other]["passed"][-1] for other in everything()
                 if other in stored and (other == name or other.startswith(f"{name}, "))}
        if len(found) > 1:
            lines.append(f"{name}  (the paper: {row.paper[-1]:,})")
            lines += [f"    {other[len(name) + 2:] or 'as drawn':29}{outcome(passed)}"
                      for other, passed in found.items()]
    return "\n".join(lines)
