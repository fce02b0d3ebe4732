"""What a lesson stores is what it says today, pictures too: a learner's copy of it, which comes without results, is run
from top to bottom and compared cell by cell.

nbval compares texts, HTML and SVGs. It does not see PNGs (nor those within HTML: see pixels.ini), whether a picture
was there at all, what kind of output one is, in which order they came, alt text beside a PNG, or an output that a
later one replaced. Here all of that counts.
"""

import base64
import io
import os
import re
from functools import lru_cache, partial
from importlib.metadata import version

import numpy as np
import pytest
from nbval.plugin import get_sanitize_patterns
from PIL import Image

from lessons_lib.drawing.picture import svg_forms
from lessons_lib.front_door.notebooks.canonical import as_text, canonical
from lessons_lib.front_door.notebooks.rendering import with_pngs
from lessons_lib.front_door.notebooks.running import run
from lessons_lib.front_door.tools import PYTEST
from tests.notebooks.reading import ROOT, accept, code_cells, read
from tests.notebooks.sample import SVG, plot

# One changed digit of 12 px alters more than 20 pixels strongly. Another processor's rounding moves a curve
# by 1e-12 px, which alters none by more than a level or two.
LEVELS, PIXELS = 16, 10
DRAWING = ("matplotlib", "pillow", "resvg-py")
PNG_IN_HTML = re.compile(r'(?<=src="data:image/png;base64,)[^"]*')


@lru_cache
def today(copy):
    """The learner's copy of a lesson after Run All."""
    return with_pngs(canonical(run(copy)))


def pictures(output):
    """Every PNG of an output: its own, and those within its HTML."""
    data = output.get("data", {})
    return [data[kind] for kind in ("image/png",) if kind in data] + PNG_IN_HTML.findall(data.get("text/html", ""))


def differences(stored, live):
    """Where two runs of a lesson differ in anything but the pixels of a picture, one sentence each."""
    for number, (old, new) in enumerate(zip(code_cells(stored), code_cells(live), strict=True), 1):
        before, now = (list(map(flat, cell.outputs)) for cell in (old, new))
        if len(before) != len(now):
            yield f"code cell {number} stores {len(before)} outputs and gives {len(now)} today"
        for n, (a, b) in enumerate(zip(before, now, strict=False), 1):
            for key in sorted(key for key in a.keys() | b.keys() if a.get(key) != b.get(key)):
                yield f"code cell {number}, output {n}, {key}: {apart(str(a.get(key)), str(b.get(key)))}"


def flat(output):
    """Everything that an output says, side by side; of a PNG only that it is there."""
    parts = {**output, **output.get("data", {})}
    parts.pop("data", None)
    hidden = {"image/png": lambda png: "a picture", "text/html": lambda html: PNG_IN_HTML.sub("a picture", html)}
    return parts | {kind: hide(parts[kind]) for kind, hide in hidden.items() if kind in parts}


def apart(old, new, room=60):
    """Where two texts part, with a little of what is before and after."""
    start = max(0, len(os.path.commonprefix([old, new])) - 20)
    return f"stored ...{old[start:start + room]!r}, today ...{new[start:start + room]!r}"


def changed_pictures(stored, live):
    """Where a stored picture does not look like today's, one sentence each."""
    for number, (old, new) in enumerate(zip(code_cells(stored), code_cells(live), strict=True), 1):
        before, now = ([png for output in cell.outputs for png in pictures(output)] for cell in (old, new))
        if len(before) != len(now):
            yield f"code cell {number} stores {len(before)} pictures and draws {len(now)} today"
        for a, b in zip(before, now, strict=False):
            if a != b and not alike(pixels(a), pixels(b)):
                yield f"code cell {number} draws another picture today"


def alike(a, b):
    return a.shape == b.shape and (np.abs(a - b).max(axis=2) > LEVELS).sum() <= PIXELS


def pixels(png):
    """Base64 text of a PNG -> (height, width, 3) levels, on white."""
    image = Image.open(io.BytesIO(base64.b64decode(png))).convert("RGBA")
    return np.asarray(
        Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB"), dtype=int
    )


def other_versions():
    """The tools that draw and are not the pinned ones here, one phrase each."""
    files = [
        path for path in (ROOT / "requirements.txt", ROOT / "tests" / "requirements.txt") if path.exists()
    ]
    pinned = dict(
        re.findall(r"^([\w.-]+)==([^\s;]+)", "\n".join(path.read_text() for path in files), re.MULTILINE)
    )
    return [
        f"{name} {version(name)} instead of {pinned[name]}"
        for name in DRAWING
        if name in pinned and pinned[name] != version(name)
    ]


def with_remedy(complaints, lesson):
    """What is to be done, where the change was meant."""
    remedy = f"if that is meant: python3 -m lessons_lib refresh {lesson.stem[:2]}"
    return [f"{complaint}; {remedy}" for complaint in complaints]


def test_a_learners_copy_says_today_what_the_lesson_stores(lesson, my_lessons):
    accept(with_remedy(differences(read(lesson), today(my_lessons / lesson.name)), lesson))


def test_a_learners_copy_draws_today_what_the_lesson_stores(lesson, my_lessons):
    others = other_versions()
    if others and os.environ.get("CI") != "true":
        pytest.skip(f"pictures are compared with the pinned versions only; here is {', '.join(others)}")
    accept(with_remedy(changed_pictures(read(lesson), today(my_lessons / lesson.name)), lesson))


def test_no_stored_picture_is_blank(lesson):
    for cell in code_cells(read(lesson)):
        for png in (png for output in cell.outputs for png in pictures(output)):
            assert pixels(png).std() > 1, cell.source


def test_one_changed_digit_of_a_picture_is_seen(sample):
    old = with_pngs(canonical(sample))
    sample.cells[3].outputs[0].data.update(svg_forms(SVG.replace("0.75", "0.76")))
    new = with_pngs(sample)
    assert list(changed_pictures(old, new)) == ["code cell 2 draws another picture today"]


@pytest.mark.parametrize("kind", ["image/png", "text/html", "both"])
def test_a_changed_plot_is_seen_in_either_form_and_by_its_pixels_alone(sample, kind):
    sample.cells[3].outputs = [plot()]
    old, new = canonical(sample), canonical(sample)
    changed, data = plot(0.7).data, new.cells[3].outputs[0].data
    data.update(changed if kind == "both" else {kind: changed[kind]})
    assert set(changed_pictures(old, new)) == {"code cell 2 draws another picture today"}
    assert not list(differences(old, new))


def test_a_plot_moved_by_rounding_is_the_same(sample):
    sample.cells[3].outputs = [plot()]
    old, new = canonical(sample), canonical(sample)
    new.cells[3].outputs = [plot(0.75 + 1e-9)]
    assert not list(changed_pictures(old, new))


def test_what_the_test_command_hides_from_nbval_is_the_pixels_of_a_plot_and_nothing_else():
    option = next(word for word in PYTEST if word.startswith("--nbval-sanitize-with="))
    (regex, replace), = get_sanitize_patterns((ROOT / option.partition("=")[2]).read_text("utf-8"))
    hidden = partial(re.sub, regex, replace)
    before, after = (drawn.data["text/html"] for drawn in (plot(), plot(0.7)))
    assert before != after and hidden(before) == hidden(after)
    assert hidden(before) != hidden(before.replace("rises", "falls"))
    assert hidden(svg_forms(SVG)["text/html"]) == svg_forms(SVG)["text/html"]


def test_other_words_for_a_plot_are_seen(sample):
    sample.cells[3].outputs = [plot()]
    old, new = canonical(sample), canonical(sample)
    html = new.cells[3].outputs[0].data["text/html"]
    new.cells[3].outputs[0].data["text/html"] = html.replace("rises", "falls")
    assert [said.split(":")[0] for said in differences(old, new)] == ["code cell 2, output 1, text/html"]


def test_a_deleted_picture_is_seen(sample):
    new = with_pngs(sample)
    old = canonical(new)
    del old.cells[3].outputs[0].data["image/png"]
    assert list(changed_pictures(old, new)) and list(differences(old, new))


def test_a_deleted_or_changed_output_is_seen(sample):
    for change in ("number", "output", "kind", "alt"):
        new = with_pngs(canonical(sample))
        old = canonical(new)
        if change == "number":
            old.cells[9].outputs[0].text = "5\n"
        elif change == "output":
            old.cells[9].outputs = []
        elif change == "kind":
            old.cells[3].outputs[0].output_type = "display_data"
        elif change == "alt":
            old.cells[3].outputs[0].metadata = {}
        assert as_text(old) != as_text(new) and list(differences(old, new)), change
