"""The pendulum, its baselines, its nets and its experiment."""

import re

import numpy as np
import pytest

from lessons_lib.lessons.applications import linear, pendulum
from lessons_lib.lessons.applications.experiments import explore_pendulum
from lessons_lib.lessons.applications.results import pendulum as results
from lessons_lib.lessons.applications.training.pendulum import learn
from tests.drawing.texts import complaints

STORED = results.load()
AT = [1, 5, 10, 20, 50, 100]


def period(angle):
    """The seconds from one turn on the right to the next, to a look."""
    seen = pendulum.swing(angle, 100, friction=0)[:, 0]
    turns = [n for n in range(1, 99) if seen[n - 1] < seen[n] >= seen[n + 1]]
    return turns[0] * pendulum.SECONDS


def test_a_small_swing_takes_two_seconds_and_a_large_one_more_than_twice_that():
    assert abs(period(3) - 2 * np.pi / np.sqrt(pendulum.G)) < pendulum.SECONDS
    assert period(170) > 2 * period(3)


def test_a_small_swing_is_a_cosine_and_a_large_one_is_not():
    seconds = pendulum.SECONDS * np.arange(40)
    cosine = np.cos(np.sqrt(pendulum.G) * seconds)
    assert np.abs(pendulum.swing(1, 40, friction=0)[:, 0] - cosine).max() < 0.01
    assert np.abs(pendulum.swing(150, 40, friction=0)[:, 0] / 150 - cosine).max() > 1


def test_without_friction_it_comes_back_to_where_it_was_let_go_and_with_friction_not():
    assert abs(pendulum.swing(150, 200, friction=0).max() - 150) < 1e-9 and (
        np.abs(pendulum.swing(150, 200, friction=0)[60:]).max() > 149)
    assert np.abs(pendulum.swing(150, 200, friction=0.2)[60:]).max() < 120


def test_energy_is_kept_without_friction():
    angle, speed = np.radians(np.array([120.0])), np.array([0.0])
    before = pendulum.energy(np.degrees(angle), speed)
    for _ in range(500):
        angle, speed = pendulum._runge_kutta(angle, speed, 0.01, 0.0)
    assert np.allclose(pendulum.energy(np.degrees(angle), speed), before, rtol=1e-6) and abs(speed[0]) > 0.1


def test_the_three_parts_are_of_different_swings_and_always_the_same():
    parts = [pendulum.swings("large", part) for part in ("train", "choose", "test")]
    assert [part.shape for part in parts] == [(140, 400), (140, 200), (140, 100)]
    assert not set(parts[0][0]) & set(parts[2][0]) and np.array_equal(parts[2], pendulum.swings("large", "test"))
    for name, argument in (("kind", ("huge", "test")), ("part", ("large", "rest"))):
        with pytest.raises(ValueError, match=f"{name} must be one of"):
            pendulum.swings(*argument)


def test_small_swings_are_the_linear_predictors():
    line = pendulum.best_line("small")
    assert pendulum.error_by_step(pendulum.going_on(line), pendulum.swings("small", "test")).max() < 0.001
    assert max(STORED["small"]["line"]) < 0.001 < min(net[-1] for net in STORED["small"]["net"])


def test_on_large_swings_it_is_good_for_one_step_and_lost_after_a_second():
    line = pendulum.best_line("large")
    errors = pendulum.error_by_step(pendulum.going_on(line), pendulum.swings("large", "test"))
    assert line.p == STORED["large"]["p"] and errors[0] < 0.1 and errors[9] > 5 and errors[49:].min() > 30
    assert np.allclose(errors, STORED["large"]["line"], atol=0.1)


def test_the_other_linear_ones_do_no_better_far_ahead():
    test = pendulum.swings("large", "test")
    own = pendulum.error_by_step(pendulum.own_lines(STORED["large"]["own p"]), test)
    each = pendulum.error_by_step(pendulum.straight_to("large"), test)
    assert own[49:].min() > 30 and each[49:].min() > 20
    assert each[0] < 0.1 and abs(each[99] - STORED["large"]["each"][99]) < 0.5


def test_every_stored_net_beats_every_linear_predictor_from_half_a_second_on():
    others = np.min([STORED["large"][name] for name in ("own", "each", "line")], axis=0)
    assert len(STORED["large"]["net"]) == 10
    assert (np.array(STORED["large"]["net"])[:, 4:] < others[4:]).all()
    assert max(net[99] for net in STORED["large"]["net"]) < 5


def test_powers_are_odd_and_none_is_a_sum_of_the_others():
    now, before = np.random.default_rng(0).uniform(-90, 90, (2, 200))
    terms = pendulum.powers(now, before, 5)
    assert terms.shape == (12, 200) and len(pendulum.powers(now, before, 9)) == 30
    assert np.allclose(pendulum.powers(-now, -before, 5), -terms) and np.linalg.matrix_rank(terms) == 12


@pytest.mark.parametrize(("power", "weights", "least", "most"), [(5, 12, 0.15, 0.25), (9, 30, 1e-4, 1e-3)])
def test_no_line_but_a_curve_foretells_large_swings_and_better_than_any_stored_net(power, weights, least, most):
    curve = pendulum.curve("large", power)
    errors = pendulum.error_by_step(curve.go_on, pendulum.swings("large", "test"))
    assert len(curve.weights) == weights and least < errors[99] < most
    assert np.allclose(errors, STORED["curves"][f"{power}"]["large"], rtol=0.02)
    assert (errors < np.min(STORED["large"]["net"], axis=0)).all()
    kept = results.stored_curve(STORED, f"{power}")
    assert np.allclose(kept.weights, curve.weights, rtol=1e-3, atol=1e-6) and kept.power == power


def test_with_the_first_power_alone_a_curve_is_the_line_of_two():
    curve, train = pendulum.curve("large", 1), pendulum.swings("large", "train")
    line = linear.fit(train, 2)
    assert len(curve.weights) == 2
    assert np.allclose(curve.go_on(train[:2], 3), pendulum.going_on(line)(train[:2], 3))


def test_a_curve_asks_for_two_angles_and_for_a_step():
    curve = pendulum.curve("small", 3)
    with pytest.raises(ValueError, match=r"seen must be \(T, B\) with T at least 2"):
        curve.go_on(np.ones((1, 3)), 5)
    with pytest.raises(ValueError, match="steps must be at least 1; got 0"):
        curve.go_on(np.ones((2, 3)), 0)
    with pytest.raises(ValueError, match="power must be at least 1; got 0"):
        pendulum.curve("small", 0)


def test_from_nearly_the_same_angle_a_pendulum_goes_nearly_the_same_way_even_from_178():
    for angle, most in ((150, 0.115), (178, 0.565)):
        both = pendulum.swing([angle, angle + 0.01], 101)
        assert 0.9 * most < np.abs(both[:, 0] - both[:, 1]).max() < most


def test_a_small_training_beats_the_linear_predictor_far_ahead():
    errors = pendulum.error_by_step(learn(updates=300, bar=False).go_on, pendulum.swings("large", "test"))
    assert linear.rms(errors[49:]) < 25 < linear.rms(STORED["large"]["line"][49:])


def test_what_is_stored_has_its_form_and_the_stored_net_does_what_is_stored():
    assert "results.pendulum" in STORED["origin"]["command"]
    for kind in pendulum.KINDS:
        assert all(len(STORED[kind][name]) == pendulum.AHEAD for name in ("line", "own", "each", "straight on"))
        assert {len(net) for net in STORED[kind]["net"]} == {pendulum.AHEAD}
    errors = pendulum.error_by_step(results.stored_net(STORED).go_on, pendulum.swings("large", "test"))
    assert abs(linear.rms(errors) - linear.rms(STORED["large"]["net"][STORED["net"]["seed"]])) < 0.05
    assert all(len(STORED["rates"][f"{rate}"]) == 10 for rate in results.RATES)


def test_the_table_says_what_is_stored():
    lines = results.table(STORED, "large").splitlines()
    assert lines[0].split() == ["steps", "ahead", *map(str, AT)]
    assert f"{STORED['large']['line'][99]:.1f}" in next(line for line in lines if "linear predictor" in line)


def test_the_net_that_was_shown_one_friction_does_not_know_another():
    experiment = explore_pendulum()
    known, *others = (experiment.draw(angle=140, seen=20, friction=friction)[1] for friction in (0.05, 0.0, 0.5))
    for who in ("LSTM, RMS error", "curve, RMS error"):
        assert known[who] < 5 and min(other[who] for other in others) > 30
    assert known["linear, RMS error"] > 20


def held(angle, seen, friction):
    """For how many seconds net, line and curve stay within 10 degrees, as the picture's words say."""
    words = explore_pendulum().draw(angle=angle, seen=seen, friction=friction)[0]
    first = re.search(r"Within 10° of it: (.*?)\.(?: |<)", words)[1]
    return [10.0 if "all" in one else float(re.search(r"for ([\d.]+) s", one)[1]) for one in first.split(", ")]


def test_how_long_each_lasts_with_one_friction_and_with_others():
    for angle, line in ((30, 2), (90, 2), (150, 1)):
        net, linear_one, curve = held(angle, 20, 0.05)
        assert net == curve == 10 and round(linear_one) == line
    assert all(held(150, seen, 0.05)[0] == 10 for seen in (2, 3, 10, 20)) and 7 <= held(150, 5, 0.05)[0] <= 8
    assert held(178, 20, 0.05)[0] < 1.5 and held(178, 20, 0.05)[2] == 10
    for angle in (60, 90, 120, 150):
        net, _, curve = held(angle, 20, 0.2)
        assert abs(net - curve) < 0.15 and net < 5
    assert held(30, 20, 0.2)[::2] == [10, 10] and held(150, 20, 0.5) == [0.4, 4.8, 0.4]


@pytest.mark.parametrize("friction", [0.0, 0.05, 0.5])
@pytest.mark.parametrize("seen", [2, 40])
@pytest.mark.parametrize("angle", [2, 90, 178])
def test_what_the_experiment_says_can_be_read(angle, seen, friction):
    assert not list(complaints(explore_pendulum().draw(angle=angle, seen=seen, friction=friction)[0]))


def test_the_experiment_tells_small_from_large():
    small, large = (explore_pendulum().draw(angle=angle, seen=20, friction=0.05) for angle in (10, 150))
    assert large[1]["linear, RMS error"] > 4 * small[1]["linear, RMS error"]
    assert "all 10 s" in small[0] and large[1]["LSTM, RMS error"] < 3


@pytest.mark.parametrize("how, said", [
    ({"angle": "far"}, "angle must hold real numbers; got text"), ({"angle": None}, "angle must hold real numbers"),
    ({"angle": 5, "looks": 0}, "looks must be at least 1; got 0"), ({"angle": 5, "looks": 2.5}, "looks must be")])
def test_what_cannot_be_let_go_or_looked_at_gets_a_sentence(how, said):
    with pytest.raises((ValueError, TypeError), match=said):
        pendulum.swing(**how)
