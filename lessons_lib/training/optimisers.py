"""Three ways to step downhill, each over the one flat vector of all parameters. SGD in lesson 02, Adam in 04."""

import numpy as np


class SGD:
    """Plain gradient descent: theta -= rate * gradient."""

    def __init__(self, rate=0.1):
        self.rate = positive("rate", rate)

    def step(self, theta, gradient):
        """Change theta (P,) in place."""
        theta -= self.rate * gradient


class Momentum:
    """Gradient descent that keeps its speed: v = keep * v + gradient, theta -= rate * v. Polyak, 1964."""

    def __init__(self, rate=0.01, keep=0.9):
        self.rate, self.keep = positive("rate", rate), share("keep", keep)
        self._v = None

    def step(self, theta, gradient):
        """Change theta (P,) in place."""
        if self._v is None:
            self._v = np.zeros_like(theta)
        self._v *= self.keep
        self._v += gradient
        theta -= self.rate * self._v


class Adam:
    """Steps of about `rate` in every parameter, whatever the size of its gradient. Kingma and Ba, 2015.

    m and v are running means of the gradient and of its square, both started at 0 and corrected for that:
    theta -= rate * m / (sqrt(v) + tiny).
    """

    def __init__(self, rate=0.001, keep=(0.9, 0.999), tiny=1e-8):
        self.rate, self.tiny = positive("rate", rate), positive("tiny", tiny)
        self.keep = share("keep[0]", keep[0]), share("keep[1]", keep[1])
        self._steps, self._m = 0, None

    def step(self, theta, gradient):
        """Change theta (P,) in place."""
        if self._m is None:
            self._m, self._v, self._work = (np.zeros_like(theta) for _ in range(3))
        (a, b), m, v, work = self.keep, self._m, self._v, self._work
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
        work += self.tiny * unbias
        np.divide(m, work, work)
        work *= self.rate * unbias / (1 - a**self._steps)
        theta -= work


def clip_norm(gradient, most):
    """Shorten a gradient (P,) to length `most`, in place, if it is longer; its direction stays. Returns its length.

    Pascanu, Mikolov and Bengio, 2013. Lesson 07.
    """
    length = float(np.sqrt(np.vdot(gradient, gradient)))
    if length > positive("most", most):
        gradient *= most / length
    return length


def clip_elements(gradient, most):
    """Hold every element of a gradient (P,) between -most and most, in place: its direction may turn. Lesson 07."""
    np.clip(gradient, -positive("most", most), most, out=gradient)


def positive(name, value):
    """A finite number above 0, as a float; else ValueError or TypeError."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise TypeError(f"{name} must be a number above 0; got {value!r}") from None
    if not 0 < number < float("inf"):
        raise ValueError(f"{name} must be a finite number above 0; got {value}")
    return number


def share(name, value):
    """A number from 0 up to, but not, 1; else ValueError."""
    if not 0 <= value < 1:
        raise ValueError(f"{name} must be from 0 to below 1; got {value}")
    return float(value)
