"""An SVG as a PNG, for places that show no SVG, such as a fresh clone that JupyterLab does not trust yet."""

import base64
import io
import xml.etree.ElementTree as ET

import resvg_py
from nbformat import NotebookNode
from PIL import Image

from lessons_lib.pictures.measure import font_file

SHARP = 1.5    # pixels of the PNG for each px of the SVG
COLOURS = 64   # a diagram has few: fewer bytes, and no eye sees the difference
SVG = "{http://www.w3.org/2000/svg}"


def png_of(svg: str) -> bytes:
    """The picture as PNG bytes, on white. The fonts are named: without one, resvg leaves the text out silently."""
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg, zoom=SHARP, background="white", skip_system_fonts=True, font_family="DejaVu Sans",
        sans_serif_family="DejaVu Sans", font_files=[str(font_file()), str(font_file(bold=True))])
    small = io.BytesIO()
    Image.open(io.BytesIO(bytes(drawn))).convert("RGB").quantize(COLOURS).save(small, "PNG", optimize=True)
    return small.getvalue()


def words_of(svg: str) -> str:
    """The picture in words: its title and its description, "" where it has neither."""
    drawing = ET.fromstring(svg)
    return " ".join(" ".join(drawing.findtext(SVG + part, "").split()) for part in ("title", "desc")).strip()


def with_pngs(notebook: NotebookNode) -> NotebookNode:
    """Give every SVG output its PNG, with its words as alt text; the same notebook, changed."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            svg = output.get("data", {}).get("image/svg+xml")
            if svg:
                output.data["image/png"] = base64.b64encode(png_of(svg)).decode()
                output.metadata["image/png"] = NotebookNode(alt=words_of(svg), width=round(width_of(svg)))
    return notebook


def width_of(svg: str) -> float:
    """The width in px at which the picture is meant to be shown: its viewBox's third number."""
    return float(ET.fromstring(svg).attrib["viewBox"].split()[2])
