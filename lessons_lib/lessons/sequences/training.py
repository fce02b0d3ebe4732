"""Learn from one sequence, answer on another."""

from lessons_lib.lessons.sequences.readout import fit_readout, fixed_loop, share_right
from lessons_lib.lessons.sequences.world import TASKS, SequenceTask, image_floor, patches


def share_wrong(make, seed=0, *, loop=True, size=1000, H=20, steps=100) -> float:
    """The share of wrong answers on a sequence never seen, from 0 to 1.

    `make(size, seed)` makes a SequenceTask. A net with H hidden units reads one and fits its readout to it in `steps`
    steps of gradient descent; then it reads another, drawn with another seed. loop=False cuts the loop (W_hh = 0) and
    leaves all else as it is.
    """
    seen, unseen = make(size, seed), make(size, seed + 1000)
    if not (isinstance(seen, SequenceTask) and isinstance(unseen, SequenceTask)):
        raise TypeError(f"make must make a SequenceTask of a size and a seed; got {type(seen).__name__}")
    net = fixed_loop(seen.xs.shape[1], H, len(seen.answers), seed=seed, radius=0.9 if loop else 0)
    fit_readout(net, seen.xs, seen.targets, seen.asked, steps)
    return 1 - share_right(net, unseen.xs, unseen.targets, unseen.asked)


def read_each(names, seeds) -> dict[str, list[float]]:
    """name of a sequence of TASKS -> the share of wrong answers, for each seed from 0 on."""
    return {name: [share_wrong(TASKS[name], seed) for seed in range(seeds)] for name in names}


def down_to_floors(H, noise, seeds=10) -> list[int]:
    """How many of `seeds` loops of H units get down to the floor of a reader of the last 1, 2, 3, 4 quarters.

    They read images of which every pixel is flipped with chance `noise`.
    """
    wrong = [share_wrong(lambda size, seed: patches(size, seed, noise), seed, H=H) for seed in range(seeds)]
    return [sum(share <= image_floor(quarters, noise) for share in wrong) for quarters in (1, 2, 3, 4)]
