"""The house as its import statements draw it: which module uses which, and what it uses from elsewhere."""

import ast
import sys
from dataclasses import dataclass, field
from functools import cache

from tests.notebooks.reading import ROOT

LIBRARY = "lessons_lib"


@dataclass
class Module:
    """What a module imports when it is imported, and what its functions import when they are called."""

    at_once: set[str] = field(default_factory=set)
    later: set[str] = field(default_factory=set)

    @property
    def all(self) -> set[str]:
        return self.at_once | self.later


def house(added: dict[str, str] | None = None) -> dict[str, Module]:
    """Name -> Module for the whole library; `added` is more source for some of them, to see who would object."""
    files = {name_of(path): path.read_text(encoding="utf-8") for path in (ROOT / LIBRARY).rglob("*.py")}
    for name, more in (added or {}).items():
        files[name] = f"{files.get(name, '')}\n{more}\n"
    return {name: reading(source, files) for name, source in files.items()}


def name_of(path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def reading(source: str, known) -> Module:
    """`from a import b` uses the module a.b where there is one, else a. Python's own modules are left out."""
    module = Module()
    for later, origin, imported in imports(source):
        names = [whole if origin and (whole := f"{origin}.{name}") in known else origin or name for name in imported]
        used = {name if name.split(".")[0] == LIBRARY else name.split(".")[0] for name in names}
        (module.later if later else module.at_once).update(used - sys.stdlib_module_names)
    return module


@cache
def imports(source: str) -> list[tuple[bool, str | None, list[str]]]:
    """Of each import statement: whether it stands in a function, what it imports from, and the names."""
    found, tree = [], ast.parse(source)
    inside = {id(node) for function in ast.walk(tree) if isinstance(function, ast.FunctionDef)
              for node in ast.walk(function)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            origin = getattr(node, "module", None)
            assert not getattr(node, "level", 0), f"a relative import: {ast.unparse(node)}"
            found.append((id(node) in inside, origin, [alias.name for alias in node.names]))
    return found


def loaded(name: str, modules: dict[str, Module]) -> set[str]:
    """All that is loaded when this module is imported, the packages on its way and modules from elsewhere too."""
    found, open_ = set(), [name]
    while open_:
        name = open_.pop()
        if name not in found:
            found.add(name)
            parents = [name.rpartition(".")[0]] if name.startswith(f"{LIBRARY}.") else []
            open_ += [*modules[name].at_once, *parents] if name in modules else parents
    return found
