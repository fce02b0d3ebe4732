"""The stored results of the day of deeds: whole, with their origin, and saying what the lesson says."""

import numpy as np
import pytest

from lessons_lib.lessons.long_memory.karma import held_responsible, some_days
from lessons_lib.lessons.long_memory.probes import deeds
from lessons_lib.lessons.long_memory.probes.deeds import DAYS, LENGTH, NETS, measured, origin, table, untrained
from lessons_lib.lessons.long_memory.world import DEEDS

STORED = deeds.load()
HELD = STORED["held"]
HOW = ["greatest", "blame", "last", "foremost", "exchanged", "deed", "other", "third"]


def learned(name):
    return sum(updates > 0 for updates in STORED["nets"][name]["updates"])


def test_all_is_there_ten_nets_each_with_its_origin():
    assert list(STORED) == ["origin", "nets", "held", "one day"] and list(STORED["nets"]) == list(NETS)
    assert list(HELD) == ["LSTM, trained", "LSTM, untrained", "LSTM, later", "RNN, not learned"]
    assert all(len(found[part]) == 10 for found in STORED["nets"].values() for part in ("updates", "right"))
    assert all(list(held) == HOW and {len(ten) for ten in held.values()} == {10} for held in HELD.values())
    assert STORED["origin"] == {**origin(), "numpy": STORED["origin"]["numpy"]}


def test_lstms_learn_it_over_a_hundred_and_a_thousand_moments_and_rnns_over_ten():
    assert learned("LSTM") >= 9 and learned("LSTM, 1000 moments") >= 8 and learned("RNN, 10 moments 0.01") >= 8
    plain = [name for name in NETS if name.startswith("RNN") and NETS[name][0] == LENGTH]
    assert len(plain) == 13 and sum(map(learned, plain)) <= 3
    assert not any(learned(name) for name in NETS if "PyTorch" in name)


def test_nets_that_have_learned_it_know_it():
    rights = {True: [], False: []}
    for found in STORED["nets"].values():
        for right, updates in zip(found["right"], found["updates"], strict=True):
            rights[updates > 0].append(right)
    assert min(rights[True]) > 0.9 and abs(np.median(rights[False]) - 0.25) < 0.05


def test_trained_nets_blame_the_deeds_untrained_ones_all_moments_alike_and_the_rnn_the_last():
    trained, before, plain = (HELD[name] for name in ("LSTM, trained", "LSTM, untrained", "RNN, not learned"))
    assert min(trained["blame"]) > 10 * 2 / LENGTH and max(trained["blame"]) < 0.75
    assert min(trained["foremost"]) > 0.5 and np.mean(trained["foremost"]) > 0.85
    assert max(before["blame"]) < 0.05 and abs(np.mean(before["last"]) - 0.1) < 0.05 and max(before["foremost"]) < 0.1
    assert min(plain["last"]) > 0.9 and max(plain["blame"]) < 0.01


def test_an_exchange_finds_the_deeds_alone():
    trained = HELD["LSTM, trained"]
    assert min(trained["exchanged"]) > 0.95 and min(trained["deed"]) > 0.97 and max(trained["other"]) < 0.005
    assert max(HELD["LSTM, untrained"]["exchanged"]) < 0.1 and max(HELD["RNN, not learned"]["exchanged"]) < 0.1
    assert min(trained["third"]) > 0.1


def test_blame_shrinks_with_the_loss_and_does_not_point_better():
    sizes = [np.median(HELD[name]["greatest"]) for name in ("LSTM, trained", "LSTM, later")]
    assert sizes[0] > 50 * sizes[1] and min(HELD["LSTM, later"]["exchanged"]) > 0.95
    assert np.mean(HELD["LSTM, later"]["foremost"]) < 0.98


def test_the_day_that_is_shown_is_one_of_those_and_its_percentages_are_whole():
    shown = STORED["one day"]
    assert "".join(symbol for symbol in shown["day"] if symbol in DEEDS) == shown["outcome"]
    assert list(shown["blame"]) == ["LSTM, trained", "LSTM, untrained", "RNN, not learned"]
    for values in (*shown["blame"].values(), shown["exchanged"]):
        assert len(values) == LENGTH and abs(sum(values) - 100) < 0.5


def test_measuring_some_again_gives_what_is_stored():
    found, nets = measured("LSTM", range(2))
    assert min(found["updates"]) > 0 and all(right > 0.95 for right in found["right"])
    assert not any(measured("RNN, usual 0.01", range(2))[0]["updates"])
    held = held_responsible(nets[0], some_days(LENGTH, DAYS // 4))
    assert abs(held["deed"] - HELD["LSTM, trained"]["deed"][0]) < 0.05
    before = held_responsible(untrained(0), some_days(LENGTH, DAYS // 4))
    assert before["blame"] == pytest.approx(HELD["LSTM, untrained"]["blame"][0], abs=0.005)


def test_the_table_says_the_least_and_the_greatest():
    lines = table(STORED).splitlines()
    least, greatest = (100 * pick(HELD["LSTM, trained"]["blame"]) for pick in (min, max))
    assert len(lines) == 6 and f"{least:.0f} % to {greatest:.0f} %" in lines[2] and lines[2].startswith("LSTM, trained")
