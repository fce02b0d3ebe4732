"""The training loop: batch, forward, loss, backward, clip, step; stopped at any moment it keeps the best so far.

    for step, loss in train(net, batches, Adam(0.01)): ...       # bare: yours to print, plot or break
    history = fit(net, batches, Adam(0.01), steps=500)           # with a bar and a stop button
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import numpy as np

from lessons_lib.nets.checks import positive, size
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.training.best_weights import BestWeights
from lessons_lib.training.optimisers import clip_norm
from lessons_lib.training.progress import Progress


@dataclass
class History:
    """What happened: `losses` (one a step), why it ended (`ended`: "done", "stopped" or "not a number"), and at
    which step, counted from 1, the weights that were kept had their lowest loss (`best_step`; 0: the start's are)."""

    losses: list[float] = field(default_factory=list)
    ended: str = "done"
    best_step: int = 0

    def __repr__(self):
        return f"History: {len(self.losses)} steps, {self.ended}"


def train(net, batches: Iterable, optimiser, *, loss: Callable = softmax_cross_entropy, clip=1.0, window=None,
          carry=False):
    """Train a net in place, yielding (step, loss) after every step; step counts from 1.

    `batches` gives (xs (T, D, B), targets) or (xs, targets, mask) for as long as it should go on; `loss` is one of
    nets.losses; `clip` is the greatest length of a gradient (None: any); `window` as in `backward`.
    `carry`: the batches are chunks of one long text, and each starts from the states in which the last one ended;
    the state is carried on for ever, no gradient crosses from chunk to chunk (truncated backpropagation, lesson 05).
    Raises FloatingPointError, before the step is taken, when the loss is not finite, and says what to try.
    """
    limit = None if clip is None else positive("clip", clip)
    run, states = None, {}
    for step, (xs, *wanted) in enumerate(batches, 1):
        run = net.forward(xs, **states, into=run if run is not None and run.xs.shape == np.shape(xs) else None)
        value, dys = loss(run.ys, *wanted)
        if not np.isfinite(value):
            raise FloatingPointError(
                f"the loss is {value} at step {step}: the weights have grown too far. Try a smaller rate, "
                f"or clip the gradient's length (clip=1.0).")
        grad = net.backward(run, dys, window=window, inputs=False)
        if limit is not None:
            clip_norm(grad.theta, limit)
        optimiser.step(net.theta, grad.theta)
        if carry:
            states = run.last_states()
        yield step, value


def fit(net, batches, optimiser, *, steps=None, smooth=20, bar=True, **how) -> History:
    """Run `train` for `steps` steps (None: until the batches end) under a progress bar, and keep the best weights.

    The best are those with the lowest loss: of the one batch, if every step gets the same; else averaged over the last
    `smooth` steps, and, if the weights at the start do better on the first `smooth` batches, those. The stop button
    (Ctrl-C) ends it early with the best so far; so does a loss that is not a number, which is said. After any other
    error, which is passed on, the net has them too. `how` goes to `train`.
    """
    steps = None if steps is None else size("steps", steps)
    best = BestWeights(net, smooth=size("smooth", smooth), loss=how.get("loss", softmax_cross_entropy),
                       carry=how.get("carry", False))
    history = History()
    with Progress(steps, show=bar) as progress:
        try:
            for step, value in train(net, best.watched(batches), optimiser, **how):
                history.losses.append(value)
                best.after_step(history.losses)
                progress.show(step, value)
                if step == steps:
                    break
        except KeyboardInterrupt:
            history.ended = "stopped"
        except FloatingPointError as fault:
            history.ended = "not a number"
            progress.say(str(fault))
        finally:
            history.best_step = best.restore(history.losses)
    return history
