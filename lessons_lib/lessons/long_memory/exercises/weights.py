"""How many weights has the LSTM of 1997?"""

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.lstm_1997_wiring import Wiring


def count_weights(D, blocks, cells, K, biased):
    gates, C = 2 * blocks, blocks * cells
    M = gates + C
    biases = {"all": M + K, "hidden": M, "gates": gates, "none": 0}[biased]
    return M * D + M * M + K * C + biases


def _sizes(blocks, cells):
    gates, C = 2 * blocks, blocks * cells
    return gates, C, gates + C


def _unit_by_unit(D, blocks, cells, K, biased):
    weights = 0
    for _ in range(blocks):
        for unit in ["gate"] * 2 + ["cell"] * cells:
            weights += D + blocks * (2 + cells)
            weights += biased in ("all", "hidden") or (biased == "gates" and unit == "gate")
    for _ in range(K):
        weights += blocks * cells + (biased == "all")
    return weights


def _other(wiring):
    """The mistake of someone who connects or counts something else: how many more that makes."""
    def slip(D, blocks, cells, K, biased):
        return count_weights(D, blocks, cells, K, biased) + wiring(D, blocks, cells, K, *_sizes(blocks, cells))

    return slip


def _other_biases(biases):
    """The mistake of someone who counts other biases."""
    def slip(D, blocks, cells, K, biased):
        return count_weights(D, blocks, cells, K, "none") + biases(K, biased, *_sizes(blocks, cells))

    return slip


def _other_gates(gates_of):
    """The mistake of someone whose net has another number of gates."""
    def slip(D, blocks, cells, K, biased):
        return _counted(D, gates_of(blocks, cells), blocks * cells, K, biased)

    return slip


def _counted(D, gates, C, K, biased):
    M = gates + C
    return M * D + M * M + K * C + {"all": M + K, "hidden": M, "gates": gates, "none": 0}[biased]


weights = Exercise(
    "Write count_weights(D, blocks, cells, K, biased): how many weights a net of 1997 has, with D inputs, so many "
    "blocks of so many cells, K outputs, and biases for \"all\" units, the \"hidden\" ones, the \"gates\" or \"none\".",
    right={"matrix by matrix": count_weights, "unit by unit": _unit_by_unit,
           "ask the wiring": lambda D, blocks, cells, K, biased: Wiring(D, blocks, cells, K, biased=biased).weights},
    wrong={
        "gates for each cell": Wrong(
            _other_gates(lambda blocks, cells: 2 * blocks * cells),
            "you gave each cell gates of its own, as today. In 1997 the cells of a block share theirs. How many gates "
            "has a block of two cells?"),
        "no output gates": Wrong(
            _other_gates(lambda blocks, cells: blocks),
            "you gave each block one gate. One lets in. Which one is missing?"),
        "forget gates": Wrong(
            _other_gates(lambda blocks, cells: 3 * blocks),
            "you gave each block three gates. One of them came three years later. Which?"),
        "three gates for each cell": Wrong(
            _other_gates(lambda blocks, cells: 3 * blocks * cells),
            "you gave each cell three gates, as today. In 1997 one of the three was not there yet, and the cells of a "
            "block shared the others. How many has a block?"),
        "two gates in all": Wrong(
            _other_gates(lambda blocks, cells: 2),
            "you have two gates in the whole net. Each block has its own. How many are that?"),
        "today's count": Wrong(
            lambda D, blocks, cells, K, biased: LSTM(D, blocks * cells, K).theta.size,
            "that is how one counts today's LSTM: four layers, each as wide as there are cells. In 1997 the cells of a "
            "block share two gates, and whatever is hidden sees all that is hidden. How many units is that?"),
        "outputs see the gates": Wrong(
            _other(lambda D, blocks, cells, K, gates, C, M: K * gates),
            "your outputs see the gates too. The gates help the cells and show themselves to the hidden units, but "
            "not to the outputs. What does an output see?"),
        "outputs see one cell of a block": Wrong(
            _other(lambda D, blocks, cells, K, gates, C, M: K * (blocks - C)),
            "your outputs see one number from each block. A block shows each of its cells. How many are there in all?"),
        "outputs see the inputs": Wrong(
            _other(lambda D, blocks, cells, K, gates, C, M: K * D),
            "you connected the inputs with the outputs as well. In these nets nothing goes past the hidden "
            "units. What does an output see?"),
        "outputs are seen": Wrong(
            _other(lambda D, blocks, cells, K, gates, C, M: M * K),
            "you let the hidden units see the outputs of the step before. They see what is hidden, one step ago, and "
            "the inputs. Which matrix is too many?"),
        "no self connections": Wrong(
            _other(lambda D, blocks, cells, K, gates, C, M: -M),
            "you left out what leads from a unit to itself. The carousel has a fixed 1 inside the cell, which is no "
            "weight. But what a unit *showed* one step ago it sees as well as all others do. What shape has W_hh?"),
        "the carousel is a weight": Wrong(
            _other(lambda D, blocks, cells, K, gates, C, M: C),
            "you counted one weight more for each cell: is it the carousel's? That is a fixed 1. Does a net learn it?"),
        "peepholes": Wrong(
            _other(lambda D, blocks, cells, K, gates, C, M: 2 * C),
            "you counted two weights more for each cell: do the gates look at its state? Such peepholes came in 2000. "
            "In 1997 a gate sees what a cell *shows*, which you have counted. Which are too many?"),
        "a unit in each block to look at": Wrong(
            _other(lambda D, blocks, cells, K, gates, C, M: blocks * (2 + cells) ** 2 - M * M),
            "your blocks see only themselves. In 1997 a unit sees the units of all blocks, one step ago. What shape "
            "has W_hh?"),
        "only cells are seen": Wrong(
            _other(lambda D, blocks, cells, K, gates, C, M: M * C - M * M),
            "your hidden units see the cells alone, as today. In 1997 the gates counted as hidden units, and were "
            "seen as well. How many columns has W_hh?"),
        "no loop": Wrong(
            _other(lambda D, blocks, cells, K, gates, C, M: -M * M),
            "your net has no loop: nothing leads from the hidden units of one step to those of the next. Which matrix "
            "is missing, and what is its shape?"),
        "gates see no inputs": Wrong(
            _other(lambda D, blocks, cells, K, gates, C, M: -gates * D),
            "your gates do not see the inputs. How would an input gate know that something worth keeping has come?"),
        "only gates see the inputs": Wrong(
            _other(lambda D, blocks, cells, K, gates, C, M: -C * D),
            "your cells do not see the inputs. What would there be to keep?"),
        "no outputs": Wrong(
            _other(lambda D, blocks, cells, K, gates, C, M: -K * C),
            "the hidden part is right, and its biases. The outputs are read off the cells. How many weights is that?"),
        "always all biases": Wrong(
            _other_biases(lambda K, biased, gates, C, M: M + K),
            "without the biases it is right, and you count one for every unit, whatever `biased` says. What should "
            "\"none\" add?"),
        "never a bias": Wrong(
            _other_biases(lambda K, biased, gates, C, M: 0),
            "without the biases it is right, and you never count any. How many does each of the four words add?"),
        "outputs have biases too": Wrong(
            _other_biases(lambda K, biased, gates, C, M: {
                "all": M, "hidden": M, "gates": gates, "none": 0}[biased] + K),
            "the hidden units' biases are right, and you give the outputs theirs at every word. Which of the four "
            "words means the outputs as well?"),
        "outputs have none": Wrong(
            _other_biases(lambda K, biased, gates, C, M: {
                "all": M, "hidden": M, "gates": gates, "none": 0}[biased]),
            "three of the four words are right. \"all\" means more than \"hidden\". Which units are not hidden?"),
        "hidden means cells": Wrong(
            _other_biases(lambda K, biased, gates, C, M: {
                "all": M + K, "hidden": C, "gates": gates, "none": 0}[biased]),
            "three of the four words are right. In a net of 1997 the gates are hidden units too. How many biases does "
            "\"hidden\" mean then?"),
        "one bias for a block's gates": Wrong(
            _other_biases(lambda K, biased, gates, C, M: {
                "all": M + K, "hidden": M, "gates": gates // 2, "none": 0}[biased]),
            "three of the four words are right. With \"gates\" you count one bias for each block. How many gates "
            "has it?"),
        "gates and cells change places": Wrong(
            _other_biases(lambda K, biased, gates, C, M: {
                "all": M + K, "hidden": M, "gates": C, "none": 0}[biased]),
            "three of the four words are right. With \"gates\" you count a bias for each cell. How many gates are "
            "there?"),
        "cells in all": Wrong(
            lambda D, blocks, cells, K, biased: _counted(D, 2 * blocks, cells, K, biased),
            "you took `cells` for the cells of the whole net. It says how many each block has. How many are there in "
            "all?"),
    },
    probes=[(7, 4, 1, 7, "gates"), (7, 3, 2, 7, "gates"), (54, 2, 1, 2, "none"), (1004, 2, 1, 2, "none"),
            (1, 3, 1, 1, "hidden"), (2, 2, 2, 1, "all"), (8, 2, 2, 4, "all"), (8, 3, 2, 8, "all")],
    hints=["First the hidden units: `gates = 2 * blocks`, one to let in and one to let out for each block, and "
           "`C = blocks * cells`. Together `M = gates + C`.",
           "Each of the M sees D inputs and all M hidden units, itself too: `M * D + M * M`. The outputs see the C "
           "cells alone.",
           "The biases: \"all\" is one for each of the M units and K outputs, \"hidden\" leaves out the outputs, "
           "\"gates\" the cells as well."],
    praise="264, 276, 364, 6064, 102, 93, 156 and 308: the paper's own numbers. That all of "
           "them come out is why we believe that its nets were connected so.",
)
