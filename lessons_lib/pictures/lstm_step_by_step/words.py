"""What the gate bench says of the step that is stood on: a title, a formula, and a sentence for every unit."""

from lessons_lib.pictures.values import number, percent, signed

WALK = ("the whole cell", "forget", "input", "candidate", "update", "output")
_LAYER = "W_{{h{0}}} h_{{t−1}} + W_{{x{0}}} x_{{t}} + b_{{{0}}}"
FORMULAS = {
    "the whole cell": "c_{t} = f_{t} * c_{t−1} + i_{t} * c\u0303_{t},   h_{t} = o_{t} * tanh(c_{t})",
    "forget": f"f_{{t}} = σ({_LAYER.format('f')})",
    "input": f"i_{{t}} = σ({_LAYER.format('i')})",
    "candidate": f"c\u0303_{{t}} = tanh({_LAYER.format('c')})",
    "update": "c_{t} = f_{t} * c_{t−1} + i_{t} * c\u0303_{t}",
    "output": f"o_{{t}} = σ({_LAYER.format('o')}),   h_{{t}} = o_{{t}} * tanh(c_{{t}})",
}
NEARLY = 0.05  # a gate this near to 0 or 1 is called shut or open


def sentences(part: str, vectors, units) -> list[str]:
    """One sentence for every unit, at this part of the walk. vectors: name -> a number per unit."""
    say = {"the whole cell": _whole, "forget": _forget, "input": _input, "candidate": _candidate,
           "update": _update, "output": _output}[part]
    per_unit = [{name: values[n] for name, values in vectors.items() if name != "x"} for n in range(len(units))]
    return [f"{unit.capitalize()} {say(v)}" for unit, v in zip(units, per_unit, strict=True)]


def ends(follows: str, c, units) -> str:
    """What comes in after step 1, and what the memory holds at the end; c: a number per unit."""
    held = ", ".join(f"{unit} holds {signed(value)}" for unit, value in zip(units, c, strict=True))
    return f"Step 1, then {follows}. At the end {held}."


def _share(gate: float, shut: str, between: str, wide: str) -> str:
    """Three ways to say what a gate does; `between` holds {} for the percentage."""
    return shut if gate <= NEARLY else wide if gate >= 1 - NEARLY else between.format(percent(gate))


def _whole(v) -> str:
    kept = _share(v["f"], "drops its memory", "keeps {}", "keeps its memory")
    wrote = _share(v["i"], "writes nothing", "writes {} of the news", "writes the news")
    showed = _share(v["o"], "hides what it holds", "shows {} of what it holds", "shows what it holds")
    return f"{kept}, {wrote}, and {showed}."


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
