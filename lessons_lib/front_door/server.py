"""JupyterLab as the front door starts it: without the machine's own Jupyter settings. Run, not imported.

The folder it is started in is the one it shows. What is typed after `lab` wins.
"""

import os
import sys
from urllib.parse import quote

import zmq
from jupyter_client.manager import KernelManager
from jupyter_core import paths
from jupyterlab.labapp import main


def with_root(arguments: list[str]) -> list[str]:
    """The arguments, and what they leave open: the folder to show and the page to open. A command ("list") gets none.

    Lesson 00 is the first page of the learner's copies; another folder has none, and a notebook is its own.
    """
    paths = [word for word in arguments if not word.startswith("-") and os.path.exists(word)]
    named = any("root_dir" in word or "notebook-dir" in word or "notebook_dir" in word for word in arguments)
    if arguments and not arguments[0].startswith("-") and not paths:
        return arguments
    if not named and not paths:
        return [f"--ServerApp.root_dir={os.getcwd()}", *arguments]
    if any("default_url" in word for word in arguments):
        return arguments
    page = "" if named or os.path.isdir(paths[0]) else "/tree/" + quote(os.path.basename(paths[0]))
    return [f"--LabApp.default_url=/lab{page}", *arguments]


if __name__ == "__main__":
    for machine in (paths.SYSTEM_CONFIG_PATH, paths.SYSTEM_JUPYTER_PATH):
        if machine not in (paths.ENV_CONFIG_PATH, paths.ENV_JUPYTER_PATH):  # on Windows they may be the same
            machine.clear()
    if zmq.has("curve") and KernelManager.class_traits().get("transport_encryption"):
        # Kernels that listen in plain text frighten at every start, and rightly.
        KernelManager.transport_encryption.default_value = "auto"
    sys.argv[1:] = with_root(sys.argv[1:])
    sys.exit(main())
