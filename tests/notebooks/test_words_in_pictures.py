"""The words in a lesson's diagrams can be read: none meets another, leaves its picture or is too small."""

from tests.drawing import texts
from tests.notebooks.reading import accept, code_cells, read
from tests.notebooks.sample import SVG


def complaints(notebook):
    for number, cell in enumerate(code_cells(notebook), 1):
        for output in cell.outputs:
            svg = output.get("data", {}).get("image/svg+xml")
            for complaint in texts.complaints(svg) if svg else ():
                yield f"code cell {number}: {complaint}"


def test_the_words_in_every_diagram_can_be_read(lesson):
    accept(complaints(read(lesson)))


def test_an_overlap_in_a_stored_diagram_is_seen(sample):
    accept(complaints(sample))
    sample.cells[3].outputs[0].data["image/svg+xml"] = SVG.replace("</svg>", '<text x="60" y="40">pizza</text></svg>')
    assert list(complaints(sample)) == ["code cell 2: 'sushi 0.75' and 'pizza' overlap"]
