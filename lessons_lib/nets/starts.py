"""A start other than that of PyTorch's layers, for nets that read one-hot words. Lessons 06 and 09."""

import numpy as np


def widen_inputs(net):
    """Let the weights of the inputs, W_x..., start between -1 and 1 instead of -1 / sqrt(H) and 1 / sqrt(H).

    Changes a new RNN or LSTM in place. A one-hot word is a single 1, and with the small weights it hardly moves the
    state.
    """
    for name in net.names:
        if name.startswith("W_x"):
            getattr(net, name)[:] *= np.sqrt(net.H)
