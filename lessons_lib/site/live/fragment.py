"""An experiment as a piece of a page: its controls, the picture that it starts with, and what live.js needs to know."""

from collections import defaultdict
from html import escape

from lessons_lib.drawing.picture import named, parts_of, width_of
from lessons_lib.site.live.grids import COARSER, Coarser, Handle, handles

MOST_TICKS = 40    # marks below a slider; more of them are a grey line
STILL = "This browser cannot open the pictures for the other settings, so this one stands still."
NO_SCRIPT = "With scripts allowed, the picture follows its controls."


def fragment(name: str, experiment, where: str = "live/") -> str:
    """The HTML of one experiment; `where` is the folder of its script, as the page sees it.

    The page that it comes into has live.js and live.css.
    """
    own = name.replace(".", "-")
    controls = "\n".join(_control(f"{own}-{handle.name}", handle) for handle in handles(name, experiment))
    still = f"{escape(STILL)} {how_to_run(name)}"
    notes = "".join(f'<p class="live-note">{escape(note)}</p>\n' for note in left_out(name, experiment))
    return f"""<figure class="live" data-live="{name}" data-from="{where}{name}.js">
<figcaption>{escape(experiment.about)}</figcaption>
<form autocomplete="off"><fieldset disabled>
<legend class="live-unseen">Controls: {escape(experiment.about)}</legend>
{controls}
<button type="reset">Start again</button>
</fieldset></form>
<div class="live-picture" tabindex="0" role="group" aria-label="The picture" \
style="--live-width:{width_of(experiment.svg)}px">\
{named(experiment.svg)}</div>
<p class="live-still" hidden>{still}</p>
<noscript><p class="live-still">{NO_SCRIPT} {how_to_run(name)}</p></noscript>
<p class="live-unseen live-words" role="status">{escape(parts_of(experiment.svg)["desc"])}</p>
{notes}</figure>
"""


def how_to_run(name: str) -> str:
    """In a sentence, as HTML: how to have it with all that it can do."""
    return f"In the lesson's notebook it is <code>{name.partition('.')[2]}()</code>."


def left_out(name: str, experiment) -> list[str]:
    """What a page's controls have less than those of Python, in sentences."""
    labels = defaultdict(list)
    for handle in handles(name, experiment):
        labels[len(handle.values), handle.of].append(f"“{handle.label}”")
    fewer = [f"{_listed(some)} stop{'s' * (len(some) == 1)} at {here} places here; in the notebook at {there:,}."
             for (here, there), some in labels.items() if here < there]
    return [one for one in (" ".join(fewer), COARSER.get(name, Coarser()).more) if one]


def _listed(words) -> str:
    return " and ".join([", ".join(words[:-1])] * (len(words) > 1) + words[-1:])


def _control(own: str, handle: Handle) -> str:
    """One control; the place of its stop is its value, what that is called stands beside it."""
    return {"slider": _slider, "choice": _choice, "list": _list, "switch": _switch}[handle.kind](own, handle)


def _slider(own, handle):
    stops, now = escape("|".join(handle.words)), escape(handle.words[handle.start])
    widest = max(map(len, handle.words))
    ticks = "" if len(handle.values) > MOST_TICKS else (
        f'<datalist id="{own}-stops">' + "".join(f'<option value="{n}">' for n in range(len(handle.values)))
        + "</datalist>")
    marks = f' list="{own}-stops"' * bool(ticks)
    return (f'<div class="live-slider"><label for="{own}">{escape(handle.label)}</label>'
            f'<input id="{own}" type="range" min="0" max="{len(handle.values) - 1}" value="{handle.start}" '
            f'data-stops="{stops}" aria-valuetext="{now}"{marks}>'
            f'<output for="{own}" style="min-width:{widest}ch">{now}</output>{ticks}</div>')


def _choice(own, handle):
    options = "".join(
        f'<label><input type="radio" name="{own}" value="{n}"{" checked" * (n == handle.start)}> {escape(word)}</label>'
        for n, word in enumerate(handle.words))
    return (f'<fieldset class="live-choice" data-stops="{escape("|".join(handle.words))}">'
            f"<legend>{escape(handle.label)}</legend>{options}</fieldset>")


def _list(own, handle):
    options = "".join(f'<option value="{n}"{" selected" * (n == handle.start)}>{escape(word)}</option>'
                      for n, word in enumerate(handle.words))
    return (f'<div class="live-list"><label for="{own}">{escape(handle.label)}</label>'
            f'<select id="{own}" data-stops="">{options}</select></div>')


def _switch(own, handle):
    checked = " checked" * bool(handle.start)
    return (f'<label class="live-switch"><input type="checkbox" data-stops=""{checked}> '
            f"{escape(handle.label)}</label>")
