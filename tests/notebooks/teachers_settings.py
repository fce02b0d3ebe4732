"""The experiments that TEACHING.md names, their controls and the settings it gives them.

`explore_away()` with *softness in %* at 20, *who gets a little* at "one-sided", *day* at 4 and 7; *memory* unticked. A
control has the name that stands beside it on the screen.
"""

import html
import importlib
import re
from pathlib import Path

EXPERIMENT = re.compile(r"`(explore_\w+)\([^`]*\)`")
VALUE = r'(?:[−-]?\d+(?:\.\d+)?|"[^"]+")'
TURNED = re.compile(rf"(?<!\*)\*([^*\n]+)\*(?!\*) (at {VALUE}(?:(?:, | and |, and | or ){VALUE})*|ticked|unticked)")
BUTTON = re.compile(r"\bbutton \*([^*\n]+)\*")


def experiments(path: Path) -> dict:
    """name -> what makes it, for the experiments of a lesson."""
    room = importlib.import_module(f"lessons_lib.lessons.{path.stem[3:]}.experiments")
    return {name: made for name, made in vars(room).items() if name.startswith("explore_") and callable(made)}


def turns(block: str, path: Path):
    """Complaints about experiments, their controls and their buttons."""
    known, found = experiments(path), list(EXPERIMENT.finditer(block))
    for n, one in enumerate(found):
        if one[1] not in known:
            yield f"`{one[1]}` is no experiment of this lesson"
            continue
        end = found[n + 1].start() if found[n + 1:] else len(block)
        made, text = known[one[1]](), block[one.end():end]
        controls = {control.description: control for control in made.controls.values()}
        for label, values in TURNED.findall(text):
            if label not in controls:
                yield f"`{one[1]}` has no control *{label}*, but {', '.join(controls)}"[:300]
            elif None in read_values(values, controls[label]):
                yield f"`{one[1]}`: *{label}* cannot stand {values}"
        for button in BUTTON.findall(text):
            if button not in made.buttons:
                yield f"`{one[1]}` has no button *{button}*, but {', '.join(made.buttons)}"
    if TURNED.search(block[:found[0].start()] if found else block):
        yield f"turns *{TURNED.search(block)[1]}*, and names no experiment before it"


def read_values(said: str, control) -> list:
    """The values a control is said to stand at; None for one that is not on it."""
    if said in ("ticked", "unticked"):
        return [said == "ticked" if isinstance(control.value, bool) else None]
    return [on_control(word.strip('"'), control) for word in re.findall(VALUE, said)]


def on_control(word: str, control):
    """What a control holds where it shows this word, or None."""
    if hasattr(control, "options"):
        return next((option for option in control.options if str(option) == word.replace("−", "-")), None)
    try:
        value = float(word.replace("−", "-"))
    except ValueError:
        return None
    if isinstance(control.value, bool) or not control.min <= value <= control.max:
        return None
    steps = (value - control.min) / control.step
    return type(control.value)(value) if abs(steps - round(steps)) < 1e-6 else None


def shown(name: str, path: Path, turned: str) -> tuple[str, str]:
    """An experiment's name and setting, and all that its picture says there. The last value named of a control counts.

    A *control* stands here by the name that the learner sees: *gain* at 1.5, *net* at "RNN", *memory* unticked.
    """
    experiment = experiments(path).get(name)
    if not experiment:
        return name, ""
    made, setting = experiment(), {}
    for label, values in TURNED.findall(turned):
        control = next((key for key, one in made.controls.items() if one.description == label), None)
        stood = read_values(values, made.controls[control])[-1] if control else None
        if stood is not None:
            setting[control] = stood
    svg, numbers = made.draw(**{**made.start, **setting})
    spoken = html.unescape(re.sub(r"<[^>]+>", " ", svg))
    words = [f"{key}: {value}" for key, value in numbers.items() if isinstance(value, str)]
    return f"{name} at {setting}", " ".join([spoken, *words])
