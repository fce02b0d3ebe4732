"""From a slider's move to the changed picture on the screen of a real JupyterLab: the gate bench beside interact.

`python -m lessons_lib.benchmark.screen` prints JSON; it needs what lab.NEEDED says.
"""

import json
import tempfile
from pathlib import Path
from statistics import median

from lessons_lib.benchmark import lab
from lessons_lib.front_door.problems import Problem

MOVES, GOAL = 20, 6.0    # moves of each; and how many times faster we ask ourselves to be
STOPS = 8                # from the middle of a slider to its end, where it turns back
CELLS = {"ours": "from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell\nexplore_lstm_cell()",
         "interact + matplotlib": "from lessons_lib.benchmark.matplotlib_cell import interactive_cell\n"
                                  "interactive_cell();"}
PUSH = ".widget-hslider:has-text('push') .noUi-handle"    # what is moved in both
# From the key that moves a slider until the new picture is there, decoded, and has been painted.
WATCH = """([place]) => {
    const cell = document.querySelectorAll('.jp-CodeCell')[place];
    const now = () => {
        const image = cell.querySelector('.jp-OutputArea-output img');
        return image ? image.src : cell.querySelector('svg[role=img]')?.outerHTML;
    };
    const before = now();
    window.took = new Promise((done, no) => {
        setTimeout(() => no(new Error('no new picture in 10 s')), 10000);
        cell.addEventListener('keydown', start => {
            const look = async () => {
                const then = now();
                if (!then || then === before) return requestAnimationFrame(look);
                await cell.querySelector('.jp-OutputArea-output img')?.decode();
                requestAnimationFrame(() => setTimeout(() => done(performance.now() - start.timeStamp)));
            };
            look();
        }, {once: true, capture: true});
    });
}"""


def latency(moves: int = MOVES) -> dict:
    """Milliseconds (median, and each move's) of both, measured in turn in one run, and their ratio.

    Raises Problem without Chromium or playwright.
    """
    if not lab.ready():
        raise Problem(f"The time to the screen needs {lab.NEEDED}.")
    took = {name: [] for name in CELLS}
    with tempfile.TemporaryDirectory() as folder, lab.chrome() as browser, lab.jupyterlab(Path(folder)) as address:
        lab.write_notebook(Path(folder) / "race.ipynb", CELLS.values())
        page = lab.open_lab(browser, address, height=2600)   # both pictures stand on the screen
        lab.open_and_run(page, "race.ipynb")
        for place in range(len(CELLS)):
            page.locator(".jp-CodeCell").nth(place).locator(PUSH).first.wait_for()
            page.locator(".jp-CodeCell").nth(place).locator("svg[role=img], .jp-OutputArea-output img").first.wait_for()
        for n in range(moves + 1):
            for place, name in enumerate(CELLS):
                page.locator(".jp-CodeCell").nth(place).locator(PUSH).first.focus()
                page.evaluate(WATCH, [place])
                page.keyboard.press("ArrowRight" if n // STOPS % 2 == 0 else "ArrowLeft")
                took[name].append(page.evaluate("window.took"))
    medians = {name: median(times[1:]) for name, times in took.items()}    # the first move warms both up
    ours, other = medians.values()
    return {"moves": moves, "ms": medians, "ratio": other / ours, "goal": GOAL,
            "each": {name: [round(ms, 1) for ms in times[1:]] for name, times in took.items()}}


if __name__ == "__main__":
    print(json.dumps(latency()))
