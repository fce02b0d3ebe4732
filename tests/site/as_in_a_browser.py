"""Run all cells of a notebook as the lab's kernel does: `python as_in_a_browser.py NOTEBOOK [matplotlib]`.

The library is an installed wheel with no clone around it, and Python has what WebAssembly has: one thread, one process,
no network, and matplotlib for a lesson that asks for it. Nothing else of these tests is imported here.
"""

import _thread
import json
import os
import socket
import subprocess
import sys
import threading
from types import ModuleType, SimpleNamespace

from IPython.core.interactiveshell import InteractiveShell


def refuse(kind, words):
    def refused(*_, **__):
        raise kind(words)
    return refused


def as_in_webassembly():
    """Take away what Pyodide has not, and raise what it raises."""
    no_process = refuse(OSError, "emscripten does not support processes.")
    threading.Thread.start = _thread.start_new_thread = refuse(RuntimeError, "can't start new thread")
    subprocess.Popen.__init__ = os.system = os.fork = no_process
    socket.socket.connect = refuse(OSError, "no network")
    sys.modules["fcntl"] = ModuleType("fcntl")   # as the lab's kernel has it: empty
    for name in ("sched_getaffinity", "geteuid"):
        delattr(os, name)


def run(notebook, plots):
    """Run it; the first cell that goes wrong is shown, and ends this."""
    shell = InteractiveShell.instance()
    shell.history_manager.enabled = False
    shell.kernel = SimpleNamespace()   # so that the library sees a notebook that listens
    as_in_webassembly()
    if not plots:
        sys.modules["matplotlib"] = None
    with open(notebook, encoding="utf-8") as file:
        cells = json.load(file)["cells"]
    for cell in cells:
        if cell["cell_type"] == "code" and not shell.run_cell("".join(cell["source"]), store_history=True).success:
            sys.exit(1)
    print(f"library: {sys.modules['lessons_lib'].__path__[0]}, matplotlib: {bool(sys.modules.get('matplotlib'))}")


if __name__ == "__main__":
    run(sys.argv[1], "matplotlib" in sys.argv[2:])
