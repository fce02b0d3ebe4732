"""To turn by hand: a factor, a stack of sigmoids, two units, and a loop with two numbers."""

from math import ceil, floor, log, log10

import numpy as np

from lessons_lib.drawing.powers_of_ten import power
from lessons_lib.drawing.values import number
from lessons_lib.interactive.controls import choice, slider
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.vanishing_gradients import results
from lessons_lib.lessons.vanishing_gradients.pictures import factors
from lessons_lib.lessons.vanishing_gradients.pictures.matrices import draw_loop
from lessons_lib.lessons.vanishing_gradients.pictures.turns import draw_turns
from lessons_lib.lessons.vanishing_gradients.two_units import DRIVES, T, pair, watch
from lessons_lib.nets.activations import sigmoid, sigmoid_slope

STORED = results.load()


def explore_factor() -> Experiment:
    """Multiply by one factor up to 3000 times, on an axis of powers of ten."""

    def draw(factor, step):
        factor = round(factor, 3)
        turned, leaves = landmark(factor), leaves_float32(factor)
        if factor == 1:
            words = "A factor of exactly 1: nothing is lost and nothing is added, however long. Keep this one in mind."
        elif factor < 1:
            words = f"After {step} steps {power(factor**step)} is left. By step {turned} half of it is gone"
            words += f", and from step {leaves} on it is too small for float32." if leaves <= factors.LONGEST else "."
        else:
            words = f"After {step} steps 1 has become {power(factor**step)}. By step {turned} it has doubled"
            words += f", and from step {leaves} on it is too large for float32." if leaves <= factors.LONGEST else "."
        return factors.draw_factor(factor, step, words), {
            "left": factor**step,
            "powers of ten": step * log10(factor),
            "halved or doubled by step": turned or "never",
            "outside float32 from step": leaves or "never",
        }

    return Experiment(draw, "What is left of 1 when one factor is multiplied again and again?",
                      factor=slider(0.9, 1.1, 0.97, step=0.001, label="factor"),
                      step=slider(0, factors.LONGEST, 100, label="step"))


def landmark(factor: float) -> int | None:
    """The first step by which a factor has halved or doubled what there was; None for a factor of 1."""
    return None if factor == 1 else ceil(log(0.5 if factor < 1 else 2) / log(factor))


def leaves_float32(factor: float) -> int | None:
    """The first step at which a power of the factor is outside float32's normal numbers; None for a factor of 1."""
    return None if factor == 1 else floor(log(factors.SMALLEST if factor < 1 else factors.LARGEST) / log(factor)) + 1


def explore_sigmoids() -> Experiment:
    """Apply the sigmoid to its own output, 1 to 20 times."""

    def draw(n):
        curves, spread, slope, apart = squashed(n)
        if n == 1:
            words = "One sigmoid: all numbers there are go in, and what comes out lies between 0 and 1."
        elif n < 5:
            words = "Numbers that go in far apart come out this close. Magnified, the old shape is still there."
        else:
            words = (f"To the eye it is flat: whatever goes in, {curves[-1, 0]:.4f} comes out, give or take "
                     f"{power(spread, 2)}.")
        return factors.draw_sigmoids(curves, apart, spread, slope, words), {"range": spread, "slope at 0": slope}

    return Experiment(draw, "How flat is a sigmoid of a sigmoid of a sigmoid?",
                      n=slider(1, 20, 4, label="how often"))


def squashed(n: int) -> tuple[np.ndarray, float, float, np.ndarray]:
    """The sigmoid applied n times: the numbers of factors.LINE and what they are after 1 .. n of them (n + 1, 65), the
    range of the last ones over all numbers, the slope at 0, and how far each last one lies above that of 0 (65,).

    How far they lie apart is carried from sigmoid to sigmoid: the difference of two that are nearly equal would be
    mostly rounding, and each processor rounds in its own way.
    """
    values = [np.concatenate([[-1000.0], factors.LINE, [1000.0]])]  # so far out that the sigmoid is 0 and 1 exactly
    middle = 1 + len(factors.LINE) // 2
    for _ in range(n):
        values.append(sigmoid(values[-1]))
    apart = np.tanh(values[0] / 2) / 2
    for curve in values[1:-1]:  # sigmoid(a + d) - sigmoid(a) = sinh(d / 2) / (2 cosh(a / 2) cosh((a + d) / 2))
        a = curve[middle]
        apart = np.sinh(apart / 2) / (2 * np.cosh(a / 2) * np.cosh((a + apart) / 2))
    values = np.array(values)
    at = values[1:, middle]  # what 0, the middle of the line, has become
    return values[:, 1:-1], float(apart[-1] - apart[0]), float(np.prod(sigmoid_slope(at))), apart[1:-1]


def explore_turns() -> Experiment:
    """Set the weights of two units; see which arrows are turned, and what the eigenvalues say of the long run."""

    def draw(own, to_1, to_2):
        two = pair(round(own, 2), round(to_1, 2), round(to_2, 2))
        return draw_turns(two, turn_words(two)), {
            "spectral radius": two.radius,
            "largest singular value": two.norms[1],
            "degrees a step": two.turn,
            "eigenvalues": "complex" if two.turn else "real",
        }

    return Experiment(draw, "Which arrows does a matrix turn, and what becomes of them in the long run?",
                      own=slider(0.0, 1.2, 0.6, step=0.05, label="own weight"),
                      to_1=slider(-1.2, 1.2, 1.2, step=0.05, label="unit 2 to unit 1"),
                      to_2=slider(-1.2, 1.2, 0.0, step=0.05, label="unit 1 to unit 2"))


def turn_words(two) -> str:
    """What is to be said about two units, in two sentences."""
    one, other = (value.real for value in two.eigenvalues)
    if two.turn:
        return (f"The root of a number below 0: the eigenvalues are complex, and no direction stays. A step turns "
                f"every arrow, by {two.turn:.1f}° on average, and in the long run changes its length by a factor of "
                f"{two.radius:.4f}.")
    if two.directions is None:
        return (f"No wire between the units: every direction stays, and a step makes every arrow {one:.2f} times as "
                f"long.")
    if len(two.directions) == 1:
        return (f"One wire is 0: only the green direction stays, and there a step makes an arrow {one:.2f} times as "
                f"long. The others are turned towards it, and in the long run they fare like it.")
    below = " (below 0: facing back)" if other < 0 else ""
    return (f"The wires have the same sign, so two directions stay, in green: there a step makes arrows {one:.2f} and "
            f"{number(other)} times as long{below}. The larger size decides in the end.")


def explore_loop() -> Experiment:
    """Set the largest singular value and the spectral radius of a loop, and what comes in; watch the gradient."""

    def draw(largest, share, drive):
        loop = watch(round(largest, 2), round(share, 2), drive)
        return draw_loop(loop, loop_words(loop)), {
            "largest singular value": loop.largest,
            "spectral radius": loop.radius,
            f"gradient after {T} steps": loop.norms[-1],
            "its bound": loop.bounds[-1],
        }

    return Experiment(draw, "Which number of W_hh decides what becomes of the gradient?",
                      largest=slider(0.5, 3.0, 1.5, step=0.05, label="largest singular value"),
                      share=slider(0.0, 1.0, 0.4, step=0.05, label="radius, share of it"),
                      drive=choice(list(DRIVES), DRIVES[0], label="what comes in"))


def loop_words(loop) -> str:
    """What is to be said about a loop, in one or two sentences."""
    end = loop.norms[-1]
    fate = "holds" if 0.1 < end < 10 else "vanishes" if end < 1 else "explodes"
    if loop.largest < 1:
        return (f"The largest singular value {loop.largest:.2f} is below 1 and tanh's slope never above it: no step "
                f"can stretch any arrow. The gradient {fate}, whatever comes in.")
    if loop.drive == "at rest":
        if loop.radius == 0:
            return (f"W_{{hh}} W_{{hh}} is 0: after two steps nothing at all is left, though one step can stretch "
                    f"{loop.largest:.2f}-fold.")
        return (f"At rest every slope is 1, every Jacobian is W_{{hh}} itself, and its spectral radius "
                f"{loop.radius:.4f} decides: the gradient {fate}.")
    if loop.drive == "one saturated":
        own = loop.W_hh[0, 0]
        return (f"Unit 2 has slope 0, so unit 1 is alone, with its own weight {own:.4f}: the gradient {fate}. The "
                f"spectral radius {loop.radius:.4f} of W_{{hh}} never comes in.")
    return (f"Noise takes both units to where tanh is flatter, at another place each step: the gradient {fate}. "
            f"Stretching {loop.largest:.2f}-fold was possible, {T} times over; it was not what happened.")
