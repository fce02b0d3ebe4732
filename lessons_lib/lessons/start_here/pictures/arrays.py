"""Arrays with their shapes: how they look, how `@` puts two together, and what `+` copies so that they fit."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import Shape, px
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, signed

CELL = (54, 32)
COPY = (look.PAPER, look.QUIET_LINE, look.QUIET_INK)  # fill, border and number of a copy
GAP = 56  # px between two arrays, where the sign stands


def draw_shapes(**arrays) -> Picture:
    """Arrays side by side, each with its name above and its shape below: draw_shapes(news=news, x=x).

    Arrays of one or two axes, (n,) or (n, m), that fit side by side.
    """
    grids = {name: _grid(name, values) for name, values in arrays.items()}
    sheet, places = _row(grids, [""] * (len(grids) - 1))
    for (name, values), place in zip(grids.items(), places, strict=True):
        _array(sheet, place, name, values)
    told = [f"{name} has shape {np.shape(arrays[name])}" for name in grids]
    return sheet.picture("Arrays and their shapes", "; ".join(told) + ".")


def draw_product(**arrays) -> Picture:
    """W @ x and what comes out, with the way of its first number lit: draw_product(W=W, x=x).

    W (n, m) and x (m, k). Raises ValueError for other shapes.
    """
    (a, left), (b, right) = _two(arrays)
    if left.ndim != 2 or right.ndim != 2 or left.shape[1] != right.shape[0]:
        raise ValueError(f"{a} @ {b} needs shapes (n, m) and (m, k); got {left.shape} and {right.shape}")
    result = left @ right
    grids = {a: left, b: right, f"{a} @ {b}": result}
    sheet, places = _row(grids, ["@", "="], below=40)
    for (name, values), place in zip(grids.items(), places, strict=True):
        _array(sheet, place, name, values)
    for place, wide, high in ((places[0], left.shape[1], 1), (places[1], 1, right.shape[0]), (places[2], 1, 1)):
        _frame(sheet, place, wide, high)
    terms = " + ".join(f"{number(w)} × {number(v)}" for w, v in zip(left[0], right[:, 0], strict=True))
    sheet.fit(400, sheet.height - 24, f"First row times column: {terms} = {number(result[0, 0])}", 760)
    return sheet.picture(f"{a} @ {b}", f"Shape {left.shape} times shape {right.shape} gives shape {result.shape}. "
                         f"The first number is {terms} = {number(result[0, 0])}.")


def draw_sum(**arrays) -> Picture:
    """a + b as numpy does it, with the copies that it makes dashed: draw_sum(xs=xs, hum=hum).

    Arrays of one or two axes. Raises ValueError where numpy would refuse.
    """
    (a, left), (b, right) = _two(arrays)
    try:
        result = left + right
    except ValueError:
        raise ValueError(f"{a} + {b}: shapes {left.shape} and {right.shape} do not fit together") from None
    shape = result.shape
    grids = {a: np.broadcast_to(left, shape), b: np.broadcast_to(right, shape), f"{a} + {b}": result}
    sheet, places = _row(grids, ["+", "="], below=40)
    own = (left, right, result)
    for (name, values), place, array in zip(grids.items(), places, own, strict=True):
        _array(sheet, place, name, values, own=array.shape)
    copied = [name for name, array in ((a, left), (b, right)) if array.size != result.size]
    surprise = len(copied) == 2
    sheet.fit(400, sheet.height - 24, _verdict(copied, left, right, result), 760, bold=surprise,
              color=look.WRONG_INK if surprise else look.INK)
    return sheet.picture(f"{a} + {b}", f"Shape {left.shape} plus shape {right.shape} gives shape {shape}. "
                         + _verdict(copied, left, right, result))


def _verdict(copied, left, right, result) -> str:
    if len(copied) == 2:
        return f"Both were copied: {left.size} numbers and {right.size} numbers became {result.size}."
    if copied:
        alone = min(left.size, right.size) == 1
        where = "every number" if alone else "every column" if right.shape[-1:] != left.shape[-1:] else "every row"
        return f"Only {copied[0]} was copied (dashed): it is added to {where}."
    return "As many numbers in both: number is added to number, and nothing is copied."


def _two(arrays: dict) -> list[tuple[str, np.ndarray]]:
    if len(arrays) != 2:
        raise ValueError(f"two arrays are wanted, by name: W=W, x=x; got {len(arrays)}")
    return [(name, _grid(name, values)) for name, values in arrays.items()]


def _grid(name: str, values) -> np.ndarray:
    array = np.asarray(values, dtype=float)
    if array.ndim not in (1, 2) or not array.size:
        raise ValueError(f"{name} must have shape (n,) or (n, m) and hold numbers; got shape {array.shape}")
    return array


def _row(grids: dict, signs: list, below=0) -> tuple[Drawing, list[Shape]]:
    """A sheet high enough for the arrays, their places in a row in its middle, and the signs between them."""
    sizes = [np.atleast_2d(values).shape for values in grids.values()]
    across = sum(columns for _, columns in sizes) * CELL[0] + GAP * len(signs)
    if across > 760:
        raise ValueError(f"{', '.join(grids)} together are {across} px wide; 760 is the most")
    high = max(rows for rows, _ in sizes) * CELL[1]
    sheet = Drawing(800, high + 88 + below)
    x, middle, places = 400 - across / 2, 44 + high / 2, []
    for (rows, columns), sign in zip(sizes, [*signs, ""], strict=True):
        wide = columns * CELL[0]
        places.append(Shape(x + wide / 2, middle, wide, rows * CELL[1]))
        x += wide + GAP
        if sign:
            sheet.text(x - GAP / 2, middle, sign, size=look.TITLE)
    return sheet, places


def _array(sheet: Drawing, place: Shape, name: str, values: np.ndarray, own: tuple = ()) -> None:
    """The array at its place; it had shape `own` before it was copied, and the copies are dashed and grey."""
    own = own or values.shape
    high, wide = np.atleast_2d(np.empty(own)).shape
    style = look.style_of(_symbol(name))
    left, top = place.x - place.w / 2, place.y - place.h / 2
    for (row, column), value in np.ndenumerate(np.atleast_2d(values)):
        real = row < high and column < wide
        fill, line, ink = (style.pale, style.color, style.ink) if real else COPY
        x, y = left + column * CELL[0], top + row * CELL[1]
        dash = "" if real else ' stroke-dasharray="3 3"'
        sheet.add(f'<rect x="{px(x + 2)}" y="{px(y + 2)}" width="{CELL[0] - 4}" height="{CELL[1] - 4}" rx="4" '
                  f'fill="{fill}" stroke="{line}" stroke-width="{look.THIN}"{dash}/>')
        sheet.fit(x + CELL[0] / 2, y + CELL[1] / 2, signed(value), CELL[0] - 8, color=ink)
    sheet.text(place.x, top - 18, name, color=style.ink, bold=True)
    words = str(own) if own == values.shape else f"{own} copied to {values.shape}"
    sheet.text(place.x, place.y + place.h / 2 + 18, words)


def _symbol(name: str) -> str:
    """The colours of x for x and xs, of h for h and h_prev; plain ones for any other name."""
    letter = name.removesuffix("_prev").removesuffix("s")
    return letter if letter in look.SYMBOLS else "plain"


def _frame(sheet: Drawing, place: Shape, wide: int, high: int) -> None:
    """A frame round the first `high` rows and `wide` columns of the array at a place."""
    left, top = place.x - place.w / 2 - 1, place.y - place.h / 2 - 1
    sheet.frame(left, top, wide * CELL[0] + 2, high * CELL[1] + 2)
