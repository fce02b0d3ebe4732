"""The pictures that a lesson's cells left, as files beside its page: a browser fetches them as they come into view."""

from html import escape
from pathlib import Path

from lessons_lib.classroom.handout.outputs import Image
from lessons_lib.drawing.picture import SVG
from lessons_lib.storage.whole_file import write_whole

WHERE = "pictures"


class Stored:
    """The pictures of one lesson: `tag` writes one into folder/pictures and gives its HTML."""

    def __init__(self, folder: Path, lesson: str):
        self.folder, self.lesson, self.count = folder / WHERE, lesson, 0

    def tag(self, image: Image) -> str:
        """A picture in a box that can be moved sideways on a phone; there its words can be read below it too."""
        words = f'<details class="words"><summary>The picture in words</summary><p>{escape(image.words)}</p></details>'
        return f'<div class="picture">{self.img(image)}</div>{words}'

    def img(self, image: Image) -> str:
        """The <img>, whose file is written."""
        self.count += 1
        name = f"{self.lesson}_{self.count:02}.{'svg' if image.kind == SVG else 'png'}"
        self.folder.mkdir(parents=True, exist_ok=True)
        write_whole(self.folder / name, image.picture)
        return (f'<img src="{WHERE}/{name}" alt="{escape(image.words)}" width="{image.width}" height="{image.height}" '
                f'style="--wide:{image.width}" loading="lazy">')
