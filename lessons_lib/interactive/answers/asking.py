"""Calling a learner's function, whatever it does: with copies, and so that it changes nothing outside itself."""

import builtins
import contextvars
import ctypes
import inspect
import io
import os
import random
import sys
import threading
import warnings
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from copy import deepcopy

import numpy as np

from lessons_lib.interactive.answers.faults import Fault, from_exception
from lessons_lib.interactive.answers.showing import named

DEEP = 20_000  # calls within calls: a day of a thousand may take several
ROOM = 128 * 2**20  # bytes of memory for them
OTHER_ARGUMENTS = "other arguments"
PRINTED = 2000  # characters that a learner's own print may say


def ask(function, arguments: tuple):
    """What the learner's function returns, called with copies so that it cannot spoil them.

    Raises Fault when it cannot be called or raises anything but KeyboardInterrupt.
    """
    return asked(function, arguments)[0]


def asked(function, arguments: tuple, names=()) -> tuple:
    """What the learner's function returns, and the copies that it was called with, as it left them.

    names: what the task calls the arguments, to be told to a function that takes another number of them.
    """
    if not callable(function):
        raise Fault(f"a function is wanted here; got {named(function)}. Pass its name, without brackets.")
    _must_take(function, arguments, names)
    given = deepcopy(arguments)
    with _undisturbed():
        try:
            answer = function(*given)
        except RecursionError:
            given = deepcopy(arguments)
            answer = _deep_down(function, given)
        except KeyboardInterrupt:
            raise
        except BaseException as fault:
            raise from_exception(fault, function) from fault
    if inspect.iscoroutine(answer):
        answer.close()
        raise Fault("your function begins with `async def`, and so it hands over a promise and no answer. Write `def`.")
    return answer, given


@contextmanager
def quiet():
    """Nothing printed and no warning: for asking once more."""
    nowhere = _Limited(None, 0)
    with redirect_stdout(nowhere), redirect_stderr(nowhere), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _must_take(function, arguments, names):
    try:
        signature = inspect.signature(function)
    except BaseException:  # some of Python's own functions, and odd things, don't tell
        return
    try:
        signature.bind(*arguments)
    except TypeError:
        own = [name for name, parameter in signature.parameters.items() if parameter.kind is not parameter.VAR_KEYWORD]
        takes = f"takes {_counted(len(own))}" + (f" ({', '.join(own)})" if own else "")
        told = f": {', '.join(names)}" if names else ""
        named_only = [name for name in own if signature.parameters[name].kind is inspect.Parameter.KEYWORD_ONLY]
        if named_only and len(own) == len(arguments):
            raise Fault(f"the arguments of your function that stand behind a * ({', '.join(named_only)}) can be handed "
                        "over by name only, and it is called with values alone. What if the * goes?",
                        OTHER_ARGUMENTS) from None
        raise Fault(f"your function {takes}, and it is called with {_counted(len(arguments))}{told}.",
                    OTHER_ARGUMENTS) from None


def _counted(n: int) -> str:
    return "no argument" if n == 0 else "1 argument" if n == 1 else f"{n} arguments"


@contextmanager
def _undisturbed():
    """What a function may turn outside itself is turned back: print options, error states, chance, the folder."""
    folder, chance, numpys, limit = _folder(), random.getstate(), np.random.get_state(), sys.getrecursionlimit()
    reading = builtins.input
    builtins.input = _no_input
    try:
        with np.errstate(), np.printoptions(), warnings.catch_warnings(), redirect_stdout(_Limited(sys.stdout)):
            yield
    finally:
        builtins.input = reading
        random.setstate(chance)
        np.random.set_state(numpys)
        sys.setrecursionlimit(limit)
        if folder and folder != _folder():
            os.chdir(folder)


def _folder():
    try:
        return os.getcwd()
    except OSError:  # it was taken away
        return None


def _no_input(*_):
    raise Fault("your function asks the keyboard with input(). All that it needs is in its arguments.")


def _deep_down(function, given):
    """The same call with room for thousands of calls within each other: in a thread, whose room we may choose."""
    said, limit, room = {}, sys.getrecursionlimit(), threading.stack_size()

    def call():
        try:
            said["answer"] = function(*given)
        except BaseException as fault:
            said["fault"] = fault

    try:
        threading.stack_size(ROOM)
        thread = threading.Thread(target=contextvars.copy_context().run, args=(call,), daemon=True)
        sys.setrecursionlimit(DEEP)
        thread.start()
    except (RuntimeError, ValueError, MemoryError):  # no room to be had
        said["fault"] = RecursionError()
    else:
        _wait_for(thread)
    finally:
        threading.stack_size(room)
        sys.setrecursionlimit(limit)
    if isinstance(fault := said.get("fault"), KeyboardInterrupt):
        raise fault
    if fault is not None:
        raise from_exception(fault, function) from fault
    return said["answer"]


def _wait_for(thread):
    try:
        while thread.is_alive():
            thread.join(0.05)
    except KeyboardInterrupt:  # it comes to the main thread only: hand it on
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(KeyboardInterrupt))
        thread.join(1)
        raise


class _Limited(io.TextIOBase):
    """Lets the first characters through to another stream, and says once that there were more."""

    def __init__(self, stream, room=PRINTED):
        self.stream, self.room = stream, room

    def write(self, words):
        if self.stream is not None and self.room > 0:
            self.stream.write(words[:self.room])
            self.room -= len(words)
            if self.room <= 0:
                self.stream.write("… (and more)\n")
        return len(words)

    def flush(self):
        if self.stream is not None:
            self.stream.flush()
