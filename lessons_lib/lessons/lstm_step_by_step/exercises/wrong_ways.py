"""Wrong answers to way_back.py: the way back through one step of the cell, with one thing done otherwise."""

import numpy as np


def variant(by_h=1, by_belt=1, slope_of_c=lambda c: 1 - np.tanh(c)**2, kept=lambda f: f, turned=True, ways="fico",
            gate_slope=lambda s: s * (1 - s), news_slope=lambda n: 1 - n**2, f_meets=lambda c, c_prev: c_prev,
            shown=np.tanh, gate=lambda o: o, o_hears=lambda dh, dc: dh, partners=lambda i, c_tilde: (c_tilde, i),
            hands_on=lambda dc, dc_next: dc, bare="", also=lambda dh: 0, give=lambda *parts: parts):
    """The way back with one thing done otherwise. bare: the letters whose squash has no slope."""

    def slope(letter, s):
        return 1 if letter in bare else news_slope(s) if letter == "c" else gate_slope(s)

    def backward(dh, dc_next, f, i, c_tilde, o, c, c_prev, net):
        dc = by_belt * dc_next + by_h * dh * gate(o) * slope_of_c(c)
        by_i, by_c = partners(i, c_tilde)
        da = {"f": dc * f_meets(c, c_prev) * slope("f", f), "i": dc * by_i * slope("i", i),
              "c": dc * by_c * slope("c", c_tilde), "o": o_hears(dh, dc) * shown(c) * slope("o", o)}
        weights = {letter: getattr(net, f"W_h{letter}") for letter in ways}
        dh_prev = also(dh) + sum((W.T if turned else W) @ da[letter] for letter, W in weights.items())
        return give(*da.values(), dh_prev, hands_on(dc, dc_next) * kept(f))

    return backward
