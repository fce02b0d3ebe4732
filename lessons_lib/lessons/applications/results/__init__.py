"""What was measured over ten seeds, a module and a JSON file for each kind of sequence; each says its command.

A module is loaded when it is first asked for, so that the command which remakes it does not find itself loaded.
"""

from importlib import import_module

__all__ = ["bounce", "failures", "letters", "melody", "pendulum", "sunspots", "translated", "translation"]


def __getattr__(name):
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.{name}")
