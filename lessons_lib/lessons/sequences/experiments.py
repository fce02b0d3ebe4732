"""To turn by hand: what a second photo is worth, a loop that reads, and the five shapes at work."""

import numpy as np

from lessons_lib.drawing.values import number
from lessons_lib.interactive.controls import choice, slider, switch
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.sequences.markov import swing
from lessons_lib.lessons.sequences.pictures import SHAPES, draw_floor, draw_reading, draw_shape, samples
from lessons_lib.lessons.sequences.readout import fixed_loop
from lessons_lib.lessons.sequences.toys import play

TURNINGS = [n / 20 for n in range(20)]
UNITS = 8  # hidden units of the loop whose states are drawn
READ = {"one to one": "ys[-1]", "one to many": "all of ys", "many to one": "ys[-1], the last",
        "many to many": "ys[{steps}:], after the last input", "in step": "all of ys"}


def explore_floor() -> Experiment:
    """Turn how often the ball turns back: the floors for no photo, one photo and two, exactly."""
    with_two = [swing(turns).floor(2).error for turns in TURNINGS]

    def draw(turns):
        source = swing(turns)
        floors = [source.floor(memory).error for memory in range(3)]
        return draw_floor(turns, floors, TURNINGS, with_two).svg, dict(
            zip(("no photo", "one photo", "two photos"), floors, strict=True))

    return Experiment(draw, "Turn how often the ball turns back: what is the second photo worth?",
                      turns=slider(0.0, 0.95, 0.1, 0.05, "turns back"))


def explore_reading() -> Experiment:
    """Choose a sequence and read it step by step: the states of one small loop, or of the same net with it cut."""
    tasks = samples()
    states = {(name, loop): _states(task.xs[:, :, :1], loop) for name, task in tasks.items() for loop in (True, False)}

    def draw(sequence, steps, loop):
        task, hs = tasks[sequence], states[sequence, loop]
        read = min(steps, len(hs))
        like = _like(task.xs[:read, :, 0])
        apart = 0.0 if like is None else float(np.abs(hs[read - 1] - hs[like]).max())
        svg = draw_reading(task, hs, read, like, _said(sequence, read, like, apart, loop)).svg
        return svg, {"steps read": read, "same input at step": "none" if like is None else str(like),
                     "states differ by": apart}

    return Experiment(draw, "Read a sequence step by step, with the loop and with the loop cut.",
                      sequence=choice(tuple(tasks), "text", "sequence"), steps=slider(1, 12, 7, label="steps read"),
                      loop=switch(True, "the loop is whole"))


def _states(xs, loop):
    net = fixed_loop(xs.shape[1], UNITS, 1, seed=0, radius=0.9 if loop else 0)
    return net.forward(xs).hs[:, :, 0]


def _like(xs) -> int | None:
    """The latest earlier step whose input was the same as the last one's (or within 0.1 of it, for readings)."""
    near = np.flatnonzero(np.abs(xs[:-1] - xs[-1]).max(axis=1) < 0.1) if len(xs) > 1 else []
    return int(near[-1]) if len(near) else None


def _said(sequence, read, like, apart, loop):
    if sequence == "8x8 image" and read == 4:
        told = "what the loop has carried must tell them apart." if loop else "with the loop cut, nobody can tell now."
        return ("All four patches are read; more steps change nothing. The last one is the same for all five digits, "
                f"but for flipped pixels: {told}")
    if read == 1:
        return "The first step. There is no past yet, so the state is the same with the loop cut."
    if sequence == "8x8 image":
        return f"{_count(read, 'patch', 'patches')} read, four in all. Read on to the last."
    if like is None:
        return f"Step {read - 1} brings something new. Go on, or back, to an input that has come before."
    same = f"Step {read - 1} brings {'nearly ' if sequence == 'sensor wave' else ''}the same input as step {like}. "
    if not loop:
        return same + f"The loop is cut: the states differ by {number(apart)} at most. Nothing of the past is left."
    return same + f"The states differ by up to {number(apart)}: the state also says what came before." + (
        " It remembers; the next toss of the coin does not care." if sequence == "random walk" else "")


def explore_shapes() -> Experiment:
    """Choose a shape and a number of steps: the chain is drawn, a toy net runs on it, its arrays are listed."""

    def draw(shape, steps, example):
        toy = play(shape, steps, int(example) - 1)
        T, D, B = toy.run.xs.shape
        H, K = toy.run.hs.shape[1], toy.run.ys.shape[1]
        arrays = (
            ("x", f"xs (T, D, B) = {T, D, B}: {_count(T, 'step', 'steps')}, {D} numbers in at each, {B} sequence"),
            ("h", f"hs (T, H, B) = {T, H, B}: a state of {H} numbers at every step"),
            ("y", f"ys (T, K, B) = {T, K, B}: a score for each of {K} answers; we read {READ[shape]}"
                  .format(steps=steps)),
        )
        said = [word for word in toy.outputs if word]
        picture = draw_shape(shape, toy.inputs, toy.outputs, arrays, _sentence(shape, steps, toy.inputs, said))
        return picture.svg, {"said": " ".join(said), "xs": toy.run.xs.shape, "hs": toy.run.hs.shape,
                             "ys": toy.run.ys.shape}

    return Experiment(draw, "Choose a shape: the chain is drawn, and a toy net runs on it.",
                      shape=choice(tuple(SHAPES), "many to one", "shape"), steps=slider(2, 5, 3, label="steps"),
                      example=choice(("1", "2"), "1", "example"))


def _count(n, one, many):
    return f"{n} {one if n == 1 else many}"


def _sentence(shape, steps, inputs, said):
    if shape == "one to one":
        return (f"One image in, one label out: {said[0]}. It is one step, however many you ask for, so the loop has "
                "nothing to carry.")
    if shape == "one to many":
        return (f"The image is shown once. The loop carries it through {steps} steps, and each step "
                f"says its word: \u201c{' '.join(said)}\u201d.")
    if shape == "many to one":
        return f"It reads {steps} words and answers once, at the end: {said[0]}. Only the last state has seen them all."
    if shape == "many to many":
        return (f"It reads the whole number before it speaks. \u201c{said[0]}\u201d comes {steps} steps after "
                f"\u201c{inputs[0]}\u201d: until then the state has carried it.")
    return (f"A label for each frame, at once. One frame shows where the dot is; "
            f"that it went {said[-1]} takes the frame before." if said[-1] != "still" else
            "A label for each frame, at once. That the dot stayed still takes the frame before to see.")
