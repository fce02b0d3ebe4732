"""Where an LSTM's forget and input gates stand at the start, framework by framework, and what is advised. Lesson 11.

All looked up in November 2026, in the documentation or the source that each row links; none keeps a memory for more
than three steps at the start (half_life in world.py).
"""

from dataclasses import dataclass

import numpy as np

from lessons_lib.lessons.long_memory.world import half_life


@dataclass(frozen=True)
class Default:
    """A framework's LSTM: the mean of the forget gate's and of the input gate's bias at the start, how far they reach
    from it with H cells (reach / sqrt(H), to both sides), how it says so, and where."""

    framework: str
    forget: float
    input: float
    reach: int
    how: str
    link: str

    @property
    def half_life(self) -> float:
        """After how many steps half of the memory is left, at the mean."""
        return float(half_life(self.forget))


TWO, ONE = "two biases, each uniform between -1/sqrt(H) and 1/sqrt(H)", "uniform between -1/sqrt(H) and 1/sqrt(H)"
DEFAULTS = (
    Default("PyTorch, nn.LSTM", 0, 0, 2, TWO, "https://docs.pytorch.org/docs/stable/generated/torch.nn.LSTM.html"),
    Default("Keras 3, LSTM", 1, 0, 0, "0, and 1 for the forget gate (unit_forget_bias=True)",
            "https://keras.io/api/layers/recurrent_layers/lstm/"),
    Default("TensorFlow 2, tf.keras.layers.LSTM", 1, 0, 0, "0, and 1 for the forget gate (unit_forget_bias=True)",
            "https://www.tensorflow.org/api_docs/python/tf/keras/layers/LSTM"),
    Default("TensorFlow 1, LSTMBlockCell", 1, 0, 0, "forget_bias=1.0, added at every step",
            "https://www.tensorflow.org/versions/r1.15/api_docs/python/tf/contrib/rnn/LSTMBlockCell"),
    Default("Flax, LSTMCell and OptimizedLSTMCell", 0, 0, 0, "bias_init=zeros",
            "https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html"),
    Default("Haiku, hk.LSTM", 1, 0, 0, "the formula has sigmoid(f + 1), the biases start at 0",
            "https://github.com/google-deepmind/dm-haiku/blob/main/haiku/_src/recurrent.py"),
    Default("Equinox, nn.LSTMCell", 0, 0, 1, ONE,
            "https://github.com/patrick-kidger/equinox/blob/main/equinox/nn/_rnn.py"),
    Default("JAX, jax.experimental.rnn", 0, 0, 2, TWO,
            "https://github.com/jax-ml/jax/blob/main/jax/experimental/rnn.py"),
    Default("MXNet, gluon.rnn.LSTM", 0, 0, 0, "zeros; an initialiser LSTMBias with 1 is there to be asked for",
            "https://github.com/apache/mxnet/blob/v1.x/python/mxnet/gluon/rnn/rnn_layer.py"),
    Default("this library, nets.lstm.LSTM", 1, 0, 1, "forget_bias=1.0; the input gate " + ONE, ""),
)

ADVICE = (
    ("Gers, Schmidhuber and Cummins, 2000", "https://doi.org/10.1162/089976600300015015",
     "biases above 0 for the forget gate, below 0 for the input and the output gate"),
    ("Jozefowicz, Zaremba and Sutskever, 2015", "https://proceedings.mlr.press/v37/jozefowicz15.html",
     "1 for the forget gate of every LSTM"),
    ("Tallec and Ollivier, 2018", "https://arxiv.org/abs/1804.11188",
     "log of a uniform number between 1 and T - 1 for the forget gate, and the same with a minus for the input gate"),
)


def table() -> str:
    """The defaults as lines to print: the gates' biases at the start, and the half-life of a memory, in steps."""
    lines = [f"{'':38}{'forget':>7}{'input':>7}{'half-life':>11}"]
    for row in DEFAULTS:
        lines.append(f"{row.framework:38}{row.forget:7.0f}{row.input:7.0f}{row.half_life:11.1f}")
    return "\n".join(lines)


def as_pytorch(net, rng):
    """Start an LSTM as nn.LSTM and nn.Linear do: all uniform, and the sum of two in the place of each gate's bias."""
    reach = 1 / np.sqrt(net.H)
    net.theta = rng.uniform(-reach, reach, net.theta.size)
    for bias in (net.b_f, net.b_i, net.b_c, net.b_o):
        bias += rng.uniform(-reach, reach, bias.shape).astype(bias.dtype)


def as_keras(net, rng):
    """Start an LSTM as Keras does: Glorot's uniform numbers, an orthogonal loop, 0 for the biases, 1 for b_f."""
    H, D, K = net.H, net.D, net.K
    net.theta = np.zeros(net.theta.size)
    loop = _orthogonal(rng, 4 * H, H)
    for n, gate in enumerate("ifco"):
        setattr(net, f"W_h{gate}", loop[n * H:(n + 1) * H])
        setattr(net, f"W_x{gate}", rng.uniform(-1, 1, (H, D)) * np.sqrt(6 / (D + 4 * H)))
    net.W_hy, net.b_f = rng.uniform(-1, 1, (K, H)) * np.sqrt(6 / (H + K)), np.ones((H, 1))


def as_flax(net, rng):
    """Start an LSTM as Flax does: LeCun's normal numbers, an orthogonal loop for each gate, 0 for the biases.

    Flax cuts the normal numbers off at two standard deviations; here they are drawn again until they are within.
    """
    net.theta = np.zeros(net.theta.size)
    for gate in "ifco":
        setattr(net, f"W_h{gate}", _orthogonal(rng, net.H, net.H))
        setattr(net, f"W_x{gate}", _cut_normal(rng, (net.H, net.D)) / np.sqrt(net.D))
    net.W_hy = _cut_normal(rng, (net.K, net.H)) / np.sqrt(net.H)


AS = {"PyTorch": as_pytorch, "Keras": as_keras, "Flax": as_flax}


def chrono(length, H):
    """Biases of the forget gate (H, 1) after Tallec and Ollivier, 2018, for memories of up to `length` steps.

    The logarithms of H numbers spread evenly between 1 and length, where they draw them; the input gate's are minus
    these.
    """
    return np.log(1 + (length - 1) * (np.arange(H)[:, None] + 0.5) / H)


def _orthogonal(rng, rows, cols):
    q, r = np.linalg.qr(rng.normal(size=(rows, cols)))
    return q * np.sign(np.diag(r))


def _cut_normal(rng, shape):
    values = rng.normal(size=shape)
    while (far := np.abs(values) > 2).any():
        values[far] = rng.normal(size=far.sum())
    return values / 0.8796  # so that the standard deviation is 1 again
