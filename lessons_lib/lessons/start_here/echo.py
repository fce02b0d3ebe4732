"""One step of the echo: what sounds now is a share `keep` of what sounded before, and what is struck now.

h = keep * h_prev + x, where news (3,) is x as it comes from a list; h_prev (3, 1) -> h (3, 1).
"""

import numpy as np


def echo_step(news, h_prev, keep):
    return keep * h_prev + np.array(news)[:, None]
