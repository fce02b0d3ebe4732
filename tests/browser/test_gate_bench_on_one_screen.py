"""What of the gate bench is on one screen, at every part of its walk, with blame and with a learner's own step.

Its table, with what was measured: `python3 -m lessons_lib test tests/browser/test_gate_bench_on_one_screen.py -s`.
"""

from itertools import product

import pytest

from lessons_lib.benchmark.lab import open_lab
from lessons_lib.lessons.lstm_step_by_step.pictures import bench
from lessons_lib.lessons.lstm_step_by_step.pictures.bench import own_step, timeline
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.sentences import WALK
from tests.browser.gate_bench import BENCH, WRONG, GateBench
from tests.browser.on_screen import inside

LAPTOP, DESK = (1366, 768), (1920, 1080)      # with JupyterLab's file browser open
SIZES = {"laptop": LAPTOP, "desk": DESK}
WORDS, SUBSCRIPTS = 11, 8                     # px, at the least
HEADS = "".join(f"{words:>12}" for words in ("controls to", "verdict to", "formula to", "steps to"))
CASES = {**{part: (BENCH, part, {}) for part in WALK}, "blame": (BENCH, "whole cell", {"blame": "End"}),
         "an unknown word": (BENCH, "answer", {"read": "the gnu sees"}),
         "words wait": (WRONG, "forget", {"read": "a " * 7}),
         **{f"own step, {part}": (WRONG, part, {}) for part in WALK},
         "own step, blame": (WRONG, "whole cell", {"blame": "End"})}
# A rectangle is [left, top, right, bottom] in px of the window. A control's own words have no rectangle of their own.
SEEN = """box => {
    const rect = thing => { const r = thing.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
    const size = (thing, scale) => parseFloat(getComputedStyle(thing).fontSize) * scale;
    const seen = what => [...box.querySelectorAll(what)].filter(
        thing => thing.checkVisibility() && rect(thing)[2] > rect(thing)[0] && rect(thing)[3] > rect(thing)[1]);
    box.scrollIntoView({block: 'start'});
    const svg = box.querySelector('svg[role=img]'), scale = svg.getScreenCTM().a;
    const words = seen('.widget-label, .widget-readout, .jupyter-button, select, input, .widget-html-content div')
        .filter(thing => thing.innerText || thing.value);
    const subscripts = [...svg.querySelectorAll('tspan')].filter(part => size(part, 1) < size(part.parentNode, 1));
    return {
        screen: rect(box.closest('.jp-WindowedPanel-outer')), paper: rect(svg), scale,
        frame: rect(svg.closest('.widget-html')),
        controls: seen('.widget-hslider, .jupyter-button, select, input, .widget-html').filter(
            thing => !thing.contains(svg)).map(rect),
        texts: [...svg.querySelectorAll('text')].map(text => [text.textContent, rect(text)]),
        words: [...svg.querySelectorAll('text')].map(text => size(text, scale)).concat(words.map(one => size(one, 1))),
        subscripts: subscripts.map(part => size(part, scale)),
    };
}"""


@pytest.fixture(scope="module")
def seen(browser, address, home):
    """(size, case) -> what is on the screen."""
    tab = open_lab(browser, address, *LAPTOP)
    page = GateBench(tab, home, "gate_bench_at_sizes.ipynb")
    assert tab.locator(".jp-FileBrowser").is_visible()
    found = {}
    for (name, size), (case, (n, part, pressed)) in product(SIZES.items(), CASES.items()):
        tab.set_viewport_size({"width": size[0], "height": size[1]})
        page.start_again(n)
        for _ in range(WALK.index(part)):
            page.button(n, "On").click()
        for control, what in pressed.items():
            if control == "read":
                page.types(what, n)
                page.experiments.nth(n).get_by_text("These words wait" if n else "is no word here").wait_for()
            else:
                page.keys(page.slider(n, control), what)
        assert page.comes_to_say(n, "the way back" if "blame" in pressed else f"Step 1: {part}")
        found[name, case] = page.experiments.nth(n).evaluate(SEEN)
    yield found
    page.close()
    tab.close()


def lows(case) -> dict[str, float]:
    """How far down the picture, in its own px, what must be seen together reaches."""
    own = own_step.ROOM if CASES[case][0] == WRONG else 0
    steps = bench.FORMULA + own + bench.BEFORE_STEPS
    return {"cell and sentences": bench.FORMULA - 22, "verdict": bench.FORMULA + own - 22,
            "formula": steps - 12, "six steps": steps + timeline.DEPTH - 4}


def on_screen(one, case) -> dict[str, bool]:
    """Part -> whether it is on the screen, with all open controls."""
    left, top, right, _ = one["paper"]
    controls = all(inside(box, one["screen"]) for box in one["controls"])
    whole = inside([left, top, right, top], one["frame"])
    return {part: controls and whole and inside([left, top, right, top + low * one["scale"]], one["screen"])
            for part, low in lows(case).items()}


def test_the_table(seen):
    for name, size in SIZES.items():
        screen = seen[name, WALK[0]]["screen"]
        print(f"\n\n{size[0]} x {size[1]}, the file browser open: the notebook has {screen[2] - screen[0]:.0f} x "
              f"{screen[3] - screen[1]:.0f} px\n{'gate bench':24}{HEADS}{'text':>7}{'sub':>6}  "
              "on the screen with all open controls")
        for case in CASES:
            one, low = seen[name, case], lows(case)
            down = [max(box[3] for box in one["controls"]) - screen[1],
                    *(one["paper"][1] - screen[1] + low[part] * one["scale"] for part in list(low)[1:])]
            shown = [part for part, on in on_screen(one, case).items() if on]
            print(f"{case:24}{''.join(f'{px:12.0f}' for px in down)}{min(one['words']):7.1f}"
                  f"{min(one['subscripts'], default=0):6.1f}  {', '.join(shown)}")


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("size", SIZES)
def test_open_controls_cell_sentences_and_verdict_are_on_the_screen_together(seen, size, case):
    found = on_screen(seen[size, case], case)
    assert found["cell and sentences"] and found["verdict"]
    if size == "desk":
        assert found["formula"] and found["six steps"]


@pytest.mark.parametrize("case", CASES)
def test_what_is_said_stands_where_it_is_measured(seen, case):
    one, low = seen["laptop", case], lows(case)
    bottom = {words: (box[3] - one["paper"][1]) / one["scale"] for words, box in one["texts"]}
    says = [words for words in bottom if words.startswith(("Gender", "Number", "Step 1", "How the loss", "dc: "))]
    assert len(says) >= 3 and max(map(bottom.get, says)) <= low["cell and sentences"]
    assert bottom["a"] <= low["six steps"] and bottom["pronoun, %"] <= low["six steps"]
    if case.startswith("own step"):
        verdict = next(words for words in bottom if words.startswith("≠ At step 1 the first line that differs"))
        assert low["cell and sentences"] < bottom[verdict] <= low["verdict"]
        assert bottom["It went through a sigmoid; the candidate wants tanh."] <= low["verdict"]


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("size", SIZES)
def test_controls_stand_beside_the_picture_and_no_text_is_too_small(seen, size, case):
    one = seen[size, case]
    assert all(box[2] <= one["paper"][0] + 1 for box in one["controls"])
    assert min(one["words"]) >= WORDS and min(one["subscripts"]) >= SUBSCRIPTS
