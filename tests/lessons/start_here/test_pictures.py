"""Lesson 00's pictures: the map stays true as lessons get written, and the arrays say what numpy does."""

import re
from itertools import combinations

import numpy as np
import pytest

import lessons_lib.contents as table
from lessons_lib.drawing import style as look
from lessons_lib.lessons.start_here.pictures import (
    draw_letters,
    draw_map,
    draw_product,
    draw_shapes,
    draw_sizes,
    draw_sum,
)
from lessons_lib.lessons.start_here.pictures.echo import draw_echo
from lessons_lib.lessons.start_here.pictures.lesson_map import HIGH, PLACES, WIDE
from lessons_lib.lessons.start_here.pictures.letters import SHAPES, SIZES
from tests.drawing.texts import complaints, words

X = np.array([[1.0], [0.5], [0.0]])
HUM = np.array([[0.1], [0.1], [0.2]])


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Makes these lessons, and no others, the ones that are written."""
    monkeypatch.setattr(table, "ROOMS", tmp_path)

    def these(lessons):
        for lesson in lessons:
            (tmp_path / lesson.topic).mkdir(exist_ok=True)
            (tmp_path / lesson.topic / "__init__.py").touch()

    return these


@pytest.mark.parametrize("number", [0, 1, 4, len(table.LESSONS)])
def test_the_map_lights_the_lessons_that_are_written_and_no_others(write, number):
    write(table.LESSONS[:number])
    picture = draw_map()
    boxes = re.findall(r'<rect [^>]*rx="8"[^>]*>', picture.svg)
    assert len(boxes) == len(table.LESSONS)
    assert sum(f'stroke="{look.INK}"' in box for box in boxes) == number
    assert not list(complaints(picture.svg))


def test_the_map_speaks_of_lessons_not_written_only_while_there_are_some(write):
    write(table.LESSONS[:4])
    assert any("not written yet" in line for line in words(draw_map()))
    write(table.LESSONS)
    assert not any("not written yet" in line for line in words(draw_map()))


def test_every_lesson_has_its_own_place_on_the_map_and_one_arrow_for_each_lesson_it_builds_on():
    assert set(PLACES) == {lesson.number for lesson in table.LESSONS}, "PLACES in pictures/lesson_map.py says where"
    for (x0, y0), (x1, y1) in combinations(PLACES.values(), 2):
        assert abs(x0 - x1) > WIDE or abs(y0 - y1) > HIGH
    assert draw_map().svg.count('Z" fill=') == sum(len(lesson.builds_on) for lesson in table.LESSONS)


def test_no_arrow_of_the_map_runs_through_a_box():
    for shaft in re.findall(r'<path d="(M[^"Z]*)" fill="none"', draw_map().svg):
        points = [tuple(map(float, pair)) for pair in re.findall(r"(-?[\d.]+) (-?[\d.]+)", shaft)]
        for (ax, ay), (bx, by) in zip(points, points[1:], strict=False):
            for part in np.linspace(0.05, 0.95, 40):
                x, y = ax + part * (bx - ax), ay + part * (by - ay)
                assert not any(abs(x - cx) < WIDE / 2 - 1 and abs(y - cy) < HIGH / 2 - 1 for cx, cy in PLACES.values())


def test_a_flat_array_and_a_column_are_told_apart_by_their_shapes():
    said = words(draw_shapes(news=X[:, 0], x=X))
    assert "(3,)" in said and "(3, 1)" in said


def test_a_product_shows_how_its_first_number_came_about():
    said = words(draw_product(W=[[1.0, 0.5, 0.0], [0.0, 0.5, 1.0]], x=X))
    assert "First row times column: 1.00 × 1.00 + 0.50 × 0.50 + 0.00 × 0.00 = 1.25" in said
    assert "+0.25" in said and "(2, 1)" in said


@pytest.mark.parametrize("left, right, dashed, says", [
    (X, HUM, 0, "nothing is copied"),
    (np.hstack([X, X]), HUM, 3, "Only b was copied (dashed): it is added to every column."),
    (np.ones((2, 3)), np.ones(3), 3, "Only b was copied (dashed): it is added to every row."),
    (X[:, 0], HUM, 12, "Both were copied: 3 numbers and 3 numbers became 9."),
])
def test_a_sum_shows_the_copies_that_numpy_makes(left, right, dashed, says):
    picture = draw_sum(a=left, b=right)
    assert picture.svg.count('stroke-dasharray="3 3"') == dashed
    assert any(says in line for line in words(picture))


@pytest.mark.parametrize("draw, arrays, says", [
    (draw_product, {"W": np.ones((2, 3)), "x": np.ones((2, 1))}, r"W @ x needs shapes .* got \(2, 3\) and \(2, 1\)"),
    (draw_product, {"W": np.ones((2, 3)), "x": np.ones(3)}, "W @ x needs shapes"),
    (draw_product, {"W": np.ones((2, 3))}, "two arrays are wanted"),
    (draw_sum, {"a": np.ones((2, 1)), "b": np.ones((3, 1))}, r"a \+ b: shapes .* do not fit together"),
    (draw_shapes, {"a": np.ones((2, 2, 2))}, "a must have shape"),
    (draw_shapes, {"a": np.ones(30)}, "760 is the most"),
])
def test_arrays_that_do_not_fit_are_refused_in_a_sentence(draw, arrays, says):
    with pytest.raises(ValueError, match=says):
        draw(**arrays)


def test_the_letters_are_those_of_the_style_table_with_their_colours():
    picture = draw_letters()
    assert set(SHAPES) == set(look.SYMBOLS)
    for name, style in look.SYMBOLS.items():
        assert {name, style.meaning} <= set(words(picture)) and style.color in picture.svg


def test_the_sizes_are_counted_in_squares():
    T, D, H, K, B = 5, 3, 4, 1, 2
    svg = draw_sizes(T=T, D=D, H=H, K=K, B=B).svg
    assert svg.count('rx="3"') == T * B * (D + H + K)
    assert set(SIZES) == set("TDHKB")


@pytest.mark.parametrize("sizes", [{}, dict(T=2, D=1, H=1, K=1, B=1), dict(T=5, D=5, H=5, K=5, B=3)])
def test_every_word_can_be_read(sizes):
    pictures = [draw_sizes(**sizes), draw_letters(), draw_shapes(news=X[:, 0], x=X), draw_sum(news=X[:, 0], hum=HUM),
                draw_sum(xs=np.hstack([X, X]), hum=HUM), draw_product(W=np.ones((3, 3)), x=-X)]
    assert not [complaint for picture in pictures for complaint in complaints(picture.svg)]


@pytest.mark.parametrize("sizes", [{"T": 1}, {"T": 6}, {"D": 0}, {"B": 4}])
def test_sizes_that_do_not_fit_are_refused(sizes):
    with pytest.raises(ValueError, match="must be from"):
        draw_sizes(**sizes)


def test_what_is_struck_is_drawn_orange_and_what_is_kept_green():
    xs, hs = np.array([[1.0, 0, 0], [0, 0, 0]]), np.array([[1.0, 0, 0], [0.5, 0, 0]])
    svg = draw_echo(xs, hs, keep=0.5, t=1).svg
    assert svg.count(f'fill="{look.SYMBOLS["x"].color}"') == svg.count(f'fill="{look.SYMBOLS["h"].color}"') == 1
