"""What holds by whatever door a lesson is opened: the front door, a plain JupyterLab, VS Code, a hub, a wheel.

Standard library only, and readable by any Python, so that an old one gets its answer from the front door.
"""

import os
import sys

# Where any of these is set, somebody has said how many threads they want.
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def arrange(path):
    """Called once, when lessons_lib is imported; `path` is the package's own, a list."""
    path[:] = [library_beside(os.curdir) or path[0]]
    one_blas_thread()


def library_beside(folder):
    """The lessons_lib of the clone in whose notebooks/ or my_lessons/ `folder` is, however deep; None elsewhere.

    A lesson and its library belong together: on a hub an administrator's older one may be installed.
    """
    try:
        above = os.path.abspath(folder)
    except OSError:  # the folder one stands in was deleted
        return None
    while os.path.dirname(above) != above:
        above, name = os.path.split(above)
        library = os.path.join(above, "lessons_lib")
        ours = name in ("notebooks", "my_lessons") and os.path.isfile(os.path.join(above, "pyproject.toml"))
        if ours and os.path.isfile(os.path.join(library, "every_door.py")):
            return library
    return None


def threads_were_asked_for():
    return any(os.environ.get(name) for name in THREADS)


def one_blas_thread():
    """These matrices are small: waking a second thread takes longer than the work, and far longer on a busy machine."""
    if threads_were_asked_for():
        return
    if "numpy" not in sys.modules:
        os.environ["OPENBLAS_NUM_THREADS"] = "1"
        return
    try:
        from threadpoolctl import threadpool_limits
    except ImportError:  # then lesson 00 names it as missing
        return
    threadpool_limits(1, user_api="blas")
