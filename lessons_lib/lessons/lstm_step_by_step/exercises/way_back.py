"""The way back through one step of the cell: the exercise `backward`."""

import numpy as np

from lessons_lib.interactive.exercise import Wrong
from lessons_lib.lessons.lstm_step_by_step.exercises.given import net_and_column
from lessons_lib.lessons.lstm_step_by_step.exercises.lines import WayBack
from lessons_lib.lessons.lstm_step_by_step.exercises.wrong_ways import variant
from lessons_lib.lessons.lstm_step_by_step.wrong_line.letters import NAMES


def my_backward(dh, dc_next, f, i, c_tilde, o, c, c_prev, net):
    dc = dc_next + dh * o * (1 - np.tanh(c) ** 2)
    da_f = dc * c_prev * f * (1 - f)
    da_i = dc * c_tilde * i * (1 - i)
    da_c = dc * i * (1 - c_tilde ** 2)
    da_o = dh * np.tanh(c) * o * (1 - o)
    dh_prev = net.W_hf.T @ da_f + net.W_hi.T @ da_i + net.W_hc.T @ da_c + net.W_ho.T @ da_o
    return da_f, da_i, da_c, da_o, dh_prev, dc * f


def _stacked(dh, dc_next, f, i, c_tilde, o, c, c_prev, net):
    shown = np.tanh(c)
    dc = dc_next + dh * (o - o * shown * shown)
    slopes = c_prev * (f - f * f), c_tilde * (i - i * i), i - i * c_tilde**2
    before = [*(dc * slope for slope in slopes), dh * shown * (o - o * o)]
    glued = np.hstack([net.W_hf.T, net.W_hi.T, net.W_hc.T, net.W_ho.T])
    return [*before, glued @ np.vstack(before), f * dc]


def _in_a_loop(dh, dc_next, f, i, c_tilde, o, c, c_prev, net):
    dc = dc_next.copy()
    dc += dh * o / np.cosh(c) ** 2
    blames = {"f": dc * c_prev, "i": dc * c_tilde, "c": dc * i, "o": dh * np.tanh(c)}
    before, dh_prev = [], 0
    for letter, s in (("f", f), ("i", i), ("c", c_tilde), ("o", o)):
        da = blames[letter] * (1 - s**2 if letter == "c" else s * (1 - s))
        before.append(da)
        dh_prev = dh_prev + getattr(net, f"W_h{letter}").T @ da
    return *before, dh_prev, dc * f


def _along_the_belt_by_i(dh, dc_next, f, i, c_tilde, o, c, c_prev, net):
    *others, dc_prev = my_backward(dh, dc_next, f, i, c_tilde, o, c, c_prev, net)
    return *others, dc_prev / f * i


def _behind_the_squashes(dh, dc_next, f, i, c_tilde, o, c, c_prev, net):
    dc = dc_next + dh * o * (1 - np.tanh(c) ** 2)
    *_, dh_prev, dc_prev = my_backward(dh, dc_next, f, i, c_tilde, o, c, c_prev, net)
    return dc * c_prev, dc * c_tilde, dc * i, dh * np.tanh(c), dh_prev, dc_prev


def _probe(D, H, B, seed):
    rng, (_, _, c_prev, net) = np.random.default_rng(seed), net_and_column(D, H, B, seed)
    f, i, o = rng.uniform(0.1, 0.9, (3, H, B)).round(1)
    c_tilde = rng.uniform(-0.9, 0.9, (H, B)).round(1)
    dh, dc = rng.normal(size=(2, H, B)).round(1)
    return dh, dc, f, i, c_tilde, o, f * c_prev + i * c_tilde, c_prev, net


backward = WayBack(
    "Write my_backward(dh, dc_next, f, i, c_tilde, o, c, c_prev, net), and return da_f, da_i, da_c, da_o, dh_prev, "
    "dc_prev.",
    right={"line by line": my_backward, "stacked": _stacked, "in a loop": _in_a_loop},
    wrong={
        "dc without h": Wrong(
            variant(by_h=0),
            "your dc holds only what came along the belt. But h = o * tanh(c): a larger c would have changed h too. So "
            "dh sends blame to c as well, through o and through tanh. Which term is to be added to dc?"),
        "dc without the belt": Wrong(
            variant(by_belt=0),
            "you put the blame from h in the place of dc. It comes in addition: c went into h, and along the belt into "
            "the next step. What happens to blame that comes by two ways?"),
        "dc_prev without f": Wrong(
            variant(kept=lambda f: 1),
            "all is right but dc_prev: you hand on dc whole. In c = f * c_prev + ... the old memory was multiplied. "
            "What does a change of c_prev do to c, if f is 0?"),
        "tanh's slope forgotten": Wrong(
            variant(slope_of_c=lambda c: 1),
            "blame comes from h to c through tanh, and you let it pass as if tanh were not there. Its slope is "
            "1 - tanh(c)**2. Where does it belong?"),
        "tanh's slope of c itself": Wrong(
            variant(slope_of_c=lambda c: 1 - c**2),
            "you took 1 - c**2 for tanh's slope. That formula wants what came *out* of tanh, and c is what went in. "
            "What came out?"),
        "the candidate's slope forgotten": Wrong(
            variant(news_slope=lambda n: 1),
            "da_c is the blame in front of the candidate's tanh, and you stopped behind it. c_tilde came out of that "
            "tanh. What is its slope there?"),
        "the gates' slopes forgotten": Wrong(
            variant(gate_slope=lambda s: 1),
            "your blames of f, i and o stand behind the sigmoids: that is df, di and do. Asked is da, in front. "
            "What is a sigmoid's slope, in terms of what came out of it?"),
        "the new memory at the forget gate": Wrong(
            variant(f_meets=lambda c, c_prev: c),
            "your da_f takes c. The forget gate multiplied the memory *before* the step. A change of f changes c by "
            "how much?"),
        "the belt behind the output gate": Wrong(
            variant(shown=lambda c: c),
            "your da_o takes c. In h = o * tanh(c) the gate multiplied something else. What?"),
        "not turned": Wrong(
            variant(turned=False),
            "you send the blame back through the matrices as they stand. Back through W_hf goes W_hf.T, as in "
            "lesson 05. Which four turn?"),
        **{f"no way from the {name}": Wrong(
            variant(ways="fico".replace(letter, "")),
            f"dh_prev lacks a way: h_prev went into four layers, and you gathered blame from three. The {name} is left "
            "out.") for letter, name in NAMES.items()},
        **{f"no slope at the {name}": Wrong(
            variant(bare=letter),
            f"your da_{letter} is the blame behind the squash of the {name}. Asked is the one in front of it. What is "
            "still to be multiplied?") for letter, name in NAMES.items() if letter != "c"},
        "the blame of h once more": Wrong(
            variant(also=lambda dh: dh),
            "your dh_prev has dh itself in it. h did not go on to the step before; h_prev came in by four layers, and "
            "by them alone its blame goes out."),
        "along the belt by i": Wrong(
            _along_the_belt_by_i,
            "all is right but dc_prev: you multiply dc with i. In c = f * c_prev + i * c_tilde, which gate stands at "
            "the old memory?"),
        "tanh for its slope": Wrong(
            variant(slope_of_c=lambda c: 1 - np.tanh(c)),
            "you took 1 - tanh(c) for tanh's slope. Something is squared there. What?"),
        "taken away": Wrong(
            variant(by_h=-1),
            "you take away the blame that comes from h. Blame that comes by two ways adds up."),
        "o first": Wrong(
            variant(give=lambda f, i, c, o, dh_prev, dc_prev: (o, f, i, c, dh_prev, dc_prev)),
            "all six are right, and da_o stands first, as the lesson works it out. Asked is another order. Which?"),
        "i and c exchanged": Wrong(
            variant(give=lambda f, i, c, o, dh_prev, dc_prev: (f, c, i, o, dh_prev, dc_prev)),
            "all six are right, and two stand in each other's place: da_c comes before da_i. What is the order asked "
            "for?"),
        "one way to h_prev": Wrong(
            variant(ways="f"),
            "your dh_prev comes from the forget gate alone. h_prev went into four layers, and blame that comes by "
            "several ways adds up. Which three are missing?"),
        "dc_prev from dc_next": Wrong(
            variant(hands_on=lambda dc, dc_next: dc_next),
            "all is right but dc_prev: you hand on dc_next alone. The blame that came to c from h goes back along the "
            "belt with it. Which of your numbers holds both?"),
        "the output gate blamed along the belt": Wrong(
            variant(o_hears=lambda dh, dc: dc),
            "your da_o begins with dc. The output gate does nothing to the belt; it stands in h = o * tanh(c). Whose "
            "blame does it hear?"),
        "the gate forgotten on the way to c": Wrong(
            variant(gate=lambda o: 1),
            "blame comes from h to c through tanh, and through the gate as well: h = o * tanh(c). By what is dh "
            "multiplied, besides tanh's slope?"),
        "each blamed by itself": Wrong(
            variant(partners=lambda i, c_tilde: (i, c_tilde)),
            "in i * c_tilde each factor is blamed by the *other*: where the news is 0, it does not matter how far the "
            "gate was open. Which two stand in each other's place?"),
        "no slopes at all": Wrong(
            variant(gate_slope=lambda s: 1, news_slope=lambda n: 1),
            "these are the blames behind the squashes: df, di, dc_tilde and do. Asked is da, in front of them. What is "
            "still to be multiplied with each?"),
        "df and its siblings handed over": Wrong(
            _behind_the_squashes,
            "your dh_prev and dc_prev are right. But the four before them are df, di, dc_tilde and do, the blames "
            "behind the squashes. You have the ones in front already. Which names go behind `return`?"),
        "c squared too early": Wrong(
            variant(slope_of_c=lambda c: 1 - np.tanh(c**2)),
            "you square c and then squash it. tanh's slope is 1 - s**2, with s for what came out of tanh. Which "
            "bracket moves?"),
        "tanh's slope for the gates": Wrong(
            variant(gate_slope=lambda s: 1 - s**2),
            "you took tanh's slope for the gates. They are sigmoids. What is a sigmoid's slope, with s for what came "
            "out of it?"),
        "a sigmoid's slope for the candidate": Wrong(
            variant(news_slope=lambda n: n * (1 - n)),
            "you took a sigmoid's slope for the candidate. It came out of a tanh. What is the slope there?"),
        "tanh of the candidate": Wrong(
            variant(news_slope=lambda n: 1 - np.tanh(n)**2),
            "you squash the candidate once more to find its slope. It came out of its tanh already. What does the "
            "formula 1 - s**2 want for s?"),
        "c and o exchanged": Wrong(
            variant(give=lambda f, i, c, o, dh_prev, dc_prev: (f, i, o, c, dh_prev, dc_prev)),
            "all six are right, and two stand in each other's place: da_c comes before da_o. What is the order asked "
            "for?"),
        "the last two exchanged": Wrong(
            variant(give=lambda f, i, c, o, dh_prev, dc_prev: (f, i, c, o, dc_prev, dh_prev)),
            "all six are right, and the last two stand in each other's place. Which is asked for first?"),
    },
    advice="Back through W_hf goes W_hf.T, at the left of an @, with a blame at its right. Two columns are "
           "multiplied with *. And the W_x lead to x.",
    probes=[_probe(3, 2, 1, 10), _probe(2, 3, 2, 11)], parts=("da_f", "da_i", "da_c", "da_o", "dh_prev", "dc_prev"),
    hints=["First complete dc: what came along the belt, plus `dh * o * (1 - np.tanh(c) ** 2)`.",
           "In c = f * c_prev + i * c_tilde each factor's blame is dc times the other factor. Then a squash's slope.",
           "h_prev went into all four layers: add up `net.W_hf.T @ da_f` and its three siblings."],
    praise="Repeat it for every step from the last to the first, and you have trained LSTMs in your hand.",
)
