"""What every net asks of the arrays it is given: real numbers, finite, in columns. Lesson 00."""

import operator

import numpy as np

WORDS = {"T": "steps", "D": "inputs", "H": "hidden units", "K": "outputs", "B": "sequences side by side",
         "P": "parameters", "N": "examples", "S": "nets side by side"}


def as_array(name, value):
    """Anything as an array; ValueError for a ragged list."""
    try:
        return np.asarray(value)
    except ValueError:
        raise ValueError(f"{name} must have rows of one length; got a ragged list") from None


def real_array(name, value, dtype=np.float64):
    """Cast a list or an array of bools, ints or floats to `dtype`; what already is one comes back uncopied.

    TypeError for complex numbers, objects and text; ValueError for NaN, infinity and ragged lists.
    """
    array = as_array(name, value)
    if array.dtype.kind not in "biuf":
        raise TypeError(f"{name} must hold real numbers; got {_kind(value, array)}")
    with np.errstate(over="ignore"):  # a float64 too large for float32 becomes infinity, and is named below
        array = array.astype(dtype, copy=False)
    if not np.isfinite(array).all():
        where = tuple(int(n) for n in np.argwhere(~np.isfinite(array))[0])
        place = f" at {list(where)}" if where else ""
        raise ValueError(f"{name} must hold finite numbers; got {array[where]}{place} ({array.dtype})")
    return array


def floats(name, value):
    """The same as floats: float32 stays float32, and all else becomes float64. Raises as `real_array`."""
    single = getattr(value, "dtype", None) == np.float32
    return real_array(name, value, np.float32 if single else np.float64)


def whole_numbers(name, value, below, wanted, shape):
    """Check an array of whole numbers from 0 to below - 1 (None: to any): its shape, and how that is said, `wanted`.

    TypeError for anything but integers, True and False among them; ValueError for another shape or range.
    """
    array = as_array(name, value)
    if array.dtype.kind not in "iu":
        kind = "None" if value is None else array.dtype
        raise TypeError(f"{name} must be whole numbers; got {kind}")
    if array.shape != shape:
        raise ValueError(f"{name} must be {wanted}; got {array.shape}")
    if array.min() < 0 or below is not None and array.max() >= below:
        most = "" if below is None else f" to {below - 1}"
        raise ValueError(f"{name} must be from 0{most}; got {array.min()} to {array.max()}")
    return array


def columns(name, value, letters, sizes, dtype=np.float64):
    """Check and cast an array whose axes have letters, as in columns("xs", xs, "T D B", {"D": 3}).

    A letter in `sizes` must have that size, any other must be at least 1; "1" is an axis of size 1.
    ValueError: "xs must be (T, D, B) with D = 3 inputs; got (14, 5, 1)". A vector is told "use x[:, None]".
    """
    array = real_array(name, value, dtype)
    axes = letters.split()
    known = {"1": 1, **sizes}
    if array.ndim != len(axes) or any(
        got != known[axis] if axis in known else got < 1 for axis, got in zip(axes, array.shape, strict=True)
    ):
        given = [f"{a} = {sizes[a]} {WORDS[a]}" for a in dict.fromkeys(axes) if a in sizes]
        if 0 in array.shape:
            given += [f"{a} at least 1" for a in axes if a not in known]
        wanted = f"({', '.join(axes)}{',' if len(axes) == 1 else ''})"
        wanted += " with " + " and ".join(given) if given else ""
        tip = f"; use {name}[{':, ' * array.ndim}None]" if 1 <= array.ndim == len(axes) - 1 else ""
        raise ValueError(f"{name} must be {wanted}; got {array.shape}{tip}")
    return array


def step_columns(net, x, **states):
    """The inputs of one step, checked and cast: x (D, B), then each state (H, B) in the order given."""
    x = columns("x", x, "D B", {"D": net.D}, net.dtype)
    sizes = {"H": net.H, "B": x.shape[1]}
    return x, *(columns(name, state, "H B", sizes, net.dtype) for name, state in states.items())


def initial_state(net, name, state, B):
    """h0 or c0 of a batch of B sequences, checked and cast: (H, B), zeros for None."""
    if state is None:
        return np.zeros((net.H, B), net.dtype)
    return columns(name, state, "H B", {"H": net.H, "B": B}, net.dtype)


def size(name, value):
    """A whole number of at least 1 as an int; TypeError or ValueError otherwise."""
    try:
        number = operator.index(value)
    except TypeError:
        raise TypeError(f"{name} must be a whole number; got {value!r}") from None
    if isinstance(value, (bool, np.bool_)):
        raise TypeError(f"{name} must be a whole number; got {value!r}")
    if number < 1:
        raise ValueError(f"{name} must be at least 1; got {number}")
    return number


def positive(name, value):
    """A finite number above 0, as a float; ValueError for another number, TypeError for what is none."""
    try:
        if isinstance(value, bool | np.bool_ | str):
            raise TypeError
        number = float(value)
    except (TypeError, ValueError):
        raise TypeError(f"{name} must be a number above 0; got {value!r}") from None
    if not 0 < number < float("inf"):
        raise ValueError(f"{name} must be a finite number above 0; got {value}")
    return number


def float_type(dtype):
    """float32 or float64 as a numpy dtype; TypeError for any other."""
    if np.dtype(dtype) not in (np.dtype(np.float32), np.dtype(np.float64)):
        raise TypeError(f"dtype must be float32 or float64; got {np.dtype(dtype)}")
    return np.dtype(dtype)


def _kind(value, array):
    kinds = {"c": "complex numbers", "U": "text", "S": "bytes", "M": "dates", "m": "time spans"}
    return "None" if value is None else kinds.get(array.dtype.kind, "objects")
