"""The notebook in which the browser tests meet the gate bench: alone, and with steps of a learner's own."""

from lessons_lib.benchmark.lab import write_notebook
from tests.browser.lesson_page import LessonPage

CELLS = (
    "from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell\n"
    "from lessons_lib.nets.activations import sigmoid\n"
    "from lessons_lib.nets.lstm import lstm_step\n"
    "import numpy as np",
    "explore_lstm_cell()",
    "explore_lstm_cell(step=lstm_step)",
    "def my_step(x, h_prev, c_prev, net):\n"
    "    f = sigmoid(net.W_hf @ h_prev + net.W_xf @ x + net.b_f)\n"
    "    i = sigmoid(net.W_hi @ h_prev + net.W_xi @ x + net.b_i)\n"
    "    c_tilde = sigmoid(net.W_hc @ h_prev + net.W_xc @ x + net.b_c)  # a mistake\n"
    "    c = f * c_prev + i * c_tilde\n"
    "    o = sigmoid(net.W_ho @ h_prev + net.W_xo @ x + net.b_o)\n"
    "    return o * np.tanh(c), c\n"
    "explore_lstm_cell(step=my_step)",
    "def falls(x, h_prev, c_prev, net):\n"
    "    if net.b_f[0, 0] > 8: raise ValueError('too open for me')\n"
    "    return lstm_step(x, h_prev, c_prev, net)\n"
    "explore_lstm_cell(step=falls)",
)
BENCH, RIGHT, WRONG, FALLS = range(4)


class GateBench(LessonPage):
    """The notebook, run. What is done and asked without a number is that of the bench alone."""

    def __init__(self, page, home, name: str):
        """Write the notebook into the served folder `home`, open it and run it."""
        write_notebook(home / "notebooks" / name, CELLS)
        super().__init__(page, name)

    def keys(self, handle, *pressed: str) -> None:
        """Press keys on a control; no other cell may be chosen or made, and the focus stays."""
        handle.focus()
        here = self.here()
        for key in pressed:
            self.page.keyboard.press(key)
            assert self.here() == here, key

    def goal(self, words: str, mark: str) -> bool:
        """Wait until a goal bears this mark."""
        self.experiments.nth(BENCH).get_by_text(f"{mark} {words}").wait_for(timeout=5000)
        return True

    def types(self, text: str, n: int = BENCH) -> None:
        """Type a line into a bench, and Enter."""
        line = self.field(n, "read")
        line.fill(text)
        self.keys(line, "Enter")

    def reads(self, words: str) -> bool:
        """Wait until the lists of the six steps, which are the first, say these words."""
        said = ("(box, words) => [...box.querySelectorAll('select')].slice(0, 6).map(one => one.value).join(' ')"
                " === words")
        return self._comes(self.experiments.nth(BENCH), said, words, 5)
