"""What a lesson's kernel is started with: IPython as it comes, without the machine's settings. Run, not imported."""

import os
import sys
from contextlib import chdir, suppress
from pathlib import Path

from ipykernel.kernelapp import IPKernelApp
from IPython.core import application


class OurKernelApp(IPKernelApp):
    """A kernel that loses nothing it says: by default all beyond 1000 messages that wait to be fetched is dropped."""

    def init_iopub(self, context):
        context.sndhwm = 0  # as many as there are; a gate bench alone says 380 at once
        super().init_iopub(context)


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
    OurKernelApp.launch_instance()
