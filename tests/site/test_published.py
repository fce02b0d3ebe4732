"""What publishes the site: GitHub's workflow, and the links to a Binder and a hub that the README gives as forms."""

import re
import shlex
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from lessons_lib.__main__ import COMMANDS
from lessons_lib.site.command import understood
from lessons_lib.site.place.where import PUBLIC
from tests.notebooks.reading import ROOT

README = (ROOT / "README.md").read_text("utf-8")
HUB = (ROOT / "hub" / "README.md").read_text("utf-8")


@pytest.fixture
def workflow():
    """The workflow; YAML reads its `on` as True."""
    return yaml.safe_load((ROOT / ".github" / "workflows" / "pages.yml").read_text("utf-8"))


def test_the_folder_that_the_command_writes_is_the_one_that_is_published(workflow):
    steps = workflow["jobs"]["build"]["steps"]
    [command] = [shlex.split(step["run"]) for step in steps if "run" in step]
    assert command[:3] == ["python3", "-m", "lessons_lib"] and command[3] in COMMANDS
    [upload] = [step for step in steps if "upload-pages-artifact" in step.get("uses", "")]
    assert upload["with"]["path"] == understood(command[4:]) == PUBLIC
    names = [re.fullmatch(r"actions/([a-z-]+)@v\d+", step["uses"])[1] for job in workflow["jobs"].values()
             for step in job["steps"] if "uses" in step]
    assert names == ["configure-pages", "checkout", "setup-python", "upload-pages-artifact", "deploy-pages"]


def test_a_push_to_a_fork_without_pages_runs_nothing(workflow):
    assert set(workflow[True]) == {"push", "workflow_dispatch"} and workflow[True]["push"] == {"branches": ["main"]}
    build, publish = workflow["jobs"]["build"], workflow["jobs"]["publish"]
    assert build["if"] == "vars.PAGES == 'on' || github.event_name == 'workflow_dispatch'"
    assert publish["needs"] == "build" and "`PAGES`" in README and "`on`" in README


def test_each_part_may_do_what_it_must_and_no_more(workflow):
    assert "permissions" not in workflow and workflow["concurrency"] == {"group": "pages", "cancel-in-progress": False}
    build, publish = workflow["jobs"]["build"], workflow["jobs"]["publish"]
    assert build["permissions"] == {"contents": "read", "pages": "read"}
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert publish["environment"]["name"] == "github-pages"
    assert publish["steps"][0]["id"] in publish["environment"]["url"]


def links(text, host):
    return [urlsplit(found) for found in re.findall(rf"https://{host}/[^\s)\]`]+", text)]


def test_the_badge_opens_a_lesson_without_results():
    [image, link] = links(README, "mybinder.org")
    assert image.path == "/badge_logo.svg" and link.path == "/v2/gh/OWNER/REPOSITORY/HEAD"
    assert parse_qs(link.query) == {"urlpath": ["open-lesson/00"]}


def test_the_link_for_a_class_is_that_of_the_hubs_page():
    [link] = links(README, "YOUR-HUB")
    [of_hub] = [one for one in links(HUB, "YOUR-HUB") if "git-pull" in one.path]
    here, there = parse_qs(link.query), parse_qs(of_hub.query)
    assert here.pop("repo") == ["https://github.com/OWNER/REPOSITORY"] and there.pop("repo")
    assert link.path == of_hub.path and here == there
