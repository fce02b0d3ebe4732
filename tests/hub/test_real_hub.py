"""A real hub on this machine: two learners click the links of the class, a lesson runs, and a new version comes."""

import asyncio
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell

from lessons_lib.benchmark.class_of.browser import Browser
from lessons_lib.benchmark.lab import free_port
from lessons_lib.front_door.hub.try_out import running
from tests.front_door.small_world import git
from tests.hub.teachers import save
from tests.notebooks.reading import ROOT

ASK = """
import ipykernel, numpy, os, lessons_lib
from lessons_lib.nets import rnn
from threadpoolctl import threadpool_info
threads = {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"}
print(ipykernel.get_connection_info(unpack=True)["transport"], threads, rnn.__file__)
"""


@pytest.fixture(scope="module")
def hub(hubs_python):
    with tempfile.TemporaryDirectory(prefix="h") as place, running(Path(place), free_port(), TMPDIR=place) as there:
        yield there


@pytest.fixture(scope="module")
def teacher(tmp_path_factory):
    """A repository with the library and two lessons."""
    root = tmp_path_factory.mktemp("teacher")
    shutil.copytree(ROOT / "lessons_lib", root / "lessons_lib", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "notebooks").mkdir()
    for name in ("pyproject.toml", ".gitignore", "NUMPY.md", "GLOSSARY.md", "notebooks/00_start_here.ipynb",
                 "notebooks/02_dinner.ipynb"):
        shutil.copy(ROOT / name, root / name)
    git(root, "init", "-q", "-b", "main")
    save(root)
    return root


def in_a_loop(visit):
    """What a coroutine comes to, in a thread of its own: where a browser was driven before, this one has a loop."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, visit).result()


def at_the_hub(hub, learner, visit):
    """Log in, and await visit(browser), which may read pages by `browser.web` once the server has started."""
    async def come():
        async with Browser(hub.address, learner) as browser:
            await browser.click("", hub.password)
            return await visit(browser)

    return in_a_loop(come())


async def pull(browser, teacher, lesson):
    """What the link of the class does: nbgitpuller pulls, then the browser goes on; the page it ends at."""
    asked = {"repo": teacher.as_uri(), "branch": "main", "targetpath": "lessons"}
    answer = await browser.web.get(f"{browser.server}git-pull/api", params=asked)
    assert '"phase": "finished"' in answer.text, answer.text
    return await browser.web.get(f"{browser.server}open-lesson/lessons/{lesson}")


async def asked_of_a_kernel(browser, path):
    kernel = await browser.start(path)
    cell = new_code_cell(ASK)
    await kernel.run(cell)
    kernel.close()
    return "".join(output.get("text") or output.get("evalue", "") for output in cell.outputs)


def test_a_link_without_a_repository_ends_at_a_copy_of_the_lesson_that_the_hub_has_for_all(hub):
    async def visit(browser):
        page = await browser.web.get("/hub/user-redirect/open-lesson/02")
        path = "recurrent_lessons/my_lessons/02_dinner.ipynb"
        assert page.url.path == f"{browser.server}lab/tree/{path}" and page.status_code == 200
        lesson = await browser.open(path)
        assert not any(cell.get("outputs") for cell in lesson.cells)
        said = await asked_of_a_kernel(browser, path)
        assert said.startswith(f"ipc {{1}} {ROOT / 'lessons_lib'}"), said
        plugin = "@jupyter-widgets/jupyterlab-manager:plugin"
        settings = (await browser.web.get(f"{browser.server}lab/api/settings/{plugin}")).json()
        assert settings["schema"]["properties"]["saveState"]["default"] is True
        none = await browser.web.get(f"{browser.server}open-lesson/77")
        assert none.status_code == 404 and "There is no lesson" in none.text and "00_start_here" in none.text

    at_the_hub(hub, "ada", visit)


def test_the_link_of_the_class_ends_at_a_copy_whose_kernel_uses_the_pulled_library(hub, teacher):
    async def visit(browser):
        path = "lessons/my_lessons/02_dinner.ipynb"
        page = await pull(browser, teacher, "02")
        assert page.url.path == f"{browser.server}lab/tree/{path}"
        said = await asked_of_a_kernel(browser, path)
        assert said.startswith(f"ipc {{1}} {hub.homes / 'bob/lessons/lessons_lib'}"), said
        lesson = await browser.open(path)
        lesson.cells[3].source = "my own words"
        await browser.save(path, lesson)
        notebook = teacher / "notebooks" / "02_dinner.ipynb"
        notebook.write_text(notebook.read_text("utf-8").replace("dinner", "supper"), "utf-8")
        save(teacher)
        page = await pull(browser, teacher, "02")
        assert page.status_code == 200 and "There is a new 02_dinner, but you worked in yours" in page.text
        assert (await browser.open(path)).cells[3].source == "my own words"

    at_the_hub(hub, "bob", visit)


def test_who_is_not_logged_in_gets_no_lesson(hub):
    async def visit():
        async with Browser(hub.address, "eve") as browser:
            page = await browser.web.get("/hub/user-redirect/open-lesson/02")
            other = await browser.web.get("/user/ada/open-lesson/02")
            return page.url.path, other.url.path, other.status_code

    page, other, status = in_a_loop(visit())
    assert page == "/hub/login" and (other == "/hub/login" or status in (403, 424))
