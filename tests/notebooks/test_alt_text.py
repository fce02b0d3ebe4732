"""Whoever does not see a picture is told what it shows."""

import re
import xml.etree.ElementTree as ET
from base64 import b64decode
from html import unescape

import pytest

from lessons_lib.drawing.picture import HTML, PNG, SVG, wordless, words_of
from lessons_lib.front_door.notebooks.rendering import with_pngs
from tests.notebooks.reading import accept, code_cells, read
from tests.notebooks.sample import plot

NAMES = "{http://www.w3.org/2000/svg}"
SHORTEST = 20
IN_PROSE = re.compile(r'!\[([^\]]*)\]\(|<img (?:[^>]* )?alt="([^"]*)"|<img\b|<svg\b')   # and its alt text
IMAGE = re.compile(r'<img alt="([^"]*)"[^>]* src="data:([^;]*);base64,([^"]*)">')


def complaints(notebook):
    """Pictures without words, or without the form that is spoken, one sentence each."""
    for number, cell in enumerate(code_cells(notebook), 1):
        for output in cell.outputs:
            data = output.get("data", {})
            if SVG in data:
                for missing in silent(data[SVG]):
                    yield f"code cell {number}: its SVG has no {missing}"
            if PNG in data and len(output.metadata.get(PNG, {}).get("alt", "")) < SHORTEST:
                yield f"code cell {number}: its picture has no alt text of {SHORTEST} letters or more"
            for kind in {SVG, PNG} & data.keys():
                words = words_of(data[SVG]) if SVG in data else output.metadata.get(PNG, {}).get("alt", "")
                picture = wordless(data[SVG]) if kind == SVG else data[PNG]
                if kind in shown(data) and shown(data)[kind] != (picture, words):
                    yield f"code cell {number}: its HTML shows or says another picture than its {kind}"
            if {SVG, PNG} & data.keys() and not shown(data):
                yield f"code cell {number}: its picture has no HTML, the one form with a name"

    prose = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    for picture in IN_PROSE.finditer(prose):
        if len(picture[1] or picture[2] or "") < SHORTEST:
            yield f"a picture in the prose has no alt text of {SHORTEST} letters or more: {picture[0]}"


def shown(data):
    """The pictures in an output's HTML: type -> (SVG text or base64 of a PNG, alt text)."""
    found = IMAGE.findall(data.get(HTML, ""))
    return {kind: (b64decode(text).decode() if kind == SVG else text, unescape(alt)) for alt, kind, text in found}


def silent(svg):
    drawing = ET.fromstring(svg)
    if drawing.get("role") != "img":
        yield 'role="img"'
    for part in ("title", "desc"):
        if not drawing.findtext(NAMES + part, "").strip():
            yield part


def test_every_picture_of_a_lesson_has_words(lesson):
    accept(complaints(read(lesson)))


def test_the_samples_pictures_have_words(sample):
    sample.cells[7].outputs = [plot()]
    accept(complaints(with_pngs(sample)))


@pytest.mark.parametrize("part", [' role="img"', "Tonight", "A vote for each dish: sushi leads."])
def test_an_svg_without_words_is_refused(sample, part):
    data = sample.cells[3].outputs[0].data
    data[SVG] = data[SVG].replace(part, "")
    assert f"has no {dict(role='role', Tonight='title').get(part.split('=')[0].strip(), 'desc')}" in " ".join(
        complaints(sample))


def test_a_plot_without_alt_text_is_refused(sample):
    with_pngs(sample).cells[3].outputs[0].metadata = {PNG: {"alt": "a plot"}}
    assert len(list(complaints(sample))) == 1


@pytest.mark.parametrize("fault", ["silent", "none", "another", "svg"])
@pytest.mark.parametrize("picture", ["svg", "plot"])
def test_a_picture_whose_html_is_missing_or_says_or_shows_something_else_is_refused(sample, picture, fault):
    if picture == "plot":
        sample.cells[3].outputs = [plot()]
    data = with_pngs(sample).cells[3].outputs[0].data
    if fault == "none":
        del data[HTML]
    elif fault == "svg":   # what JupyterLab leaves out where it does not trust a notebook
        data[HTML] = "<svg></svg>"
    elif fault == "silent":
        data[HTML] = re.sub('alt="[^"]*"', 'alt=""', data[HTML])
    else:
        data[HTML] = re.sub('base64,[^"]*', "base64,AAAA", data[HTML])
    assert len(list(complaints(sample))) == 1


@pytest.mark.parametrize("picture", ["![](a.png)", "![a plot](a.png)", '<img src="a.png">', '<img alt="" src="a.png">',
                                     '<svg role="img"></svg>'])
def test_a_picture_without_words_in_the_prose_is_refused(sample, picture):
    sample.cells[4].source += f"\n\n{picture}"
    assert len(list(complaints(sample))) == 1
    sample.cells[4].source = '![A dish, seen from above.](a.png) <img src="a.png" alt="The same dish, eaten.">'
    accept(complaints(sample))
