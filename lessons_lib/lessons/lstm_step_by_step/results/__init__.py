"""What is stored of trained nets: of sixteen units, and of two."""

from time import time


def ask_all(one_net, seeds, told) -> list[dict]:
    """one_net(seed) for every seed. What told(its dict) gives is printed, with the seconds that it took."""
    nets = []
    for seed in seeds:
        start = time()
        nets.append(one_net(seed))
        print(seed, *told(nets[-1]), f"{time() - start:.0f} s", flush=True)
    return nets
