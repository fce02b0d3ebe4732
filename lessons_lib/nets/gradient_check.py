"""The numerical gradient: nudge every parameter up and down, and see how the loss moves. From lesson 04 on.

The lessons say slope for a derivative, and nudge for the step (others: eps or h).
"""

import inspect
import warnings

import numpy as np

from lessons_lib.nets.checks import positive, real_array

# The step for each precision, about the cube root of its last digit: there the curve's bend and the rounding of the
# loss spoil the slope alike. About ten decimal places are left in float64, four in float32 and one in float16.
NUDGES = {np.float16: 0.1, np.float32: 5e-3, np.float64: 1e-5}
COARSE = {np.float16: 0.5, np.float32: 0.1, np.float64: 1e-5}  # the rounding, in parts of the slopes, that is refused


def finite_differences(loss, theta, nudge=None):
    """The slope of loss() by every number of theta: (loss(+nudge) - loss(-nudge)) / (2 nudge), in theta's shape.

    theta: an array of floats of any shape, (P,), (H, 1), (H, D) or (), or a view such as net.b_h. `loss` takes no
    arguments and reads theta, which is changed in place, one number after the other, and put back bit for bit, also
    when loss() raises or is interrupted. The slopes are float64.

    `nudge`, the same for small and large numbers, is 1e-5 unless given; if theta or the loss is float32, 5e-3. The
    slopes' error is of the order nudge^2, plus the loss's last digit divided by nudge: they are right to about ten
    decimal places for float64 and four for float32, where loss and theta are of the order of 1.

    Raises TypeError for what is no array of floats, a loss with arguments, or one that gives anything but one number;
    ValueError for a theta that is empty, read-only or not finite, numbers so large that the nudge is lost in them or
    in the loss, a loss that is not finite, or one that changes theta. A loss that never moves may be right (its slopes
    are 0), and may have been given a copy of what it reads: UserWarning.
    """
    _check_theta(theta)
    _check_loss(loss)
    before = theta.copy()
    try:
        start, kind = _number(loss, theta, before)
        if np.finfo(theta.dtype).eps > np.finfo(kind).eps:  # the coarser of the two
            kind = theta.dtype.type
        nudge = positive("nudge", NUDGES.get(kind, NUDGES[np.float64]) if nudge is None else nudge)
        slopes, noise, moved = np.empty(theta.shape), 0.0, False
        for place in np.ndindex(theta.shape):
            losses, at = [], []
            for sign in (1, -1):
                theta[place] = before[place] + sign * nudge
                at.append(float(theta[place]))
                losses.append(_number(loss, theta, before, place)[0])
            theta[place] = before[place]
            step = at[0] - at[1]  # what really was added, after rounding
            if not 0.9 < step / (2 * nudge) < 1.1:
                raise ValueError(f"nudge must be seen in theta; {nudge:g} is lost in its entry {before[place]:g} "
                                 f"({theta.dtype}): give a larger nudge")
            slopes[place] = (losses[0] - losses[1]) / step
            noise = max(noise, np.finfo(kind).eps * max(map(abs, losses)) / step)
            moved = moved or losses != [start, start]
    finally:
        theta[...] = before
    _check_slopes(slopes, noise, moved, kind, nudge)
    return slopes


def largest_error(gradient, slopes):
    """The largest difference of two gradients, relative to the larger of their largest entries and 1e-8.

    Both must have one shape: (P,) beside (P, 1) would be compared each with each. ValueError for two shapes, for
    nothing at all, and for NaN or infinity in either; TypeError for what are no real numbers.
    """
    gradient, slopes = real_array("gradient", gradient), real_array("slopes", slopes)
    if gradient.shape != slopes.shape:
        raise ValueError(f"gradient and slopes must have one shape; got {gradient.shape} and {slopes.shape}")
    if not gradient.size:
        raise ValueError(f"gradient must hold at least one number; got shape {gradient.shape}")
    scale = max(np.abs(gradient).max(), np.abs(slopes).max(), 1e-8)
    return float(np.abs(gradient / scale - slopes / scale).max())


def _check_theta(theta):
    if not isinstance(theta, np.ndarray) or isinstance(theta, np.ma.MaskedArray):
        raise TypeError("theta must be the array that loss reads, since it is changed in place; "
                        f"got a {type(theta).__name__}")
    if theta.dtype.kind != "f":
        raise TypeError(f"theta must hold floats, since a nudge is lost in anything else; got {theta.dtype}")
    if not theta.size:
        raise ValueError(f"theta must hold at least one number; got shape {theta.shape}")
    if not theta.flags.writeable:
        raise ValueError("theta must be an array that can be changed; got a read-only one")
    if any(stride == 0 and size > 1 for stride, size in zip(theta.strides, theta.shape, strict=True)):
        raise ValueError("theta must hold each of its numbers once; got an array that repeats them")
    if not np.isfinite(theta).all():
        raise ValueError(f"theta must hold finite numbers; got {theta[~np.isfinite(theta)][0]}")


def _check_loss(loss):
    if not callable(loss):
        raise TypeError(f"loss must be a function without arguments; got {type(loss).__name__}")
    try:
        inspect.signature(loss).bind()
    except TypeError:
        raise TypeError("loss must take no arguments and read theta itself; got a function that wants some: "
                        "write lambda: loss(...)") from None
    except ValueError:  # a function whose arguments cannot be read
        pass


def _number(loss, theta, before, place=None):
    """loss() as a float, and the type of float that it came in. before: theta as it was; place: the entry nudged."""
    held = None if place is None else theta[place]
    value = loss()
    if isinstance(value, tuple | list):
        raise TypeError(f"loss() must give one number; got a {type(value).__name__} of {len(value)}: "
                        "the losses of this library give (loss, dys), so take [0]")
    array = np.asarray(value)
    if array.dtype.kind not in "iuf" or array.size != 1:
        raise TypeError(f"loss() must give one real number; got {_what(value, array)}")
    if not np.isfinite(array).all():
        where = "" if place is None else f" with theta{list(place)} nudged to {held:g}"
        raise ValueError(f"loss() must give a finite number; got {array.ravel()[0]}{where}")
    changed = np.array(theta != before)
    if place is not None:
        changed[place] = theta[place] != held
    if changed.any():
        raise ValueError("loss() must leave theta as it is; it changed it")
    return float(array.ravel()[0]), array.dtype.type if array.dtype.kind == "f" else np.float64


def _what(value, array):
    return "None" if value is None else (
        type(value).__name__ if array.ndim == 0 else f"an array of shape {array.shape} and type {array.dtype}")


def _check_slopes(slopes, noise, moved, kind, nudge):
    if not moved:
        warnings.warn("loss() gave the same number at every nudge. Does it read this very theta? "
                      "A copy, as of theta.copy(), changes nothing.", stacklevel=3)
    part = COARSE.get(kind, COARSE[np.float64])
    if noise > part * np.abs(slopes).max() and noise > 0.1 * part and moved:
        raise ValueError(f"loss() is too large for a nudge of {nudge:g}: its rounding alone may make a slope of "
                         f"{noise:.1g}. Give a larger nudge, or subtract from the loss what does not change")
