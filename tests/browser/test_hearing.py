"""The ear of the other browser tests: it hears a picture without a name, whatever kind of picture it is."""

import pytest

from tests.browser import hearing

DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
SHAPE = '<rect width="9" height="9"/>'


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    yield page
    page.close()


def show(page, *outputs):
    areas = "".join(f'<div class="jp-OutputArea-output">{output}</div>' for output in outputs)
    page.set_content(f'<html lang="en"><title>t</title><main><img src="{DOT}">{areas}</main></html>')


def test_named_pictures_are_heard_in_their_order_and_what_is_not_an_output_is_not(page):
    show(page, f'<p>Words.</p><img alt="A dot." src="{DOT}">', f'<svg role="img" aria-label="Two dots.">{SHAPE}</svg>',
         f'<div><svg role="img"><title>Three.</title>{SHAPE}</svg></div>')
    assert hearing.pictures(page) == ["A dot.", "Two dots.", "Three."] and hearing.seen(page) == 3
    assert not hearing.complaints(page)


@pytest.mark.parametrize("picture", [
    f'<img src="{DOT}">', f'<svg role="img">{SHAPE}</svg>', f'<svg width="9">{SHAPE}</svg>',
    '<div role="img">x</div>', '<figure role="figure">x</figure>', f'<svg role="graphics-document">{SHAPE}</svg>',
    '<object data="data:image/svg+xml,"></object>', '<embed src="data:image/svg+xml,">'])
def test_a_picture_without_a_name_is_heard_as_one(page, picture):
    show(page, picture)
    assert hearing.pictures(page) == [""]


@pytest.mark.parametrize("picture", [f'<img alt="" src="{DOT}">', "<canvas></canvas>"])
def test_a_picture_that_no_ear_meets_is_seen(page, picture):
    show(page, picture, f'<img hidden src="{DOT}">')
    assert not hearing.pictures(page) and hearing.seen(page) == 1


def test_what_axe_finds_is_told_with_its_place(page):
    show(page, f'<img src="{DOT}">', '<div role="slider" class="noUi-handle" tabindex="0"></div>')
    assert [said.split(":")[0] for said in hearing.complaints(page)] == ["image-alt"]
