"""Whoever does not see a picture is told what it shows."""

import xml.etree.ElementTree as ET

import pytest

from lessons_lib.front_door.notebooks.rendering import with_pngs
from tests.notebooks.reading import accept, code_cells, read

SVG = "{http://www.w3.org/2000/svg}"
SHORTEST = 20


def complaints(notebook):
    """Pictures without words, one sentence each."""
    for number, cell in enumerate(code_cells(notebook), 1):
        for output in cell.outputs:
            data = output.get("data", {})
            if "image/svg+xml" in data:
                for missing in silent(data["image/svg+xml"]):
                    yield f"code cell {number}: its SVG has no {missing}"
            if "image/png" in data and len(output.metadata.get("image/png", {}).get("alt", "")) < SHORTEST:
                yield f"code cell {number}: its picture has no alt text of {SHORTEST} letters or more"


def silent(svg):
    drawing = ET.fromstring(svg)
    if drawing.get("role") != "img":
        yield 'role="img"'
    for part in ("title", "desc"):
        if not drawing.findtext(SVG + part, "").strip():
            yield part


def test_every_picture_of_a_lesson_has_words(lesson):
    accept(complaints(read(lesson)))


def test_the_samples_pictures_have_words(sample):
    accept(complaints(with_pngs(sample)))


@pytest.mark.parametrize("part", [' role="img"', "Tonight", "A vote for each dish: sushi leads."])
def test_an_svg_without_words_is_refused(sample, part):
    data = sample.cells[3].outputs[0].data
    data["image/svg+xml"] = data["image/svg+xml"].replace(part, "")
    assert len(list(complaints(sample))) == 1


def test_a_plot_without_alt_text_is_refused(sample):
    with_pngs(sample).cells[3].outputs[0].metadata = {"image/png": {"alt": "a plot"}}
    assert len(list(complaints(sample))) == 1
