"""Which of a person's pip settings are theirs to keep: where packages come from and how the internet is reached.

Where and how packages are installed (target, prefix, user, constraint, ...) is the setup's business.
"""

import json
import os
import subprocess
from pathlib import Path

from lessons_lib.front_door.environment import own
from lessons_lib.front_door.problems import Problem

SOURCES = ("index-url", "extra-index-url", "find-links", "no-index", "trusted-host", "keyring-provider",
           "proxy", "cert", "client-cert", "timeout", "default-timeout", "retries", "cache-dir", "no-cache-dir")
CERTIFICATES = {"use-feature": "truststore", "use-deprecated": "legacy-certs"}  # the one value of each that is kept
# What pip itself makes of its files and of PIP_ variables, whatever its version.
READ = """
import json, sys
from pip._internal.configuration import Configuration
settings = Configuration(isolated=False)
try:
    settings.load()
except Exception as error:
    sys.exit(" ".join(str(error).split()).rstrip("."))
flat = {}
for name, value in settings.items():
    flat.update(value if isinstance(value, dict) else {name: value})
print(json.dumps(flat))
"""


def sources(python: Path) -> dict[str, str]:
    """The environment that gives pip these settings and no others. Raises Problem for files that pip cannot read."""
    keyed = read(python)
    told = {}
    for section in ("global", "install", ":env:"):  # each outdoes the one before
        for key, value in keyed.items():
            if key.startswith(section + ".") and str(value).strip():
                told[key.removeprefix(section + ".").replace("_", "-")] = str(value)
    kept = {name: value for name, value in told.items() if name in SOURCES}
    kept |= {name: one for name, one in CERTIFICATES.items() if one in told.get(name, "").split()}
    return {"PIP_" + name.upper().replace("-", "_"): value for name, value in kept.items()} | {
        "PIP_CONFIG_FILE": os.devnull}


def read(python: Path) -> dict[str, str]:
    """"section.name" -> value, of all files and variables."""
    theirs = own() | {name: value for name, value in os.environ.items() if name.upper().startswith("PIP_")}
    done = subprocess.run([str(python), "-I", "-c", READ], env=theirs, stdin=subprocess.DEVNULL, capture_output=True,
                          encoding="utf-8", errors="replace")
    if done.returncode:
        said = done.stderr.strip().rpartition("\n")[2]
        raise Problem(f"pip's settings cannot be read ({said}): mend them, and start again.")
    return json.loads(done.stdout)


def where_from(environment: dict[str, str]) -> str:
    """Where packages come from under these settings, in words."""
    if index := environment.get("PIP_INDEX_URL"):
        return f"the package index {without_password(index)}"
    if environment.get("PIP_NO_INDEX"):
        return f"PIP_FIND_LINKS ({environment.get('PIP_FIND_LINKS', 'which is not set')})"
    return "pip's own package index"


def without_password(address: str) -> str:
    scheme, slashes, rest = address.partition("://")
    return f"{scheme}{slashes}{rest.rpartition('@')[2]}" if slashes else address
