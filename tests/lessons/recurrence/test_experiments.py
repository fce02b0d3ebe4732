"""What a learner can find in lesson 04 by walking through the graph and by turning the temperature."""

import numpy as np
import pytest

from lessons_lib.lessons.recurrence.experiments import (
    explore_graph,
    explore_temperature,
    scores_after_every_start,
    word_drawn,
)
from lessons_lib.lessons.recurrence.results import stored_net
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.nets.sampling import generate, probabilities
from lessons_lib.worlds.hello import word_of
from tests.drawing.texts import words

GRAPH = explore_graph()


def graph(now=13, weights="trained", loop=True):
    svg, numbers = GRAPH.draw(now=now, weights=weights, loop=loop)
    return numbers, " ".join(words(svg))


def test_the_third_row_of_the_state_tells_the_first_l_from_the_second():
    states = np.array(graph()[0]["states"])
    assert states[2:].round(2).tolist() == [[-0.99, 1.00, 0.93], [-1.00, 1.00, -0.97]]


def test_with_the_loop_cut_both_l_are_alike_and_the_sum_of_the_losses_grows():
    numbers, says = graph(loop=False)
    assert numbers["states"][2] == numbers["states"][3] and numbers["scores"][2] == numbers["scores"][3]
    assert round(graph()[0]["sum of the losses"], 4) == 0.1042 and round(numbers["sum of the losses"], 4) == 2.9153
    assert "the same state" in says


def test_an_untrained_net_is_a_little_worse_than_even_shares():
    total = graph(weights="as it began")[0]["sum of the losses"]
    assert round(total, 4) == 5.5824 and total > 4 * np.log(4)


def test_the_first_state_can_be_checked_with_a_pocket_calculator():
    net, (numbers, says) = stored_net(), graph(now=1)
    h = np.tanh(net.W_xh[0, 0] + net.b_h[0, 0])
    assert numbers["states"][0][0] == pytest.approx(h) and f"= {h:.2f}" in says


def sure_lstm():
    """A learner's own LSTM, with weights so large that its c matters."""
    net = LSTM(4, 6, 4)
    net.theta *= 3
    return net


@pytest.mark.parametrize("make", [stored_net, sure_lstm])
def test_the_words_that_are_drawn_are_those_that_the_net_would_write(make):
    net = make()
    shares = {start: probabilities(y, 1.5) for start, y in scores_after_every_start(net).items()}
    assert len(shares) == 85
    for seed in range(20):
        drawn = word_drawn(shares, np.random.default_rng(seed))
        written = generate(net, 0, 4, temperature=1.5, rng=np.random.default_rng(seed))
        assert drawn == word_of(written)


def test_a_learners_own_net_can_be_turned_and_another_one_is_refused():
    own = explore_temperature(RNN(4, 8, 4)).numbers
    assert own["chance of hello"] < 0.1
    explore_graph(RNN(4, 4, 4))
    for make, net in ((explore_temperature, RNN(3, 3, 4)), (explore_graph, RNN(4, 5, 4))):
        with pytest.raises(ValueError, match="net must have D = K = 4"):
            make(net)
