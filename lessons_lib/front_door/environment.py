"""The environment of every child process, composed here and nowhere else.

Nothing of the person's own settings for Python, pip, Jupyter, IPython and matplotlib gets in; what these write stays
where `places` says. How the internet is reached (proxy, certificates) is left as it is.
"""

import hashlib
import os
import shutil
from pathlib import Path

from lessons_lib.every_door import threads_were_asked_for
from lessons_lib.front_door.places import Places
from lessons_lib.storage.whole_file import write_whole

FOREIGN = ("PYTHON", "PIP_", "JUPYTER", "JPY_", "IPYTHON", "MPL", "MATPLOTLIB", "PYTEST_")
SETTINGS = Path(__file__).parent / "jupyter"  # a file, not arguments: what is typed after `lab` comes later, and wins
FOR_LEARNERS = Path(__file__).parent / "installed" / "etc" / "jupyter"
STUB = """\
# Written by the front door. The lessons' library is importable, and nothing else of its folder is.
import os
__path__[:] = [os.fsdecode({library!r})]
__file__ = os.path.join(__path__[0], "__init__.py")
with open(__file__, encoding="utf-8") as _own:
    exec(compile(_own.read(), __file__, "exec"))
"""


def environment(where: Places) -> dict[str, str]:
    """What a server, a kernel, a test run or a setup gets: the person's own, less FOREIGN, plus ours."""
    jupyter = where.jupyter
    ours = {
        "PYTHONPATH": only_the_library(where),
        "PYTHONUTF8": "1",  # a folder may have a name that the locale cannot spell
        "JUPYTER_CONFIG_PATH": os.pathsep.join([str(SETTINGS), str(FOR_LEARNERS)]),
        "JUPYTER_CONFIG_DIR": jupyter / "config",
        "JUPYTER_DATA_DIR": jupyter / "data",
        "JUPYTER_RUNTIME_DIR": jupyter / "runtime",
        "JUPYTER_PREFER_ENV_PATH": "1",
        "IPYTHONDIR": jupyter / "ipython",
        "MPLCONFIGDIR": jupyter / "matplotlib",
    }
    one_thread = {} if threads_were_asked_for() else {"OPENBLAS_NUM_THREADS": "1"}
    return own() | one_thread | {name: str(value) for name, value in ours.items()}


def rust_at_home(where: Places) -> dict[str, str]:
    """For what calls pip: it asks rustc for its version, and a rustup behind that would leave a file in HOME."""
    return {"RUSTUP_HOME": str(where.venv / "rustup")}


def own() -> dict[str, str]:
    """The person's own environment, less FOREIGN."""
    return {name: value for name, value in os.environ.items() if not name.upper().startswith(FOREIGN)}


def only_the_library(where: Places) -> str:
    """A folder for PYTHONPATH that holds the lessons' library alone: the clone's would let a random.py in."""
    one_of_several = "" if where.made == where.root else "_" + hashlib.sha256(os.fsencode(where.root)).hexdigest()[:8]
    folder = where.jupyter / f"library{one_of_several}"
    write_stub(where.root, folder)
    return str(folder)


def write_stub(root: Path, folder: Path) -> None:
    """A package in this folder that is the clone's lessons_lib. Plain ASCII, whatever the clone's name is."""
    stub, written = folder / "lessons_lib" / "__init__.py", STUB.format(library=os.fsencode(root / "lessons_lib"))
    stub.parent.mkdir(parents=True, exist_ok=True)
    if not stub.exists() or stub.read_text("ascii") != written:
        write_whole(stub, written.encode("ascii"))
        # Python trusts byte code whose source had this size in this second; two clones' stubs may share both.
        shutil.rmtree(stub.parent / "__pycache__", ignore_errors=True)
