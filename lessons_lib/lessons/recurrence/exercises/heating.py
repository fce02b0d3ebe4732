"""The temperature of a softmax."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.nets.activations import softmax


def shares_at(scores, temperature):
    powers = np.exp(scores / temperature)
    return powers / powers.sum()


def _power_of_the_shares(scores, temperature):
    powers = softmax(scores) ** (1 / temperature)
    return powers / powers.sum()


temperature = Exercise(
    "Write shares_at(scores, temperature): the shares (K, 1) of raw scores (K, 1) at a temperature above 0.",
    right={"divide, then softmax": shares_at, "a root of the shares, shared out again": _power_of_the_shares,
           "the library's softmax": lambda scores, temperature: softmax(scores / temperature)},
    wrong={
        "multiplies": Wrong(
            lambda scores, temperature: softmax(scores * temperature),
            "you multiply, so heat makes the net surer of itself, and cold makes it gamble. At a high temperature all "
            "letters should come near each other. What brings the scores closer together?"),
        "divides the shares": Wrong(
            lambda scores, temperature: softmax(scores) / temperature,
            "you divided after the softmax. Then the shares no longer add up to 1, and their order of size is as it "
            "was. Where do the differences still count: in the scores, or in the shares?"),
        "nothing changes": Wrong(
            lambda scores, temperature: (softmax(scores) / temperature) / (softmax(scores) / temperature).sum(),
            "your shares are those of temperature 1, whatever the temperature: all of them were changed alike, and "
            "sharing out took it back. What must be divided before the powers of e are taken?"),
        "a root, not shared out": Wrong(
            lambda scores, temperature: softmax(scores) ** (1 / temperature),
            "a root of the shares is a fine way, but the result does not add up to 1. One step is missing. Which?"),
        "turned round": Wrong(
            lambda scores, temperature: softmax(-scores / temperature),
            "you turned the sign, so that the letter with the lowest score gets most. Which way round are the scores?"),
        "row by row": Wrong(
            lambda scores, temperature: np.ones_like(scores),
            "every letter gets 1. Did you share out each row by itself (axis=1)? In a column a row is one number. What "
            "should add up to 1?"),
        "lying flat": Wrong(
            lambda scores, temperature: shares_at(scores, temperature)[:, 0],
            "the shares are right, and they lie flat. scores is a column. What if it stays one?"),
        "whole numbers": Wrong(
            lambda scores, temperature: softmax(scores // temperature),
            "// cuts off what is behind the point, and the scores lose most of what they say. Which sign divides and "
            "keeps it?"),
        "the scores alone": Wrong(
            lambda scores, temperature: scores / temperature,
            "the scores are divided by the temperature, and that is the first half. What makes shares of them?"),
        "shared out without powers": Wrong(
            lambda scores, temperature: (scores / temperature) / (scores / temperature).sum(),
            "you shared out the scores themselves: with a score below 0 among them these are no shares. What does "
            "softmax do before it divides by the sum?"),
        "the shares multiplied": Wrong(
            lambda scores, temperature: softmax(scores) * temperature,
            "you multiplied after the softmax, so the shares no longer add up to 1. Where do the differences still "
            "count: in the scores, or in the shares?"),
        "the sum at temperature 1": Wrong(
            lambda scores, temperature: np.exp(scores / temperature) / np.exp(scores).sum(),
            "above the line you divide the scores by the temperature, below it you don't, so the shares do not add up "
            "to 1. What should be added up there?"),
        "powers only": Wrong(
            lambda scores, temperature: np.exp(scores / temperature),
            "these are the powers of e, and they don't add up to 1. What must each be divided by?"),
    },
    probes=[(np.array([[2.0], [0.0]]), 2.0), (np.array([[-1.0], [3.0], [0.5], [0.0]]), 0.5),
            (np.array([[0.3], [-0.2], [1.0]]), 5.0)],
    praise="Near 0 the favourite takes all, at 1 it is softmax, and far above 1 all get alike.",
    hints=["At temperature 2 a lead of 2 should count like a lead of 1.",
           "softmax of what? Of `scores / temperature`."],
)
