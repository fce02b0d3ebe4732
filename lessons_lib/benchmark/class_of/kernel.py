"""A kernel, at the end of a browser's websocket: it runs cells, and its sliders are moved."""

import json
from datetime import UTC, datetime
from time import perf_counter
from uuid import uuid4

from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1, serialize_msg_to_ws_v1
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionComplete
from nbformat import NotebookNode
from nbformat.v4 import new_notebook

PROTOCOL = "v1.kernel.websocket.jupyter.org"
SLIDERS = ("FloatSliderModel", "IntSliderModel")


class Kernel:
    """The kernel behind this socket. One request at a time; what it says between them is heard with the next."""

    def __init__(self, socket, session: str):
        self.socket, self.session = socket, session
        # It keeps outputs and widgets as a page does. It starts no kernel.
        self.page = NotebookClient(new_notebook(), record_timing=False)
        self.page.clear_before_next_output = False

    async def idle(self):
        """Wait until it has said who it is, and waits for work; itself."""
        await self._answered(self._ask("kernel_info_request", {}), "kernel_info_reply")
        return self

    async def run(self, cell: NotebookNode) -> dict:
        """Run a cell, whose outputs and number become those of this run; the kernel's own last word on it."""
        cell.outputs, cell.execution_count = [], None
        asked = self._ask("execute_request", {
            "code": cell.source, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": True,
            "stop_on_error": True})
        reply = await self._answered(asked, "execute_reply", cell)
        cell.outputs = joined(cell.outputs)
        return reply

    async def move(self, slider: str, value, picture: str) -> float | None:
        """Set a slider; the seconds until the new picture has come, None if none came."""
        start, came = perf_counter(), None
        asked = self._ask("comm_msg", {
            "comm_id": slider, "data": {"method": "update", "state": {"value": value}, "buffer_paths": []}})
        async for message in self._said(asked):
            data = message["content"].get("data", {})
            if message["content"].get("comm_id") == picture and "value" in data.get("state", {}):
                came = came or perf_counter() - start
        return came

    @property
    def widgets(self) -> dict[str, dict]:
        """Every widget that the page knows: its id -> its state."""
        return self.page.widget_state

    def saved_widgets(self) -> dict:
        """Their states as JupyterLab saves them with a notebook: an entry of its metadata."""
        self.page.set_widgets_metadata()
        return self.page.nb.metadata.get("widgets", {})

    def close(self) -> None:
        self.socket.close()

    def _ask(self, kind: str, content: dict) -> str:
        """Send a request; its id, which every answer to it bears."""
        header = {"msg_id": uuid4().hex, "msg_type": kind, "session": self.session, "username": "", "version": "5.4",
                  "date": datetime.now(UTC).isoformat()}
        message = {"header": header, "parent_header": {}, "metadata": {}, "content": content}
        self.socket.write_message(serialize_msg_to_ws_v1(message, "shell", lambda part: json.dumps(part).encode()),
                                  binary=True)
        return header["msg_id"]

    async def _answered(self, asked: str, kind: str, cell: NotebookNode | None = None) -> dict:
        """The answer of this kind to a request; what is said meanwhile goes to the cell."""
        answer = None
        async for message in self._said(asked, cell, kind):
            if message["msg_type"] == kind:
                answer = message["content"]
        return answer

    async def _said(self, asked: str, cell: NotebookNode | None = None, reply: str | None = None):
        """What the kernel says to a request until it is idle again, and has replied where it replies."""
        cell = cell or NotebookNode(outputs=[])
        waiting = {"idle", reply} - {None}
        while waiting:
            message = await self._next()
            if message["parent_header"].get("msg_id") != asked:
                continue
            yield message
            waiting.discard(message["msg_type"])
            if message["channel"] == "iopub":
                try:
                    self.page.process_message(message, cell, 0)
                except CellExecutionComplete:
                    waiting.discard("idle")

    async def _next(self) -> dict:
        said = await self.socket.read_message()
        if said is None:
            raise ConnectionError("the kernel's wire was cut")
        channel, (header, parent, metadata, content, *buffers) = deserialize_msg_from_ws_v1(said)
        header = json.loads(header)
        return {"channel": channel, "header": header, "msg_type": header["msg_type"], "buffers": buffers,
                "parent_header": json.loads(parent), "metadata": json.loads(metadata), "content": json.loads(content)}


def joined(outputs: list[NotebookNode]) -> list[NotebookNode]:
    """Outputs as JupyterLab keeps them: what is printed in pieces is one text."""
    kept = []
    for output in outputs:
        if kept and output.output_type == "stream" == kept[-1].output_type and output.name == kept[-1].name:
            kept[-1].text += output.text
        else:
            kept.append(output)
    return kept
