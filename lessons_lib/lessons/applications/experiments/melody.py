"""A melody that stops: how a net goes on, and how the last bar does."""

from lessons_lib.interactive.controls import choice, slider
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.applications.melody import BAR, LENGTH, by_the_rule, last_bar_again, motifs
from lessons_lib.lessons.applications.pictures.melody import draw_rolls
from lessons_lib.lessons.applications.results import melody as results
from lessons_lib.lessons.applications.training.melody import continued

TUNES = {"one": (0, 1), "two": (1, -1), "three": (2, 1), "four": (3, -1)}   # name -> which held-out A, and its move


def explore_melody() -> Experiment:
    """Stop a melody after so many notes, and compare how a net and the last bar go on. The net's weights are stored."""
    net = results.net()

    def draw(melody, given):
        number, move = TUNES[melody]
        truth = by_the_rule(motifs(held_out=True)[number][:, None], move)
        rolls = {"The melody": truth[:, 0], "The net goes on": continued(net, truth[:given])[:, 0],
                 "The last bar goes on": last_bar_again(truth[:given])[:, 0]}
        right = {name: int((notes[given:] == truth[given:, 0]).sum()) for name, notes in rolls.items()}
        left = LENGTH - given
        words = (f"{given} notes are given. Of the other {left} the net has {right['The net goes on']} right, the last "
                 f"bar {right['The last bar goes on']}. Hollow: another note.", _known(given))
        return draw_rolls(rolls, given, words).svg, {
            "given": given, "net right": right["The net goes on"], "last bar right": right["The last bar goes on"],
            "net": rolls["The net goes on"].tolist()}

    return Experiment(draw, "How does a melody go on?", melody=choice(list(TUNES), "one", label="melody"),
                      given=slider(BAR, LENGTH - 1, 2 * BAR + 1, label="notes given"))


def _known(given: int) -> str:
    """What can be known by now."""
    if given <= 2 * BAR:
        return "Nobody can know yet whether bar 3 goes up or down: here anybody may guess wrong."
    return "All that is to come follows from the notes that are given."
