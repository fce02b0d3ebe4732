"""What replaced what: years in order, links that can be followed, and a table that shows every line."""

import re
from urllib.parse import urlparse

import pytest

from lessons_lib.lessons.applications.replaced import HISTORY, HOWS, table
from tests.notebooks.reading import LESSONS, accept, read

ENTRIES = [entry for entries in HISTORY.values() for entry in entries]
every_entry = pytest.mark.parametrize("entry", ENTRIES, ids=[f"{entry.year} {entry.who}" for entry in ENTRIES])


@pytest.mark.parametrize("part", HISTORY)
def test_the_years_are_in_order(part):
    years = [entry.year for entry in HISTORY[part]]
    assert years == sorted(years) and years[0] >= 1990 and years[-1] <= 2026


@every_entry
def test_an_entry_says_how_it_is_made_and_where_it_is_told(entry):
    assert entry.how in HOWS and entry.what and entry.who
    for link in filter(None, (entry.link, entry.also)):
        place = urlparse(link)
        assert place.scheme == "https" and "." in place.netloc and place.path.strip("/"), link
        assert not re.search(r"\s", link) and not place.query and not place.fragment
    assert entry.link != entry.also


@every_entry
def test_a_paper_on_arxiv_is_not_older_than_its_year_says(entry):
    found = re.fullmatch(r"https://arxiv\.org/abs/(\d\d)(\d\d)\.\d{4,5}", entry.link)
    if found:
        year, month = map(int, found.groups())
        assert 2000 + year in (entry.year, entry.year - 1) and 1 <= month <= 12


def test_no_two_entries_lead_to_one_page():
    links = [entry.link for entry in ENTRIES]
    assert len(set(links)) == len(links) >= 12


def test_translation_began_with_a_loop_and_the_transformer_has_none():
    assert HISTORY["Translation"][0].how == "a loop"
    assert [entry.year for entry in ENTRIES if entry.how == "attention"] == [2017]


@every_entry
def test_the_table_has_a_row_for_every_entry_with_a_dot_for_how_it_is_made(entry):
    row = next(row for row in table().splitlines() if f"[{entry.what}]({entry.link})" in row)
    _, year, _, loop, attention, _ = (cell.strip() for cell in row.split("|"))
    assert year == f"{entry.year}"
    assert (bool(loop), bool(attention)) == {"a loop": (True, False), "both": (True, True),
                                             "attention": (False, True)}[entry.how]


def test_the_table_shows_nothing_else():
    assert len(table().splitlines()) == 2 + len(HISTORY) + len(ENTRIES)


def test_the_lesson_leads_to_every_entry():
    lesson = next((path for path in LESSONS if path.stem == "12_applications"), None)
    if lesson is None:
        pytest.skip("the lesson is not written yet")
    said = "\n".join(cell.source for cell in read(lesson).cells if cell.cell_type == "markdown")
    accept(f"no link to {entry.link}" for entry in ENTRIES
           if not any(f"]({link})" in said for link in (entry.link, entry.also) if link))
    assert table() in said
