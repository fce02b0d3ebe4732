"""What of a cell's stored outputs is shown: pictures under their descriptions, and text. No script, no address."""

import struct
from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass

from nbformat import NotebookNode
from nbformat.v4 import new_output

from lessons_lib.drawing.picture import PNG, SVG, as_html, size_of, wordless, words_of
from lessons_lib.front_door.handed_out import ours
from lessons_lib.front_door.problems import Problem

TEXT, PAGE = "text/plain", "text/html"
EXPERIMENT = "Experiment: "
UNSEEN = ("(A progress bar ran here.)",)   # what an output says that is nothing on paper


@dataclass(frozen=True)
class Image:
    """A picture that a cell left: SVG or PNG, its bytes, what a screen reader says of it, its size in px."""

    kind: str
    picture: bytes
    words: str
    width: int
    height: int


def embedded(image: Image) -> str:
    """As an <img> that holds the picture itself."""
    size = f' height="{image.height}" style="--wide:{image.width}; --high:{image.height}"'
    tag = as_html(image.kind, image.picture, image.words, image.width)
    return tag.replace(' style="max-width:100%"', size)


def shown(cell: NotebookNode, tag: Callable[[Image], str] = embedded) -> list[NotebookNode]:
    """The outputs of a code cell as a page shows them: the `tag` of each picture, or text. What a check said is left
    out.

    Raises Problem for a picture without words, and for an output that is neither a picture nor text.
    """
    if ".check(" in cell.source:   # nobody has answered yet
        return []
    return [one for output in cell.outputs if (one := _shown(output, tag)) is not None]


def _shown(output: NotebookNode, tag) -> NotebookNode | None:
    if output.output_type == "stream":
        return said(output.text)
    data = output.get("data", {})
    if ours(output) or data.get(TEXT) in UNSEEN:
        return None
    image = image_of(output)
    if image:
        if not image.words:
            raise Problem("a picture has no description")
        return new_output("display_data", data={PAGE: tag(image)}, metadata={"high": image.height / image.width})
    if TEXT in data:
        return said(data[TEXT])
    raise Problem(f"an output is neither a picture nor text: {', '.join(data) or output.output_type}")


def said(text: str) -> NotebookNode:
    """Text, as a cell prints it."""
    return new_output("stream", name="stdout", text=text.rstrip("\n"))


def image_of(output: NotebookNode) -> Image | None:
    """The picture of an output; None where it has none."""
    data = output.get("data", {})
    if SVG in data:
        return Image(SVG, wordless(data[SVG]).encode(), words_of(data[SVG]), *size_of(data[SVG]))
    if PNG not in data:
        return None
    png, about = b64decode(data[PNG]), output.metadata.get(PNG, {})
    width, height = struct.unpack(">II", png[16:24])
    there = about.get("width", width)
    return Image(PNG, png, about.get("alt", ""), there, round(height * there / width))


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
