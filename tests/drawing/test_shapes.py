"""Many shapes in one element lie where they would lie one by one."""

import io

import numpy as np
import pytest
from PIL import Image

from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.geometry import px, steps, trace
from lessons_lib.drawing.svg import Drawing
from lessons_lib.front_door.notebooks.rendering import png_of
from tests.drawing.shapes import bars, numbers, paths, tiles, traces

BOXES = [(10 + 23.3 * n, 10.5 + 31 * row, 20, 6 + 5 * row) for row in range(4) for n in range(8)]
GREEN = "#009E73"


def pixels(svg):
    return np.asarray(Image.open(io.BytesIO(png_of(svg))).convert("RGB")).astype(int)


@pytest.mark.parametrize("corner", [0, 1.5, 3])
def test_tiles_look_like_rectangles_in_a_fraction_of_the_bytes(corner):
    one_by_one, together = Drawing(220, 140), Drawing(220, 140)
    for box in BOXES:
        one_by_one.rect(*box, GREEN, corner=corner)
    together.tiles(iter(BOXES), GREEN, corner=corner)
    svg = together.svg("t", "d")
    assert np.array(tiles(svg, GREEN)) == pytest.approx(np.array(BOXES), abs=0.051)
    assert len(together.drawn()) < 0.4 * len(one_by_one.drawn()) and together.drawn().count("<") == 1
    assert np.abs(pixels(svg) - pixels(one_by_one.svg("t", "d"))).max() < 60    # edges, of 255; a lost tile: 255


def test_no_tiles_are_no_element():
    sheet = Drawing(100, 50)
    sheet.tiles([], GREEN, corner=3)
    assert sheet.drawn() == ""


def test_a_tile_too_small_for_its_corners_is_refused():
    with pytest.raises(ValueError, match="corner must be at most 2, half of the narrowest tile; got 3"):
        Drawing(100, 50).tiles([(0, 0, 20, 20), (30, 0, 4, 20)], GREEN, corner=3)


def test_no_error_adds_up_over_many_steps():
    xs = np.arange(1, 1001) / 3
    ends = np.cumsum([numbers(step) for step in steps([(x, -x) for x in xs])], axis=0)
    assert np.abs(ends - np.stack([xs, -xs], axis=1)).max() < 0.051


@pytest.mark.parametrize("point, written", [((4.6, 0.8), "4.6.8"), ((4, 0.8), "4 .8"), ((-0.5, -1), "-.5-1"),
                                            ((0, 0), "0 0"), ((10, 20.04), "10 20"), ((0.02, -0.04), "0 0")])
def test_a_step_is_written_in_few_bytes(point, written):
    assert steps([point]) == [written] and numbers(written) == pytest.approx(point, abs=0.05)


def test_a_trace_keeps_the_bends_and_the_ways_back():
    assert trace([(0, 0), (5, 5), (10, 10), (20, 10), (30, 10), (25, 10)]) == "M0 0l10 10l20 0l-5 0"
    assert trace([(1, 2), (1, 2), (1, 2)]) == "M1 2l0 0"


def test_traces_are_one_element():
    sheet = Drawing(100, 50)
    sheet.traces([[(0, 0), (9, 9)], [(5, 0), (9, 3.3)]], color=GREEN, width=1.2, dash="5 4")
    (path,) = paths(sheet.svg("t", "d"))
    assert traces(sheet.svg("t", "d"), GREEN) == ["0 0l9 9", "5 0l4 3.3"]
    assert path.get("d") == "M0 0l9 9M5 0l4 3.3" and path.get("stroke-dasharray") == "5 4"


def test_bars_stand_on_zero_and_are_as_high_as_their_values():
    sheet = Drawing(400, 200)
    chart = Chart(sheet, 40, 20, 300, 100, x=(0, 10), y=(0, 50))
    chart.bars([0.5, 3, 9.5], [50, 10, 0.3], GREEN, 20)
    found = bars(sheet.svg("t", "d"), GREEN)
    assert found == [pytest.approx(bar) for bar in ((55, 100), (130, 20), (325, 0.6))]
    assert f'stroke-width="{px(20)}"' in sheet.drawn()
    before = sheet.drawn()
    chart.bars([], [], GREEN, 20)
    assert sheet.drawn() == before
