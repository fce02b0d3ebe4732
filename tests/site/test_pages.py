"""The pages of the site, read as HTML: nothing of a notebook is lost, every link leads somewhere, nothing is loaded."""

import re
from urllib.parse import unquote

import pytest

from lessons_lib.classroom.handout import outputs
from lessons_lib.contents import written
from lessons_lib.drawing.picture import SVG, words_of
from lessons_lib.front_door.problems import Problem
from lessons_lib.site.pages import Frame
from lessons_lib.site.pages.arranged import arranged
from lessons_lib.site.pages.prose import Headings, on_the_site, slug
from tests.notebooks.reading import LESSONS, accept, code_cells, read

LATER = ("lab/", "live/", "recurrent_lessons.zip")   # written by others, and tried with them
ONLY_THERE = re.compile(r"Run\s+All\s+Above|^(?:Stuck\? |Each of the four has its )?`exercises\.\w+\.hint")
LARGEST = 100_000   # bytes of a page before its pictures
LONG = {"12_applications": 130_000}


def words(text: str) -> str:
    return " ".join(text.split())


def test_every_lesson_has_a_page(pages):
    assert set(pages) == {"index.html", "glossary.html", "numpy.html", *(f"{lesson.name}.html" for lesson in written())}


def test_every_link_leads_somewhere_and_no_id_comes_twice(site, pages):
    def complaints():
        for name, page in pages.items():
            ids = [one["id"] for one in page.select("[id]")]
            yield from (f"{name} has the id {one} twice" for one in set(ids) if ids.count(one) > 1)
            for tag in page.select("[href], [src]"):
                address = tag.get("href") or tag.get("src")
                if address.startswith(("http", "data:", *LATER)):
                    continue
                file, _, place = address.partition("#")
                there = pages.get(file or name)
                if there is None and not (site / unquote(file)).is_file():
                    yield f"{name}: {address} is not there"
                elif place and not (there and there.find(id=unquote(place))):
                    yield f"{name}: {address} names no place"

    accept(complaints())


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_nothing_of_a_notebook_is_lost(path, pages):
    page, notebook = pages[f"{path.stem}.html"], read(path)
    shown = words(page.get_text())
    codes = [words(code.get_text()) for code in page.select(".code pre")]
    alts = [image["alt"] for image in page.select("img")] + [svg["aria-label"] for svg in page.select(".live svg")]

    def complaints():
        for cell in notebook.cells:
            if cell.cell_type == "code":
                if words(cell.source) not in codes:
                    yield f"a cell is not there: {cell.source}"
                for output in cell.outputs:
                    data = output.get("data", {})
                    if SVG in data:
                        if words_of(data[SVG]) not in alts and "lstm_cell(step" not in cell.source:
                            yield f"a picture is not there: {data['text/plain']}"
                    elif not outputs.image_of(output) and data.get(outputs.TEXT) not in outputs.UNSEEN:
                        text = output.get("text") or data[outputs.TEXT]
                        if words(text) not in shown:
                            yield f"an output is not there: {text}"
                continue
            for word in re.findall(r"[^\W\d_]{3,}", re.sub(r"\]\(\S*\)|<[^>]*>", " ", on_the_site(cell.source))):
                if word not in shown:
                    yield f"a word is not there: {word}"

    accept(complaints())
    assert len(alts) == sum(any(map(outputs.image_of, cell.outputs)) for cell in code_cells(notebook))


def test_every_picture_has_words_and_a_size(pages):
    images = [image for page in pages.values() for image in page.select("img")]
    assert len(images) > 100
    assert all(len(image["alt"]) > 20 and image["width"] and image["height"] for image in images)
    heard = [image["alt"] for image in images] + [svg["aria-label"] for page in pages.values()
                                                  for svg in page.select(".live svg")]
    assert not [words for words in heard if re.search(r"[_^]\{", words)]


def test_what_is_to_be_guessed_is_folded_away_with_what_is_said_of_it(pages):
    page = pages["02_dinner.html"]
    fold = next(one for one in page.select("details.answer") if "A tie: sushi and waffles" in one.get_text())
    assert not fold.has_attr("open") and fold.select("img") and fold.summary.get_text().startswith("Guess first")
    found = next(one for one in page.select("details.answer") if "a net that hears nothing" in one.get_text())
    assert found.summary.get_text().startswith("Turn it first") and not found.select(".live")
    assert all(page.select("details.answer") for name, page in pages.items() if name[:2].isdigit())


def test_an_exercise_has_its_task_what_its_check_says_hints_and_a_solution(pages):
    for path in LESSONS:
        page = pages[f"{path.stem}.html"]
        asked = [cell for cell in code_cells(read(path)) if re.search(r"exercises\.\w+\.check\(", cell.source)]
        helped = page.select("div.yours")
        assert len(helped) == len(asked)
        for one in helped:
            assert len(one.select("details")) >= 2 and one.select(".code") and one.select('a[href="#run"]')


def test_a_page_is_light_before_its_pictures(site):
    for path in site.glob("*.html"):
        text = re.sub(r"<svg.*?</svg>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert len(text.encode()) < LONG.get(path.stem, LARGEST), path.name


@pytest.mark.parametrize("loads", [
    '<img src="https://example.org/a.png">', "<script src=//example.org/a.js></script>", "<style>@import 'a';</style>",
    '<a style="background: url(http://example.org/a)">', '<object data="a.svg" src="http://example.org/a">'])
def test_a_page_that_would_load_from_elsewhere_is_refused(loads, tmp_path):
    with pytest.raises(Problem, match="odd.html loads"):
        Frame(tmp_path).write("odd.html", "Odd", f"<h1>Odd</h1>{loads}")
    assert not (tmp_path / "odd.html").exists()


def test_a_link_that_leads_nowhere_is_told():
    assert on_the_site("[a](02_dinner.ipynb) [b](../NUMPY.md) [c](https://example.org)") == (
        "[a](02_dinner.html) [b](numpy.html) [c](https://example.org)")
    assert on_the_site("all in [NUMPY.md](../NUMPY.md)") == "all in [Numpy and Python](numpy.html)"
    with pytest.raises(Problem, match="CONTRIBUTING.md"):
        on_the_site("[house](../CONTRIBUTING.md)")


def test_what_only_a_notebook_can_do_is_not_said(pages):
    assert on_the_site("**A stop.** You know; when\nyou come back, choose *Run All Above Selected Cell*.") == (
        "**A stop.** You know.")
    assert on_the_site("Write `f`.\nNudge. `exercises.a.hint()` helps. Each has one.") == (
        "Write `f`. Nudge.")
    assert on_the_site("## 1. A\n\nStuck? `exercises.a.hint()` helps.\n\n### 2. B") == "## 1. A\n\n### 2. B"
    for name, page in pages.items():
        said = words(" ".join(text.get_text() for text in page.select(".prose")))
        assert not re.search(r"Run All Above|\.hint\(\)|\.solution\(\)", said), name


def test_an_experiment_without_its_live_pictures_is_told(pieces):
    lesson, path = written()[2], LESSONS[2]
    few = {name: piece for name, piece in pieces.items() if name != "dinner.explore_dinner"}
    with pytest.raises(Problem, match="explore_dinner"):
        arranged(read(path), lesson, few, outputs.embedded)


def test_headings_can_be_linked_to_each_by_an_id_of_its_own():
    headings = Headings()
    assert headings.named("<h2>Predict <em>first</em></h2><h3>1. A word</h3><h2>Predict first</h2>") == (
        '<h2 id="predict-first">Predict <em>first</em></h2><h3 id="1-a-word">1. A word</h3>'
        '<h2 id="predict-first-2">Predict first</h2>')
    assert [own for own, _ in headings.parts] == ["predict-first", "predict-first-2"]
    assert slug("??") == "part"


def test_the_map_leads_to_every_lesson(pages):
    links = {link["href"] for link in pages["index.html"].select(".map a")}
    assert links == {f"{lesson.name}.html" for lesson in written()}
