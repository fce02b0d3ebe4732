"""pyproject.toml, the two requirements.txt and environment.yml say the same."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.front_door.small_world import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
NEEDED = PROJECT["project"]["dependencies"]
GROUPS = PROJECT["dependency-groups"]
FILES = {"requirements.txt": [*NEEDED, *GROUPS["build"]], "tests/requirements.txt": GROUPS["test"]}


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
    learner, tools = (pins(name) for name in FILES)
    assert all(tools[name] <= learner[name] for name in tools.keys() & learner.keys())


def test_conda_gets_the_same_ranges_with_a_reason_on_every_line():
    lines = (ROOT / "environment.yml").read_text("utf-8").splitlines()
    assert all("#" in line for line in lines)
    packages = [match[1] for line in lines if (match := re.match(r"  - ([\w-]+[<>=]\S+)", line))]
    assert [package for package in packages if not package.startswith("python>=")] == NEEDED
    assert any(package.startswith("python" + PROJECT["project"]["requires-python"]) for package in packages)
    assert any(line.split("#")[0].strip() == "- --editable ." for line in lines)


def test_no_file_of_the_setup_names_a_package_index():
    for name in ("pyproject.toml", "environment.yml", ".ci/run"):
        assert not re.search(r"index-url|extra-index|simple/|://", (ROOT / name).read_text("utf-8")), name
