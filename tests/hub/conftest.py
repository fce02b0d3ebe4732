"""What the tests on a hub need: .bench/hub, which CI makes, and `python3 -m lessons_lib hub` elsewhere."""

import os
import shutil
import sys

import pytest

from lessons_lib.front_door.hub.try_out import PROXY, fingerprint, hub_python
from tests.notebooks.reading import ROOT


@pytest.fixture(scope="session")
def hubs_python():
    """The Python in .bench/hub, with JupyterHub and nbgitpuller."""
    ready, in_ci = ROOT / ".bench" / "hub" / "ready", os.environ.get("CI") == "true"
    there = ready.exists() and ready.read_text("utf-8") == fingerprint(ROOT)
    possible = sys.platform == "linux" and (shutil.which("npm") or shutil.which(PROXY))
    if not there and not (in_ci and possible):
        (pytest.fail if in_ci else pytest.skip)(
            f".bench/hub is not there; on Linux with npm, `python3 -m lessons_lib hub` makes it (with {PROXY})")
    return hub_python(ROOT)
