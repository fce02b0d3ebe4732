"""Run a lesson from top to bottom in a fresh kernel of this Python, up to the first cell that complains."""

from pathlib import Path
from subprocess import DEVNULL

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from lessons_lib.front_door.environment import environment
from lessons_lib.front_door.kernel_spec import OurKernel
from lessons_lib.front_door.places import places

SECONDS = 120  # for one cell


class Broken(Exception):
    """A cell raised, wrote to stderr, took too long or ended its kernel; says which, and of which lesson."""


def run(path: Path) -> nbformat.NotebookNode:
    """The lesson at `path` with the outputs of today: every code cell is run in order. Nothing is written.

    The kernel works in the lesson's folder and imports this clone's lessons_lib. Raises Broken.
    """
    notebook = nbformat.read(path, as_version=4)
    manager = AsyncKernelManager(kernel_spec_manager=OurKernel())
    client = NotebookClient(
        notebook,
        km=manager,
        timeout=SECONDS,
        record_timing=False,
        store_widget_state=False,
        coalesce_streams=True,
    )
    with client.setup_kernel(
        cwd=str(path.parent), cleanup_kc=True, stderr=DEVNULL, env=environment(places())
    ):
        for index, cell in enumerate(notebook.cells):
            if cell.cell_type == "code":
                complaint = complaint_of(client, cell, index)
                if complaint:
                    number = sum(c.cell_type == "code" for c in notebook.cells[: index + 1])
                    line = (cell.source.strip().splitlines() or [""])[0]
                    raise Broken(f"{path.stem}, code cell {number} ({line}): {complaint}")
    return notebook


def complaint_of(client: NotebookClient, cell: nbformat.NotebookNode, index: int) -> str:
    """Run one cell; what is wrong with it in one line, or "" where nothing is."""
    try:
        client.execute_cell(cell, index)
    except CellExecutionError as error:
        return f"raised {error.ename}: {error.evalue}"
    except CellTimeoutError:
        return f"took longer than {SECONDS} seconds"
    except DeadKernelError:
        return "ended its kernel"
    warned = [
        out.text.strip() for out in cell.outputs if out.output_type == "stream" and out.name == "stderr"
    ]
    return f"wrote to stderr: {warned[0].splitlines()[0]}" if warned else ""
