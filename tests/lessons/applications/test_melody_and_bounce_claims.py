"""What the lesson says of the melody and of the dot, and does not itself compute."""

import numpy as np

from lessons_lib.lessons.applications import bounce, melody
from lessons_lib.lessons.applications.experiments import explore_bounce, explore_melody
from lessons_lib.lessons.applications.results import bounce as films_results
from lessons_lib.lessons.applications.results import melody as melody_results


def test_how_long_the_median_net_knows_where_the_dot_is():
    median = np.median(films_results.load()["net"], axis=0)
    assert [f"{100 * median[k]:.0f}" for k in (1, 5, 10)] == ["81", "56", "34"] and (median[:8] > 0.52).all()
    assert f"{100 * films_results.load()['baselines']['every film that fits'][10]:.0f}" == "51"


def test_who_looks_up_is_right_more_often_than_every_net_and_larger_nets_come_close():
    stored = films_results.load()
    nets, wide, looked_up = (np.array(stored[name]) for name in ("net", "wide", "looked up"))
    assert [f"{100 * looked_up[k]:.0f}" for k in (1, 10)] == ["84", "44"] and (looked_up > nets)[:, 1:].all()
    assert [f"{100 * np.median(wide, axis=0)[k]:.0f}" for k in (1, 10)] == ["84", "42"]
    origin = stored["origin"]
    assert films_results.net().theta.size == 14_528 and origin["updates"] * origin["B"] == 128_000
    assert 2.8 <= 128_000 * bounce.T / 1e6 < 2.85
    assert (looked_up < stored["baselines"]["every film that fits"])[1:].all() and (looked_up > wide)[:, 10].all()


def test_at_the_sixth_hidden_frame_about_half_of_the_dots_are_in_the_last_column():
    asked = films_results.test_films()
    last = [(asked.cells[asked.hidden == k] % 8 == 7).mean() for k in range(5, 7)]
    assert last[0] < 0.3 and 0.45 < last[1] < 0.55


def test_a_fast_dot_comes_out_in_frame_17_and_the_net_is_sure_again():
    experiment = explore_bounce()
    hidden, out = (experiment.draw(frame=frame, across=1.0, down=0.3125)[1] for frame in (16, 17))
    assert hidden["hidden"] == 10 and float(hidden["What the net believes"].split()[0]) < 50
    assert out["hidden"] == 0 and out["What the net believes"] == "100 %"


def test_a_slow_dot_could_be_known_all_along_and_the_net_does_not():
    experiment = explore_bounce()
    told = [experiment.draw(frame=frame, across=0.5, down=-0.5)[1] for frame in range(13, 23)]
    assert all(numbers["Every film that fits"] == "100 %" for numbers in told) and told[-1]["hidden"] == 10
    assert all(float(numbers["What the net believes"].split()[0]) < 90 for numbers in told)


def test_the_nets_have_97_of_100_notes_and_nobody_can_have_99():
    stored = melody_results.load()
    assert f"{100 * np.mean(melody_results.rows(stored)['LSTM']):.0f}" == "97"
    assert 0.98 < (6 + 0.875) / 7 < 0.985
    assert [f"{100 * share:.0f}" for share in melody_results.rows(stored)["LSTM"][::2]] == ["100", "99", "99", "99"]
    assert stored["place by place"]["right"] == [1, 0.875, 1, 1, 1, 1, 1] and max(map(np.mean, stored["net"])) < 0.975


def test_alone_the_nets_have_89_to_94_percent_and_the_last_bar_a_quarter():
    stored = melody_results.load()
    assert (f"{min(stored['alone']):.2f}", f"{max(stored['alone']):.2f}") == ("0.89", "0.94")
    assert f"{stored['last bar alone']:.2f}" == "0.25"


def test_what_the_lesson_says_of_the_four_melodies():
    experiment = explore_melody()

    def right_from(name):
        """The fewest notes after which the net has all the rest right, however many more are given."""
        short = [given for given in range(4, 32) if experiment.draw(melody=name, given=given)[1]["net right"]
                 < melody.LENGTH - given]
        return max(short, default=3) + 1

    assert [right_from(name) for name in ("one", "two", "three", "four")] == [11, 9, 4, 4]
    played = np.array(experiment.draw(melody="one", given=9)[1]["net"], int)
    assert melody.names(played[8:16]) == "C' F G A | C' F G A"
    assert experiment.draw(melody="two", given=8)[1]["net"][8] > experiment.draw(melody="two", given=9)[1]["net"][8]


def test_the_speed_of_two_frames_is_the_best_for_straight_on_too():
    some = bounce.films(1000, np.random.default_rng(1))
    found = {back: bounce.right_by_hidden(bounce.straight_on(some, back), some)[1:].mean() for back in range(1, 7)}
    assert max(found, key=found.get) == bounce.BACK
