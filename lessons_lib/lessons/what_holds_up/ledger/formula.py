"""The rows of the formula, and of the way back through time. Lessons 04 and 05, and the shapes of 01."""

import numpy as np

from lessons_lib.lessons.backpropagation import results as windows
from lessons_lib.lessons.backpropagation.pictures import draw_chunks, draw_there_and_back
from lessons_lib.lessons.recurrence.pictures import draw_formula, draw_graph
from lessons_lib.lessons.sequences import toys
from lessons_lib.lessons.sequences.pictures import draw_shapes
from lessons_lib.lessons.sequences.world import patches
from lessons_lib.lessons.what_holds_up.ledger.row import Row
from lessons_lib.nets import gradient_check, losses, lstm, rnn
from lessons_lib.storage import torch_reference
from lessons_lib.worlds import hello as spelling


def small_net():
    """The net of lesson 04: one input, two units, one answer."""
    net = rnn.RNN(D=1, H=2, K=1)
    net.W_hh, net.W_xh, net.b_h = [[0.5, -0.5], [1.0, 0.0]], [[1.0], [0.5]], [[0.0], [-0.5]]
    net.W_hy, net.b_y = [[1.0, -1.0]], [[0.5]]
    return net


def steps_of_a_translation() -> str:
    told = toys.play("many to many", 3, 0)
    read, spoken = (sum(piece is not None for piece in pieces) for pieces in (told.inputs, told.outputs))
    return f"{read} and {spoken}: {len(told.inputs)} steps"


def answers_of_an_image() -> str:
    images = patches(1, 0)
    return f"{len(images.xs)} in, {int(np.sum(images.asked))} answer"


def far_from_pytorch() -> str:
    case = torch_reference.load()["cases"][4]
    given, net = torch_reference.given(case), torch_reference.same_net(case)
    h = given["h0"]
    for x in given["xs"]:
        h = rnn.rnn_step(x, h, net)
    return f"{len(given['xs'])} steps, {'the same' if np.abs(h - case['h_T']).max() < 1e-12 else 'another'}"


def parameters() -> str:
    net = small_net()
    return f"{net.theta.size} parameters, {', '.join(str(net.forward(np.zeros((T, 1, 1))).hs.size) for T in (1, 1000))}"


def handed_on() -> str:
    net, x, h = lstm.LSTM(3, 2, 1), np.zeros((3, 1)), np.zeros((2, 1))
    return f"{len(lstm.lstm_step(x, h, h, net))} states"


def one_step() -> str:
    h = rnn.rnn_step(np.array([[1.0]]), np.array([[0.4], [-0.2]]), small_net())
    return f"{h[0, 0]:.4f} and {h[1, 0]:.4f}"


def copies_and_chain() -> str:
    net = small_net()
    chain, copies = [net] * 5, [net.copy() for _ in range(5)]

    def miss(nets):
        h = np.zeros((2, 1))
        for x, step in zip([1.0, 0.0, -1.0, 0.5, 1.0], nets, strict=True):
            h = rnn.rnn_step(np.array([[x]]), h, step)
        return ((h - 1) ** 2).sum()

    slope = gradient_check.finite_differences(lambda: miss(chain), net.theta)[2]
    slopes = [gradient_check.finite_differences(lambda: miss(copies), step.theta)[2] for step in copies]
    return f"{sum(slopes):+.4f} and {slope:+.4f}"


def nine_steps():
    """The untrained net of lesson 05, its run over "hellohello", and the blame of its answers."""
    xs, targets = spelling.letters_and_next("hellohello")
    net = rnn.RNN(D=4, H=3, K=4, seed=0)
    run = net.forward(xs)
    return net, xs, targets, run, losses.softmax_cross_entropy(run.ys, targets)[1]


def slopes_that_agree() -> str:
    net, xs, targets, run, dys = nine_steps()
    slopes = gradient_check.finite_differences(
        lambda: losses.softmax_cross_entropy(net.forward(xs).ys, targets)[0], net.theta)
    same = gradient_check.largest_error(net.backward(run, dys).theta, slopes) < 1e-8
    return f"{slopes.size}, {'all the same' if same else 'not all the same'}"


def blame_by_chunks() -> str:
    net, xs, _, run, dys = nine_steps()
    last = np.where(np.arange(9)[:, None, None] < 8, 0, dys)
    parts = {3: slice(6, 9), 8: slice(0, 8)}  # the chunk that holds step 8, the clue
    heard = [net.backward(net.forward(xs[part], h0=run.hs[part.start - 1] if part.start else run.h0),
                          last[part]).xs[7 - part.start] for part in parts.values()]
    return " and ".join(f"{np.abs(blame).sum():.6f}" for blame in heard)


def learned_at_window(window: int) -> str:
    stored = windows.load()
    at = stored["windows"].index(window)
    hears, deaf = (windows.learned(stored[kind][at]) for kind in ("hears", "deaf"))
    return f"{hears} and {deaf} of 10"


STEP, BACK = "The same at every step", "Only some steps back"

ROWS = (
    Row("shapes", "01", "Turn it yourself",
        measured="words that a toy translator reads, words that it speaks, and the steps of its chain",
        number="3 and 3: 6 steps", again=steps_of_a_translation, verdict="true",
        why="Five shapes, each with a toy that runs; the shape says when the box is fed and when it is heard.",
        says="And the shape is not a property of the box.", picture=draw_shapes),
    Row("some steps", "01", "Five shapes",
        measured="the patches of an image that go in, and the answers that are asked for",
        number="4 in, 1 answer", again=answers_of_an_image, verdict="true",
        why="The photos were answered at every step, the digits at the last one alone; the box is the same.",
        says="Four patches in, one answer at the end", picture=draw_shapes),
    Row("formula", "04", STEP,
        measured="steps that our line took, and whether PyTorch's last state is the same to twelve decimals",
        number="200 steps, the same", again=far_from_pytorch, verdict="true",
        why="One line for a step, taken again and again, gives what the best-known library gives.",
        says="Your line and PyTorch agree to twelve decimals after 200 steps.", picture=draw_formula),
    Row("same weights", "04", STEP,
        measured="the parameters of a small net, and the numbers in its states over 1 and 1000 steps",
        number="11 parameters, 2, 2000", again=parameters, verdict="true",
        why="The states grow with the sequence, and the parameters do not.",
        says="11, however long it reads"),
    Row("one state", "09", "As a function",
        measured="how many states an LSTM's step hands on to the next",
        number="2 states", again=handed_on, verdict="true if",
        why="It holds if the net is a plain one; an LSTM hands on two, h and c.",
        says="To read many, hand *h* and *c* on."),
    Row("plain net", "04", "One formula",
        measured="one step worked out by hand on two numbers, and by the library",
        number="0.8617 and 0.3799", again=one_step, verdict="true",
        why="So it is, but for two biases that the slides leave out.",
        says="leave out the two biases", picture=draw_formula),
    Row("graph", "04", "One net, or five copies",
        measured="the slopes of one weight in five copies of the net, added up, and its slope in the chain",
        number="+0.7403 and +0.7403", again=copies_and_chain, verdict="true",
        why="One matrix serves at all steps, so its slope is the sum of what five separate copies would have.",
        says="The slopes of the copies add up to the slope of the chain.", picture=draw_graph),
    Row("there and back", "05", "There and back",
        measured="parameters whose gradient, from one walk back, equals what nudging them gives to 8 places",
        number="40, all the same", again=slopes_that_agree, verdict="true",
        why="One walk back gives what eighty runs forward give.",
        says="Forty parameters took eighty runs forward, and the one walk back got the same.",
        picture=draw_there_and_back),
    Row("chunks", "05", "A chunk is no window",
        measured="the blame that a clue one step back gets, in chunks of 3 steps and of 8",
        number="0.017789 and 0.000000", again=blame_by_chunks, verdict="true if",
        why="It trains a net if no boundary parts clue from answer, for what a boundary cuts is cut whole.",
        says="With chunks it matters where a step *stands*.", picture=draw_chunks),
    Row("carried", "05", "Predict first",
        measured="of ten nets, those that learn a clue 15 steps back with a window of 15: hearing it, and deaf to it",
        number="10 and 0 of 10", again=lambda: learned_at_window(15), verdict="true",
        why="The state brings the clue across the cut, and no blame goes there: what is not picked up stays so.",
        says="The state carries information forward across every cut.", picture=draw_chunks),
)
