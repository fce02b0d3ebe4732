"""What is decided on the edge is found, and no lesson decides there."""

import ast
import os

import numpy as np
import pytest

from lessons_lib.nets.argmax import argmax
from tests.margins import watching
from tests.margins.__main__ import rows, to_the_edge, to_the_next_digit, two_runs
from tests.notebooks.reading import LESSONS, ROOT

FAR = 30  # spreads that a margin must have at least
# place -> why what is decided there, nearer than that, leaves nothing in an output
KNOWN = {
    "nets/argmax.py": {"06": "nets that have not learned: a quarter of their float32 scores are right, and the cell "
                             "asks whether nine in ten are",
                       "11": "what nets answer before they have learned it, or are given up",
                       "12": "which note or cell is likeliest, one of some ten thousand; what is printed is whether "
                             "more of them are right than a baseline has, and that by a tenth of all or more"},
    "nets/side_by_side_through_time.py": {"11": "whether a gradient of 1e-30 is dropped"},
    "training/optimisers.py": {"11": "whether a gradient is shortened, in the middle of a training; what is printed is "
                                     "how many of ten learn it, well within the updates they are given",
                               "12": "the same; what is printed is whether a net is better than a baseline"},
    "training/best_weights.py": {"12": "which of two steps had the lower loss; either's weights are as good"},
    "cell": {"12": "whether a net trained here has more right than a baseline: a third or an eighth of all more, where "
                   "processors part by a tenth of that"},
    "lessons/short_memory/latch.py": {"06": "whether Newton's method takes one step more, of 1e-16"},
    "lessons/vanishing_gradients/training/one_bit.py": {
        "07": "which of two stretches of one sign is larger, where they are equal, or where a walk was thrown so far "
              "that nothing is said of it"},
}


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    for name in ("decided", "written"):
        monkeypatch.setattr(watching, name, {})
    monkeypatch.setitem(vars(__builtins__) if not isinstance(__builtins__, dict) else __builtins__,
                        watching.NAME, watching)


def watch(source, **names):
    """Run some lines watched; what was decided: what -> differences."""
    tree = ast.fix_missing_locations(watching.Watch("here").visit(ast.parse(source)))
    exec(compile(tree, "here", "exec"), {"np": np, **names})
    return {what: found for (_, _, what), found in watching.decided.items()}


def test_a_tie_is_seen_however_it_is_decided():
    a, b = 0.3, 0.1 + 0.2
    for line, what in (("a < b", "Lt"), ("0 < a < b", "Lt"), ("np.argmax([a, b])", "argmax"),
                       ("np.array([a, b]).argmin()", "argmin"), ("sorted([b, a])", "sorted"),
                       ("max([0, 1], key=[a, b].__getitem__)", "max"), ("np.argsort(np.array([a, b]))", "argsort")):
        watching.decided.clear()
        found = watch(line, a=a, b=b)
        assert min(np.abs(found[what])) == pytest.approx(b - a), line


def test_a_number_on_the_edge_of_its_last_digit_is_seen():
    watch('f"{x:.2f} {100 * x:.0f} {x:.3g}"; round(x, 2)', x=0.125 + 1e-12)
    nearest = {form: to_the_next_digit(np.array(values), form).max()
               for (_, _, form), values in watching.written.items()}
    assert nearest.keys() == {".2f", ".0f", ".3g"} and nearest.pop(".3g") > 1e-4
    assert max(nearest.values()) < 1e-9


def test_watching_changes_nothing():
    world = {}
    source = 'y = [n for n in range(9) if 2 < n < 7]; z = f"{y[0] / 3:.2f}", max(y, key=lambda n: -n), int(2.5)'
    exec(compile(ast.fix_missing_locations(watching.Watch("here").visit(ast.parse(source))), "", "exec"), world)
    assert (world["y"], world["z"]) == ([3, 4, 5, 6], ("1.00", 3, 2))


def test_two_runs_that_part_on_the_edge_are_told():
    key = ("01 In[1]", "cell:1", "Lt")
    (ratio, margin, spread, *where), = rows({key: [0.5, 2e-16]}, {key: [0.5, -1e-16]}, to_the_edge)
    assert ratio < 1 and margin == 1e-16 and spread == pytest.approx(3e-16) and tuple(where) == key
    assert argmax([0.3, 0.1 + 0.2]) == 0  # and this is how it is mended


def test_every_place_that_is_known_to_decide_on_the_edge_is_there():
    assert all((ROOT / "lessons_lib" / place).exists() for place in KNOWN if place != "cell")


@pytest.mark.skipif(os.environ.get("CI") != "true", reason="two runs of every lesson take a minute: in .ci/run")
@pytest.mark.parametrize("lesson", LESSONS, ids=[path.stem for path in LESSONS])
def test_nothing_that_a_lesson_shows_is_decided_on_the_edge(lesson):
    """As here and as on the oldest processor: what they decide on lies far from the edge, and near each other."""
    (decided, written), (decided_there, written_there) = two_runs(lesson)
    near = [row for row in [*rows(decided, decided_there, to_the_edge),
                            *rows(written, written_there, to_the_next_digit)] if row[0] < FAR]
    assert [row for row in near if lesson.stem[:2] not in KNOWN.get(row[4].partition(":")[0], {})] == []
