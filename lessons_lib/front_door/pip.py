"""Let pip work in .venv: a line of progress in place of a wall, and a sentence when it fails."""

import platform
import re
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO
from urllib.request import getproxies

from lessons_lib.front_door.environment import own
from lessons_lib.front_door.needs import NEWEST, OLDEST, told
from lessons_lib.front_door.pip_settings import where_from, without_password
from lessons_lib.front_door.problems import Problem

# What pip's words mean, the surest sign first.
NETWORK = ("connection broken", "ConnectionError", "ConnectTimeout", "Max retries", "timed out", "ProxyError",
           "name resolution", "getaddrinfo", "SSLError", "CERTIFICATE_VERIFY", "unreachable", "refused")
REASONS = (
    (("No space left", "Errno 28"), "The disk is full: the lessons need about 500 MB. Make room, and start again."),
    (("DO NOT MATCH THE HASHES",),
     "A package arrived changed, so nothing was installed: try again, or from another network."),
)
CERTIFICATE = re.compile("invalid path: (.+)")  # of the certificates that the person named
NOT_THERE = ("No matching distribution", "not a supported wheel")


def pip(python: Path, arguments: list, log: Path, lock: BinaryIO, environment: dict[str, str]) -> None:
    """Run `python -m pip` with these arguments; its own words go to the log, and it holds the lock. Raises Problem.

    `environment` holds pip_settings.sources(): whatever else pip would read of the person's stays out.
    """
    command = [python, "-I", "-m", "pip", *arguments, "--no-input", "--disable-pip-version-check"]
    said = _run([str(word) for word in command], log, lock, own() | environment)
    if said is not None:
        raise Problem(f"{reason(said, where_from(environment))} (pip's own words are in {log}.)")


def reason(said: str, source: str = "pip's own package index") -> str:
    """One sentence for what pip said before it gave up; `source` is where the packages were to come from."""
    for signs, meaning in REASONS:
        if any(sign in said for sign in signs):
            return meaning
    if found := CERTIFICATE.search(said):
        return f"pip is to trust the certificates in {found[1].strip()}, and they are not there: mend that setting."
    if any(sign in said for sign in NETWORK):
        return f"The packages could not be fetched from {source}: {the_way_there()}, and start again."
    if any(sign in said for sign in NOT_THERE):
        return not_there(said, source)
    last = said.strip().rpartition("\n")[2].removeprefix("ERROR: ").rstrip(".")
    return f"The packages could not be installed ({last}): start again, or use conda with environment.yml."


def the_way_there() -> str:
    """What to do about the internet: with a proxy that is set, it may be that one."""
    proxies = {without_password(value) for name, value in getproxies().items() if name in ("http", "https", "all")}
    if proxies:
        return f"connect to the internet, or mend the proxy {' or '.join(sorted(proxies))}"
    return "connect to the internet (behind a proxy, set HTTPS_PROXY)"


def not_there(said: str, source: str) -> str:
    """The package that was looked for in vain, where, and what to do: another Python, or another index."""
    found = re.search(r"No matching distribution found for ([\w.-]+)", said)
    here = f"{found[1] if found else 'A package'} is not at {source} for Python {platform.python_version()}"
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return f"{here}: use Python {told(OLDEST)} to {told(NEWEST)}."
    return (f"{here} on {platform.system()} {platform.machine()}: set PIP_INDEX_URL to an index that has it, "
            "or use conda with environment.yml.")


def _run(command: list[str], log: Path, lock: BinaryIO, environment: dict[str, str]) -> str | None:
    """None when it went well, else all that was said."""
    with open(log, "w", encoding="utf-8") as file, subprocess.Popen(
        command, env=environment, stdin=lock, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", errors="replace",
    ) as process:
        said, collected = "", 0
        try:
            for line in process.stdout:
                file.write(line)
                said += line
                collected += line.startswith("Collecting ")
                _show(line, collected)
        except BaseException:
            process.kill()
            raise
        finally:
            _wipe()
    return said if process.returncode else None


def _show(line: str, collected: int) -> None:
    """On a terminal, one line that changes in place: the package that is being looked at."""
    if not sys.stdout.isatty():
        return
    if line.startswith("Collecting "):
        print(f"\r    {collected:3}  {line.split()[1].split('=')[0]:<40}", end="", flush=True)
    elif line.startswith("Installing collected"):
        print(f"\r    {'all here; putting them in place':<45}", end="", flush=True)


def _wipe() -> None:
    if sys.stdout.isatty():
        print(f"\r{'':<50}\r", end="", flush=True)
