"""Two tables of what stored nets do: parts switched off, and one unit or all given another value. Lesson 10."""

from collections.abc import Sequence

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing

MORE, AGAIN = 0.05, 0.25  # from which share on a mistake counts, and from which a name has come back
TRIED = (("hand-set", "one"), ("trained", "all"), ("trained", "one"))


def draw_off(off: dict[str, Sequence], kinds: Sequence[str]) -> Picture:
    """off: part -> for each of N nets the chances of `kinds`, the right one first, when that part is off."""
    rows = {}
    for part, nets in off.items():
        chances = np.array(nets)
        right = 100 * chances[:, 0]
        rows[part] = [f"{right.min():.0f} to {right.max():.0f} %",
                      *(f"{(chances[:, n] > MORE).sum()} of {len(chances)}" for n in range(1, len(kinds)))]
    return _table("What trained nets do when a part is off", ["right", *kinds[1:]], rows)


def draw_said_again(parts: dict) -> Picture:
    """parts: kind of net -> "said again" -> what was put in -> "one" or "all" -> shares of a name, for nets and units.

    The best unit counts for each name: that is what `parts` holds.
    """
    rows = {}
    for way in parts["trained"]["said again"]:
        shares = [np.array(parts[kind]["said again"][way][which]) for kind, which in TRIED]
        rows[way] = [f"{(share > AGAIN).sum()} of {share.size}" for share in shares]
    return _table("In how many cases the name comes back", [f"{kind}, {which}" for kind, which in TRIED], rows)


def _table(title: str, heads: Sequence[str], rows: dict[str, Sequence[str]]) -> Picture:
    sheet, wide = Drawing(800, 64 + 34 * len(rows)), 570 / len(heads)
    for n, head in enumerate(heads):
        sheet.text(210 + (n + 0.5) * wide, 32, head, bold=True)
    for r, (name, values) in enumerate(rows.items()):
        y = 72 + 34 * r
        sheet.line([(20, y - 17), (780, y - 17)], color=look.QUIET_FILL)
        sheet.text(20, y, name, anchor="start", bold=True)
        for n, value in enumerate(values):
            sheet.text(210 + (n + 0.5) * wide, y, value)
    told = ". ".join(f"{name}: " + ", ".join(f"{head} {value}" for head, value in zip(heads, values, strict=True))
                     for name, values in rows.items())
    return sheet.picture(title, f"{title}. {told}.")
