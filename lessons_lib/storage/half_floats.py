"""A net's weights in few letters, for a store: as float16, which is plenty for a net that is looked at."""

from base64 import b64decode, b64encode

import numpy as np


def packed(theta) -> str:
    """Parameters (P,) as text, each rounded to float16."""
    return b64encode(np.asarray(theta).astype("<f2").tobytes()).decode()


def unpacked(text: str) -> np.ndarray:
    """The parameters (P,) that `packed` made a text of, in float16."""
    return np.frombuffer(b64decode(text), dtype="<f2")
