"""How the lab looks and behaves: as JupyterLab does for learners, and light or dark as their system is."""

import json

from lessons_lib.front_door.environment import FOR_LEARNERS
from lessons_lib.site.lite.lock import FOLDER, NAME, STARTS_WITH

KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"
OURS = {
    "@jupyterlab/apputils-extension:themes": {"adaptive-theme": True},
    "@jupyterlab/filebrowser-extension:browser": {"showLastModifiedColumn": False},   # all are of 1980
}


def overrides() -> dict:
    """JupyterLab's settings, those of the front door and our own."""
    ours = (FOR_LEARNERS / "labconfig" / "default_setting_overrides.json").read_text(encoding="utf-8")
    return json.loads(ours) | OURS


def of_the_lab() -> dict:
    """What jupyter-lite.json says: where the kernel finds Pyodide and its lock. Nothing is asked of elsewhere."""
    from jupyterlite_pyodide_kernel.constants import PYODIDE_CDN_URL

    kernel = {"pyodideUrl": f"{PYODIDE_CDN_URL}/pyodide.mjs", "disablePyPIFallback": True,
              "loadPyodideOptions": {"lockFileURL": f"./{FOLDER}/{NAME}", "packages": STARTS_WITH}}
    return {"jupyter-lite-schema-version": 0, "jupyter-config-data": {
        "appName": "From tonight's dinner to the LSTM", "litePluginSettings": {KERNEL: kernel}}}
