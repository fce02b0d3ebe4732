"""One-hot columns: a symbol's number as a column with a single 1, in its own row."""

import numpy as np


def one_hot(labels, size, dtype=np.float64):
    """Labels from 0 to size - 1 as columns: (N,) -> (size, N), and (T, B) -> (T, size, B), as a net reads them.

    ValueError for labels of another shape, that are no whole numbers, or outside that range.
    """
    labels = np.asarray(labels)
    if labels.ndim not in (1, 2) or labels.dtype.kind not in "iu":
        raise ValueError(f"labels must be (N,) or (T, B) whole numbers; got {labels.shape} {labels.dtype}")
    if labels.size and not 0 <= labels.min() <= labels.max() < size:
        raise ValueError(f"labels must be from 0 to {size - 1}; got {labels.min()} to {labels.max()}")
    return np.moveaxis(np.eye(size, dtype=dtype)[:, labels], 0, -2)
