"""Every press of a key changes what is seen of an experiment, or its picture says why not; words keep to their axis."""

import pytest

from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.svg import Drawing
from lessons_lib.interactive.controls import choice, slider, switch
from lessons_lib.interactive.experiment import Experiment
from tests.lessons.presses import MOST, beyond_the_axis, idle, presses, visible
from tests.lessons.sweep import experiments, settings

EXPERIMENTS = experiments()
every_experiment = pytest.mark.parametrize("name", EXPERIMENTS)

# experiment -> control -> what stands in the picture where a press of this control changes nothing
REASONS = {
    "backpropagation.explore_microscope": {"length": r"The (window|chunk) reaches steps 1 to \d+"},
    "dinner.explore_dinner": {**dict.fromkeys(("pizza", "sushi", "waffles"), r"prediction for yesterday \(off\)"),
                              "dinner": r"dinner yesterday \(off\)"},
    "recurrence.explore_graph": {"weights": "Nothing is read yet"},
    "sequences.explore_reading": {"steps": "more steps change nothing", "loop": "no past yet"},
    "sequences.explore_shapes": {"steps": "one step, however many you ask for"},
    "what_holds_up.explore_ledger": {"row": "The last is open|none is open", "show": "none is open"},
    "unrolling.explore_away": {"kind": "even and one-sided are the same"},
}


@every_experiment
def test_every_press_of_a_key_changes_what_is_seen_or_the_picture_says_why_not(name):
    found = list(idle(EXPERIMENTS[name](), REASONS.get(name, {})))
    assert not found, f"{len(found)} presses, such as: {found[0]}"


@every_experiment
def test_the_words_of_a_picture_go_no_further_than_its_axis(name):
    experiment = EXPERIMENTS[name]()
    for setting in settings(experiment):
        assert not list(beyond_the_axis(experiment.draw(**setting)[0])), setting


def explore(says="", unseen=False, words="Over all days.", end=60):
    """A slider that does nothing from step 4 on (and then `says` so), with a switch beside it; `words` over an axis."""
    def draw(steps, loop):
        sheet = Drawing(800, 300)
        Chart(sheet, 60, 60, 700, 120, x=(0, end), y=(0, 1), x_label="day")
        sheet.text(20, 20, f"{min(steps, 4)} steps{' and a loop' * loop}. {words}", anchor="start")
        sheet.text(20, 40, says if steps >= 4 else "", anchor="start")
        return sheet.svg("A try", f"{steps} steps." if unseen else "A try."), {"steps": steps}

    return Experiment(draw, "Turn it.", steps=slider(1, 12, 7, label="steps"), loop=switch(True, "loop"))


def test_a_slider_that_does_nothing_is_seen_however_the_switch_beside_it_stands():
    found = list(idle(explore(), {}))
    assert len(found) == 2 * 8 and found[0].startswith("steps from 4 to 5 changes nothing")


def test_a_change_that_only_a_description_tells_is_not_seen():
    assert len(list(idle(explore(unseen=True), {}))) == 2 * 8
    assert visible(explore(unseen=True).svg) == visible(explore().svg)


def test_a_reason_counts_only_where_it_stands_in_the_picture():
    reasons = {"steps": "there are four"}
    assert list(idle(explore(), reasons))
    assert not list(idle(explore(says="For there are four."), reasons))


def test_a_choice_of_which_two_look_alike_is_seen():
    def draw(kind):
        sheet = Drawing(200, 80)
        sheet.text(20, 20, kind[0], anchor="start")
        return sheet.svg("A try", kind), {"kind": kind}

    found = list(idle(Experiment(draw, "Turn it.", kind=choice(["even", "every", "one"], "one", "kind")), {}))
    assert found == ["kind from even to every changes nothing that is seen, at {'kind': 'one'}"]


@pytest.mark.parametrize("words, far", [
    ("It holds for a year.", True), ("From day 33 on it is lost.", False), ("From day 333 on it is lost.", True),
    ("It holds to day 60.", False), ("Night 100 is the first.", False), ("On night 100 it is lost.", True)])
def test_words_that_go_further_than_the_axis_are_seen(words, far):
    assert bool(list(beyond_the_axis(explore(words=words).svg))) == far
    assert not list(beyond_the_axis(explore(words=words, end=365).svg))


def test_a_slider_with_many_places_is_tried_at_its_ends_and_evenly_between():
    found = presses(slider(0, 1000, 3), MOST)
    assert len(found) == MOST and found[0] == (0, 1) and found[-1] == (999, 1000)
    assert presses(slider(0, 3, 0), MOST) == [(0, 1), (1, 2), (2, 3)]
