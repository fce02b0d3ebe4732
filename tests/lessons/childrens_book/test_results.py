"""The stored results of lesson 10: whole, with their origin, and saying what the lesson says."""

import numpy as np
import pytest

from lessons_lib.lessons.childrens_book import results
from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.pictures.tables import AGAIN
from lessons_lib.lessons.childrens_book.probes import REPLACED, recalled
from lessons_lib.lessons.childrens_book.training import said_by, wrong_shares
from lessons_lib.nets.lstm import LSTM

STORED = results.load()
BY_HAND, TRAINED = STORED["parts"]["hand-set"], STORED["parts"]["trained"]


def test_the_origin_names_the_command_and_the_settings_of_today():
    assert STORED["origin"] == {**results.origin(), "numpy": STORED["origin"]["numpy"]}


def test_there_is_a_number_for_each_of_ten_seeds():
    assert list(STORED["rule"]) == [f"{kind} {units}" for kind, units in results.SIZES]
    for row in [*STORED["rule"].values(), STORED["cycle"]]:
        assert {len(numbers) for numbers in row.values()} == {10}
    assert all(np.array(rows).shape == (10, 5) for rows in TRAINED["off"].values())
    assert list(TRAINED["said again"]) == list(REPLACED) == list(BY_HAND["said again"])
    assert all(np.array(row[which]).shape == (10, 3) for row in TRAINED["said again"].values() for which in row)


@pytest.mark.parametrize("kind, below_one_percent", [("LSTM 12", 10), ("LSTM 6", 10), ("RNN 12", 10), ("RNN 6", 8)])
def test_so_many_of_ten_nets_never_give_one_percent_to_wrong_words(kind, below_one_percent):
    row = STORED["rule"][kind]
    assert sum(worst < 0.01 for worst in row["worst"]) == below_one_percent
    assert sum(worst < 0.01 for worst in row["long"]) == below_one_percent


def test_nets_of_the_cycle_go_on_with_the_cycle():
    assert max(STORED["cycle"]["cycle"]) < 1e-4 and min(STORED["cycle"]["rule"]) > 0.999
    assert np.array(STORED["cycle"]["after Doug saw Spot."])[:, 1].min() > 0.999


def found(row, which):
    """Of how many names, and in how many nets, the name comes back."""
    shares = np.array(row[which]) > AGAIN
    return int(shares.sum()), int(shares.any(axis=1).sum())


@pytest.mark.parametrize("way, by_hand, all_units, one_unit", list(zip(
    REPLACED, (3, 3, 0, 3), ((0, 0), (17, 10), (17, 10), (30, 10)), ((0, 0), (2, 2), (4, 4), (18, 10)), strict=True)))
def test_a_name_comes_back_in_so_many_nets(way, by_hand, all_units, one_unit):
    assert found(BY_HAND["said again"][way], "one")[0] == by_hand
    assert found(TRAINED["said again"][way], "all") == all_units
    assert found(TRAINED["said again"][way], "one") == one_unit


def test_trained_nets_keep_the_subject_of_the_sentence_before_hardly_better_than_untrained_ones():
    untrained = STORED["parts"]["untrained"]
    assert min(TRAINED["subject"]) == 1 == min(untrained["subject"])
    assert min(untrained["subject before"]) > 0.5 and min(TRAINED["subject before"]) < max(untrained["subject before"])
    assert BY_HAND["subject before"][0] < 0.36


def test_after_a_right_sentence_nets_of_the_cycle_count_on_and_at_the_start_they_go_by_who_saw():
    first, second = (np.array(STORED["cycle"][f"after {text[2:]}"]).argmax(axis=1) for text in results.NEVER_READ)
    assert (first == 1).all() and (second == 0).sum() == 9 and (second == 1).sum() == 1


def test_the_stored_net_is_the_first_of_the_ten_up_to_four_decimals():
    net = results.kept_net()
    assert wrong_shares(net).max() == pytest.approx(STORED["rule"]["LSTM 12"]["worst"][results.KEPT], rel=0.1)
    assert book.chances(said_by(net))["grammatical"] > 0.99


@pytest.mark.parametrize("seed", [0, 9])
def test_what_an_untrained_net_recalls_comes_out_again(seed):
    for name, share in recalled(LSTM(5, 12, 5, seed=seed)).items():
        assert share == pytest.approx(STORED["parts"]["untrained"][name][seed], abs=0.02)
