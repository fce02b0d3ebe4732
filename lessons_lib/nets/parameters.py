"""All parameters of a net in one flat vector, theta, and a named view of each part. Introduced in lesson 04.

One vector makes an optimiser three lines and a gradient check one loop; the names keep the code the formula.
"""

import copy

import numpy as np

from lessons_lib.nets.checks import columns, float_type


class Parameters:
    """theta (P,) and its named views, laid out one after the other: `layout` is name -> letters of its axes.

        Parameters({"W_xh": "H D", "b_h": "H 1"}, {"D": 3, "H": 4})

    has theta (16,), W_xh (4, 3) and b_h (4, 1), all 0. Assigning to theta or to a name copies the numbers in,
    so theta and the names stay one memory; `W_xh[:] = ...` and `W_xh += ...` write to it as in any array.
    A wrong shape, NaN or infinity raises ValueError, a wrong type TypeError, an unknown name AttributeError.
    """

    def __init__(self, layout, sizes, dtype=np.float64):
        known = {"1": 1, **sizes}
        shapes = {name: tuple(known[letter] for letter in axes.split()) for name, axes in layout.items()}
        theta = np.zeros(sum(rows * cols for rows, cols in shapes.values()), float_type(dtype))
        self.__setstate__({"theta": theta, "_layout": layout, "_shapes": shapes, "_sizes": sizes, **sizes})

    @property
    def names(self):
        """The names of the parameters, in their order in theta."""
        return tuple(self._shapes)

    @property
    def dtype(self):
        """float32 or float64, the type of theta and of all that the net computes."""
        return self.theta.dtype

    def stacked(self, *names):
        """The named parameters, neighbours in theta, as one block of rows: a view (rows, columns).

        So the four layers of an LSTM, its gates and its candidate, are one matrix product.
        """
        first = self.names.index(names[0])
        if self.names[first:first + len(names)] != names or len({self._shapes[n][1] for n in names}) > 1:
            raise ValueError(f"only neighbours with equal columns can be stacked; got {', '.join(names)}")
        start = sum(rows * cols for rows, cols in list(self._shapes.values())[:first])
        rows, cols = sum(self._shapes[n][0] for n in names), self._shapes[names[0]][1]
        return self.theta[start:start + rows * cols].reshape(rows, cols)

    def copy(self):
        """An independent one: its own theta, with its own views."""
        return copy.copy(self)

    def __setattr__(self, name, value):
        if name != "theta" and name not in self._shapes:
            raise AttributeError(f"{name} is not a parameter of {type(self).__name__}; "
                                 f"its parameters are theta, {', '.join(self.names)}")
        own = getattr(self, name)
        if value is own:  # what `net.theta -= step` assigns: the view itself, already changed
            return
        if name == "theta":
            own[:] = columns(name, value, "P", {"P": own.size}, own.dtype)
        else:
            own[:] = columns(name, value, self._layout[name], self._sizes, own.dtype)

    def __delattr__(self, name):
        raise AttributeError(f"{name} cannot be deleted from {type(self).__name__}")

    def __getstate__(self):
        state = {name: value for name, value in vars(self).items() if name not in self._shapes}
        return state | {"theta": self.theta.copy()}

    def __setstate__(self, state):
        vars(self).update(state)  # past __setattr__, which is for numbers
        start = 0
        for name, (rows, cols) in self._shapes.items():
            vars(self)[name] = self.theta[start:start + rows * cols].reshape(rows, cols)
            start += rows * cols

    def __repr__(self):
        sizes = ", ".join(f"{letter}={number}" for letter, number in self._sizes.items())
        return f"{type(self).__name__}({sizes}: {self.theta.size} parameters, {self.dtype})"
