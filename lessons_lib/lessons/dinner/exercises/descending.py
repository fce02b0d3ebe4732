"""One step of gradient descent."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.nets.activations import softmax as shares_of


def my_step(votes, truth, rate):
    powers = np.exp(votes)
    shares = powers / powers.sum(axis=0)
    return votes - rate * (shares - truth)


step = Exercise(
    "Write my_step(votes, truth, rate): the votes (K, 1) after one step of gradient descent; truth is one-hot.",
    right={"against the gradient": my_step,
           "toward the truth": lambda votes, truth, rate: votes + rate * (truth - shares_of(votes))},
    wrong={
        "uphill": Wrong(lambda votes, truth, rate: votes + rate * (shares_of(votes) - truth),
                        "your step goes uphill: the dish that was cooked loses votes, and the loss grows. "
                        "The gradient points up. Which sign leads down?"),
        "no learning rate": Wrong(lambda votes, truth, rate: votes - (shares_of(votes) - truth),
                                  "your step has the same length whatever the learning rate. "
                                  "What should a rate of 0.1 do to it?"),
        "no truth": Wrong(lambda votes, truth, rate: votes - rate * shares_of(votes),
                          "every dish loses votes, also the one that was cooked, for the truth is not in your line. "
                          "What is the gradient: the share, minus what?"),
        "the step alone": Wrong(lambda votes, truth, rate: rate * (shares_of(votes) - truth),
                                "that is how far to go, and you stand still. From which votes is it taken off?"),
        "the gradient alone": Wrong(lambda votes, truth, rate: shares_of(votes) - truth,
                                    "that is the gradient, and it is right. A step goes a part of it, against it, and "
                                    "starts from the votes. What do you have that says how long a step is?"),
        "the shares moved": Wrong(lambda votes, truth, rate: shares_of(votes) - rate * (shares_of(votes) - truth),
                                  "you took the step from the shares. What is to be moved are the votes; the shares "
                                  "follow. What stands in front of the minus?"),
        "the new shares": Wrong(lambda votes, truth, rate: shares_of(my_step(votes, truth, rate)),
                                "these are the shares after the step, and you made the votes on the way. Asked are the "
                                "votes. What if you leave out the last softmax?"),
        "brackets forgotten": Wrong(lambda votes, truth, rate: votes - rate * shares_of(votes) - truth,
                                    "without brackets the rate belongs to the shares alone, and the truth is taken off "
                                    "whole, so that the dish that was cooked loses most. What stands in brackets?"),
        "raw votes": Wrong(lambda votes, truth, rate: votes - rate * (votes - truth),
                           "you compared the votes with the truth. The gradient compares the shares with it. "
                           "What turns votes into shares?"),
    },
    probes=[(np.array([[2.0], [0.0]]), np.array([[0.0], [1.0]]), 0.5),
            (np.array([[0.5], [-1.0], [0.25]]), np.array([[1.0], [0.0], [0.0]]), 0.1)],
    praise="Share minus truth, times the rate, taken off: step by step, that is how every net here learns.",
    hints=["First the shares: `softmax(votes)`.", "The gradient is `shares - truth`. Go a little way against it."],
)
