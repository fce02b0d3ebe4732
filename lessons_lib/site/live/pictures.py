"""Every picture of an experiment, at every setting that a page has, drawn by the experiment itself."""

import gzip
import importlib
from base64 import b64encode
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

from lessons_lib.contents import written
from lessons_lib.site.live.grids import COARSER, Coarser, handles
from lessons_lib.site.live.pack import packed

RECENT = 64    # pictures that are kept, of experiments that say which settings are alike


@cache
def names() -> tuple[str, ...]:
    """"dinner.explore_dinner" and all others, in the order of the lessons."""
    found = []
    for lesson in written():
        shelf = importlib.import_module(f"lessons_lib.lessons.{lesson.topic}.experiments")
        found += [f"{lesson.topic}.{name}" for name in vars(shelf) if name.startswith("explore_")]
    return tuple(found)


def made(name: str):
    """The experiment of this name as a lesson shows it first. ValueError for a name that is none."""
    if name not in names():
        raise ValueError(f"name must be that of an experiment, as {names()[0]}; got {name!r}")
    topic, function = name.split(".")
    return getattr(importlib.import_module(f"lessons_lib.lessons.{topic}.experiments"), function)()


def settings(name: str, experiment) -> Iterator[dict]:
    """The values of all controls at every setting of the page, the last control's stops fastest."""
    stops = {handle.name: handle.values for handle in handles(name, experiment)}
    for values in product(*stops.values()):
        yield {**experiment.start, **dict(zip(stops, values, strict=True))}


def drawn(name: str, experiment) -> Iterator[str]:
    """The SVG at every setting, in that order. What is alike to a setting shortly before is not drawn again."""
    alike = COARSER.get(name, Coarser()).alike
    if alike is None:
        yield from (experiment.draw(**values)[0] for values in settings(name, experiment))
        return

    @lru_cache(maxsize=RECENT)
    def picture(*values):
        return experiment.draw(**dict(zip(experiment.start, values, strict=True)))[0]

    for values in settings(name, experiment):
        values = alike(experiment, values)
        yield picture(*(values[one] for one in experiment.start))


def script(name: str) -> str:
    """The script that brings all pictures of an experiment into a page: in base64, so that it works from a file too."""
    experiment = made(name)
    sizes = [len(handle.values) for handle in handles(name, experiment)]
    data = gzip.compress(packed(drawn(name, experiment), sizes), 9, mtime=0)
    return f'live.arrived("{name}", "{b64encode(data).decode("ascii")}");\n'
