"""What a learner's browser says to a hub: a log-in with cookies, the wait for a server, JupyterLab's own requests."""

import json
import re
from urllib.parse import quote, urlencode

import httpx
from nbformat import NotebookNode, from_dict
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from lessons_lib.benchmark.class_of.kernel import PROTOCOL, Kernel

SECONDS = 300  # until an answer: a server that starts beside many others keeps its learner waiting
MOST = 64 * 2**20  # bytes of one message of a kernel


class Failed(Exception):
    """A learner cannot go on. The text says why, in a sentence."""


class Browser:
    """The browser of one learner at the hub at this address; use it in an `async with`."""

    def __init__(self, hub: str, learner: str):
        self.learner, self.server = learner, f"/user/{quote(learner)}/"
        self.web = httpx.AsyncClient(base_url=hub, follow_redirects=True, timeout=SECONDS, trust_env=False)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.web.aclose()

    async def click(self, path: str, password: str) -> None:
        """Follow a link to a notebook: log in, wait until a server has started, load JupyterLab and what it asks for.

        Raises Failed where the hub refuses, or says that the server did not start.
        """
        link = f"/hub/user-redirect/lab/tree/{quote(path)}"
        self._read(await self.web.get("/hub/login", params={"next": link}))
        form = {"username": self.learner, "password": password, "_xsrf": self._xsrf("/hub/")}
        page = await self.web.post("/hub/login", params={"next": link}, data=form)
        if "/spawn-pending/" in page.url.path:
            await self._server_started()
            page = await self.web.get(page.url)
        self._read(page)
        if not page.url.path.startswith(f"{self.server}lab"):
            raise Failed(f"the hub led to {page.url.path} in place of JupyterLab")
        for script in re.findall(r'<script[^>]* src="([^"]+)"', page.text):
            self._read(await self.web.get(script))
        for asked in ("lab/api/settings", "lab/api/workspaces", "api/kernelspecs", "api/contents?content=1"):
            self._read(await self.web.get(self.server + asked))

    async def open(self, path: str) -> NotebookNode:
        """The notebook at this path, as JupyterLab gets it."""
        asked = f"{self.server}api/contents/{quote(path)}"
        answer = self._read(await self.web.get(asked, params={"type": "notebook", "content": 1}))
        return from_dict(answer.json()["content"])

    async def save(self, path: str, notebook: NotebookNode) -> None:
        """Save it as JupyterLab does."""
        await self._send("PUT", f"api/contents/{quote(path)}",
                         {"type": "notebook", "format": "json", "content": notebook})

    async def start(self, path: str) -> Kernel:
        """A kernel for the notebook at this path, idle, and this browser's wire to it."""
        session = await self._send("POST", "api/sessions", {
            "path": path, "name": path, "type": "notebook", "kernel": {"name": "python3"}})
        kernel = session["kernel"]["id"]
        wire = f"api/kernels/{kernel}/channels?" + urlencode({"session_id": session["id"]})
        address = self.web.base_url.join(self.server + wire).copy_with(scheme="ws")
        request = self.web.build_request("GET", self.server + wire)   # it knows which cookies go there
        socket = await websocket_connect(
            HTTPRequest(str(address), headers={"Cookie": request.headers["Cookie"]}, request_timeout=SECONDS),
            subprotocols=[PROTOCOL], max_message_size=MOST)
        return await Kernel(socket, session["id"]).idle()

    async def _server_started(self) -> None:
        """Listen to what the hub says while a server starts, as its waiting page does."""
        asked = f"/hub/api/users/{quote(self.learner)}/server/progress"
        async with self.web.stream("GET", asked, params={"_xsrf": self._xsrf("/hub/")}) as events:
            async for line in events.aiter_lines():
                said = json.loads(line.removeprefix("data:")) if line.startswith("data:") else {}
                if said.get("failed"):
                    raise Failed(f"its server did not start: {said.get('message', 'no reason given')}")
                if said.get("ready"):
                    return
        raise Failed(f"the hub stopped telling how the server starts ({events.status_code})")

    async def _send(self, how: str, asked: str, what: dict) -> dict:
        headers = {"X-XSRFToken": self._xsrf(self.server)}
        return self._read(await self.web.request(how, self.server + asked, json=what, headers=headers)).json()

    def _xsrf(self, path: str) -> str:
        """The token that a page of this path sends back, to show that it is no stranger's page."""
        return next((cookie.value for cookie in self.web.cookies.jar if (cookie.name, cookie.path) == ("_xsrf", path)),
                    "")

    def _read(self, answer: httpx.Response) -> httpx.Response:
        if answer.is_error:
            said = re.sub(r"<[^>]*>|\s+", " ", answer.text)[:200].strip()
            raise Failed(f"{answer.request.method} {answer.url.path} was answered with {answer.status_code}: {said}")
        return answer
