"""Nets that read the small English word by word, set by hand, so that one knows what a probe should find in them."""

from lessons_lib.lessons.lstm_step_by_step.cell import gender_and_number
from lessons_lib.lessons.lstm_step_by_step.world import KIND, PLURAL, SEEING, SINGULAR, VOCABULARY
from lessons_lib.nets.lstm import LSTM


def cell_on_words(keep=20.0):
    """The hand-set cell as a net that reads the grammar's words one by one, with scores for all of them."""
    hand, net = gender_and_number(), LSTM(len(VOCABULARY), 2, len(VOCABULARY))
    net.theta[:] = 0
    net.b_f[:], net.b_i[:], net.b_o[:] = keep, -20, 20
    for word, (gender, number) in KIND.items():
        at = VOCABULARY.index(word)
        net.W_xf[:, at], net.W_xi[:, at], net.W_xc[:, at] = -2 * keep, 40, (2 * gender, 2 * number)
    rows = dict.fromkeys(SEEING[SINGULAR], 0) | dict.fromkeys(SEEING[PLURAL], 1) | {"she": 2, "he": 3, "they": 4}
    for word, row in rows.items():
        net.W_hy[VOCABULARY.index(word)] = hand.W_hy[row]
    return net


def reads_gender():
    """A net whose c is, after every word, the gender and number of the subject, and nothing else."""
    net = LSTM(len(VOCABULARY), 2, len(VOCABULARY))
    net.theta[:] = 0
    net.b_f[:], net.b_i[:] = 20, -20
    for noun, (gender, number) in KIND.items():
        at = VOCABULARY.index(noun)
        net.W_xf[:, at], net.W_xi[:, at], net.W_xc[:, at] = -40, 40, (5 * gender, 5 * number)
    return net
