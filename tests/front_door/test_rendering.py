"""The PNG beside an SVG shows the same picture: its size, its words, and every symbol in its own colour."""

import io
import re

from PIL import Image

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lstm import draw_lstm_cell, draw_two_chains
from lessons_lib.front_door.notebooks.rendering import COLOURS, png_of


def image_of(svg):
    return Image.open(io.BytesIO(png_of(svg))).convert("RGB")


def test_every_symbol_of_the_cell_keeps_its_colour():
    seen = {colour for _, colour in image_of(draw_lstm_cell().svg).getcolors(10**6)}
    for name in ("x", "h", "c", "f", "i", "o", "c_tilde"):
        assert tuple(bytes.fromhex(look.style_of(name).color[1:])) in seen, name
    assert len(seen) <= COLOURS


def test_the_png_has_the_size_of_the_svg():
    svg = draw_two_chains().svg
    wide, high = map(float, re.search(r'viewBox="0 0 (\S+) (\S+)"', svg).groups())
    assert image_of(svg).size == (round(wide), round(high))
