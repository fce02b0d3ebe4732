"""What was measured of several nets, one a seed, brought together for a store."""

import numpy as np


def gather(parts):
    """Equal dicts, one a net, as one dict of lists; numbers to four digits."""
    first = parts[0]
    if isinstance(first, dict):
        return {name: gather([part[name] for part in parts]) for name in first}
    return [np.round(part, 4).tolist() for part in parts]
