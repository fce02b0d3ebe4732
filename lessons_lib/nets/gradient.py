"""What every backward pass begins and ends with: the upstream gradient it is handed, and the gradient it gives.

The lessons call a gradient on its way back through a net "blame" (from lesson 05 on).
"""

import numpy as np

from lessons_lib.nets.checks import columns, size
from lessons_lib.nets.parameters import Parameters


class Gradient(Parameters):
    """How the loss changes with a net: theta (P,) and the net's own names, xs (T, D, B), and h0 (and c0) (H, B).

    xs is None if the inputs' part was not asked for.
    """

    def __init__(self, net, layout, run, states, inputs):
        super().__init__(layout, {"D": net.D, "H": net.H, "K": net.K}, net.dtype)
        # past __setattr__, which is for parameters
        vars(self)["xs"] = np.zeros(run.xs.shape, net.dtype) if inputs else None
        for state in states:
            vars(self)[state] = np.zeros(run.h0.shape, net.dtype)


def upstream_gradient(net, run, kind, *, dys, **on_states):
    """Check the gradient that a backward pass is handed, and bring dL/dys back to the states: dhs (T, H, B), ...

    Returns {"dys": ..., "dhs": ..., "dcs": ...}, None for what is not there, except dhs, which then is zeros.
    """
    if not isinstance(run, kind):
        raise TypeError(f"run must be what this net's forward returned, {kind.__name__}; got {type(run).__name__}")
    if run.theta.shape != net.theta.shape or not np.array_equal(run.theta, net.theta):
        raise ValueError("run was made with other weights than net has now; call forward again, then backward")
    if dys is None and all(given is None for given in on_states.values()):
        raise ValueError(f"one of dys, {', '.join(on_states)} must be given; got none")
    T, K, B = run.ys.shape
    sizes = {"T": T, "H": net.H, "K": K, "B": B}
    upstream = {"dys": None if dys is None else columns("dys", dys, "T K B", sizes, net.dtype)}
    for name, given in on_states.items():
        upstream[name] = None if given is None else columns(name, given, "T H B", sizes, net.dtype)
    if dys is not None:
        from_outputs = np.matmul(net.W_hy.T, upstream["dys"], out=run.buffer("dhs", T, net.H, B))
        upstream["dhs"] = from_outputs if upstream["dhs"] is None else upstream["dhs"] + from_outputs
    elif upstream["dhs"] is None:
        upstream["dhs"] = np.zeros((T, net.H, B), net.dtype)
    return upstream


def output_gradient(grad, run, dys):
    """Fill in the gradient of W_hy and b_y from the run's states and dys (T, K, B)."""
    T, K, B = dys.shape
    flat = over_time(dys, run.buffer("dys over time", K, T, B))
    np.dot(flat, over_time(run.hs, run.buffer("hs over time", run.H, T, B)).T, out=grad.W_hy)
    np.sum(flat, axis=1, keepdims=True, out=grad.b_y)


def over_time(values, out=None):
    """Lay all steps of all sequences side by side: (T, N, B) -> (N, T B), so that a sum over them is one product.

    `out` is an array (N, T, B) to do it in.
    """
    T, N, B = values.shape
    if B == 1:
        return values.reshape(T, N).T
    out = np.empty((N, T, B), values.dtype) if out is None else out
    out[:] = values.transpose(1, 0, 2)
    return out.reshape(N, T * B)


def window_size(window, T):
    """The number of steps that a gradient may travel: None is all T of them. ValueError below 1."""
    return T if window is None else min(size("window", window), T)
