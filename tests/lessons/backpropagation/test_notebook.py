"""What lesson 05 defines and says is what the library says."""

import numpy as np
import pytest

from lessons_lib.lessons.backpropagation import results
from lessons_lib.lessons.backpropagation.one_unit import watch
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.rnn import RNN


@pytest.fixture(scope="module")
def defined(sources):
    """blame_through_time and backward, as the lesson defines them."""
    names = {"np": np}
    for word in ("def blame_through_time", "def backward"):
        exec(next(cell for cell in sources if cell.startswith(word)), names)
    return names


@pytest.mark.parametrize("T, D, H, K, B", [(1, 1, 1, 1, 1), (9, 4, 3, 4, 1), (6, 2, 5, 3, 4)])
def test_the_backward_pass_of_the_lesson_is_the_librarys(defined, T, D, H, K, B):
    rng, net = np.random.default_rng(0), RNN(D, H, K, seed=2)
    run = net.forward(rng.normal(size=(T, D, B)), h0=rng.uniform(-1, 1, (H, B)))
    dys = rng.normal(size=(T, K, B))
    mine, dh0 = defined["backward"](net, run, dys)
    theirs = net.backward(run, dys)
    assert np.abs(mine.theta - theirs.theta).max() < 1e-12 and np.abs(dh0 - theirs.h0).max() < 1e-12
    das, _ = defined["blame_through_time"](net, run, net.W_hy.T @ dys)
    assert np.abs(net.W_xh.T @ das - theirs.xs).max() < 1e-12


def test_the_chunks_of_the_lesson_drop_the_blame_at_every_boundary_and_carry_the_state(sources):
    rng, net = np.random.default_rng(0), RNN(2, 3, 2, seed=0)
    xs, last = rng.normal(size=(9, 2, 1)), np.zeros((9, 2, 1))
    last[-1] = 1
    run = net.forward(xs)
    names = {"np": np, "net": net, "xs": xs, "last": last, "run": run}
    exec(next(cell for cell in sources if cell.startswith("def chunked_blame")), names)
    whole = net.backward(run, last).xs
    for length in range(1, 11):
        blame, first = names["chunked_blame"](length), 8 // length * length
        assert (blame[:first] == 0).all() and np.abs(blame[first:] - whole[first:]).max() < 1e-12


def test_two_steps_by_hand_are_the_librarys(text):
    net, w = RNN(1, 1, 1), 0.9
    net.theta = [0, w, 0, 1, 0]
    run = net.forward(np.zeros((2, 1, 1)), h0=[[0.8]])
    dhs = np.zeros((2, 1, 1))
    dhs[1] = run.hs[1] - 1
    grad = net.backward(run, dhs=dhs)
    for number in (run.hs[1], run.hs[1] - 1, grad.h0, grad.W_hh):
        assert f"{number.item():.4f}".replace("-", "−") in text


def test_the_hello_net_has_forty_parameters_and_eleven_numbers_a_step(text):
    net = RNN(4, 3, 4)
    assert net.theta.size == 40 and net.D + net.H + net.K == 11
    letters = ["helo".index(letter) for letter in "hellohello"]
    run = net.forward(np.eye(4)[letters[:-1]][:, :, None])
    loss, dys = softmax_cross_entropy(run.ys, np.array(letters[1:])[:, None])
    assert loss > np.log(4) and f"{np.log(4):.4f}" in text
    _, one = softmax_cross_entropy(run.ys[:1], np.array(letters[1:2])[:, None])
    assert np.allclose(dys[0] * 9, one[0])


def test_what_is_said_of_the_stored_nets_is_so(text):
    stored = results.load()
    counts = {start: [results.learned(shares) for shares in stored[start]] for start in results.STARTS}
    assert counts["hears"][0] == 4 and "Even with a window of 1 four did!" in text
    assert counts["hears"][-2] == 10 and counts["deaf"][-2:] == [0, 10] and "not one net learns" in text


def test_the_numbers_read_off_the_microscope_are_its_own(text):
    best = watch(weight=0.95)
    assert f"{best.reaches:.3f}" == "0.068" and f"{best.handed[best.clue]:.0%} {best.reaches:.0%}" == "16% 7%"
    assert "six arrows leave 16 %" in text and "six arrows left 16 % and the tanh at the clue 7 %" in text
    assert f"+{watch(step=9, lag=1, cut='chunks', length=8).dropped:.3f} is dropped" in text
    cut, uncut = watch(step=9, cut="window", length=6), watch(step=9)
    assert cut.total == pytest.approx(uncut.total, abs=1e-12) and f"+{cut.total:.4f}" in text


@pytest.mark.parametrize("blame, said", [([0, 0], "exactly 0"), ([1, 2], "all of it"), ([1, 0], "a part of it")])
def test_how_much_of_a_blame_is_left_is_told_apart(sources, blame, said):
    names = {"np": np}
    exec(next(cell for cell in sources if cell.startswith("def how_much")), names)
    assert names["how_much"](np.array(blame), np.array([1, 2])) == said
