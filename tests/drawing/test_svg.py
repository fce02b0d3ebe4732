"""The pen: arrows meet their boxes, text is measured, and the same calls give the same bytes."""

import re
from xml.etree import ElementTree

import pytest

from lessons_lib.drawing.geometry import Shape, longest_leg, px
from lessons_lib.drawing.picture import named, svg_forms, words_of
from lessons_lib.drawing.svg import Drawing


def test_a_coordinate_is_rounded_to_a_tenth_and_never_minus_zero():
    assert [px(v) for v in (1, 1.25, -0.04, 0.05, -3.0, 99.96)] == ["1", "1.2", "0", "0.1", "-3", "100"]


def test_an_arrow_starts_and_ends_on_the_borders_of_its_boxes():
    sheet = Drawing(400, 100)
    a, b = sheet.box(50, 50, 60, 40), sheet.box(300, 50, 60, 40)
    sheet.arrow(a, b)
    svg = sheet.svg("t", "d")
    assert 'd="M80 50' in svg          # leaves a's right side
    assert "M270 50" in svg            # its head's tip touches b's left side


@pytest.mark.parametrize("toward, edge", [((200, 50), (80, 50)), ((50, -50), (50, 30)), ((110, 90), (80, 70))])
def test_the_edge_of_a_box_lies_on_its_border(toward, edge):
    assert Shape(50, 50, 60, 40).edge(toward) == pytest.approx(edge)


def test_the_edge_of_a_circle_is_its_radius_away():
    x, y = Shape(0, 0, 20, 20, round=True).edge((30, 40))
    assert (x, y) == pytest.approx((6, 8))


def test_an_arrow_led_through_corners_carries_its_text_on_the_longest_leg():
    assert longest_leg([(0, 0), (0, 10), (100, 10), (100, 0)]) == ((0, 10), (100, 10))


def test_a_picture_says_what_it_is_and_paints_its_own_background():
    root = ElementTree.fromstring(Drawing(100, 50).svg("A <title>", "What & why"))
    space = "{http://www.w3.org/2000/svg}"
    assert root.get("role") == "img"
    assert root.find(f"{space}title").text == "A <title>"
    assert root.find(f"{space}desc").text == "What & why"
    first = root.find(f"{space}rect")
    assert (first.get("width"), first.get("height"), first.get("fill")) == ("100", "50", "#FFFFFF")


def test_a_subscript_is_lowered_and_the_next_letter_comes_back_up():
    sheet = Drawing(100, 50)
    sheet.text(50, 25, "h_{t-1} + x", size=20)
    shifts = [float(dy) for dy in re.findall(r'dy="([^"]+)"', sheet.svg("t", "d"))]
    assert shifts == [5, -5]


def test_the_same_calls_give_the_same_bytes():
    def draw():
        sheet = Drawing(200, 100)
        sheet.arrow(sheet.circle(30, 30, 10, "+", "pointwise"), sheet.box(150, 60, 50, 20, "h_{t}", "h"), "W", bend=12)
        return sheet.svg("t", "d")

    assert draw() == draw()


def test_a_symbol_that_nobody_knows_is_refused_by_name():
    with pytest.raises(ValueError, match="'z'"):
        Drawing(100, 50).box(50, 25, 20, 20, "z", "z")


def test_a_fitted_text_shrinks_to_twelve_pixels_and_no_further():
    sheet = Drawing(100, 50)
    sheet.fit(50, 25, "W" * 40, 30, size=18)
    assert 'font-size="12"' in sheet.svg("t", "d")


def test_a_picture_in_a_notebook_is_svg_and_a_sentence():
    picture = Drawing(100, 50).picture("One & one", "d")
    bundle = picture._repr_mimebundle_()
    assert bundle["image/svg+xml"] == picture.svg
    assert bundle["text/plain"] == "Picture: One & one"
    assert bundle["text/html"].startswith('<img alt="One &amp; one. d" width="100" ')


def test_a_picture_says_its_title_and_its_description_in_one_line():
    sheet = Drawing(100, 50)
    assert words_of(sheet.svg("Who leads?", "The dish\n  that has most.")) == "Who leads? The dish that has most."
    assert words_of(sheet.svg("Votes", "sushi < pizza")) == "Votes. sushi < pizza"
    assert words_of("<svg></svg>") == ""


def test_what_a_picture_says_stays_within_its_alt_text_and_its_name():
    svg = Drawing(100, 50).svg('"Yes" & <no>', "It's a tie.")
    assert 'alt="&quot;Yes&quot; &amp; &lt;no&gt;. It&#x27;s a tie."' in svg_forms(svg)["text/html"]
    assert 'aria-label="&quot;Yes&quot; &amp; &lt;no&gt;. It&#x27;s a tie."' in named(svg)
