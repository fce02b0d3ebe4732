"""Names from before a lesson had one room: a copy in my_lessons that somebody worked in goes on to work.

The old import lines are understood, and the copy is left alone: it is its owner's, and there are more of them than
any start of ours would find, handed in, renamed or kept elsewhere. Readable by any Python, as every_door.
"""

import sys

SHELVES = ("exercises", "experiments", "pictures", "results")  # each had a file or folder a lesson
EMPTY = ["lessons_lib." + shelf for shelf in SHELVES]  # packages still, for what was in them

PLACES = {
    "nets.agreement_cell": "lessons.lstm_step_by_step.cell",
    "nets.book_cell": "lessons.childrens_book.cell",
    "nets.dinner_net": "lessons.unrolling.dinner_net",
    "nets.latch": "lessons.short_memory.latch",
    "nets.one_unit": "lessons.backpropagation.one_unit",
    "nets.two_units": "lessons.vanishing_gradients.two_units",
    "pictures.lstm": "drawing.lstm",
    "results.lstm_step_by_step": "lessons.lstm_step_by_step.results.sixteen_units",
    "results.torch_reference": "storage.torch_reference",
    "results.two_unit_cells": "lessons.lstm_step_by_step.results.two_units",
    "training.childrens_book": "lessons.childrens_book.training",
    "training.held_out": "lessons.sequences.training",
    "training.latches": "lessons.short_memory.training.latches",
    "training.loud_clue": "lessons.vanishing_gradients.training.loud_clue",
    "training.one_bit": "lessons.vanishing_gradients.training.one_bit",
    "training.phrases": "lessons.short_memory.training.last_word",
    "worlds.away": "lessons.unrolling.away",
    "worlds.chance": "lessons.dinner.chance",
    "worlds.sequences": "lessons.sequences.world",
}


def now(name):
    """Where the module is that bore this name; None for a name that never was."""
    library, _, old = name.partition(".")
    shelf, _, topic = old.partition(".")
    if library != "lessons_lib" or not topic:
        return None
    if old in PLACES:
        return "lessons_lib." + PLACES[old]
    if shelf not in SHELVES or "." in topic:
        return None
    if topic.endswith("_plots"):
        topic, shelf = topic[:-len("_plots")], "plots"
    return ".".join(("lessons_lib.lessons", topic, shelf))


class Finder:
    """Asked by `import` before the folders are: the old ones may still be there, empty but for byte code."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        place = now(name)
        if not place and name not in EMPTY:
            return None
        from importlib.machinery import ModuleSpec, SourceFileLoader
        from importlib.util import find_spec, spec_from_file_location

        try:
            found = find_spec(place or "lessons_lib.lessons.start_here")
        except ModuleNotFoundError:  # no such lesson; or a library from before, which has the old names
            return None
        if not place:
            return ModuleSpec(name, None, is_package=True)

        class Loader(SourceFileLoader):
            def exec_module(self, module):
                from importlib import import_module

                sys.modules[name] = import_module(place)  # the module itself, so that it is there once

        return spec_from_file_location(name, found.origin, loader=Loader(name, found.origin)) if found else None


def understand():
    """Called once, when lessons_lib is imported."""
    sys.meta_path.insert(0, Finder)
