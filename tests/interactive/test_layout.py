"""How the widgets of an experiment are arranged, and what marks the preset that they stand at.

How it looks in a browser is measured in tests/browser/test_on_one_screen.py.
"""

from ipywidgets import HTML

from lessons_lib.drawing.picture import size_of
from lessons_lib.drawing.svg import Drawing
from lessons_lib.interactive import layout
from lessons_lib.interactive.answers import Fault
from lessons_lib.interactive.controls import choice, slider, stops, switch
from lessons_lib.interactive.experiment import Experiment


def draw(**values):
    return Drawing(800, 300).svg("A try", "d"), values


def explore(kind=Experiment, presets=None):
    return kind(draw, "Turn it.", presets=presets, dish=choice(["pizza", "sushi"], "pizza", "dish"),
                gain=slider(0, 2, 0.5, label="gain"), on=switch(True, "on"), days=slider(0, 10, 3, label="days"))


PRESETS = {"calm": {"gain": 0.5, "dish": "pizza"}, "wild": {"gain": 1.7}, "away": {"days": 9, "on": False}}


def marked(experiment):
    return [name for name in PRESETS if experiment.buttons[name].description.startswith(layout.MARK)]


def test_the_controls_stand_in_one_pane_beside_the_picture_and_start_again_after_them():
    experiment = explore()
    pane, picture = experiment.children
    assert list(pane.children) == [*experiment.controls.values(), experiment.buttons["Start again"]]
    assert isinstance(picture, HTML) and experiment.layout.flex_flow == "row wrap"


def test_start_again_stands_in_the_row_of_the_presets():
    experiment = explore(presets=PRESETS)
    row, *controls = experiment.children[0].children
    assert [button.description for button in row.children] == [layout.MARK + "calm", "wild", "away", "Start again"]
    assert controls == list(experiment.controls.values())


def test_the_preset_that_the_controls_stand_at_is_marked_by_a_sign_and_a_style():
    experiment = explore(presets=PRESETS)
    calm, wild = experiment.buttons["calm"], experiment.buttons["wild"]
    assert marked(experiment) == ["calm"]
    assert calm.style.font_weight == "bold" and wild.style.font_weight is None
    wild.click()
    assert marked(experiment) == ["wild"] and calm.style.button_color is None
    experiment.controls["gain"].value = 1.69
    assert marked(experiment) == []
    experiment.controls["gain"].value = 1.7 + 4e-16     # as a slider's steps add up
    assert marked(experiment) == ["wild"]
    experiment.buttons["away"].click()
    assert marked(experiment) == ["wild", "away"]
    experiment.buttons["Start again"].click()
    assert marked(experiment) == ["calm"]


def test_a_preset_s_button_is_as_wide_with_its_mark_as_without():
    experiment = explore(presets=PRESETS)
    widths = [button.layout.width for button in experiment.buttons.values()]
    experiment.buttons["wild"].click()
    assert [button.layout.width for button in experiment.buttons.values()] == widths


def test_a_subclass_may_arrange_its_widgets_otherwise():
    class Upside(Experiment):
        def _arranged(self, groups, walk):
            return [self._picture, *self.controls.values()]

    assert isinstance(explore(Upside).children[0], HTML)


def test_sliders_have_one_width_and_their_names_the_same_room():
    few = [slider(0, 10, 3, label="day"), slider(0, 10, 3, label="a longer name")]
    layout.lined_up(few)
    assert few[0].layout is few[1].layout and few[0].style.description_width == few[1].style.description_width
    assert int(few[0].style.description_width[:-2]) == layout.name_width("a longer name")


def test_a_slider_of_words_has_room_for_the_longest_and_makes_the_others_no_wider():
    words, numbers = stops(["a", "the whole cell"], "a", "walk"), stops([1, 50], 1, "day")
    assert layout.column_of([words, numbers]) == layout.column_of([numbers])
    layout.lined_up([words, numbers])
    assert int(words.layout.flex.split()[2][:-2]) > layout.column_of([numbers])


def test_a_picture_is_not_made_so_small_that_its_words_cannot_be_read():
    assert layout.readable("<svg/>", 800, 400) == '<div style="min-width:748px;min-height:374px"><svg/></div>'


def test_a_sentence_in_the_picture_s_place_takes_its_room():
    def falls(f):
        if f > 0.8:
            raise Fault("too open for me")
        return Drawing(640, 400).svg("A try", "d"), {"f": f}

    experiment = Experiment(falls, "Turn f.", f=slider(0.0, 1.0, 0.5, label="f"))
    experiment.controls["f"].value = 0.9
    assert size_of(experiment.svg)[0] == 640 and size_of(experiment.svg)[1] < 400
    assert "min-height:374px" in experiment.children[1].value
