"""Every probe or ablation of a lesson has its control: it says "there is none" only if it was tried where one is."""

import inspect
from importlib import import_module
from pathlib import Path

import pytest

from tests.house import house

GATHERS = {"places", "second_sentences", "before_the_pronoun"}  # find nothing themselves
MODULES = [import_module(name) for name in sorted(house()) if name.split(".")[3:4] == ["probes"]]
ASKED = [name for module in MODULES for name, function in vars(module).items()
         if inspect.isfunction(function) and function.__module__ == module.__name__ and name[0] != "_"
         and next(iter(inspect.signature(function).parameters), "") == "net" and name not in GATHERS]
CONTROLS = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("*/test_probes.py"))


def test_there_is_something_to_control():
    assert {"said_again", "recalled", "off_one_by_one", "read_subject", "forget_gates",
            "right_when_held_open"} <= set(ASKED)


@pytest.mark.parametrize("name", ASKED)
def test_every_question_to_a_net_has_a_control(name):
    assert f"{name}(" in CONTROLS
