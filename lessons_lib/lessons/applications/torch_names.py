"""Our LSTM in PyTorch: which rows are which, and the lines that the lesson shows as text.

They are run where PyTorch is by tests/lessons/applications/test_torch_names.py, against the net that they are given.
"""

# Here, where our net is:
HERE = """\
np.savez("my_lstm.npz", **torch_names.to_torch(net))
"""

# There, where PyTorch is, beside that file. A net with D = 3, H = 4, K = 2:
THERE = """\
import numpy as np
import torch

weights = {name: torch.from_numpy(array) for name, array in np.load("my_lstm.npz").items()}

cell = torch.nn.LSTM(3, 4, dtype=torch.float64)              # D, H
cell.readout = torch.nn.Linear(4, 2, dtype=torch.float64)    # H, K
cell.load_state_dict(weights)

xs = torch.zeros(5, 1, 3, dtype=torch.float64)   # (T, B, D): each sequence is a row here
hs, (h, c) = cell(xs)                            # hs (T, B, H), and the last h and c
ys = cell.readout(hs)                            # (T, B, K)
"""

OURS, THEIRS = ("f", "i", "o", "c_tilde"), ("i", "f", "c_tilde", "o")  # from top to bottom; c_tilde is their g
