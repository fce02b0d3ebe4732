"""An SVG as a PNG, for places that show neither HTML nor SVG, such as VS Code before it trusts a folder."""

import base64
import io
import re

import resvg_py
from nbformat import NotebookNode
from PIL import Image

from lessons_lib.drawing.measure import font_file
from lessons_lib.drawing.picture import PNG, SVG, width_of, words_of

COLOURS, EDGES = 44, 10  # of a PNG: the diagram's own as they are, and so many for the edges between them


def png_of(svg: str) -> bytes:
    """The picture as PNG bytes, on white. The fonts are named: without one, resvg leaves the text out silently."""
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg, background="white", skip_system_fonts=True, font_family="DejaVu Sans",
        sans_serif_family="DejaVu Sans", font_files=[str(font_file()), str(font_file(bold=True))])
    image = Image.open(io.BytesIO(bytes(drawn))).convert("RGB")
    small = io.BytesIO()
    image.quantize(palette=_palette(svg, image), dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()


def _palette(svg: str, image: Image.Image) -> Image.Image:
    """At most COLOURS colours, among them every one that the SVG names: a symbol keeps its colour."""
    named = sorted(set(re.findall(r"#([0-9A-Fa-f]{6})", svg)))[:COLOURS - EDGES]
    between = image.quantize(EDGES).getpalette()
    palette = Image.new("P", (1, 1))
    palette.putpalette([*bytes.fromhex("".join(named)), *between])
    return palette


def with_pngs(notebook: NotebookNode) -> NotebookNode:
    """Give every SVG output its PNG, with its words as alt text; the same notebook, changed."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            svg = output.get("data", {}).get(SVG)
            if svg:
                output.data[PNG] = base64.b64encode(png_of(svg)).decode()
                output.metadata[PNG] = NotebookNode(alt=words_of(svg), width=width_of(svg))
    return notebook
