"""What a lesson's kernel is started with: IPython as it comes, without the machine's settings. Run, not imported."""

import os
import sys
from contextlib import chdir, suppress
from pathlib import Path

from ipykernel.kernelapp import launch_new_instance
from IPython.core import application

if __name__ == "__main__":
    for machine in (application.SYSTEM_CONFIG_DIRS, application.ENV_CONFIG_DIRS):
        machine.clear()
    with suppress(ImportError):  # the completer's cache stays with IPython's other files
        from jedi import settings

        settings.cache_directory = str(Path(os.environ["IPYTHONDIR"], "jedi"))
    if Path("matplotlibrc").exists():  # matplotlib, when it is imported, would look first in the folder it stands in
        ours = Path(os.environ["MPLCONFIGDIR"])
        ours.mkdir(parents=True, exist_ok=True)
        os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")  # as ipykernel does later
        with suppress(ImportError), chdir(ours):
            import matplotlib  # noqa: F401

    sys.path.append("")  # the learner's own files can be imported too; they come last
    launch_new_instance()
