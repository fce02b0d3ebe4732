"""An SVG as a PNG, for places that show no SVG, such as a fresh clone that JupyterLab does not trust yet."""

import base64
import io
import re
import xml.etree.ElementTree as ET

import resvg_py
from nbformat import NotebookNode
from PIL import Image

from lessons_lib.pictures.measure import font_file

SHARP = 1.5    # pixels of the PNG for each px of the SVG
COLOURS, EDGES = 56, 16  # of a PNG: the diagram's own as they are, and at least so many for the edges between them
SVG = "{http://www.w3.org/2000/svg}"


def png_of(svg: str) -> bytes:
    """The picture as PNG bytes, on white. The fonts are named: without one, resvg leaves the text out silently."""
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg, zoom=SHARP, background="white", skip_system_fonts=True, font_family="DejaVu Sans",
        sans_serif_family="DejaVu Sans", font_files=[str(font_file()), str(font_file(bold=True))])
    image = Image.open(io.BytesIO(bytes(drawn))).convert("RGB")
    small = io.BytesIO()
    image.quantize(palette=_palette(svg, image), dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()


def _palette(svg: str, image: Image.Image) -> Image.Image:
    """At most COLOURS colours, among them every one that the SVG names: a symbol keeps its colour."""
    named = sorted(set(re.findall(r"#([0-9A-Fa-f]{6})", svg)))[:COLOURS - EDGES]
    between = image.quantize(COLOURS - len(named)).getpalette()
    palette = Image.new("P", (1, 1))
    palette.putpalette([*bytes.fromhex("".join(named)), *between])
    return palette


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
