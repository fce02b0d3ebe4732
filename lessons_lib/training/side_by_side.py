"""The training loop for several nets at once, each with its own weights and its own batches.

    many = SideBySide(LSTM(7, 8, 2, seed=seed) for seed in range(10))
    for step, losses, ys in train_side_by_side(many, batches, [Adam(0.01) for _ in range(10)]): ...

It takes the steps that `train` would take with each net alone.
"""

import numpy as np

from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.side_by_side import SideBySide
from lessons_lib.training.optimisers import Adam, clip_norm, positive
from lessons_lib.training.progress import Progress


def train_side_by_side(many, batches, optimisers, *, loss=softmax_cross_entropy, clip=1.0):
    """Train S nets, a SideBySide, in place, yielding (step, losses (S,), ys) after every step; step counts from 1.

    `batches` gives (xs (S, T, D, B), targets (S, n, ...)) or (xs, targets, mask), each with an axis for the nets in
    front; n may be less than T: only the last n steps are asked then, and ys is (S, n, K, B). `optimisers` is a list
    of S, `loss` and `clip` are as in `train`. Raises FloatingPointError, before the step is taken, when the loss of a
    net is not finite.
    """
    limit = None if clip is None else positive("clip", clip)
    for step, (xs, *wanted) in enumerate(batches, 1):
        ys = many.forward(xs, last=np.shape(wanted[0])[1])
        losses, dys = zip(*(loss(*one) for one in zip(ys, *wanted, strict=True)), strict=True)
        if not np.isfinite(losses).all():
            raise FloatingPointError(f"the loss of net {int(np.argmin(np.isfinite(losses)))} is no number at step "
                                     f"{step}: its weights have grown too far. Try a smaller rate.")
        gradient = many.backward(np.stack(dys))
        for theta, change, optimiser in zip(many.theta, gradient, optimisers, strict=True):
            if limit is not None:
                clip_norm(change, limit)
            optimiser.step(theta, change)
        yield step, np.array(losses), ys


def fit_side_by_side(nets, sources, rate, updates, *, bar=True) -> list:
    """Train nets, each on batches (xs, targets) of its own source, for so many updates of Adam, whose rate falls in a
    straight line to 0 by the end, under a bar. Returns them, trained."""
    many, sources = SideBySide(nets), list(sources)
    optimisers = [Adam(rate) for _ in many.nets]
    together = (tuple(map(np.stack, zip(*map(next, sources), strict=True))) for _ in range(updates))
    with Progress(updates, show=bar) as progress:
        for step, losses, _ in train_side_by_side(many, together, optimisers):
            progress.show(step, float(losses.mean()))
            for optimiser in optimisers:
                optimiser.rate = rate * (1 - step / updates)
    return many.nets
