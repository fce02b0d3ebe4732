"""Git for Windows turns line endings round unless it is told not to; the tests compare files to the byte."""

import subprocess

import pytest

from tests.front_door.small_world import ROOT


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="a ZIP file has no history to clone")
def test_a_clone_with_autocrlf_has_the_same_bytes(tmp_path):
    def files(*options):
        folder = tmp_path / "-".join(options)
        subprocess.run(["git", *options, "clone", "-q", "--depth=1", ROOT.as_uri(), folder], check=True)
        return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*")
                if path.is_file() and ".git" not in path.relative_to(folder).parts}

    assert files("-c", "core.autocrlf=true") == files("-c", "core.autocrlf=false")
