"""The stored results of lesson 10: whole, with their origin, and saying what the lesson says."""

import numpy as np
import pytest

from lessons_lib.nets.lstm import LSTM
from lessons_lib.results import childrens_book as results
from lessons_lib.training.childrens_book import said_by, wrong_shares
from lessons_lib.worlds import childrens_book as book

STORED = results.load()
TRAINED = STORED["parts"]["trained"]


def test_the_origin_names_the_command_and_the_settings_of_today():
    assert STORED["origin"] == {**results.origin(), "numpy": STORED["origin"]["numpy"]}


def test_there_is_a_number_for_each_of_ten_seeds():
    assert list(STORED["rule"]) == [f"{kind} {units}" for kind, units in results.SIZES]
    for row in [*STORED["rule"].values(), STORED["cycle"]]:
        assert {len(numbers) for numbers in row.values()} == {10}
    assert all(np.array(rows).shape == (10, 5) for rows in TRAINED["off"].values())


@pytest.mark.parametrize("kind, below_one_percent", [("LSTM 12", 10), ("LSTM 6", 10), ("RNN 12", 10), ("RNN 6", 8)])
def test_so_many_of_ten_nets_never_give_one_percent_to_wrong_words(kind, below_one_percent):
    row = STORED["rule"][kind]
    assert sum(worst < 0.01 for worst in row["worst"]) == below_one_percent
    assert sum(worst < 0.01 for worst in row["long"]) == below_one_percent


def test_nets_of_the_cycle_go_on_with_the_cycle():
    assert max(STORED["cycle"]["cycle"]) < 1e-4 and min(STORED["cycle"]["rule"]) > 0.999
    assert np.array(STORED["cycle"]["after Doug saw Spot."])[:, 1].min() > 0.999


def test_no_single_unit_of_a_trained_net_holds_a_name():
    assert not np.any(TRAINED["holders"])


def test_trained_nets_keep_the_subject_of_the_sentence_before_and_untrained_ones_do_not():
    assert min(TRAINED["subject"]) == 1
    assert min(TRAINED["subject before"]) > max(STORED["parts"]["untrained"]["subject before"])


def test_the_stored_net_is_the_first_of_the_ten_up_to_four_decimals():
    net = results.kept_net()
    assert wrong_shares(net).max() == pytest.approx(STORED["rule"]["LSTM 12"]["worst"][results.KEPT], rel=0.1)
    assert book.chances(said_by(net))["grammatical"] > 0.99


@pytest.mark.parametrize("seed", [0, 9])
def test_what_an_untrained_net_recalls_comes_out_again(seed):
    row = results.recalled_row(LSTM(5, 12, 5, seed=seed))
    for name, share in row.items():
        assert share == pytest.approx(STORED["parts"]["untrained"][name][seed], abs=0.02)
