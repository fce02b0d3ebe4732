"""What of a cell's stored outputs is shown: pictures under their descriptions, and text. No script, no address."""

import struct
from base64 import b64decode

from nbformat import NotebookNode
from nbformat.v4 import new_output

from lessons_lib.drawing.picture import PNG, SVG, as_html, size_of, wordless, words_of
from lessons_lib.front_door.handed_out import ours
from lessons_lib.front_door.problems import Problem

TEXT, PAGE = "text/plain", "text/html"
EXPERIMENT = "Experiment: "
UNSEEN = ("(A progress bar ran here.)",)   # what an output says that is nothing on paper


def shown(cell: NotebookNode) -> list[NotebookNode]:
    """The outputs of a code cell as a page shows them: an <img> each, or text. What a check said is left out.

    Raises Problem for a picture without words, and for an output that is neither a picture nor text.
    """
    if ".check(" in cell.source:   # nobody has answered yet
        return []
    return [one for output in cell.outputs if (one := _shown(output)) is not None]


def _shown(output: NotebookNode) -> NotebookNode | None:
    if output.output_type == "stream":
        return new_output("stream", name="stdout", text=output.text.rstrip("\n"))
    data = output.get("data", {})
    if ours(output) or data.get(TEXT) in UNSEEN:
        return None
    if SVG in data:
        return _image(SVG, wordless(data[SVG]).encode(), words_of(data[SVG]), *size_of(data[SVG]))
    if PNG in data:
        png, about = b64decode(data[PNG]), output.metadata.get(PNG, {})
        width, height = struct.unpack(">II", png[16:24])
        there = about.get("width", width)
        return _image(PNG, png, about.get("alt", ""), there, round(height * there / width))
    if TEXT in data:
        return new_output("stream", name="stdout", text=data[TEXT].rstrip("\n"))
    raise Problem(f"an output is neither a picture nor text: {', '.join(data) or output.output_type}")


def _image(kind: str, picture: bytes, words: str, width: int, height: int) -> NotebookNode:
    if not words:
        raise Problem("a picture has no description")
    size = f' height="{height}" style="--wide:{width}; --high:{height}"'
    tag = as_html(kind, picture, words, width).replace(' style="max-width:100%"', size)
    return new_output("display_data", data={PAGE: tag}, metadata={"high": height / width})


def is_picture(output: NotebookNode) -> bool:
    return output.output_type == "display_data"


def tallest(shown: list[NotebookNode]) -> float:
    """Height by width of the tallest picture; 0 where there is none."""
    return max((output.metadata.high for output in shown if is_picture(output)), default=0)


def is_experiment(cell: NotebookNode) -> bool:
    """True for a cell that shows something to be turned."""
    return any(output.get("data", {}).get(TEXT, "").startswith(EXPERIMENT) for output in cell.get("outputs", []))


def widest(text: str) -> int:
    """The most characters in a line."""
    return max(map(len, text.splitlines()), default=0)


def has_none(notebook: NotebookNode) -> bool:
    """True for a lesson whose outputs are not stored."""
    return not any(cell.get("outputs") for cell in notebook.cells)
