"""Walk through the live pictures of a site in a real Chromium, as a hand would, and compare each with Python's.

`python -m tests.site.walking OUT` after `python3 -m lessons_lib site OUT`: a row for every experiment, and then one for
every page: how soon it can be read (see `arriving`). It runs for some minutes.
"""

import gzip
import random
import sys
from itertools import product
from math import prod
from pathlib import Path

from lessons_lib.benchmark.lab import chrome
from lessons_lib.site.live.grids import handles
from lessons_lib.site.live.pictures import made
from tests.site.arriving import arrivals

MOST, MOVES, ROUNDS = 2000, 100, 3   # settings that are compared; moves that are timed, in rounds; the best counts
UNFOLD = "() => document.querySelectorAll('details').forEach(fold => { fold.open = true; })"
SVGS = "([name, settings]) => settings.map(at => live.pictures[name].svg(at))"
# Turns one control after the other, to any of its stops, and says how many ms each took until the page had changed; and
# how often the page then was not what the SVG says.
TIMES = """async ([name, moves]) => {
    const figure = document.querySelector(`.live[data-live='${name}']`), taken = [];
    const fresh = document.createElement("div");
    let differ = 0;
    const controls = [...figure.querySelectorAll("input, select")];
    const any = count => Math.floor(Math.random() * count);
    while (taken.length < moves) {
        const one = controls[any(controls.length)];
        if (one.type === "range") one.value = any(+one.max + 1);
        else if (one.tagName === "SELECT") one.selectedIndex = any(one.options.length);
        else one.checked = one.type === "radio" || !one.checked;
        const begun = performance.now();
        one.dispatchEvent(new Event("input", {bubbles: true}));
        taken.push(performance.now() - begun);
        fresh.innerHTML = figure.drawn.join("") + "</svg>";
        const shown = figure.querySelector(".live-picture svg").cloneNode(true);
        shown.removeAttribute("aria-label");
        differ += !shown.isEqualNode(fresh.firstChild);
        await new Promise(requestAnimationFrame);
    }
    return [taken.sort((a, b) => a - b), differ];
}"""


def open_page(browser, path: Path, **how):
    """A page of the browser with this file, whose errors end in `page.errors`, and requests in `page.asked`."""
    page = browser.new_page(**how)
    page.errors, page.asked = [], []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on("console", lambda said: page.errors.append(said.text) if said.type == "error" else None)
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(path.as_uri())
    return page


def figure(page, name: str):
    """The figure of an experiment, scrolled to, once its pictures have come; all answers of the page are unfolded."""
    page.evaluate(UNFOLD)
    found = page.locator(f".live[data-live='{name}']")
    found.scroll_into_view_if_needed()
    page.locator(f".live[data-live='{name}']:is([data-state=ready], [data-state=still])").wait_for(timeout=60_000)
    return found


def some_settings(name: str, experiment, most: int = MOST) -> list[list[int]]:
    """Where the controls may stand: everywhere, or the start, both ends of each, and at random; as places of stops."""
    stops = handles(name, experiment)
    if states(name, experiment) <= most:
        return list(map(list, product(*(range(len(one.values)) for one in stops))))
    start, rng = [one.start for one in stops], random.Random(name)
    found = [start, *([*start[:n], end, *start[n + 1:]] for n, one in enumerate(stops)
                      for end in (0, len(one.values) - 1))]
    found = dict.fromkeys(map(tuple, found))
    while len(found) < most:
        found[tuple(rng.randrange(len(one.values)) for one in stops)] = None
    return [list(at) for at in found]


def by_python(name: str, experiment, at) -> str:
    """The SVG that Python draws there."""
    values = {one.name: one.values[place] for one, place in zip(handles(name, experiment), at, strict=True)}
    return experiment.draw(**{**experiment.start, **values})[0]


def different(page, name: str, experiment, settings) -> list[list[int]]:
    """The settings at which the page has another picture than Python."""
    shown = page.evaluate(SVGS, [name, settings])
    return [at for at, svg in zip(settings, shown, strict=True) if svg != by_python(name, experiment, at)]


def p95(page, name: str, moves: int = MOVES) -> float:
    """The ms from a move's event until the page has changed, which 95 % of the moves stay below.

    AssertionError when the page then shows anything but the picture of its controls.
    """
    taken, differ = page.evaluate(TIMES, [name, moves])
    assert not differ, f"{name}: after {differ} of {moves} moves the page was not what the SVG says"
    return taken[int(0.95 * moves)]


def walk(out: Path, browser) -> bool:
    """Print the table; whether all is as it should be."""
    fine, sizes = True, {}   # name -> bytes of its script, as it is and in gzip
    for path in sorted(out.glob("*.html")):
        page = open_page(browser, path, viewport={"width": 1366, "height": 768})
        for one in page.locator(".live").all():
            name = one.get_attribute("data-live")
            if name in sizes:   # the first page shows one again
                continue
            figure(page, name)
            script, experiment = (out / "live" / f"{name}.js").read_bytes(), made(name)
            sizes[name] = len(script), len(gzip.compress(script, 9))
            settings = some_settings(name, experiment)
            count = len(different(page, name, experiment, settings))
            taken = min(p95(page, name) for _ in range(ROUNDS))
            fine &= not count
            print(f"{name:42} {states(name, experiment):8,} states  {sizes[name][0] / 1000:5.0f} kB as a script, "
                  f"{sizes[name][1] / 1000:4.0f} kB in gzip  {count} of {len(settings)} differ  {taken:4.1f} ms",
                  flush=True)
        fine &= not page.errors
        print(*page.errors, sep="\n", end="")
        page.close()
    print(f"{len(sizes)} experiments: {sum(size for size, _ in sizes.values()) / 1000:,.0f} kB as scripts, "
          f"{sum(size for _, size in sizes.values()) / 1000:,.0f} kB in gzip")
    return fine


def states(name: str, experiment) -> int:
    """How many settings the page has."""
    return prod(len(one.values) for one in handles(name, experiment))


if __name__ == "__main__":
    with chrome() as chromium:
        as_it_should_be = walk(Path(sys.argv[1]), chromium)
        arrivals(Path(sys.argv[1]), chromium)
    sys.exit(not as_it_should_be)
