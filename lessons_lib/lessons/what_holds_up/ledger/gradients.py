"""The rows of vanishing and exploding gradients. Lesson 07, and one of 06."""

import numpy as np

from lessons_lib.lessons.short_memory import results as latches
from lessons_lib.lessons.vanishing_gradients import results
from lessons_lib.lessons.vanishing_gradients.pictures import draw_clipping, draw_slopes, draw_stretched
from lessons_lib.lessons.vanishing_gradients.training import one_bit
from lessons_lib.lessons.what_holds_up.ledger.row import Row
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.jacobians import step_jacobians
from lessons_lib.nets.rnn import RNN

KEPT = np.arctanh(0.3) - 1.5 * 0.3  # lesson 07's start on the cliff: the b that keeps a state of 0.3 where it is


def found_by_descent() -> str:
    stored = latches.load()["latch"]
    return f"{stored['found']['0.1'][stored['lengths'].index(24)]} of {stored['starts']}"


def heard(gap: int) -> str:
    stored = results.load()
    return f"{np.median(stored['heard'][stored['gaps'].index(gap)]):.0e}"


def learned(gap: int, updates: int) -> int:
    """Of ten nets, how many had learned the loud clue at this gap after so many updates."""
    stored = results.load()
    return stored["learned"][stored["gaps"].index(gap)][stored["budgets"].index(updates)]


def two_units():
    """Lesson 07's net of two units, and its run over two steps of the same input."""
    net = RNN(D=1, H=2, K=1)
    net.W_hh, net.W_xh, net.b_h = [[0.8, -0.6], [1.0, 0.5]], np.zeros((2, 1)), [[0.3], [-0.25]]
    return net, net.forward(np.zeros((2, 1, 1)), h0=[[0.5], [-0.5]])


def two_steps() -> str:
    first, second = step_jacobians(*two_units())
    moved = (second @ first)[:, 0]
    return f"{moved[0]:.4f} and {moved[1]:.4f}"


def stretches() -> str:
    return f"{one_bit.look(1.24, 0)[2]:.3g} and {one_bit.look(1.5, KEPT)[2]:.3g}"


def gradient_on_the_cliff() -> str:
    return f"{np.linalg.norm(one_bit.look(1.5, KEPT)[1]):.3g}"


def longest_steps() -> str:
    free, cut = (one_bit.walks(one_bit.on_the_wall(20), rate=0.01, clip=clip, steps=100) for clip in (None, 5.0))
    return f"{free.jumps.max():.3f} and {cut.jumps.max():.2f}"


def below_float32() -> str:
    return f"step {next(n for n in range(10_000) if 0.97 ** n < np.finfo(np.float32).tiny)}"


def stack(n: int) -> tuple[float, float]:
    """How far apart n sigmoids leave the ends of the line, and their slope at 0."""
    ends, a, slope = np.array([-1000.0, 1000.0]), 0.0, 1.0
    for _ in range(n):
        ends, a = sigmoid(ends), float(sigmoid(a))
        slope *= a * (1 - a)
    return float(np.ptp(ends)), slope


def at_the_fixed_point() -> str:
    a = 0.0
    for _ in range(100):
        a = float(sigmoid(a))
    return f"{a * (1 - a):.4f}"


FACTOR, STACK, LARGE, SMALL = ("The same factor, again and again", "A squash on a squash", "Too large, and too small",
                               "Too small")

ROWS = (
    Row("early", "06", "Does gradient descent find the latch?",
        measured="of 50 starts, how many find by gradient descent the latch of the task of 1994, at 20 to 24 steps",
        number="0 of 50", again=found_by_descent, verdict="true",
        why="The task of 1994 fails today as it did then, at two learning rates.",
        says="The blame dies before it comes back to the first step"),
    Row("remote", "07", SMALL,
        measured="how loud a clue 20 steps back is in the gradient, beside the last input, before training",
        number="6e-06", again=lambda: heard(20), verdict="true",
        why="The gradient is what tells a net how much an input counts, and of a remote one it says next to nothing.",
        says="the smaller the gradient, the longer the wait"),
    Row("ancestors", "07", FACTOR,
        measured="the places in a family tree ten generations back",
        number="1024", again=lambda: f"{2 ** 10}", verdict="analogy",
        why="Many, with a small share each: a picture of the idea.",
        says="The ancestors are an *analogy*: it shows the idea, and proves nothing about nets."),
    Row("stages", "07", "Now you",
        measured="how far a nudge of the first unit moves both units two steps later, by the product of two Jacobians",
        number="-0.1591 and 0.6504", again=two_steps, verdict="true",
        why="What the product says is what a nudge does, so blame comes back through a product of all steps.",
        says="So over many steps all Jacobians multiply, and blame comes back through this product.",
        picture=lambda: draw_slopes(step_jacobians(*two_units())[0], np.array([[0.5], [-0.5]]),
                                    two_units()[1].hs[0])),
    Row("above one", "07", FACTOR,
        measured="what becomes of a dollar at 3 % in a hundred years",
        number="19.2", again=lambda: f"{1.03 ** 100:.3g}", verdict="true",
        why="It is arithmetic: above a factor of one there is no bound.",
        says="Gambler and interest are arithmetic, and *true*."),
    Row("society", "07", FACTOR,
        measured="what becomes of a dollar at 3 % in a hundred years; of a society nothing was measured",
        number="19.2", again=lambda: f"{1.03 ** 100:.3g}", verdict="overstated",
        why="The arithmetic lets a lead grow; that a society must follow it is more than any product can show.",
        says="a dollar is 19.2 dollars after a hundred years"),
    Row("gambler", "07", FACTOR,
        measured="what is left of a dollar after 23 rounds and after a hundred, at 97 cents for each dollar",
        number="0.496 and 0.0476", again=lambda: f"{0.97 ** 23:.3g} and {0.97 ** 100:.3g}", verdict="true",
        why="It is arithmetic too: half is gone after 23 rounds, 95 % after a hundred.",
        says="Gambler and interest are arithmetic, and *true*."),
    Row("derivatives", "07", LARGE,
        measured="how much the end of a loop moves with its start, 20 steps before, for two settings of its weights",
        number="0.00152 and 504", again=stretches, verdict="true",
        why="One loop does both: which of the two depends on where its two weights stand.",
        says="The first two vanish, the third explodes.",
        picture=lambda: draw_stretched(np.array([[0.6, 1.2], [0.0, 0.6]]))),
    Row("butterfly", "07", LARGE,
        measured="how much the end of a loop moves with its start, at a cliff",
        number="504", again=lambda: f"{one_bit.look(1.5, KEPT)[2]:.3g}", verdict="analogy",
        why="At a cliff a tiny cause has a huge effect, as with the butterfly; weather is no net.",
        says="A good *analogy*: at a cliff a tiny cause has a huge effect"),
    Row("too strong", "07", LARGE,
        measured="the length of the gradient at the cliff",
        number="262", again=gradient_on_the_cliff, verdict="overstated",
        why="The gradient is as large as the effect is, here; what goes too far is the step that answers it.",
        says="the gradient reports that truly"),
    Row("clipped", "07", LARGE,
        measured="the longest step of 20 walks from a cliff: as it comes, and with gradients cut to a length of 5",
        number="41.949 and 0.05", again=longest_steps, verdict="true",
        why="With clipping 20 of 20 walks arrive, without it 4; clipped by length the gradient keeps its direction.",
        says="So \"truncated or squashed\" is *true*", picture=draw_clipping),
    Row("computers", "07", SMALL,
        measured="the step at which 0.97, multiplied again and again, falls below float32's smallest normal number",
        number="step 2868", again=below_float32, verdict="true if",
        why="It is so if one goes back far enough, and learning has to wait long before that.",
        says="*true if* one goes back far enough"),
    Row("learners", "07", SMALL,
        measured="of ten nets, how many learn a clue at a gap of 80, after 1500 updates and after 15000",
        number="0 and 9 of 10", again=lambda: f"{learned(80, 1500)} and {learned(80, 15000)} of 10",
        verdict="true if",
        why="It is so if the updates are few: learning has not stopped, it waits.",
        says="\"Too small for networks to learn\" is *true if* updates are few"),
    Row("harder", "07", SMALL,
        measured="of ten nets, how many learn a clue within 150 updates, at gaps of 5, 10, 20, 40 and 80",
        number="10, 5, 0, 0 and 0", again=lambda: "{}, {}, {}, {} and {}".format(
            *(learned(gap, 150) for gap in (5, 10, 20, 40, 80))), verdict="true",
        why="One line clips what explodes; for what vanishes the remedies here were patience or another cell.",
        says="Vanishing gradients make a net wait, long before the computer runs out of numbers."),
    Row("sigmoids", "07", STACK,
        measured="how far apart five sigmoids leave the ends of the line, and the slope of five at 0",
        number="0.002665 and 0.000676", again=lambda: "{:.4g} and {:.3g}".format(*stack(5)), verdict="true",
        why="The slope is there, and too small to be seen.",
        says="On the left the curve looks flat."),
    Row("layers", "07", STACK,
        measured="what each further sigmoid leaves of the blame, near its fixed point",
        number="0.2247", again=at_the_fixed_point, verdict="analogy",
        why="Between two squashes a net has weights and biases, which may keep the slope at 1.",
        says="A fair *analogy*, but between two squashes a net has weights and biases"),
)
