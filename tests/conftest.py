"""The tests import one another from the clone's folder, which comes last: a random.py there hides nothing.

All tests in a browser have the same one: two cannot be driven in one process.
"""

import os
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1]))


@pytest.fixture(scope="session")
def browser():
    from lessons_lib.benchmark.lab import NEEDED, chrome, ready

    if not ready():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(
            f"the browser tests need {NEEDED}; then: python3 -m lessons_lib test tests/browser tests/site")
    with chrome() as browser:
        yield browser
