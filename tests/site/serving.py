"""A folder on a web server of this machine, as any static host has it."""

from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def copyfile(self, source, out):
        with suppress(ConnectionError):   # a browser may leave before it has all
            super().copyfile(source, out)


@contextmanager
def served(folder):
    """The address of the folder, with a / at its end, for as long as it is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
