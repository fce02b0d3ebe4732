"""To turn by hand: how exactly the start of a chaotic sequence is known."""

from lessons_lib.drawing.powers_of_ten import power
from lessons_lib.drawing.values import number
from lessons_lib.interactive.controls import slider, stops
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.applications import failures
from lessons_lib.lessons.applications.pictures.failures import draw_two_starts
from lessons_lib.lessons.applications.results.failures import load, useful

STARTS, LONG, FAR = (0.1234567890123, 0.2718281828459, 0.4142135623731, 0.6180339887499), 40, 0.1


def explore_chaos() -> Experiment:
    """Say how many digits of a number are known, and see for how long the rule itself foresees what comes."""

    stored = load()
    chaos = stored["chaos"]
    nets = sorted(useful(errors, FAR) for errors in chaos["net"])
    look_up, parabola = (useful(errors, FAR) for errors in (chaos["look up"], stored["parabola"]["errors"]))
    others = (f"So far off, typically: ten LSTMs after {nets[0] + 1} or {nets[-1] + 1} steps, looking up "
              f"after {look_up + 1}, a parabola after {parabola + 1}.")

    def draw(start, digits):
        rounded = round(start, digits)
        truth, said = (failures.chaos(1, 0, LONG + 1, [x])[:, 0] for x in (start, rounded))
        apart = abs(truth - said)
        lost = next((n for n, gap in enumerate(apart) if gap > FAR), None)
        words = (f"Known to {digits} {'digit' if digits == 1 else 'digits'}: {number(rounded, digits)}. So the start "
                 f"is {power(apart[0], 2)} away.",
                 f"In {LONG} steps it is never more than {FAR} away." if lost is None else
                 f"After {lost} steps it is more than {FAR} away. On the average a further digit lasts for 3.3 steps.",
                 others)
        return draw_two_starts(truth, said, words), {
            "rounded": rounded, "apart at the start": apart[0], "far off after": "never" if lost is None else lost,
            "apart after 10 steps": apart[10]}

    return Experiment(draw, "How many digits must one know, and for how many steps do they last?",
                      start=stops(STARTS, STARTS[1], label="start"),
                      digits=slider(1, 12, 3, label="digits known"))

