"""A training step as most tutorials write it: a dictionary per step, and all gradients summed up inside the loop."""

import numpy as np

from lessons_lib.nets.activations import softmax


class StepByStep:
    """Trains a copy of a net's weights on one batch. It computes what ours does, in the plainest order.

    `loss` is that of the last step; `gradients` (before clipping) are by the net's own names.
    """

    def __init__(self, net, xs, targets, rate, longest):
        self.W = {name: getattr(net, name).copy() for name in net.names}
        self.lstm, self.xs, self.targets, self.rate, self.longest = "W_hf" in self.W, xs, targets, rate, longest
        self.m = {name: np.zeros_like(value) for name, value in self.W.items()}
        self.v = {name: np.zeros_like(value) for name, value in self.W.items()}
        self.steps = 0

    def step(self):
        """Forward, backward, clip, Adam."""
        self.gradients = {name: np.zeros_like(value) for name, value in self.W.items()}
        memory = self._forward()
        (self._backward_lstm if self.lstm else self._backward_rnn)(memory)
        self._adam()

    def _forward(self):
        W, B = self.W, self.xs.shape[2]
        h = np.zeros((len(W["W_hy"][0]), B), self.xs.dtype)
        c, memory, self.loss = np.zeros_like(h), [], 0.0
        for x, target in zip(self.xs, self.targets, strict=True):
            m = {"x": x, "h_prev": h, "c_prev": c, "target": target}
            if self.lstm:
                f, i, o = (_sigmoid(W[f"W_h{g}"] @ h + W[f"W_x{g}"] @ x + W[f"b_{g}"]) for g in "fio")
                c_tilde = np.tanh(W["W_hc"] @ h + W["W_xc"] @ x + W["b_c"])
                c = f * c + i * c_tilde
                h = o * np.tanh(c)
                m |= {"f": f, "i": i, "o": o, "c_tilde": c_tilde, "c": c}
            else:
                h = np.tanh(W["W_hh"] @ h + W["W_xh"] @ x + W["b_h"])
            m |= {"h": h, "shares": softmax(W["W_hy"] @ h + W["b_y"])}
            self.loss -= float(np.log(m["shares"][target, np.arange(B)]).sum()) / self.targets.size
            memory.append(m)
        return memory

    def _blame_output(self, m):
        dy = m["shares"].copy()
        dy[m["target"], np.arange(dy.shape[1])] -= 1
        dy /= self.targets.size
        self.gradients["W_hy"] += dy @ m["h"].T
        self.gradients["b_y"] += dy.sum(axis=1, keepdims=True)
        return self.W["W_hy"].T @ dy

    def _backward_rnn(self, memory):
        dh_next = 0
        for m in reversed(memory):
            da = (self._blame_output(m) + dh_next) * (1 - m["h"] ** 2)
            dh_next = self._blame_layer("W_hh", "W_xh", "b_h", da, m)

    def _backward_lstm(self, memory):
        dh_next = dc_next = 0
        for m in reversed(memory):
            f, i, o, c_tilde, tanh_c = m["f"], m["i"], m["o"], m["c_tilde"], np.tanh(m["c"])
            dh = self._blame_output(m) + dh_next
            dc = dh * o * (1 - tanh_c**2) + dc_next
            blame = {"f": dc * m["c_prev"] * f * (1 - f), "i": dc * c_tilde * i * (1 - i),
                     "o": dh * tanh_c * o * (1 - o), "c": dc * i * (1 - c_tilde**2)}
            dh_next = sum(self._blame_layer(f"W_h{g}", f"W_x{g}", f"b_{g}", da, m) for g, da in blame.items())
            dc_next = dc * f

    def _blame_layer(self, W_h, W_x, b, da, m):
        self.gradients[W_h] += da @ m["h_prev"].T
        self.gradients[W_x] += da @ m["x"].T
        self.gradients[b] += da.sum(axis=1, keepdims=True)
        return self.W[W_h].T @ da

    def _adam(self):
        length = np.sqrt(sum(float((g**2).sum()) for g in self.gradients.values()))
        shorter = min(1.0, self.longest / length)
        self.steps += 1
        for name, g in self.gradients.items():
            g = g * shorter
            self.m[name] = 0.9 * self.m[name] + 0.1 * g
            self.v[name] = 0.999 * self.v[name] + 0.001 * g**2
            m, v = self.m[name] / (1 - 0.9**self.steps), self.v[name] / (1 - 0.999**self.steps)
            self.W[name] -= self.rate * m / (np.sqrt(v) + 1e-8)


def _sigmoid(z):
    return 0.5 + 0.5 * np.tanh(0.5 * z)
