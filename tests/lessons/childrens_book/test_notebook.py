"""What lesson 10 builds and says is what the library and the stored results say."""

import re

import numpy as np
import pytest

from lessons_lib.lessons.childrens_book import results
from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.cell import PARTS, book_cell
from lessons_lib.lessons.childrens_book.training import switch_table, words_in, wrong_shares
from lessons_lib.nets import lstm


def test_the_weights_set_in_the_lesson_are_the_librarys(sources, text):
    names = {"np": np, "lstm": lstm}
    first = next(n for n, source in enumerate(sources) if source.startswith("SAW, STOP, WHO"))
    for source in sources[first:first + 5]:
        exec(source, names)
    assert (names["net"].theta == book_cell().theta).all()
    lines = [line.strip() for source in sources[first:first + 5] for line in source.splitlines()]
    weights = [line for line in lines if line.startswith("net.") and "theta" not in line]
    assert len(weights) == 18 and "eighteen lines of weights" in text


def test_the_numbers_in_the_prose_are_those_of_the_cell(text):
    assert f"{np.tanh(1):.4f}" == "0.7616" and "0.7616 is tanh(1)" in text
    assert 17 * 1296 == 22032 and "22 032 places" in text
    assert wrong_shares(book_cell()).max() < 1e-9 and "Less than one in a billion" in text


def test_what_the_lesson_says_of_each_part_is_in_the_table(text):
    table = switch_table(book_cell())
    alone = {part: table[tuple(part != one for one in PARTS)] for part in PARTS}
    assert alone["selection"]["stops short"] == pytest.approx(1) and '"Doug saw." Every time.' in text
    assert alone["ignoring"]["runs on"] == pytest.approx(0.5) and "runs on in half of all books" in text
    assert alone["memory"]["sees itself"] == pytest.approx(1 / 3) and "a third see themselves" in text


def test_what_the_lesson_says_of_the_stored_nets_is_so(text):
    stored = results.load()
    off = {part: np.array(rows) for part, rows in stored["parts"]["trained"]["off"].items()}
    assert (off["memory"][:, 1] > 0.05).sum() == 3 and "only 3 of 10 nets see themselves" in text
    assert round(100 * off["memory"][:, 0].min()) == 68 and "still writes 68 %" in text
    assert (off["ignoring"][:, 0] > 0.94).sum() == 9
    assert (off["forgetting"][:, 0] < 0.9).all() and (off["previous prediction"][:, 0] < 0.9).all()
    for nets, words in (("trained", "57 to 90 % in trained nets"), ("untrained", "58 to 70 % in nets")):
        before = stored["parts"][nets]["subject before"]
        assert words.startswith(f"{min(before):.0%} to {max(before):.0%}".replace("%", "", 1).replace("%", " %"))
        assert words in text
    assert max(stored["cycle"]["cycle"]) < 1e-4 and "less than 0.01 %" in text


def test_what_is_said_of_single_units_and_of_the_tests_for_them_is_in_the_table(cells, text):
    spoken = next(cell for cell in cells if "draw_said_again" in cell.source).outputs[0].data["image/svg+xml"]
    assert [int(count) for count in re.findall(r">(\d+) of \d+<", spoken)] == [3, 0, 0, 3, 17, 2, 0, 17, 4, 3, 30, 18]
    assert "still misses 13 of 30" in text and "For 18 of 30 names" in text and "For the other 12" in text
    one = np.array(results.load()["parts"]["trained"]["said again"]["h and c: another name's"]["one"])
    assert (one > 0.25).any(axis=1).all() and "in every one of the ten nets for at least one name" in text


def test_what_is_put_on_the_belt_of_untrained_nets_is_about_ten_times_smaller(text):
    def spread(net):
        return np.sqrt(net.forward(words_in(book.beginnings(2))).cs.var(axis=(0, 2)).mean())

    smaller = [spread(results.kept_net()) / spread(lstm.LSTM(5, 12, 5, seed=seed)) for seed in range(10)]
    assert 7 < min(smaller) and max(smaller) < 20 and "about ten times smaller" in text


def test_the_page_of_the_lesson_has_twelve_right_sentences(cells):
    page = next(cell for cell in cells if "draw_page" in cell.source)
    spoken = page.outputs[0].data["image/svg+xml"]
    assert spoken.count("</text>") == 12 and not any(mistake in spoken for mistake in book.MISTAKES)


def test_a_net_that_sees_one_word_can_be_right_for_ever_if_it_tells_another_book(text):
    follows = np.zeros((5, 5))
    follows[[3, 4, 0, 1, 0], [0, 1, 2, 3, 4]] = 1
    assert book.chances(lambda words: follows[:, words[-1]])["grammatical"] == 1 and "do without mistakes" in text


def test_a_third_of_the_sentences_that_go_on_have_seen_themselves(text):
    longer = [(words, chance) for words, chance in book.all_sentences(book.one_step, 4) if words[-1] != book.STOP]
    selves = sum(chance for words, chance in longer if book.kind(words) == "sees itself")
    assert sum(chance for _, chance in longer) == 3 * selves and 12 * selves == 1
    assert "1/12 of all. That leaves 1/6." in text
