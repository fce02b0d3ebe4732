"""What is stored of letters: whole, with its origin, the n-grams as they come out today; and how it is drawn."""

import xml.etree.ElementTree as ET

import numpy as np
import pytest

from lessons_lib.lessons.applications.experiments import explore_letters
from lessons_lib.lessons.applications.experiments.letters import share_invented
from lessons_lib.lessons.applications.letters import ALPHABET, ngram, prose
from lessons_lib.lessons.applications.pictures.letters import draw_bits
from lessons_lib.lessons.applications.results import letters as results
from lessons_lib.lessons.applications.training.letters import Writer, write_on
from lessons_lib.lessons.applications.training.written import BEGINNINGS, STOPS, TRIES, invented
from lessons_lib.nets.lstm import LSTM

STORED = results.load()
LSTM_BITS = np.array(STORED["LSTM"]["held out"])


def test_the_origin_names_the_command_and_the_settings_of_today():
    assert STORED["origin"] == {**results.origin(), "numpy": STORED["origin"]["numpy"]}


def test_everything_is_there():
    assert list(STORED) == ["origin", *results.MEASURED]
    assert all(len(STORED["LSTM"][name]) == 10 for name in ("held out", "chosen", "together"))
    assert all(len(STORED[f"{amount} letters"]["LSTM"]) == 5 for amount in results.LESS)


def test_n_grams_are_as_they_come_out_today():
    for order, found in STORED["n-grams"].items():
        model = ngram(int(order))
        assert found["discount"] == model.discount
        assert found["held out"] == pytest.approx(model.bits(prose().held_out), abs=1e-4)


def test_a_stored_net_is_as_good_as_it_was_before_its_weights_were_rounded():
    before, after = STORED["net"]["held out"]
    assert abs(before - after) < 0.01 and before == STORED["LSTM"]["held out"][0]
    assert results.kept_net().bits(prose().held_out) == pytest.approx(after, abs=2e-4)


def test_packing_keeps_each_weight_to_a_127th_of_the_largest():
    writer = Writer(LSTM(40, 6, 40, seed=3))
    again = results.unpacked(results.packed(writer))
    for name in writer.net.names:
        one, other = getattr(writer.net, name), getattr(again.net, name)
        assert abs(one - other).max() <= 0.51 * abs(one).max() / 127


def test_what_is_stored_is_what_the_stored_net_writes():
    texts = STORED["written"]["LSTM"]["the gate "]["texts"]
    for temperature in (0.3, 1.0):
        assert texts[str(temperature)][1] == write_on(results.kept_net(), "the gate ", len(texts["0.3"][1]) - 9,
                                                      temperature=temperature, seed=[0, 1])


def test_every_text_is_there():
    for writer, one in STORED["written"].items():
        assert list(one) == list(BEGINNINGS)
        for beginning, said in one.items():
            assert list(said["texts"]) == list(map(str, STOPS)) == list(said["next"])
            for texts in said["texts"].values():
                assert len(texts) == TRIES and all(text.startswith(beginning) for text in texts), writer


def test_the_picture_of_bits_says_every_number():
    picture = draw_bits(STORED, results.by_letters_read(STORED))
    words = "".join(ET.fromstring(picture.svg).itertext())
    assert f"{LSTM_BITS.min():.2f} to {LSTM_BITS.max():.2f}" in words and "An n-gram that sees 4 letters" in words
    assert len(picture.svg) < 12_000


def test_the_experiment_shows_texts_next_letters_and_words_that_are_in_no_lesson():
    experiment = explore_letters()
    numbers = experiment.numbers
    assert numbers["text"].startswith("the gate ") and numbers["words in no lesson"] == len(
        invented(numbers["text"][9:]))
    for writer in STORED["written"]:
        for beginning in BEGINNINGS:
            for hot in STOPS:
                svg, told = experiment.draw(writer=writer, beginning=beginning.strip(), temperature=hot, again=2)
                shown = "".join(ET.fromstring(svg).itertext()).split("Next: ")[1]
                last = told["text"].split()[-2]
                assert last[:12] in shown, "the picture has room for the whole text"
                assert told["likeliest next"] in ALPHABET


def test_the_hotter_the_more_words_are_invented():
    for writer in STORED["written"]:
        shares = share_invented(writer)
        assert shares[0.3] <= shares[0.7] < shares[1.3] < shares[2.0], shares
    assert share_invented("LSTM")[0.3] < 0.02 and share_invented("3-gram")[0.3] > 0.2


def test_every_one_of_ten_nets_beats_a_5_gram_and_none_a_9_gram():
    grams = {int(order): found["held out"] for order, found in STORED["n-grams"].items()}
    assert LSTM_BITS.max() < grams[5] - 0.03 and LSTM_BITS.min() > grams[9] + 0.01
    assert abs(np.mean(LSTM_BITS) - grams[6]) < 0.01


def test_net_and_n_gram_together_are_better_than_either():
    assert max(STORED["LSTM"]["together"]) < STORED["n-grams"]["9"]["held out"] - 0.05


def test_two_of_one_kind_gain_less_than_a_net_with_an_n_gram():
    pairs, text = STORED["pairs"], prose().held_out
    assert len(pairs["nets"]) == 6 and max(STORED["LSTM"]["together"]) < min(pairs["nets"]) - 0.02
    assert max(STORED["LSTM"]["together"]) < pairs["n-grams"] - 0.02
    for order in set(results.ORDERS) - {9}:   # whichever other n-gram
        assert results.together(ngram(9).shares(text), ngram(order).shares(text)) > pairs["n-grams"] - 0.005
    said = {f"{share:.2f}" for share in pairs["nets"]}
    assert f"{pairs['n-grams']:.2f}" == "1.77" and said == {"1.74", "1.75"}


def test_the_less_text_the_more_the_n_gram_is_ahead():
    rows = results.by_letters_read(STORED)
    ahead = [np.mean(row["LSTM"]) - row["n-gram"] for row in rows.values()]
    assert ahead[0] > ahead[1] > ahead[-1] > 0 and all(min(row["LSTM"]) > row["n-gram"] for row in rows.values())


def test_what_the_lesson_says_of_sizes_and_words():
    counts = {order: sum(map(len, ngram(order).counts.values())) for order in (6, 9)}
    weights = results.kept_net().net.theta.size
    assert counts[9] == 295_574 and weights == 91_688 and 0.9 < counts[6] / weights < 1.1
    assert 300 < STORED["LSTM"]["seconds"] < 700
    assert 0.08 < share_invented("LSTM")[1.0] < share_invented("5-gram")[1.0] < 0.13
    assert 0.24 < share_invented("3-gram")[0.3] < 0.27


def test_counting_leads_by_a_quarter_of_a_bit_after_an_eighth_of_the_text():
    rows = list(results.by_letters_read(STORED).values())
    ahead = [np.mean(row["LSTM"]) - row["n-gram"] for row in rows]
    assert ahead[0] == pytest.approx(0.25, abs=0.02) and round(ahead[-1], 2) == 0.03
    assert (np.diff(ahead) < 0).all()
