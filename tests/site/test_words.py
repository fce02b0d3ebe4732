"""A term or a form that a lesson uses first leads to what it means, and that leads back; no other word does."""

import re

import pytest
from nbconvert.filters import markdown2html

from lessons_lib.contents import written
from lessons_lib.site.words import Links, crib, glossary
from lessons_lib.site.words.meant import ALSO, ANOTHER, meant, told
from lessons_lib.site.words.texts import NOT_HERE, Text, woven
from tests.notebooks.reading import LESSONS, accept, prose_cells, read

LESSON = {lesson.number: lesson for lesson in written()}
TERMS, FORMS = list(glossary.terms().values()), list(crib.known().values())


def linked(html: str, number: str = "08") -> str:
    """A text of a lesson, in which a link is [what it says](the id that it leads to)."""
    html = Links().prose(html, LESSON[number])
    link = r'(?s)<a class="term"[^>]*href="glossary.html#([\w-]+)"[^>]*>(.*?)</a>'
    return re.sub(link, r"[\2](\1)", html)


def names(own: str) -> str:
    return " ".join(own.split())


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.own)
def test_a_term_and_the_place_that_introduces_it_lead_to_each_other(term, pages):
    page = pages[f"{LESSON[term.lesson].name}.html"]
    entry = pages["glossary.html"].find("dt", id=term.own)
    assert entry.get_text() == term.term
    back = entry.find_next_sibling("dd").find("a", class_="back")["href"]
    assert back == f"{LESSON[term.lesson].name}.html#{term.place}"
    place = page.find("a", id=term.place)
    assert place["href"] == f"glossary.html#{term.own}" and place.find_parent("strong")
    assert names(place.get_text()).casefold() == term.term.casefold()


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.own)
def test_a_form_and_its_first_use_lead_to_each_other(form, pages):
    row = pages["numpy.html"].find("tr", id=form.own)
    assert row.td.get_text() == form.form
    lesson = f"{LESSON[form.lesson].name}.html"
    assert row.find("a", class_="back")["href"] == f"{lesson}#{form.place}"
    place = pages[lesson].find("a", id=form.place)
    assert place["href"] == f"numpy.html#{form.own}" and place.get_text() == form.form
    assert place.find_parent(class_="new-here").find_previous(class_="code")


def test_every_word_of_the_two_files_is_on_their_pages(pages):
    for page, text in (("glossary.html", glossary.text()), ("numpy.html", crib.text())):
        shown = names(pages[page].get_text(" "))
        text = re.sub(r"\]\(\S+\)|[GN]\w+\.md|\\", " ", text)
        accept(f"{page} has no {word}" for word in re.findall(r"[^\W\d_]{2,}", text) if word not in shown)
    assert "\\|" not in pages["numpy.html"].get_text() and "¶" not in pages["numpy.html"].get_text()


def test_a_page_has_each_term_once_but_for_the_place_that_introduces_it(pages):
    def complaints():
        for lesson in written():
            links = pages[f"{lesson.name}.html"].select("a.term")
            for term in TERMS:
                to = [link for link in links if link["href"] == f"glossary.html#{term.own}"]
                if len([link for link in to if not link.get("id")]) > 1:
                    yield f"{lesson.name}: {term.term} is a link more than once"
                yield from (f"{lesson.name}: {term.term} is no link with its meaning" for link in to
                            if link["title"] != term.means.replace("`", ""))
            yield from (f"{lesson.name}: a link in {link.find_parent(NOT_HERE).name}" for link in links
                        if link.find_parent(NOT_HERE))
            assert len(links) > 8

    accept(complaints())


def test_the_two_pages_stand_where_a_screen_reader_looks_for_them(pages):
    for name in ("glossary.html", "numpy.html", "index.html"):
        assert pages[name].select("main h1") and not pages[name].select("table th:empty")


def test_every_index_leads_to_all_that_is_there(pages):
    for name in ("glossary.html", "numpy.html"):
        page = pages[name]
        index = [link["href"][1:] for link in page.select("nav.index a")]
        assert index == [heading["id"] for heading in page.select("main h2")] and len(index) > 10


@pytest.mark.parametrize("html, says", [
    ("<p>Two cell states, and a state.</p>", "<p>Two [cell states](cell-state), and a [state](state).</p>"),
    ("<p>A hidden\nstate: the state.</p>", "<p>A [hidden\nstate](hidden-state): the [state](state).</p>"),
    ("<p>A <code>gate</code>, a <a href='x'>gate</a>, a gate, a gate.</p>",
     "<p>A <code>gate</code>, a <a href='x'>gate</a>, a [gate](gate), a gate.</p>"),
    ("<h2>A gate</h2><pre>a gate</pre>", "<h2>A gate</h2><pre>a gate</pre>"),
    ("<p>a sub-gate, a gated, gate-like</p>", "<p>a sub-gate, a gated, gate-like</p>"),
    ("<p>hidden</p><p>state</p>", "<p>hidden</p><p>[state](state)</p>"),
    ("<p>a hidden <em>state</em></p>", "<p>a hidden <em>state</em></p>"),
    ("<p>&quot;Gates&quot; &amp; x<sub>t</sub> < 3<br>&#8722;1</p>",
     "<p>&quot;[Gates](gate)&quot; &amp; x<sub>t</sub> < 3<br>&#8722;1</p>"),
    ("<p>held-out, recurrent nets, BPTT</p>",
     "<p>[held-out](held-out), [recurrent nets](recurrent-network), [BPTT](backpropagation-through-time)</p>"),
    ("<p>A gate. A <strong>gate</strong>.</p>", "<p>A gate. A <strong>[gate](gate)</strong>.</p>"),
])
def test_the_longest_term_is_linked_where_it_may_be(html, says):
    assert linked(html) == says


def test_the_first_use_and_the_introduction_are_both_links_and_one_has_the_place():
    links, lesson = Links(), LESSON["08"]
    first, bold, last = (links.prose(f"<p>{text}</p>", lesson) for text in ("a gate", "a <b>gate</b>", "a gate"))
    assert "<a " in first and "id=" not in first
    assert 'id="term-gate"' in bold and links.places == {"gate": "08_lstm_idea.html#term-gate"}
    assert last == "<p>a gate</p>"


def test_where_a_word_is_another_is_a_place_in_a_lesson_and_each_other_way_is_in_use():
    texts = {path.stem[:2]: names(" ".join(prose_cells(read(path)))) for path in LESSONS}
    accept(f"lesson {lesson} does not say {around!r}" for _, lesson, around in ANOTHER if around not in texts[lesson])
    for term, lesson, around in ANOTHER:
        assert term not in [found for *_, found in meant(around, lesson)]
        assert not around or term in [found for *_, found in meant(around, "13")]
    everything = " ".join(texts.values())
    accept(f"no lesson says {way}" for ways in ALSO.values() for way in ways.split()
           if not re.search(rf"\b{told(way)}\b", everything, re.IGNORECASE))


def test_what_a_term_means_leads_to_the_terms_that_say_it_and_not_to_itself(pages):
    page = pages["glossary.html"]
    says = page.find("dt", id="forget-gate").find_next_sibling("dd")
    assert [link["href"] for link in says.select("a.term")] == ["glossary.html#gate", "glossary.html#cell-state"]
    for entry in page.select("dt"):
        links = [link["href"].partition("#")[2] for link in entry.find_next_sibling("dd").select("a.term")]
        assert entry["id"] not in links and len(set(links)) == len(links)
    seen = page.find("dt", id="n-gram").find_next_sibling("dd")
    assert "window" in seen.get_text() and "#window" not in str(seen)   # what an n-gram sees is another


def test_no_id_comes_twice():
    for all in (TERMS, FORMS):
        assert len({one.own for one in all}) == len(all) > 80
    assert not {f"letter-{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"} & {one.own for one in TERMS}


def test_a_cell_says_what_it_brings_once():
    links, lesson = Links(), LESSON["00"]
    line = links.code("import numpy as np\nx = np.array([1])[:, None]", lesson)
    assert re.findall(r"<code>(.*?)</code>", line) == ["import numpy as np", "x[:, None]", "np.array"]
    assert links.code("np.array([2])", lesson) == "" == links.code("np.exp([2])", lesson)
    assert "np.exp" in links.code("np.exp([2])", LESSON["02"])


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_nothing_but_links_is_put_into_a_text(path):
    links = Links()
    for cell in read(path).cells:
        if cell.cell_type == "markdown":
            html = markdown2html(cell.source)
            with_links = links.prose(html, LESSON[path.stem[:2]])
            assert re.sub(r'<a class="term"[^>]*>(.*?)</a>', r"\1", with_links, flags=re.DOTALL) == html
            assert woven(html, []) == html
            text = Text(html)
            for one in text.pieces:
                assert text.words[one.at:one.at + one.length] == html[one.stands:one.stands + one.length]
