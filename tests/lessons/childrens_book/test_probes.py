"""What a net keeps of the book, and where: a probe that finds nothing in trained nets must be able to find."""

import pytest

from lessons_lib.lessons.childrens_book import results
from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.cell import PARTS, SAW, STOP, WHO, book_cell, switched
from lessons_lib.lessons.childrens_book.pictures.tables import AGAIN
from lessons_lib.lessons.childrens_book.probes import REPLACED, off_one_by_one, recalled, said_again
from lessons_lib.lessons.childrens_book.training import said_by, switch_table
from lessons_lib.nets.lstm import LSTM

CELL, KEPT = book_cell(), results.kept_net()


def test_the_hand_set_cell_knows_its_subject_and_has_forgotten_the_one_before():
    found = recalled(CELL)
    assert found["subject"] == 1 and abs(found["subject before"] - 1 / 3) < 0.1


def test_the_switches_and_the_cut_of_the_previous_prediction_are_asked_one_by_one():
    found, table = off_one_by_one(CELL), switch_table(CELL)
    assert list(found) == [*PARTS, "previous prediction"]
    for part in PARTS:
        assert found[part] == pytest.approx(table[tuple(part != one for one in PARTS)], abs=1e-12)
    assert found["previous prediction"]["runs on"] == pytest.approx(1, abs=1e-6)


def test_each_replacing_finds_the_unit_that_was_set_by_hand_but_for_the_mean():
    found = said_again(CELL)
    assert {way: sum(share > AGAIN for share in found[way]["one"]) for way in REPLACED} == dict(
        zip(REPLACED, (3, 3, 0, 3), strict=True))


def test_another_names_state_in_all_units_brings_every_name_back_and_nothing_brings_it_back_before():
    for net in (CELL, KEPT):
        assert min(said_again(net)["h and c: another name's"]["all"]) > 0.35
        assert all(said_by(net)((STOP, name, SAW))[name] < 0.01 for name in book.NAMES)


def test_a_cell_that_holds_each_name_in_two_units_is_not_said_to_hold_it_in_one():
    net, twice = LSTM(5, 12, 5), book_cell()
    net.theta[:] = 0
    for gate in "fioc":
        for half in (slice(0, 6), slice(6, 12)):
            getattr(net, f"W_x{gate}")[half], getattr(net, f"b_{gate}")[half] = (
                getattr(twice, f"W_x{gate}"), getattr(twice, f"b_{gate}"))
            getattr(net, f"W_h{gate}")[half, :6] = getattr(twice, f"W_h{gate}")
    net.W_hy[:, :6], net.W_hy[:, 6:] = twice.W_hy / 2, twice.W_hy / 2
    found = said_again(net)["h and c: another name's"]
    assert max(found["one"]) < 0.01 and min(found["all"]) > AGAIN and net.W_xo[WHO, SAW] == net.W_xo[6 + WHO, SAW]


def test_the_names_before_are_recalled_from_a_cell_that_forgets_nothing_however_small_its_numbers_are():
    assert recalled(switched(CELL, forgetting=False))["subject before"] > 0.5
    for seed in range(20):
        found = recalled(LSTM(5, 12, 5, seed=seed))
        assert found["subject"] > 0.98 and found["subject before"] > 0.5


def test_stored_counts_of_units_are_those_of_the_stored_net():
    again, stored = said_again(KEPT), results.load()["parts"]["trained"]["said again"]
    for way in REPLACED:
        for which in ("one", "all"):
            assert again[way][which] == pytest.approx(stored[way][which][results.KEPT], abs=0.03)
