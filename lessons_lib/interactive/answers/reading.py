"""What a learner's function reads: its own arguments, and variables of the notebook that only bear their names."""

import dis
import functools
import inspect
from types import CodeType, FunctionType, ModuleType


def elsewhere(function, arguments: tuple, names: tuple[str, ...], allowed: frozenset[str]) -> str | None:
    """A sentence, if a function reads a variable of the notebook where it should read an argument. Else None.

    names: what the task calls the arguments; allowed: names that every answer may read.
    A variable is meant for an argument if it bears the name that the task gives to one, or if some argument of the
    function is never read. Functions and modules of the notebook may be read, but for a function in place of one that
    was handed over and is not read.
    """
    function = plain(function)
    if function is None:
        return None
    own = arguments_of(function)
    if own != list(names) and sorted(own) == sorted(names):
        return (f"your function takes its arguments in the order {', '.join(own)}, and it is called with "
                f"{', '.join(names)}.")
    star = own_star(function)
    unread = [name for name in own if name not in loaded(function.__code__, local=True)]
    unread += [f"*{star}"] if star and star not in loaded(function.__code__, local=True) else []
    called = any(callable(value) for name, value in zip(own, arguments, strict=False) if name in unread)
    for name in of_the_notebook(function, allowed, called):
        if name in names or unread:
            never = f" It never reads {unread[0]}." if unread else ""
            return (f"your function reads {name}, which is a variable of the notebook and not one of its arguments "
                    f"({', '.join(own) or f'*{star}'}).{never}")
    return None


def begun(function) -> bool:
    """True if a function does something with an argument, as a stub does not."""
    function = plain(function)
    return bool(function and loaded(function.__code__, local=True) & {*arguments_of(function), own_star(function)})


def besides(function, allowed: frozenset[str]) -> str:
    """A word on what a function reads from outside its call, to be added to what is wrong with it, or "".

    That is a variable of the notebook, or a list that is made in the line of `def`.
    """
    function = plain(function)
    if function and any(isinstance(value, list | dict | set) for value in function.__defaults__ or ()):
        return " (A list in the line of `def` is made once, and lives on from call to call.)"
    found = of_the_notebook(function, allowed) if function else []
    return f" ({found[0]} is a variable of the notebook, and none of your arguments.)" if found else ""


def of_the_notebook(function: FunctionType, allowed: frozenset[str], functions=False) -> list[str]:
    """The variables outside itself that a function reads: no modules, no types, and functions only if asked for."""
    found = {name: function.__globals__[name] for name in sorted(loaded(function.__code__, local=False) - allowed)
             if name in function.__globals__ and name != function.__name__}
    return [name for name, value in found.items()
            if not isinstance(value, ModuleType | type) and (functions or not callable(value))]


def own_star(function: FunctionType) -> str | None:
    """The name behind a * in its arguments, which takes whatever comes, or None."""
    code = function.__code__
    takes = code.co_flags & inspect.CO_VARARGS
    return code.co_varnames[code.co_argcount + code.co_kwonlyargcount] if takes else None


def arguments_of(function: FunctionType) -> list[str]:
    """The names of its arguments, in their order."""
    return list(function.__code__.co_varnames[:function.__code__.co_argcount])


def read_by(functions) -> frozenset[str]:
    """The names outside themselves that some functions read."""
    plains = filter(None, map(plain, functions))
    return frozenset().union(*(loaded(function.__code__, local=False) for function in plains))


def plain(function) -> FunctionType | None:
    """The function that Python runs: behind a method, a partial or a decorator. None if there is none to look into."""
    try:
        while isinstance(function, functools.partial):
            function = function.func
        function = inspect.unwrap(getattr(function, "__func__", function))
        return function if isinstance(function, FunctionType) else None
    except Exception:
        return None


def loaded(code: CodeType, local: bool) -> set[str]:
    """The names that some code reads, and the functions and comprehensions within it: its own, or those outside it."""
    wanted = ("LOAD_FAST", "LOAD_DEREF", "LOAD_CLOSURE", "STORE_FAST_LOAD_FAST") if local else (
        "LOAD_GLOBAL", "LOAD_NAME")
    found = set(code.co_cellvars) if local else set()
    for instruction in dis.get_instructions(code):
        if instruction.opname.startswith(wanted):
            names = instruction.argval if isinstance(instruction.argval, tuple) else (instruction.argval,)
            found.update(names[-1:] if instruction.opname.startswith("STORE") else names)
    if not local:
        for inner in code.co_consts:
            if isinstance(inner, CodeType):
                found |= loaded(inner, local)
    return found
