"""Three ways to step downhill, SGD, Momentum and Adam, and two to clip a gradient first.

Each works on the one flat vector of all parameters; `rate` is the learning rate, the length of a step. Adam trains from
lesson 04 on, and clipping is lesson 07's. (Lesson 02 learns with nets.softmax_regression.fit.)
"""

import numpy as np

from lessons_lib.nets.checks import positive


class SGD:
    """Plain gradient descent: theta -= rate * gradient."""

    def __init__(self, rate=0.1):
        self.rate = positive("rate", rate)

    def step(self, theta, gradient):
        """Change theta (P,) in place."""
        theta -= self.rate * gradient


class Momentum:
    """Gradient descent that keeps its speed: v = momentum * v + gradient, theta -= rate * v. Polyak, 1964."""

    def __init__(self, rate=0.01, momentum=0.9):
        self.rate, self.momentum = positive("rate", rate), _below_one("momentum", momentum)
        self._v = None

    def step(self, theta, gradient):
        """Change theta (P,) in place."""
        if self._v is None:
            self._v = np.zeros_like(theta)
        self._v *= self.momentum
        self._v += gradient
        theta -= self.rate * self._v


class Adam:
    """Steps of about `rate` in every parameter, whatever the size of its gradient. Kingma and Ba, 2015.

    m and v are running means of the gradient and of its square, both started at 0 and corrected for that:
    theta -= rate * m / (sqrt(v) + eps).
    """

    def __init__(self, rate=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.rate, self.eps = positive("rate", rate), positive("eps", eps)
        self.betas = _below_one("betas[0]", betas[0]), _below_one("betas[1]", betas[1])
        self._steps, self._m = 0, None

    def step(self, theta, gradient):
        """Change theta (P,) in place."""
        if self._m is None:
            self._m, self._v, self._work = (np.zeros_like(theta) for _ in range(3))
        (a, b), m, v, work = self.betas, self._m, self._v, self._work
        self._steps += 1
        m *= a
        m += np.multiply(gradient, 1 - a, work)
        v *= b
        np.multiply(gradient, gradient, work)
        work *= 1 - b
        v += work
        # The two corrections for starting at 0 are put into the scalars, which saves two passes over theta.
        unbias = (1 - b**self._steps) ** 0.5
        np.sqrt(v, work)
        work += self.eps * unbias
        np.divide(m, work, work)
        work *= self.rate * unbias / (1 - a**self._steps)
        theta -= work


def clip_norm(gradient, max_norm):
    """Shorten a gradient (P,) to length `max_norm`, in place, if it is longer; its direction stays. Returns its length.

    Pascanu, Mikolov and Bengio, 2013. Lesson 07.
    """
    length = float(np.sqrt(np.vdot(gradient, gradient)))
    if length > positive("max_norm", max_norm):
        gradient *= max_norm / length
    return length


def clip_elements(gradient, max_value):
    """Hold every element of a gradient (P,) between -max_value and max_value, in place: it may turn. Lesson 07."""
    np.clip(gradient, -positive("max_value", max_value), max_value, out=gradient)


def _below_one(name, value):
    """A number from 0 up to, but not, 1; else ValueError."""
    if not 0 <= value < 1:
        raise ValueError(f"{name} must be from 0 to below 1; got {value}")
    return float(value)
