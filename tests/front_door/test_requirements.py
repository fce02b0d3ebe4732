"""pyproject.toml, the pinned requirements and environment.yml say the same."""

import re
import tomllib
from importlib.metadata import distributions

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import Specifier
from packaging.utils import canonicalize_name

from lessons_lib.front_door.needs import NEWEST, OLDEST
from tests.front_door.small_world import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
NEEDED = PROJECT["project"]["dependencies"]
GROUPS = PROJECT["dependency-groups"]
BUILD = "lessons_lib/front_door/build.txt"
FILES = {"requirements.txt": NEEDED, "tests/requirements.txt": GROUPS["test"] + GROUPS["site"], BUILD: GROUPS["build"],
         "hub/requirements.txt": GROUPS["hub"]}


def pins(name):
    """Package -> its pinned versions: there may be one for each of several Pythons."""
    found = {}
    for line in re.findall(r"^[a-z0-9].*(?= \\$)", (ROOT / name).read_text("utf-8"), re.MULTILINE):
        requirement = Requirement(line)
        (pin,) = requirement.specifier
        assert pin.operator == "=="
        found.setdefault(canonicalize_name(requirement.name), set()).add(pin.version)
    return found


@pytest.mark.parametrize("name", FILES)
def test_every_package_that_is_asked_for_is_pinned_within_its_range(name):
    for wanted in map(Requirement, FILES[name]):
        versions = pins(name)[canonicalize_name(wanted.name)]
        assert all(wanted.specifier.contains(version) for version in versions), (wanted, versions)


@pytest.mark.parametrize("name", FILES)
def test_every_pin_has_its_hashes(name):
    for block in re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text("utf-8"))[1:]:
        assert "--hash=sha256:" in block, block


@pytest.mark.parametrize("name", FILES)
def test_the_pins_name_the_command_that_makes_them_and_no_address(name):
    text = (ROOT / name).read_text("utf-8")
    assert re.search(rf"^#    uv pip compile .*--universal .*--generate-hashes -o {name}$", text, re.MULTILINE)
    assert not re.search(r"://|--index|--find-links|--trusted", text)


def test_the_test_tools_change_no_package_of_the_learner():
    learner, tools = pins("requirements.txt"), pins("tests/requirements.txt")
    assert all(tools[name] <= learner[name] for name in tools.keys() & learner.keys())


@pytest.mark.parametrize("files", [["requirements.txt"], ["requirements.txt", "tests/requirements.txt"]])
def test_an_extra_that_a_package_asks_for_is_pinned_as_such_for_the_pips_that_insist(files):
    """pip before 25 refuses to take `jsonschema==1` for a pinned `jsonschema[format]`."""
    texts = [(ROOT / name).read_text("utf-8") for name in files]
    lines = re.findall(r"^[a-z0-9].*(?= \\$)", "\n".join(texts), re.MULTILINE)
    pinned = {}
    for requirement in map(Requirement, lines):
        pinned.setdefault(canonicalize_name(requirement.name), set()).update(requirement.extras)
    asked = [(there.metadata["Name"], wanted) for there in distributions()
             if canonicalize_name(there.metadata["Name"]) in pinned for wanted in map(Requirement, there.requires or ())
             if wanted.extras and (not wanted.marker or wanted.marker.evaluate({"extra": ""}))]
    assert asked, "jupyter-events asks for jsonschema[format-nongpl]: has the test lost its eyes?"
    for name, wanted in asked:
        assert wanted.extras <= pinned[canonicalize_name(wanted.name)], (name, str(wanted))


def test_what_a_learner_installs_does_not_replace_the_pip_that_does_it():
    assert "pip" not in pins("requirements.txt")  # on Windows, pip refuses


def test_conda_gets_the_same_ranges_with_a_reason_on_every_line():
    lines = (ROOT / "environment.yml").read_text("utf-8").splitlines()
    assert all("#" in line for line in lines)
    packages = [match[1] for line in lines if (match := re.match(r"  - ([\w-]+[<>=]\S+)", line))]
    assert packages[1:] == NEEDED
    by_pip = [line.split("#")[0].strip() for line in lines if line.startswith("      - ")]
    assert by_pip == ["- --editable .", *(f"- {wanted}" for wanted in GROUPS["hub"] if "nbgitpuller" in wanted)]


def test_conda_gets_one_python_since_repo2docker_takes_an_older_one_where_a_range_is_named():
    (version,) = re.findall(r"^  - python=(\d\.\d+) ", (ROOT / "environment.yml").read_text("utf-8"), re.MULTILINE)
    assert version in Specifier(PROJECT["project"]["requires-python"])
    assert OLDEST <= tuple(map(int, version.split("."))) <= NEWEST


def test_no_file_of_the_setup_names_a_package_index():
    for name in ("pyproject.toml", "environment.yml", ".ci/run"):
        assert not re.search(r"index-url|extra-index|simple/|://", (ROOT / name).read_text("utf-8")), name
