"""What TEACHING.md says of a lesson beside its cells: what they print, what an experiment shows, numbers, names.

    cell 21, `asked_exactly(net)`, says "4096 of 4096"           what the cell prints, or its picture's description
    `explore_away()` with *softness in %* at 20 says "day 11"    the picture at this setting: teachers_settings.py
    the lesson says "..."                                        its own words
    `exercises.news`, the mistake "W_hf for W_hi"                a label of this exercise, or of all exercises
    the part "The way back", exercise 5, **probe**               a heading; an exercise by its number; a term
    any other number                                             stands in the lesson: teachers_figures.py
"""

import importlib
import re
from pathlib import Path

from lessons_lib.interactive.verdict import GENERAL
from tests.notebooks import teachers_figures
from tests.notebooks.reading import ROOT, code_cells, read
from tests.notebooks.teachers_figures import outputs, squeezed
from tests.notebooks.teachers_page import CELL, PARAGRAPHS, Section, places
from tests.notebooks.teachers_settings import EXPERIMENT, shown, turns

SAYS = re.compile(r'\bsays? ("[^"]+"(?:(?:,| and|, and) "[^"]+")*)')
QUOTED = re.compile(r'"([^"]+)"')
EXERCISE = re.compile(r"`exercises\.(\w+)(?:\.(\w+)\(\))?`")
VERBS = ("check", "hint", "solution")
PART = re.compile(r'\bparts? ("[^"]+"(?:(?:,| and|, and) "[^"]+")*)')
MISTAKE = re.compile(r'\bmistakes? ("[^"]+"(?:(?:,| and|, and| or) "[^"]+")*)')
BY_NUMBER = re.compile(r"\b[Ee]xercises? (\d+(?:(?:,| and|, and| to) \d+)*)")
BOLD, TERM = re.compile(r"\*\*([^*\n]+?):?\*\*"), re.compile(r"^- \*\*([^*]+)\*\* \((\d\d)\)", re.MULTILINE)


def complaints(section: Section, path: Path):
    """What a section says of its lesson and is not so, one sentence each."""
    for block in section.blocks():
        yield from quotes(block, path)
        yield from turns(block, path)
        yield from names(block, path)
        yield from terms(block, path)
    yield from teachers_figures.complaints(section, path, (SAYS, MISTAKE, PART, BY_NUMBER))


def quotes(block: str, path: Path):
    """Complaints about what the lesson, a cell or an experiment is said to say."""
    for found in SAYS.finditer(block):
        source, said = speaker(block[:found.start()], path)
        for quote in QUOTED.findall(found[1]):
            if source is None:
                yield f"nobody says {quote!r}: name a cell, an experiment with its setting, or the lesson before it"
            elif squeezed(quote) not in squeezed(said):
                yield f"{source} does not say {quote!r}"


def speaker(before: str, path: Path) -> tuple[str | None, str]:
    """Who was named last before "says", and all that it says."""
    cell, experiment = last(CELL, before), last(EXPERIMENT, before)
    place = max((found.end() for found in (cell, experiment) if found), default=-1)
    if before.lower().rfind("the lesson") > place:
        return "the lesson", " ".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")
    if experiment and experiment.end() == place:
        return shown(experiment[1], path, before[experiment.end():])
    if cell:
        right = places(cell[2], path)
        return f"cell {cell[1]}", outputs(code_cells(read(path))[right[0] - 1]) if right else ""
    return None, ""


def names(block: str, path: Path):
    """Complaints about exercises, their mistakes, and parts of the lesson."""
    exercises = importlib.import_module(f"lessons_lib.lessons.{path.stem[3:]}.exercises").all
    heads = {line.lstrip("# ") for cell in read(path).cells if cell.cell_type == "markdown"
             for line in cell.source.splitlines() if line.startswith("##")}
    for name, verb in EXERCISE.findall(block):
        if name not in exercises:
            yield f"`exercises.{name}` is not there, but {', '.join(exercises)}"
        elif verb and verb not in VERBS:
            yield f"an exercise has no {verb}()"
    for found in BY_NUMBER.findall(block):
        for number in re.findall(r"\d+", found):
            if not 1 <= int(number) <= len(exercises):
                yield f"there is no exercise {number}, but {len(exercises)}"
    for found in PART.findall(block):
        for head in QUOTED.findall(found):
            if head not in heads:
                yield f"no part has the heading {head!r}"
    for found in MISTAKE.finditer(block):
        before = last(EXERCISE, block[:found.start()])
        labels = {*exercises[before[1]].messages, *GENERAL} if before and before[1] in exercises else set()
        for label in QUOTED.findall(found[1]):
            if label not in labels:
                yield f"no mistake {label!r} of {before[0] if before else 'any exercise named before it'}"


def terms(block: str, path: Path):
    """Complaints about words in bold: beside the names of its paragraphs a section has terms there, known by then."""
    known = {term.lower(): lesson for term, lesson in TERM.findall((ROOT / "GLOSSARY.md").read_text("utf-8"))}
    for word in BOLD.findall(block):
        if word not in PARAGRAPHS and known.get(word.lower(), "99") > path.stem[:2]:
            yield f"{word!r} is no term of the glossary, or one of a later lesson"


def last(pattern: re.Pattern, text: str):
    """The last place where it is found, or None."""
    return next(iter([*pattern.finditer(text)][::-1]), None)
