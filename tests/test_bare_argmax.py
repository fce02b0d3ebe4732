"""Nobody names a place by the last bit of a number: a bare argmax stands only where that cannot decide."""

import ast

from tests.notebooks.reading import LESSONS, ROOT, code_cells, read

# Where a bare argmax, argsort, sign, ... may stand, and why no last bit decides there: file, expression -> reason.
BARE = {
    ("lessons/long_memory/four_tasks.py", "np.argmax(xs[::-1, 1], axis=0)"): "of marks, 0 or 1: the last of them",
    ("lessons/long_memory/four_tasks.py", "np.argsort(rng.random((T, B)), axis=0)"): "luck, never equal",
    ("lessons/long_memory/defaults.py", "np.sign(np.diag(r))"): "of a random matrix, never near 0",
    ("lessons/long_memory/world.py", "np.argmax(xs[:, :, b], axis=1)"): "of one-hot columns",
    ("lessons/long_memory/karma.py", "np.argmax(days[0], axis=1)"): "of one-hot columns",
    ("training/side_by_side.py", "np.argmin(np.isfinite(losses))"): "of bools: the first False",
    ("nets/argmax.py", "(short <= np.maximum(near, part * greatest)).argmax(axis=axis)"): "of bools: the first True",
    ("nets/sampling.py", "np.searchsorted(upto, rng.random(), side='right')"):
        "luck, never near a probability",
    ("lessons/short_memory/training/latches.py", "found.argmax()"): "of bools: the first True",
    ("lessons/dinner/pictures/columns.py", "x.argmax()"): "of a one-hot column",
    ("lessons/sequences/pictures/reading.py", "np.argmax(values)"): "of a one-hot column",
    ("worlds/dinner_diary.py", "came.argmax(axis=1)"): "of counts, whole numbers: the first in a tie",
    ("lessons/unrolling/away.py", "one_hot(last_dinner).argmax()"): "of a one-hot column",
    ("lessons/unrolling/away.py", "lost.argmax()"): "of bools: the first True",
    ("worlds/dinners.py", "column.argmax()"): "of a column that was found to be one-hot",
    ("lessons/lstm_step_by_step/world.py", "np.searchsorted(upto, luck[b, t], side='right')"):
        "luck, never near a share",
    ("lessons/sequences/markov.py", "np.searchsorted(steps[slice(None), *past], luck, side='right')"):
        "luck, never near a share",
    ("lessons/childrens_book/world.py", "np.searchsorted(steps, luck * steps[-1], side='right')"):
        "luck, never near a share",
    ("lessons/childrens_book/experiments.py", "np.abs(TEMPERATURES - temperature).argmin()"):
        "a slider's own steps, 0.2 apart",
    ("lessons/lstm_step_by_step/pictures/forgetting.py", "gates.argmin(axis=1)"): "of stored gates, the first in a tie",
    ("lessons/lstm_step_by_step/pictures/forgetting.py", "np.lexsort((lowest, gates.argmin(axis=1)))"):
        "of stored gates; it keeps the order of a tie",
    ("lessons/short_memory/training/last_word.py", "min(tried, key=lambda one: one[1])"):
        "the loss of one training or another",
    ("drawing/geometry.py", "max(pairwise(points), key=lambda leg: hypot(leg[1][0] - leg[0][0], leg[1][1] - "
                             "leg[0][1]))"): "the corners of a drawing, which are written down and not computed",
    ("site/live/columns.py", "min(tried, key=_first)"): "of numbers of bytes: the first in a tie",
}
SHOWN = {
    ("03", "gain.argmin()"): "of a smooth curve, whose lowest two points are 1e-6 apart",
    ("03", "vote.argmax()"): "of votes that a learned matrix hands on; the best two are 0.006 apart at the least",
    ("04", "(net.W_hy @ h + net.b_y).argmax()"): "of a net that has learned; its best two scores are 4 apart",
}
PICKS = {"argmax", "argmin", "argsort", "argpartition", "lexsort", "nanargmax", "nanargmin", "sign", "searchsorted"}
LIBRARY = ROOT / "lessons_lib"
LEARNERS = {"exercises", "exercises.py", "answers", "front_door", "classroom"}
# An exercise's answers are written as a learner would; no lesson shows what the front door does, or counts a class.


def picks(tree):
    """Every expression that names a place by comparing numbers: x.argmax(), np.sign(x), max(..., key=...)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name == "sign" and not ast.unparse(node.func).startswith("np.") or ast.unparse(node.func) == "argmax":
                continue  # a drawing's own sign, and the library's own argmax
            keyed = name in ("max", "min") and any(keyword.arg == "key" for keyword in node.keywords)
            if name in PICKS or keyed:
                yield ast.unparse(node)


def test_nothing_in_the_library_names_a_place_by_the_last_bit():
    """A new argmax is that of nets/argmax.py, or has a line in BARE with its reason."""
    found = {(path.relative_to(LIBRARY).as_posix(), piece)
             for path in LIBRARY.rglob("*.py") if not LEARNERS & {*path.relative_to(LIBRARY).parts}
             for piece in picks(ast.parse(path.read_text(encoding="utf-8")))}
    assert found == set(BARE)


def test_no_lesson_names_a_place_by_the_last_bit():
    found = {(path.stem[:2], piece) for path in LESSONS for cell in code_cells(read(path))
             for piece in picks(ast.parse(cell.source))}
    assert found == set(SHOWN)
