"""A coin, and a rule that doubles every error: nobody foresees them, and the numbers say so."""

import numpy as np
import pytest

from lessons_lib.lessons.applications import failures
from lessons_lib.lessons.applications.experiments import explore_chaos
from lessons_lib.lessons.applications.linear import fit, rms
from lessons_lib.lessons.applications.results import failures as results
from lessons_lib.lessons.applications.training.failures import learn_chaos, learn_coin
from tests.drawing.texts import complaints

STORED = results.load()


def test_a_price_of_tosses_goes_with_itself_of_yesterday_and_its_moves_do_not():
    moves = failures.tosses(4000, 0)
    price = failures.price(moves)
    assert len(price) == 4001 and price[0] == 100 and set(np.diff(price)) == {-1, 1}
    assert np.corrcoef(price[1:], price[:-1])[0, 1] > 0.99
    assert abs(np.corrcoef(moves[1:], moves[:-1])[0, 1]) < 0.06


def test_skill_is_one_for_the_perfect_and_nothing_for_the_baseline():
    assert failures.skill(np.zeros(3), np.ones(3)) == 1 and failures.skill(np.ones(3), np.ones(3)) == 0
    assert failures.skill(2 * np.ones(3), np.ones(3)) == -1


def test_to_a_linear_predictor_the_logistic_map_is_a_coin():
    xs = failures.chaos(500, 9, steps=40)
    assert abs(np.corrcoef(xs[1:].ravel(), xs[:-1].ravel())[0, 1]) < 0.03
    off = failures.best_line()(xs[:10], 1)[0] - xs[10]
    assert abs(rms(off) - failures.MEAN_ERROR) < 0.03
    assert np.allclose(failures.logistic(xs[:-1]), xs[1:])


def test_but_its_square_gives_the_rule_away():
    xs = failures.chaos(50, 9, steps=40)
    both = np.stack([xs[:-1].ravel(), xs[:-1].ravel() ** 2], axis=1)
    assert np.allclose(np.linalg.lstsq(both, xs[1:].ravel(), rcond=None)[0], [4, -4])
    assert abs(fit(xs, 1, constant=True).weights[0]) < 0.1


def test_the_rule_itself_from_a_rounded_start_doubles_its_error():
    xs = failures.chaos(failures.TEST, 3)
    off = failures.typical(failures.rule_from(6)(xs[:10], 30) - xs[10:])
    assert 1.8 < results.growth(off) < 2.2
    assert off[0] < 1e-5 and off[-1] > 0.2


def test_four_more_digits_last_for_some_thirteen_steps():
    xs = failures.chaos(failures.TEST, 3)
    last = [results.useful(failures.typical(failures.rule_from(digits)(xs[:10], 30) - xs[10:])) for digits in (2, 6)]
    assert 11 <= last[1] - last[0] <= 15


def test_a_parabola_has_the_rule_and_is_lost_in_the_end_as_the_rule_itself_is_in_another_order():
    xs = failures.chaos(failures.TEST, 3, failures.SEEN + failures.LONG)
    seen, came = xs[:failures.SEEN], xs[failures.SEEN:]
    off = failures.typical(failures.parabola()(seen, failures.LONG) - came)
    assert off[0] < 1e-13 and 40 <= results.useful(off) <= 55 and off[-1] > 0.25
    said = [seen[-1]]
    for _ in range(failures.LONG):
        said.append(4 * said[-1] - 4 * said[-1] * said[-1])
    assert results.useful(failures.typical(np.array(said[1:]) - came)) == 51


def test_the_stored_parabola_outlasts_whoever_looks_up_and_more_updates_buy_two_steps():
    parabola, chaos = STORED["parabola"], STORED["chaos"]
    assert parabola["one step"] < 1e-13 < chaos["one step"]["look up"]
    assert results.useful(parabola["errors"]) > 2 * results.useful(chaos["look up"]) - 5 > 30
    assert 1.85 < results.growth(parabola["errors"]) < 2.15
    nets = [results.useful(errors) for errors in chaos["net"]]
    assert set(nets) == {6, 7} and set(STORED["longer"]) == {8, 9}


def test_looking_up_in_the_past_errs_less_than_any_stored_net_one_step_ahead_and_is_lost_as_well():
    one = STORED["chaos"]["one step"]
    assert 1000 * one["look up"] < min(one["net"]) and max(one["net"]) < 0.01 < one["line"]
    for errors in (STORED["chaos"]["look up"], STORED["chaos"]["rule"], *STORED["chaos"]["net"]):
        assert 1.85 < results.growth(errors) < 2.15 and errors[-1] > 0.25


def test_every_stored_net_knows_its_own_tosses_and_no_others():
    coin = STORED["coin"]
    assert min(coin["learned"]) > 0.85 and all(0.47 < share < 0.53 for share in coin["new"])
    assert max(coin["skill"]) < -0.3 and min(coin["level"]) > 0.95


def test_a_small_training_learns_old_tosses_by_heart():
    net, old = learn_coin(updates=300, bar=False), failures.to_learn(0)
    new = failures.tosses(4000, 77).reshape(failures.DAYS, -1)
    assert failures.share_right(net.guesses(old)[:-1], old[1:]) > 0.7
    assert 0.46 < failures.share_right(net.guesses(new)[:-1], new[1:]) < 0.54


def test_a_small_training_finds_the_rule_and_does_not_see_far():
    net, xs = learn_chaos(updates=300, bar=False), failures.chaos(100, 8)
    off = net.go_on(xs[:10], 30) - xs[10:]
    assert rms(off[0]) < 0.1 and rms(off[19:]) > 0.3


def test_the_tables_say_what_is_stored():
    assert "50%" in results.coin_table(STORED) and "looked up" in results.chaos_table(STORED)
    row = next(line for line in results.chaos_table(STORED).splitlines() if line.startswith("a parabola"))
    assert row.split()[-1] == f"{results.useful(STORED['parabola']['errors'])}"


@pytest.mark.parametrize("digits", [1, 6, 12])
def test_the_experiment_knows_a_number_to_so_many_digits(digits):
    numbers = explore_chaos().draw(start=0.2718281828459, digits=digits)[1]
    assert numbers["rounded"] == round(0.2718281828459, digits) and numbers["apart at the start"] < 0.5 * 10 ** -digits


@pytest.mark.parametrize("digits", [1, 12])
def test_what_the_experiment_says_can_be_read(digits):
    assert not list(complaints(explore_chaos().draw(start=0.4142135623731, digits=digits)[0]))
