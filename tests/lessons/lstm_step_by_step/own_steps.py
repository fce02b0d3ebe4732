"""LSTM steps as a learner writes them, right and wrong, and what the gate bench of lesson 09 says of them."""

import inspect
import linecache

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.exercises.steps import my_step
from lessons_lib.nets.activations import sigmoid
from tests.drawing.texts import complaints, words

AWAY = dict(W_hf_12=1.0, W_hi_11=0.5, W_ho_21=-1.0, W_hc_12=0.3, b_f_1=0.5, b_i_2=0.2, b_o_1=0.3, b_c_1=-0.4,
            W_xf_11=0.3, W_xf_21=-0.2, W_xi_11=0.4, W_xi_21=1.0, W_xo_11=0.6)  # no gate at its end: all differ


def said(experiment, **values):
    """The words of the picture, and its numbers."""
    svg, numbers = experiment.draw(**{**experiment.start, **values})
    assert not list(complaints(svg)), values
    return words(svg), numbers


def with_mistake(*pairs):
    """my_step as a learner has it in a cell, with something in place of something else: old, new, old, new ..."""
    source = inspect.getsource(my_step)
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        assert source.count(old) == 1, old
        source = source.replace(old, new)
    name = f"<cell {abs(hash(pairs))}>"
    linecache.cache[name] = len(source), None, source.splitlines(True), name
    space = {"np": np, "sigmoid": sigmoid}
    exec(compile(source, name, "exec"), space)
    return space["my_step"]
