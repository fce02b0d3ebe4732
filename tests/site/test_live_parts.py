"""A picture taken apart and put together again is the same; what cannot be is told."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from lessons_lib.drawing.geometry import px, trace, way
from lessons_lib.site.live import columns, parts

COORDINATES = some.floats(-2000, 2000).map(lambda value: round(value, 1))
POINTS = some.lists(some.tuples(COORDINATES, COORDINATES), min_size=2, max_size=20)


@pytest.mark.parametrize("tag", [
    '<text x="3.5" y="-0.5" font-size="12" fill="#1F2933">h<', "<desc>0.10 of 007, 1,000 and 3.14159265358979", "</g>",
    "<desc>.5 and 5. and 1.2.3 and 12345678901 and \u22120.00 and 10\u207b\u00b3", '<rect x="1e-05" y="0.30" rx="-0"/>',
    '<path d="M3-.5l.5.5l-1 2h3v-4z"/>', '<path d="M3-.5l.50.5"/>', '<path d="m1 02h3"/>', '<path d="M1.25l3"/>',
    '<path d="M1 2,3 4l5 -6"/>', '<svg viewBox="0 0 800 440">', "<title>", "<desc>\u0661\u0662",
])
def test_what_no_lesson_draws_today_is_kept_too(tag):
    form, numbers = parts.taken_apart(tag)
    assert parts.put_together(form, numbers) == tag


@given(POINTS)
def test_paths_are_kept_and_all_their_numbers_taken_out(points):
    for d in (trace(points), way(points, 0)):
        form, numbers = parts.taken_apart(f'<path d="{d}" fill="none"/>')
        assert parts.put_together(form, numbers) == f'<path d="{d}" fill="none"/>'
        assert not any(sign.isdigit() for sign in form) and len(numbers) >= 4


@given(some.integers(-10**5, 10**5))
def test_numbers_are_written_as_geometry_writes_them(tenths):
    assert parts.written(parts.TRIMMED, tenths) == px(tenths / 10)


def test_tags_joined_are_the_picture():
    svg = '<svg x="1"><text>a &lt; b</text><rect/></svg>'
    assert "".join(parts.tags(svg)) == svg


@pytest.mark.parametrize("values", [[0], [-1, 0, 1], [127, 128, -129, 10**7, -10**7, 63, 64], []])
def test_bytes_say_the_numbers(values):
    data, found = list(columns.as_bytes(np.array(values, np.int64))), []
    while data:
        digits = [data.pop(0)]
        while digits[-1] > 127:
            digits.append(data.pop(0))
        number = sum((digit & 127) << 7 * n for n, digit in enumerate(digits))
        found.append(number >> 1 ^ -(number & 1))
    assert found == values


def test_a_column_is_kept_over_the_controls_that_change_it_and_once():
    kept, there = columns.Columns((3, 4)), np.ones((3, 4), bool)
    along = np.arange(4) * np.ones((3, 1), np.int64)
    assert kept.add(along.astype(np.int64), there) == 0
    there[1:, 2] = False
    assert kept.add(np.where(there, along, 99).astype(np.int64), there) == 0
    assert kept.add(np.full((3, 4), 7), there) == 1
    assert [over for over, _ in kept.described] == [[1], []]


def test_what_does_not_matter_is_as_its_neighbour():
    rng = random.Random(0)
    values = np.array([[rng.randrange(100) for _ in range(6)] for _ in range(5)])
    there = np.array([[rng.random() < 0.4 for _ in range(6)] for _ in range(5)])
    full = columns.filled(values, there)
    assert (full[there] == values[there]).all() and set(full.ravel()) == set(values[there])
