"""An LSTM cell set by hand that keeps the gender and the number of the present subject.

The story is Christopher Olah's ("Understanding LSTM networks", 2015): keep the gender of the subject for the pronoun,
forget it at a new subject, and show singular or plural since a verb may come. The weights are ours.
"""

from lessons_lib.lessons.lstm_step_by_step.world import PRONOUNS
from lessons_lib.nets.lstm import LSTM

INPUTS = ("new subject?", "gender", "number")   # 1, she +1 or he -1, plural +1 or singular -1; 0, 0, 0 for other words
UNITS = ("gender", "number")
GROUPS = (("sees", "see"), PRONOUNS)  # a verb with its -s and without, and the three pronouns
OUTPUTS = sum(GROUPS, ())


def gender_and_number():
    """An LSTM with D = 3 inputs, H = 2 units and K = 5 outputs, as INPUTS, UNITS and OUTPUTS say.

    At a subject the forget gate shuts and the input gate opens, sigmoid(-8) and sigmoid(8); at any other word it is
    the other way round. The candidate is tanh(2 gender), tanh(2 number). The output gate shows the number at every
    word, and hides the gender at the subject itself, where a verb may come next. No gate listens to h: W_h... = 0.
    W_hy is so large that a softmax of the scores is sure of itself, and says "sees 95 %".
    """
    net = LSTM(3, 2, 5)
    net.theta[:] = 0
    net.b_f, net.W_xf[:, 0] = [[8], [8]], -16
    net.b_i, net.W_xi[:, 0] = [[-8], [-8]], 16
    net.W_xc = [[0, 2, 0], [0, 0, 2]]
    net.b_o, net.W_xo[0, 0] = [[8], [8]], -16
    net.W_hy = [[0, -2], [0, 2], [2, -2], [-2, -2], [0, 4]]
    return net
