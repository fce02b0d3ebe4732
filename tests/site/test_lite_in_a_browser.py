"""Everything up to numpy: the lab in a real Chromium, with the real Pyodide, whose address is answered from here.

numpy's WebAssembly is to be had at Pyodide's own address alone, so a test sees everything but what comes after it.
"""

import json
import os
import shutil
from subprocess import CalledProcessError

import pytest
from jupyterlite_pyodide_kernel.constants import PYODIDE_CDN_URL

from lessons_lib.benchmark.lab import ALL_CELLS, within
from lessons_lib.contents import LESSONS
from lessons_lib.site import lite
from lessons_lib.site.lite import pyodide
from tests.site.pyodide_here import fetched, packed_by_npm
from tests.site.serving import served

START, DINNER, BLAME = LESSONS[0], LESSONS[2], LESSONS[5]
LAPTOP = {"width": 1366, "height": 768}
RAN = """async code => {
    const {sessionContext} = jupyterapp.shell.currentWidget;
    await sessionContext.ready;
    const said = [], asked = sessionContext.session.kernel.requestExecute({code});
    asked.onIOPub = ({content}) => said.push(content.text ?? content.evalue ?? '');
    const reply = await asked.done;
    return [reply.content.status, said.join('')];
}"""
CELL = """async source => {
    const {content} = jupyterapp.shell.currentWidget;
    await jupyterapp.commands.execute('notebook:insert-cell-above');
    content.activeCell.model.sharedModel.setSource(source);
    await jupyterapp.commands.execute('notebook:run-cell');
}"""
TRAINS = """
import importlib, time
progress = importlib.import_module("lessons_lib.training.progress")
with progress.Progress(20) as bar:
    for step in range(21):
        bar.show(step, 0.5)
        time.sleep(0.15)
"""
SHOWN = """() => [...document.querySelectorAll('.jp-OutputArea-output')].map(output => [
    output.innerText.trim(), [...output.querySelectorAll('svg, img')].map(picture =>
        picture.getBoundingClientRect().width > 100 && (picture.tagName === 'svg' || picture.naturalWidth > 100))])"""


@pytest.fixture(scope="module")
def answers(lab):
    """What Pyodide's address would answer."""
    try:
        return fetched(json.loads((lab / "static" / "pyodide-lock.json").read_text("utf-8")))
    except (OSError, CalledProcessError) as fault:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"npm and pip fetch Pyodide here: {fault}")


@pytest.fixture(scope="module")
def address(lab, answers, tmp_path_factory):
    """Where the lab is served, with all cells in the page, and with the hashes of the wheels that answer."""
    folder = tmp_path_factory.mktemp("served")
    shutil.copytree(lab, folder / "lab")
    lock, config = folder / "lab" / "static" / "pyodide-lock.json", folder / "lab" / "jupyter-lite.json"
    lock.write_text(json.dumps(answers.of_these_wheels(json.loads(lock.read_text("utf-8")))), "utf-8")
    said = json.loads(config.read_text("utf-8"))
    said["jupyter-config-data"]["exposeAppInBrowser"] = True
    said["jupyter-config-data"]["settingsOverrides"]["@jupyterlab/notebook-extension:tracker"] = json.loads(ALL_CELLS)
    config.write_text(json.dumps(said), "utf-8")
    with served(folder) as address:
        yield address


@pytest.fixture
def page(browser, answers, address):
    """A page whose requests to elsewhere are answered from here; `page.asked` has them."""
    context = browser.new_context(viewport=LAPTOP)
    answers.asked.clear()
    answers.not_had.clear()
    context.route(lambda url: not url.startswith(address), answers.answer)
    with context.new_page() as page:
        page.set_default_timeout(60_000)
        yield page
    context.close()


def opened(page, address, lesson):
    """The lesson, opened as a reader does, by the address that the site's pages link to."""
    page.goto(address + lite.address(lesson))
    page.wait_for_selector(".jp-Notebook .jp-OutputArea-output")
    within(30, page, "async () => { const panel = jupyterapp.shell.currentWidget; await panel.context.ready; "
                     "await panel.revealed; await jupyterapp.restored; }")


def stored_texts(lab, lesson):
    """What the lesson's stored outputs say where they are text alone."""
    cells = json.loads((lab / "files" / f"{lesson.name}.ipynb").read_text("utf-8"))["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", ())]
    return [output["text"].strip() for output in outputs if output["output_type"] == "stream"]


@pytest.mark.parametrize("lesson", [DINNER, BLAME], ids=["drawings", "plots"])
def test_a_lesson_opens_with_its_outputs(page, address, lab, lesson):
    opened(page, address, lesson)
    page.wait_for_function("() => jupyterapp.shell.currentWidget.sessionContext.session?.kernel")
    shown = page.evaluate(SHOWN)
    texts = [" ".join(text.split()) for text, _ in shown]
    assert all(" ".join(text.split()) in texts for text in stored_texts(lab, lesson))
    assert sum(len(pictures) for _, pictures in shown) > 5 and all(all(pictures) for _, pictures in shown)
    assert page.locator(".jp-RenderedHTMLCommon").all() and not page.get_by_text("Error displaying widget").count()
    assert not page.evaluate("jupyterapp.shell.currentWidget.context.model.dirty"), "it would hide a later version"


def test_a_link_leads_to_the_page_for_looking_up_and_to_the_next_lesson(page, address):
    opened(page, address, START)
    page.locator(".jp-Notebook a[href*='NUMPY.md']").first.click()
    page.get_by_role("tab", name="NUMPY.md").wait_for()
    page.get_by_role("tab", name=f"{START.name}.ipynb").click()
    page.locator(f".jp-Notebook a[href*='{LESSONS[1].name}.ipynb']").first.click()
    page.get_by_role("tab", name=f"{LESSONS[1].name}.ipynb").wait_for()


def test_everything_up_to_numpy(page, address, answers):
    opened(page, address, DINNER)
    status, said = within(120, page, RAN, "import numpy as np\nfrom lessons_lib.lessons.dinner import pictures")
    assert (status, said) == ("error", "No module named 'numpy'")
    (numpy,) = answers.not_had
    assert numpy.startswith(f"{PYODIDE_CDN_URL}/numpy-2.") and numpy.endswith("_wasm32.whl")
    assert len(answers.asked) == 21 and all(asked.startswith(f"{PYODIDE_CDN_URL}/") for asked in answers.asked)

    ask = "import importlib\nimportlib.import_module('lessons_lib.front_door.ready').check_machine()"
    status, said = within(30, page, RAN, ask)
    assert status == "ok" and "numpy: not here" in said
    assert {"Python 3.11 or newer: ready", "ipywidgets: ready", "matplotlib: ready"} <= set(said.splitlines())
    assert said.splitlines()[-1].startswith("Something could not be fetched")
    status, said = within(30, page, RAN, "import lessons_lib, sys; print(lessons_lib.__path__, sys.platform)")
    assert status == "ok" and "site-packages/lessons_lib" in said and "emscripten" in said

    within(30, page, CELL, "from ipywidgets import IntSlider\nslider = IntSlider(3)\nslider")
    handle = page.locator(".jp-OutputArea-output .noUi-handle").first
    handle.focus()
    handle.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.widget-readout')?.innerText === '4'")
    assert within(30, page, RAN, "print(slider.value)") == ["ok", "4\n"]

    page.evaluate(f"() => {{ ({CELL})({json.dumps(TRAINS)}); }}")
    page.wait_for_function("() => { const bar = document.querySelector('progress'); return bar && bar.value > 0.1 && "
                           "bar.value < 0.9; }")   # while it trains


def test_the_stored_facts_are_those_of_pyodides_own_lock(answers, tmp_path):
    pyodide.remake(packed_by_npm(answers), tmp_path / "pyodide.json")
    assert (tmp_path / "pyodide.json").read_bytes() == pyodide.STORE.read_bytes()
