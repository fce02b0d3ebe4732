"""An experiment is a pure function of its controls, and says so in its picture, its numbers and its output."""

import numpy as np
import pytest
from ipywidgets import HTML

from lessons_lib.drawing.picture import named, svg_forms
from lessons_lib.drawing.svg import Drawing
from lessons_lib.interactive.answers import Fault
from lessons_lib.interactive.controls import choice, slider, switch
from lessons_lib.interactive.experiment import Experiment


def explore(learner=lambda f: f):
    def draw(f, dish, on):
        kept = learner(f)
        sheet = Drawing(100, 50)
        sheet.text(50, 25, f"{dish} {kept:.2f} {on}")
        return sheet.svg("A try", "d"), {"kept": np.float64(kept), "all": np.array([kept, -0.0]), "dish": dish}

    return Experiment(draw, "Turn f.", f=slider(0, 1, 0.5, label="f"), dish=choice(["pizza", "sushi"], "pizza", "dish"),
                      on=switch(True, "on"))


def screen(experiment):
    """The one widget that shows the picture."""
    return next(child for child in experiment.children if isinstance(child, HTML))


def large():
    def draw(part, f, i):
        sheet = Drawing(100, 50)
        sheet.text(50, 25, f"{part} {f} {i}")
        return sheet.svg("A try", "d"), {"part": part, "f": f, "i": i}

    return Experiment(draw, "Walk.", groups={"The input gate": ["i"]}, walk="part",
                      presets={"keep": {"f": 1.0, "i": 0.0}, "drop": {"f": 0.0}},
                      part=choice(["all", "f", "i"], "all", "part"), f=slider(0.0, 1.0, 0.5, label="f"),
                      i=slider(0.0, 1.0, 0.5, label="i"))


def test_a_preset_turns_its_controls_in_one_redraw_and_leaves_the_others():
    experiment, seen = large(), []
    experiment.controls["part"].value = "f"
    screen(experiment).observe(seen.append, names="value")
    experiment.buttons["keep"].click()
    assert experiment.numbers == {"part": "f", "f": 1.0, "i": 0.0} and len(seen) == 1
    experiment.buttons["drop"].click()
    assert experiment.numbers == {"part": "f", "f": 0.0, "i": 0.0}


def test_back_and_on_walk_through_the_choice_and_stay_at_its_ends():
    experiment = large()
    seen = []
    for word in ("Back", "On", "On", "On", "Back"):
        experiment.buttons[word].click()
        seen.append(experiment.numbers["part"])
    assert seen == ["all", "f", "i", "i", "f"]


def test_folded_controls_stand_in_their_group_below_the_picture_and_turn_it_too():
    experiment = large()
    folds = experiment.children[-1]
    assert folds.get_title(0) == "The input gate" and folds.selected_index is None
    assert list(folds.children[0].children) == [experiment.controls["i"]]
    assert experiment.controls["i"] not in experiment.children
    experiment.controls["i"].value = 0.25
    assert experiment.numbers["i"] == 0.25


def test_setting_a_control_that_is_not_there_names_those_that_are():
    with pytest.raises(ValueError, match="the controls are part, f, i; got o"):
        large().set(o=1)


def test_turning_a_control_changes_the_picture_and_the_numbers():
    experiment = explore()
    before = experiment.svg
    experiment.controls["f"].value = 0.25
    assert experiment.numbers == {"kept": 0.25, "all": [0.25, 0.0], "dish": "pizza"}
    assert experiment.svg != before and "0.25" in experiment.svg


def test_the_picture_on_the_screen_is_the_picture_it_tells_of():
    experiment = explore()
    experiment.controls["dish"].value = "sushi"
    assert named(experiment.svg) in screen(experiment).value


def test_numbers_are_plain_and_have_no_negative_zero():
    numbers = explore().numbers
    assert type(numbers["kept"]) is float and type(numbers["all"]) is list
    assert str(numbers["all"][1]) == "0.0"


def test_start_again_goes_back_to_the_start_in_one_redraw():
    experiment = explore()
    first = experiment.svg
    experiment.controls["f"].value, experiment.controls["on"].value = 0.9, False
    seen = []
    screen(experiment).observe(seen.append, names="value")
    experiment.buttons["Start again"].click()
    assert experiment.svg == first and len(seen) == 1
    assert {name: control.value for name, control in experiment.controls.items()} == experiment.start


def test_drawing_is_pure_and_leaves_the_controls_alone():
    experiment = explore()
    assert experiment.draw(f=0.1, dish="sushi", on=False) == experiment.draw(f=0.1, dish="sushi", on=False)
    assert experiment.controls["f"].value == 0.5


def test_a_learners_fault_is_a_sentence_in_the_pictures_place_until_it_draws_again():
    def moody(f):
        if f > 0.8:
            raise Fault("your function raised ZeroDivisionError")
        return f

    experiment = explore(moody)
    keys = list(experiment.numbers)
    experiment.controls["f"].value = 0.9
    assert "ZeroDivisionError" in experiment.svg and list(experiment.numbers) == keys
    experiment.controls["f"].value = 0.4
    assert experiment.numbers["kept"] == 0.4 and "ZeroDivisionError" not in experiment.svg


def test_a_fault_in_the_pictures_place_keeps_the_numbers_that_are_known():
    experiment = Experiment(lambda f: (Fault("your function returned a str"), {"f": f}), "Turn f.",
                            f=slider(0.0, 1.0, 0.5, label="f"))
    assert "your function returned a str" in experiment.svg and experiment.numbers == {"f": 0.5}


def test_a_fault_of_our_own_is_not_hidden():
    with pytest.raises(ZeroDivisionError):
        explore(lambda f: 1 / 0)


def test_the_output_carries_a_still_picture_and_a_sentence_without_an_address():
    experiment = explore()
    bundle = experiment._repr_mimebundle_()
    assert bundle["image/svg+xml"] == experiment.svg
    assert bundle["text/html"] == svg_forms(experiment.svg)["text/html"]
    assert bundle["text/plain"] == "Experiment: Turn f."
    assert "application/vnd.jupyter.widget-view+json" in bundle


def test_whole_numbers_give_a_slider_of_whole_steps():
    assert type(slider(0, 60, 14).value) is int
    assert slider(0, 1, 0.5, step=0.05).readout_format == ".2f"


def test_a_long_list_of_choices_is_a_slider_of_words_and_a_short_one_lies_open():
    assert type(choice(list("abcdef"), "a")).__name__ == "SelectionSlider"    # its arrow keys work in JupyterLab
    assert type(choice(list("abcde"), "a")).__name__ == "ToggleButtons"
