"""What was measured of several nets, one a seed, brought together for a store."""

import numpy as np


def decimals(values, digits=4):
    """A number or an array of any shape, rounded to so many decimals, as a float or as lists of floats."""
    return np.round(values, digits).tolist()


def significant(values, digits=3):
    """A number or an array of any shape, each number to so many digits that count, as a float or as lists of floats."""
    if np.ndim(values):
        return [significant(value, digits) for value in values]
    return float(f"{float(values):.{digits}g}")


def gather(parts, rounded=decimals):
    """Equal dicts, one a net, as one dict of lists, dicts within them likewise; `rounded` makes floats of an entry."""
    if isinstance(parts[0], dict):
        return {name: gather([part[name] for part in parts], rounded) for name in parts[0]}
    return [rounded(part) for part in parts]
