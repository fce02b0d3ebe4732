"""What the gate bench says of the step that is stood on: a title, a formula, and a sentence for every unit."""

from lessons_lib.drawing.values import number, percent, signed

WALK = ("whole cell", "forget", "input", "candidate", "update", "output", "answer")
LINE_OF = {"forget": "f", "input": "i", "candidate": "c_tilde", "output": "o"}  # a part of the walk -> its layer's line
_LAYER = "W_{{h{0}}} h_{{t−1}} + W_{{x{0}}} x_{{t}} + b_{{{0}}}"
FORMULAS = {
    "whole cell": "c_{t} = f_{t} * c_{t−1} + i_{t} * c\u0303_{t},   h_{t} = o_{t} * tanh(c_{t})",
    "forget": f"f_{{t}} = σ({_LAYER.format('f')})",
    "input": f"i_{{t}} = σ({_LAYER.format('i')})",
    "candidate": f"c\u0303_{{t}} = tanh({_LAYER.format('c')})",
    "update": "c_{t} = f_{t} * c_{t−1} + i_{t} * c\u0303_{t}",
    "output": f"o_{{t}} = σ({_LAYER.format('o')}),   h_{{t}} = o_{{t}} * tanh(c_{{t}})",
    "answer": "y_{t} = W_{hy} h_{t} + b_{y}",
}
BLAMED = "dc_{t} = dc_{next} + dh_{t} * o_{t} * (1 − tanh(c_{t})^{2})"
NEARLY = 0.05  # a gate this near to 0 or 1 is called shut or open


def sentences(part: str, vectors, units) -> list[str]:
    """One sentence for every unit, at this part of the walk. vectors: name -> a number per unit."""
    say = {"whole cell": _whole, "forget": _forget, "input": _input, "candidate": _candidate,
           "update": _update, "output": _output, "answer": _answer}[part]
    per_unit = [{name: values[n] for name, values in vectors.items() if name != "x"} for n in range(len(units))]
    return [f"{unit.capitalize()} {say(v)}" for unit, v in zip(units, per_unit, strict=True)]


def blame_sentences(blame, units, step: int, asked: int, word: str) -> list[str]:
    """What blame is at this step, in two sentences, or in one where none comes by.

    blame: name -> a number per unit, of dc and dc_next. asked: the step whose answer is blamed for `word`.
    """
    if step > asked:
        return [f"No blame here: that of “{word}” goes back from step {asked}."]
    shares = ", ".join(f"{unit} {signed(dc)} (belt {signed(belt)})" for unit, dc, belt in
                       zip(units, blame["dc"], blame["dc_next"], strict=True))
    return [f"How the loss of “{word}” at step {asked} grows with h and c here.", f"dc: {shares}."]


def _share(gate: float, shut: str, between: str, wide: str) -> str:
    """Three ways to say what a gate does; `between` holds {} for the percentage."""
    return shut if gate <= NEARLY else wide if gate >= 1 - NEARLY else between.format(percent(gate))


def _whole(v) -> str:
    kept = _share(v["f"], "drops the old", "keeps {}", "keeps the old")
    wrote = _share(v["i"], "writes nothing", "writes {}", "writes the new")
    showed = _share(v["o"], "hides it", "shows {}", "shows it")
    return f"{kept}, {wrote}, {showed}: c {signed(v['c'])}, h {signed(v['h'])}."


def _forget(v) -> str:
    told = _share(v["f"], "forgets", "fades", "remembers")
    return f"{told}: it keeps {percent(v['f'])} of {signed(v['c_prev'])}, and {signed(v['kept'])} is left."


def _input(v) -> str:
    told = _share(v["i"], "does not listen", "listens in part", "listens")
    return f"{told}: it lets {percent(v['i'])} of the news in."


def _candidate(v) -> str:
    wrote = _share(v["i"], "nothing of it is let in", "{} of it is let in", "it is let in")
    return f"is offered the news {signed(v['c_tilde'])}; {wrote}."


def _update(v) -> str:
    kept, written = signed(v["kept"]), signed(v["news"])
    return f"goes from {signed(v['c_prev'])} to {signed(v['c'])}: {kept} kept, {written} written."


def _output(v) -> str:
    told = _share(v["o"], "is hidden", "is partly shown", "is shown")
    return f"{told}: h = {number(v['o'])} * tanh({signed(v['c'])}) = {number(v['o'])} * {signed(v['shown'])} = " \
           f"{signed(v['h'])}."


def _answer(v) -> str:
    told = "hardly reaches the answer" if v["moves"] <= NEARLY else "reaches the answer"
    return f"{told}: h = {signed(v['h'])}, of {signed(v['c'])} on the belt."
