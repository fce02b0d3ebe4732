"""The stored results of lesson 11's nets of today: whole, with their origin, and saying what the lesson says."""

import json

import numpy as np
import pytest

from lessons_lib.lessons.long_memory import results
from lessons_lib.lessons.long_memory.results import (
    ADDING,
    FORGET,
    GROUPS,
    INPUT,
    RATES,
    SEEDS,
    WANTED,
    learned,
    measured,
    median,
    picture,
    table,
)
from lessons_lib.lessons.long_memory.world import KNOWS_NOTHING

STORED = results.load()


def test_every_cell_is_there_with_ten_nets_in_its_order():
    assert list(STORED) == ["origin", *WANTED]
    for group, cells in WANTED.items():
        assert list(STORED[group]) == list(cells)
        for name, found in STORED[group].items():
            most = ADDING[name][1] if group == "adding" else GROUPS[group][1]
            assert len(found["updates"]) == 10 and 0 <= min(found["updates"]) and max(found["updates"]) <= most


def test_nets_that_have_learned_it_know_it_and_most_others_guess():
    rights = {True: [], False: []}
    for group in GROUPS:
        for found in STORED[group].values():
            for right, needed in zip(found["right"], found["updates"], strict=True):
                rights[needed > 0].append(right)
    assert len(rights[True]) > 500 < len(rights[False])
    assert min(rights[True]) > 0.8 and np.mean(np.equal(rights[True], 1)) > 0.98
    assert abs(np.median(rights[False]) - 0.5) < 0.05


def test_the_origin_names_the_command_and_the_settings_of_today():
    assert STORED["origin"] == {**results.origin(), "numpy": STORED["origin"]["numpy"]}


def at(counts, forget, shut):
    return counts[FORGET.index(forget), INPUT.index(shut)]


@pytest.mark.parametrize("rate", [0.1, 0.01])
def test_a_thousand_steps_are_learned_only_where_the_gates_almost_hold_and_are_almost_shut(rate):
    counts = picture(STORED, 1000, rate)
    assert counts.shape == (len(FORGET), len(INPUT)) and at(counts, 10, -6) == 10
    assert not counts[:FORGET.index(7)].any() and not counts[:, :INPUT.index(-3)].any()


def test_ten_steps_are_learned_with_every_bias_from_1_on_and_a_hundred_from_3_on():
    assert (picture(STORED, 10)[FORGET.index(1):] >= 9).all() and picture(STORED, 10)[FORGET.index(-2)].sum() <= 1
    counts = picture(STORED, 100)
    assert (counts[FORGET.index(5):, INPUT.index(-3):] == 10).all() and at(counts, 3, -6) >= 9
    assert not counts[:FORGET.index(3)].any()


def test_the_rate_belongs_to_it():
    assert at(picture(STORED, 1000, 0.01), 7, -6) > at(picture(STORED, 1000, 0.1), 7, -6)
    assert at(picture(STORED, 10, 0.01), 1, 0) > at(picture(STORED, 10, 0.1), 1, 0)


def test_as_the_frameworks_start_it_an_lstm_learns_ten_steps_and_not_a_hundred():
    for start in ("PyTorch", "Keras", "Flax"):
        assert learned(STORED["defaults 10"][f"{start} 0.01"]) >= 9
        for rate in RATES[1:]:
            assert learned(STORED["defaults 100"][f"{start} {rate}"]) == 0
            assert learned(STORED["defaults 1000"][f"{start} {rate}"]) == 0


def test_rnns_nearly_always_fail_at_a_thousand_steps_and_not_at_ten():
    assert sum(map(learned, STORED["RNN 1000"].values())) <= 12 and sum(map(learned, STORED["RNN 10"].values())) > 90
    assert max(map(learned, STORED["RNN 1000"].values())) <= 2


def test_under_a_quiet_noise_an_rnn_is_the_quicker_one():
    plain, gated = STORED["quiet bit"]["RNN 0.1"], STORED["quiet bit"]["LSTM 10 -6"]
    assert learned(plain) >= 8 and learned(gated) >= 7 and 2 * median(plain) < median(gated)
    assert learned(STORED["quiet bit"]["RNN 0.01"]) == 0


def test_the_rule_for_the_biases_works_from_ten_to_ten_thousand_steps():
    assert all(learned(STORED[f"rule {length}"]["rule"]) >= 9 for length in results.LENGTHS)
    assert learned(STORED["10000"]["12 -8"]) >= 9


def test_a_net_without_gates_adds_a_hundred_steps_and_a_plain_one_does_not():
    alone, plain = STORED["adding"]["identity, 100 steps"], STORED["adding"]["RNN, 100 steps"]
    assert learned(alone) >= 9 and np.median(alone["errors"]) < KNOWS_NOTHING / 15
    assert learned(plain) <= 1 and np.median(plain["errors"]) > 0.8 * KNOWS_NOTHING


def test_where_the_marks_may_also_be_near_the_end_the_usual_forget_bias_does():
    usual, holding = (STORED["adding"][f"LSTM, forget bias {bias}, 100 steps"] for bias in (1, 5))
    assert learned(usual) >= 9 and learned(holding) >= 7 and median(usual) < median(holding)
    assert not learned(STORED["100, rate 0.01"]["1 0"])  # a clue that is always a hundred steps back


def test_ten_times_the_updates_do_not_help_the_usual_biases():
    assert not any(learned(STORED[group][f"1 {shut}"]) for group in ("1000, longer", "1000, longer, rate 0.01")
                   for shut in (0, -6))
    assert not any(learned(STORED["100, longer"][f"{bias} {shut}"]) for bias in (-2, 0, 1) for shut in (0, -3, -6))
    assert not any(learned(STORED["100, longer, rate 0.01"][f"{start} 0.01"]) for start in ("PyTorch", "Keras", "Flax"))


@pytest.mark.parametrize("group, name, few, many", [
    ("10", "10 -6", 9, 10), ("10, rate 0.01", "1 0", 9, 10), ("100", "10 -6", 9, 10), ("100", "1 0", 0, 0),
    ("defaults 10", "Keras 0.01", 9, 10), ("RNN 10", "usual 0.03", 9, 10)])
def test_measuring_a_cell_again_gives_what_is_stored(group, name, few, many):
    again = measured(group, name)
    assert few <= learned(again) <= many and abs(learned(again) - learned(STORED[group][name])) <= 1


def test_a_table_says_how_many_and_how_soon():
    lines = table(STORED, "quiet bit").splitlines()
    count = learned(STORED["quiet bit"]["RNN 0.1"])
    assert len(lines) == 8 and lines[3].split()[:5] == ["RNN", "0.1", f"{count}", "of", "10"]
    assert lines[3].endswith(" updates") and lines[0].endswith("0 of 10")


@pytest.fixture
def small(tmp_path, monkeypatch):
    """Results of three cells, to be stored elsewhere."""
    cells = {name: {"forget_bias": bias} for name, bias in (("a", 10), ("b", 9), ("c", 8))}
    monkeypatch.setattr(results, "WANTED", {"tiny": cells, "adding": {"d": {}}})
    monkeypatch.setattr(results, "GROUPS", {"tiny": (2, 3, "clue", cells)})
    monkeypatch.setattr(results, "ADDING", {"d": (4, 60, {"units": 3})})
    monkeypatch.setattr(results, "STORE", tmp_path / "results.json")
    monkeypatch.setattr(results, "origin", lambda: {"command": "none"})
    return tmp_path / "results.json"


def test_stopped_at_any_moment_it_goes_on_and_ends_with_the_same_numbers(small, monkeypatch):
    def numbers():
        return {group: {name: (found["updates"], found.get("right", found.get("errors")))
                        for name, found in part.items()}
                for group, part in json.loads(small.read_text()).items() if group != "origin"}

    results.main()
    whole = numbers()
    assert list(whole["tiny"]) == ["a", "b", "c"] and len(whole["adding"]["d"][0]) == len(SEEDS)
    small.unlink()
    for name in ("measured", "one_more"):
        real, calls = getattr(results, name), []

        def stopping(*how, real=real, calls=calls):
            calls.append(1)
            if len(calls) % 2 == 0:
                raise KeyboardInterrupt
            return real(*how)

        monkeypatch.setattr(results, name, stopping)
    stops = 0
    while True:
        try:
            results.main()
            break
        except KeyboardInterrupt:
            stops += 1
            assert json.loads(small.read_text())["tiny"]
    assert stops > 5 and numbers() == whole


def test_what_is_whole_is_not_measured_again(small, monkeypatch):
    results.main()
    before = small.read_bytes()
    monkeypatch.setattr(results, "measured", None)
    monkeypatch.setattr(results, "one_more", None)
    results.main()
    assert small.read_bytes() == before


def test_a_cell_that_was_lost_comes_back_to_its_place(small):
    results.main()
    stored = json.loads(small.read_text())
    del stored["tiny"]["b"]
    small.write_text(json.dumps(stored))
    results.main()
    assert list(json.loads(small.read_text())["tiny"]) == ["a", "b", "c"]
