"""The stop button of JupyterLab, pressed for real: a kernel that trains is interrupted, and the lesson goes on."""

import time

import pytest
from jupyter_client.manager import start_new_kernel

TRAIN = """
import itertools
import numpy as np
from lessons_lib.nets.rnn import RNN
from lessons_lib.training.loop import fit
from lessons_lib.training.optimisers import Adam

net = RNN(1, 4, 2)
batch = np.ones((5, 1, 3)), np.ones((5, 3), int)
print("training", flush=True)
history = fit(net, itertools.repeat(batch), Adam(0.01))
"""
ASK = "print(history.ended, len(history.losses) > 20, history.losses[-1] < history.losses[0], history.best_step > 0)"


@pytest.fixture
def kernel():
    manager, client = start_new_kernel()
    yield manager, client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def run(client, code, seen):
    """Send a cell; what it prints is collected in `seen`, and errors too."""
    def hear(message):
        content = message["content"]
        seen.append(content.get("text", "") if message["msg_type"] == "stream" else content.get("ename", ""))

    return client.execute_interactive(code, output_hook=hear, timeout=60)["content"]["status"]


def test_the_stop_button_ends_training_with_the_best_weights_and_the_next_cell_runs(kernel):
    manager, client = kernel
    client.execute(TRAIN)
    until = time.monotonic() + 60
    while time.monotonic() < until:  # the bar's own messages say that steps are being taken
        message = client.get_iopub_msg(timeout=60)
        if message["msg_type"] == "comm_msg" and "step" in str(message["content"]):
            break
    time.sleep(0.5)
    manager.interrupt_kernel()
    assert client.get_shell_msg(timeout=60)["content"]["status"] == "ok"
    seen = []
    assert run(client, ASK, seen) == "ok"
    assert "".join(seen).split() == ["stopped", "True", "True", "True"]
