"""Lesson 11's classic mistakes, as somebody else would write them: each is told its own sentence."""

from math import exp, log, sqrt

import numpy as np
import pytest

from lessons_lib.lessons.long_memory import exercises
from lessons_lib.nets.activations import sigmoid
from tests.interactive.checked import says


def vote(gate):
    return log(gate) - log(1 - gate)


def of_f(f_of):
    """Biases of somebody with another f, who goes on with any i: the first mistake is what counts."""
    return lambda T, kept, leaked: [vote(f_of(T, kept)), -4.0]


def of_i(i_of):
    """Biases of somebody whose f is right."""
    return lambda T, kept, leaked: np.array([vote(exp(log(kept) / T)), i_of(T, kept, leaked, exp(log(kept) / T))])


BIASES = {
    "takes its part of what is left by then": of_f(lambda T, kept: (T - 1 + kept) / T),
    "only its square": of_f(lambda T, kept: kept),
    "Should a longer memory": of_f(lambda T, kept: kept / T),
    "1 minus the share is what is lost": of_f(lambda T, kept: exp(log(1 - kept) / T)),
    "How do you get from a power back to f": of_f(lambda T, kept: exp(T * log(kept))),
    "count a step too many": of_f(lambda T, kept: exp(log(kept) / (1 + T))),
    "leaves a half after T steps": of_f(lambda T, kept: 2 ** (-1 / T)),
    "must go into the sigmoid": lambda T, kept, leaked: (exp(log(kept) / T), 0.0),
    "which undoes an e^b": lambda T, kept, leaked: (log(kept) / T, 0.0),
    "turned a tanh round": lambda T, kept, leaked: (np.arctanh(exp(log(kept) / T)), 0.0),
    "undid a power of 2": lambda T, kept, leaked: (vote(exp(log(kept) / T)) / log(2), 0.0),
    "and not yet b": lambda T, kept, leaked: (1 / (exp(-log(kept) / T) - 1), 0.0),
    "sign of your forget bias": lambda T, kept, leaked: (-vote(exp(log(kept) / T)), 3.0),
    "sign of your input bias": of_i(lambda T, kept, leaked, f: -vote(leaked * (1 - f) / (1 - kept))),
    "both signs are turned": lambda T, kept, leaked: [-bias for bias in exercises.two_biases(T, kept, leaked)],
    "have changed places": lambda T, kept, leaked: [*reversed(exercises.two_biases(T, kept, leaked))],
    "where to *begin*": lambda T, kept, leaked: (log(T), log(1 / T)),
    "the lesson's rule": lambda T, kept, leaked: (log(20 * T), -log(2 * T / 5)),
    "whole leak at *every* step": of_i(lambda T, kept, leaked, f: vote(leaked)),
    "T equal portions": of_i(lambda T, kept, leaked, f: vote(leaked / T)),
    "fade for all T steps": of_i(lambda T, kept, leaked, f: vote(leaked / sum(kept for _ in range(T)))),
    "once too often": of_i(lambda T, kept, leaked, f: vote(leaked / sum(f ** k for k in range(1, T + 1)))),
    "after endlessly many": of_i(lambda T, kept, leaked, f: vote(leaked / (1 / (1 - f)))),
    "partly undo each other": of_i(lambda T, kept, leaked, f: vote(leaked / sqrt(T))),
    "a share of what is left": of_i(lambda T, kept, leaked, f: vote(kept * leaked / sum(f ** k for k in range(T)))),
    "what is not old is new": of_i(lambda T, kept, leaked, f: -vote(f)),
    "took a root as well": of_i(lambda T, kept, leaked, f: vote(exp(log(leaked) / T))),
    "Two numbers are wanted": lambda T, kept, leaked: vote(exp(log(kept) / T)),
    "its third place counts": lambda T, kept, leaked: [round(float(b), 2) for b in exercises.two_biases(
        T, kept, leaked)],
    "to whole numbers": lambda T, kept, leaked: [round(float(b)) for b in exercises.two_biases(T, kept, leaked)],
}


def belt(slope_of):
    return lambda f, others: (1, slope_of(f), 5.0)


def rest(slope_of):
    return lambda f, others: (1, np.exp(np.log(f).sum()), slope_of(f, others))


def old(slope_of):
    return lambda f, others: (slope_of(f, others), 4, 5)


def whole(f, others):
    slope = 1.0
    for one, other in zip(f, others, strict=True):
        slope = slope * one + slope * other
    return slope


CAROUSEL = {
    "It had none: c_t = c_{t-1}": old(lambda f, others: np.cumprod(f)[-1]),
    "grows with the number of steps": old(lambda f, others: f.size),
    "nothing comes back": old(lambda f, others: 0),
    "from memory to memory": old(lambda f, others: whole(np.ones(len(f)), others)),
    "stands half open. It had none": old(lambda f, others: 1 / 2 ** len(f)),
    "that of 1997 again": belt(lambda f: 1),
    "add the forget gates up": belt(lambda f: sum(f.tolist())),
    "the mean of the forget gates": belt(lambda f: sum(f) / len(f)),
    "the last forget gate alone": belt(lambda f: f.tolist()[-1]),
    "the smallest forget gate": belt(lambda f: min(f.tolist())),
    "first forget gate for all steps": belt(lambda f: f[0] ** f.size),
    "the first gate is missing": belt(lambda f: np.cumprod(f)[-1] / f[0]),
    "the last gate is missing": belt(lambda f: np.cumprod(f)[-1] / f[-1]),
    "put f through a sigmoid": belt(lambda f: np.cumprod(sigmoid(f))[-1]),
    "you multiply what is lost": belt(lambda f: np.cumprod(1 - f)[-1]),
    "np.cumprod gives": belt(lambda f: [np.prod(f[:t + 1]) for t in range(len(f))]),
    "nothing is left out": rest(lambda f, others: 0),
    "by all ways. A truncated": rest(whole),
    "sign of your third is turned": rest(lambda f, others: np.prod(f) - whole(f, others)),
    "at *every* step": rest(lambda f, others: np.cumprod(others)[-1]),
    "up the steps beside the belt": rest(lambda f, others: sum(others.tolist())),
    "leave the belt once": rest(lambda f, others: sum(np.prod(f) / f[t] * others[t] for t in range(len(f)))),
    "a cell without forget gates": rest(lambda f, others: whole(np.ones(len(f)), others) - 1),
    "is a share of the whole": rest(lambda f, others: (whole(f, others) - np.prod(f)) / whole(f, others)),
    "has lost its sign": rest(lambda f, others: max(whole(f, others) - np.prod(f), np.prod(f) - whole(f, others))),
    "within a step": rest(lambda f, others: np.prod(f) * np.prod(others)),
}


def units(gates_of, seen=lambda gates, C, blocks: gates + C, reads=lambda gates, C: C):
    """A net counted unit by unit: so many gates, each unit sees so many, and so do the outputs."""
    def count(D, blocks, cells, K, biased):
        gates, C = gates_of(blocks, cells), blocks * cells
        biases = {"none": 0, "gates": gates, "hidden": gates + C, "all": gates + C + K}[biased]
        return (gates + C) * (D + seen(gates, C, blocks)) + K * reads(gates, C) + biases

    return count


def pairs(blocks, cells):
    return 2 * blocks


def more(extra):
    return lambda D, blocks, cells, K, biased: exercises.count_weights(D, blocks, cells, K, biased) + extra(
        D, blocks, blocks * cells, K, biased)


WEIGHTS = {
    "share theirs": units(lambda blocks, cells: 2 * blocks * cells),
    "Which one is missing": units(lambda blocks, cells: blocks),
    "came three years later": units(lambda blocks, cells: blocks + blocks + blocks),
    "each cell three gates": units(lambda blocks, cells: 3 * cells * blocks),
    "two gates in the whole net": units(lambda blocks, cells: 2),
    "outputs see the gates": units(pairs, reads=lambda gates, C: gates + C),
    "one number from each block": units(pairs, reads=lambda gates, C: gates // 2),
    "The outputs are read off the cells": units(pairs, reads=lambda gates, C: 0),
    "has no loop": units(pairs, seen=lambda gates, C, blocks: 0),
    "see the cells alone": units(pairs, seen=lambda gates, C, blocks: C),
    "from a unit to itself": units(pairs, seen=lambda gates, C, blocks: gates + C - 1),
    "blocks see only themselves": units(pairs, seen=lambda gates, C, blocks: (gates + C) // blocks),
    "inputs with the outputs": more(lambda D, blocks, C, K, biased: D * K),
    "see the outputs of the step before": more(lambda D, blocks, C, K, biased: K * (2 * blocks + C)),
    "fixed 1. Does a net": more(lambda D, blocks, C, K, biased: C),
    "peepholes": more(lambda D, blocks, C, K, biased: C + C),
    "gates do not see the inputs": more(lambda D, blocks, C, K, biased: -2 * blocks * D),
    "cells do not see the inputs": more(lambda D, blocks, C, K, biased: -C * D),
    "at every word": more(lambda D, blocks, C, K, biased: K * (biased != "all")),
    "means more than \"hidden\"": more(lambda D, blocks, C, K, biased: -K * (biased == "all")),
    "gates are hidden units too": more(lambda D, blocks, C, K, biased: -2 * blocks * (biased == "hidden")),
    "one bias for each block": more(lambda D, blocks, C, K, biased: -blocks * (biased == "gates")),
    "a bias for each cell": more(lambda D, blocks, C, K, biased: (C - 2 * blocks) * (biased == "gates")),
    "the cells of the whole net": lambda D, blocks, cells, K, biased: (
        (2 * blocks + cells) * (D + 2 * blocks + cells) + K * cells + {
            "none": 0, "gates": 2 * blocks, "hidden": 2 * blocks + cells, "all": 2 * blocks + cells + K}[biased]),
}
MISTAKES = [(name, words, answer) for name, of in (("biases", BIASES), ("carousel", CAROUSEL), ("weights", WEIGHTS))
            for words, answer in of.items()]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("name, words, answer", MISTAKES, ids=[f"{name}: {words}" for name, words, _ in MISTAKES])
def test_a_mistake_written_in_another_way_gets_its_sentence(name, words, answer, capsys):
    said = says(capsys, exercises.all[name], answer)
    assert said.startswith("Not yet: ") and words in said


def test_nearly_every_named_mistake_is_here():
    for name, told in (("biases", BIASES), ("carousel", CAROUSEL), ("weights", WEIGHTS)):
        unsaid = [label for label, message in exercises.all[name].messages.items()
                  if not any(words in message for words in told)]
        assert len(unsaid) <= 3, unsaid
