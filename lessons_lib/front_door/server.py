"""JupyterLab as the front door starts it: without the machine's own Jupyter settings. Run, not imported.

The folder it is started in is the one it shows. What is typed after `lab` wins.
"""

import os
import sys

import zmq
from jupyter_client.manager import KernelManager
from jupyter_core import paths
from jupyterlab.labapp import main


def with_root(arguments: list[str]) -> list[str]:
    """The arguments, and the folder to show, unless they name one or a notebook to open."""
    named = any("root_dir" in word or "notebook-dir" in word or "notebook_dir" in word for word in arguments)
    given = any(not word.startswith("-") and os.path.exists(word) for word in arguments)
    return arguments if named or given else [f"--ServerApp.root_dir={os.getcwd()}", *arguments]


if __name__ == "__main__":
    for machine in (paths.SYSTEM_CONFIG_PATH, paths.SYSTEM_JUPYTER_PATH):
        if machine not in (paths.ENV_CONFIG_PATH, paths.ENV_JUPYTER_PATH):  # on Windows they may be the same
            machine.clear()
    if zmq.has("curve") and KernelManager.class_traits().get("transport_encryption"):
        # Kernels that listen in plain text frighten at every start, and rightly.
        KernelManager.transport_encryption.default_value = "auto"
    sys.argv[1:] = with_root(sys.argv[1:])
    sys.exit(main())
