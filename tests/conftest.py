"""The tests import one another from the clone's folder, which comes last: a random.py there hides nothing."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))
