"""Hand-outs and slides as Chromium prints them, on both papers."""

import pytest

from lessons_lib.contents import written
from tests.classroom import printed
from tests.notebooks.reading import accept

NAMES = [lesson.name for lesson in written()]
ON_BOTH = ("02_dinner", "05_backpropagation", "09_lstm_step_by_step")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_in_print_a_slide_is_a_sheet_and_its_answer_is_on_it(opened, script):
    page = opened("05_backpropagation", "slides", java_script_enabled=script)
    slides = page.locator("main > section")
    sheets = printed.sheets_of(page)
    assert len(sheets) == slides.count()
    flat = [" ".join(sheet.split()) for sheet in sheets]
    assert "−0.4956" in flat[2].replace("-", "−") and flat[2].startswith("Two steps, by hand")
    if script:
        page.keyboard.press("n")
        assert len(printed.sheets_of(page)) > 1.5 * len(sheets)   # and with the notes shown, they follow each slide


@pytest.mark.parametrize("name", NAMES)
def test_on_paper_nothing_is_cut_and_no_heading_stands_alone(opened, name):
    kinds = [("handout", printed.FORMATS[0]), ("solutions", printed.FORMATS[1])]
    for kind, paper in [*kinds, ("handout", printed.FORMATS[1])][:3 if name in ON_BOTH else 2]:
        accept(printed.complaints(opened(name, kind), paper))


@pytest.mark.parametrize("name", NAMES)
def test_the_exercises_alone_are_a_few_whole_sheets(opened, name):
    page = opened(name, "exercises")
    assert 1 <= len(printed.sheets_of(page, "A4")) <= 5 and not page.asked
    if name in ON_BOTH:
        accept(printed.complaints(page, "A4"))


@pytest.mark.parametrize(("rules", "complaint"), [
    ("* { break-inside: auto !important }", "cut: div.code"),
    ("* { break-after: auto !important }", "alone: h"),
    ("figure { break-inside: auto !important } figure img { height: 1500px !important; max-height: none !important }",
     "cut: figure"),
])
def test_without_its_rules_the_paper_would_be_cut(opened, rules, complaint):
    page = opened("05_backpropagation", "handout")
    page.add_style_tag(content=rules)
    assert complaint in "\n".join(printed.complaints(page, "A4"))


def test_paper_has_its_lesson_and_its_number_in_the_margin_and_no_dark_ground(opened):
    page = opened("02_dinner", "handout", scheme="dark")
    sheets = printed.sheets_of(page, "A4")
    accept(f"sheet {n} has no margin" for n, sheet in enumerate(sheets, 1)
           if "02 · Dinner" not in sheet or f"{n} of {len(sheets)}" not in sheet)
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.code')).backgroundColor") == "rgba(0, 0, 0, 0)"
