"""A hub on one machine, for a try-out and for tests: `python3 -m lessons_lib hub` starts it. hub/README.md says why.

It listens on 127.0.0.1 alone, has no accounts, and lets in who knows the password. For a hub that a class reaches, take
the part below "What a class needs" over into its own configuration.

What may vary is said by environment variables:

LESSONS_HUB_PASSWORD  what everybody types to come in (8 letters at least); without it the hub does not start
LESSONS_HUB_STATE     the folder for all that the hub writes
LESSONS_HUB_HOMES     the folder that holds a home for each learner (homes, in that of the state)
LESSONS_HUB_PORT      where it listens (8000)
LESSONS_HUB_PROXY     configurable-http-proxy, from npm (the one on the PATH, then that of .bench/hub)
LESSONS_HUB_PYTHON    the Python that learners' servers run in (that of the hub)
LESSONS_HUB_IDLE      a server for which nobody did anything for so many seconds is stopped (7200)
"""

import atexit
import os
import shutil
import socket
import sys
import tempfile
from pathlib import Path

CLONE = Path(__file__).resolve().parents[1]
STATE = Path(os.environ["LESSONS_HUB_STATE"]).absolute()
HOMES = Path(os.environ.get("LESSONS_HUB_HOMES") or STATE / "homes").absolute()
PORT = int(os.environ.get("LESSONS_HUB_PORT") or 8000)
PROXY = (os.environ.get("LESSONS_HUB_PROXY") or shutil.which("configurable-http-proxy")
         or str(CLONE / ".bench/hub/node_modules/.bin/configurable-http-proxy"))
PYTHON = os.environ.get("LESSONS_HUB_PYTHON") or sys.executable
IDLE = int(os.environ.get("LESSONS_HUB_IDLE") or 7200)


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


for folder in (STATE, HOMES):
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
sockets = Path(tempfile.mkdtemp(prefix="hub_"))  # short: the name of a socket may have 107 characters
atexit.register(shutil.rmtree, sockets, ignore_errors=True)

c = get_config()  # noqa: F821 (JupyterHub gives it)

# The try-out: one machine, no accounts, nobody from elsewhere.
c.JupyterHub.bind_url = f"http://127.0.0.1:{PORT}"
c.JupyterHub.hub_ip, c.JupyterHub.hub_port = "127.0.0.1", free_port()
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{free_port()}"
c.ConfigurableHTTPProxy.command = [PROXY]
c.ConfigurableHTTPProxy.pid_file = str(STATE / "proxy.pid")
c.JupyterHub.db_url = f"sqlite:///{STATE / 'hub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(STATE / "cookie_secret")
c.JupyterHub.authenticator_class = "shared-password"
c.SharedPasswordAuthenticator.user_password = os.environ["LESSONS_HUB_PASSWORD"]
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = str(HOMES / "{username}")

# What a class needs, on any hub. The reasons, and what was measured, are in hub/README.md.
c.Spawner.cmd = [PYTHON, "-m", "jupyterhub.singleuser"]
c.Spawner.args = [
    "--KernelManager.transport=ipc",
    f"--MappingKernelManager.cull_idle_timeout={IDLE}",
    "--ServerApp.terminado_settings=shell_command=['/bin/bash']",
]
if os.geteuid() == 0:  # in a container, say: there JupyterLab asks to be told so
    c.Spawner.args += ["--allow-root"]
c.Spawner.default_url = "/open-lesson"
c.Spawner.start_timeout = c.Spawner.http_timeout = 180
c.Spawner.mem_limit = "1G"
c.Spawner.env_keep = ["LANG", "LC_ALL", "TZ"]
c.Spawner.environment = {
    "OPENBLAS_NUM_THREADS": "1",
    "PATH": os.pathsep.join([os.path.dirname(PYTHON), os.environ.get("PATH", os.defpath)]),
    "JUPYTER_RUNTIME_DIR": lambda spawner: str(sockets / str(spawner.user.id)),
}
c.JupyterHub.services = [{
    "name": "idle-culler",
    "command": [sys.executable, "-m", "jupyterhub_idle_culler", f"--timeout={IDLE}",
                f"--cull-every={max(1, min(300, IDLE // 2))}"],
}]
c.JupyterHub.load_roles = [{
    "name": "idle-culler",
    "services": ["idle-culler"],
    "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
}]
