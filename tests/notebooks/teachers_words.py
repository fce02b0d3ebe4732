"""What a teacher who never met a lesson needs of its section: words explained, answers in place, words that are there.

    a term of the glossary that is used    stands in *Words* too, there or in the sentence on what the class must know;
                                           in the plan, an output that it quotes, or what the report says to the class
    a row Predict                          says what comes out, in brackets or as what a cell says
    at *near*, after *boys*                a word of what the row, or a row before it, puts on the board or projects
    the button *On* five times, to *walk* at "output"      that is where it leads
"""

import importlib
import re
from pathlib import Path

from lessons_lib.site.words.glossary import terms
from lessons_lib.site.words.meant import ENDING
from tests.notebooks.reading import code_cells, read
from tests.notebooks.teachers_figures import outputs
from tests.notebooks.teachers_page import CELL, TABLES, Section, places
from tests.notebooks.teachers_settings import EXPERIMENT, experiments, shown

CODE = re.compile(r'`[^`]*`|"[^"]*"|\*[^*\n]+\*(?= (?:at|ticked|unticked)\b)')
ANSWER = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*[.?!]\)|\bsays \"")
PLACED = re.compile(r"\b(?:[Aa]t|[Aa]fter) \*([A-Za-z]{2,})\*(?! at\b)")
PRESSED = re.compile(r'\bbutton \*(\w+)\* (\w+) times, to \*([^*]+)\* at "([^"]+)"')
SPOKEN = ("When a third is stuck", "If this is the only period", "Afterwards", "With more time")
EXERCISE = re.compile(r"`exercises\.(\w+)")
SAYS = re.compile(r'\bsays? ("[^"]+"(?:(?:,| and|, and) "[^"]+")*)')
EVERYDAY = re.compile(r"\b(?:bit|gap|gain)s?\b", re.IGNORECASE)   # what *Say* means by them anybody does
COUNTS = {word: n for n, word in enumerate("no one two three four five six seven eight nine ten".split())}


def complaints(section: Section, path: Path):
    """What a section leaves open, one sentence each."""
    yield from unexplained(section, path)
    yield from unanswered(section)
    yield from misplaced(section, path)
    for block in section.blocks():
        yield from pressed(block, path)


def unexplained(section: Section, path: Path):
    """Terms of the glossary that the plan, its tables, quoted outputs or *Say* use and the section does not explain."""
    tables = [cell for head in TABLES for row in section.rows(head) for cell in row]
    plain = " ".join([*(row.what for row in section.plan()), *tables, *map(section.paragraph, SPOKEN)])
    quoted = " ".join(found[1] for row in section.plan() for found in SAYS.finditer(row.what))
    words = section.paragraph("Words").lower()
    for name, said in (("plan speaks", CODE.sub(" ", plain)), ("outputs speak", quoted),
                       ("*Say* lines speak", EVERYDAY.sub(" ", say(section, path)))):
        for term, lesson in ((entry.term, entry.lesson) for entry in terms().values()):
            if lesson != "00" and has(said.lower(), term.lower()) and not has(words, term.lower()):
                yield f"its {name} of {term!r} (lesson {lesson}), and its **Words:** do not"


def say(section: Section, path: Path) -> str:
    """What the report offers to say on the exercises that the plan gives."""
    lines = importlib.import_module(f"lessons_lib.lessons.{path.stem[3:]}.in_class").SAY
    given = {name for row in section.plan() if row.step == "Try" for name in EXERCISE.findall(row.what)}
    return " ".join(line for name in sorted(given & lines.keys()) for line in lines[name].values())


def has(text: str, term: str) -> bool:
    return bool(re.search(rf"(?<![\w-]){re.escape(term)}{ENDING}(?![\w-])", text))


def unanswered(section: Section):
    """Rows that let the class guess, and do not say what comes out."""
    for row in section.plan():
        if row.step == "Predict" and not ANSWER.search(row.what):
            yield f"after {row.what[:60]!r} ... the answer is missing: (...), or a cell that says it"


def misplaced(section: Section, path: Path):
    """Words that are pointed at, and are neither on the board nor in what was projected.

    A row of the plan has what it and the rows before it show; what is said of the question, what *Predict* shows.
    """
    plan, before = section.plan(), ""
    asked = " ".join(stage(row.what, path) for row in plan if row.step == "Predict")
    for row in plan:
        before += stage(row.what, path)
        yield from away(row.what, before)
    lines = {" ".join(row.line.split()) for row in plan}
    for block in section.blocks():
        if block not in lines:
            yield from away(block, asked + stage(block, path))


def stage(text: str, path: Path) -> str:
    """What a row writes on the board, and what the cells and experiments that it names show."""
    seen = [part for part in re.split(r"(?<=\.) ", text) if "On the board" in part]
    cells = [number for _, code in CELL.findall(text) for number in places(code, path)]
    seen += [outputs(code_cells(read(path))[number - 1]) for number in cells]
    seen += [shown(one[1], path, text[one.end():])[1] for one in EXPERIMENT.finditer(text)]
    return " ".join(seen).lower()


def away(text: str, seen: str):
    return (f"{word!r} is neither on the board nor in what a cell or an experiment shows before it"
            for word in PLACED.findall(text) if not has(seen, word.lower()))


def pressed(block: str, path: Path):
    """Complaints about buttons that lead elsewhere."""
    for found in PRESSED.finditer(block):
        named = [one for one in EXPERIMENT.finditer(block[:found.start()]) if one[1] in experiments(path)]
        if not named:
            yield f"presses *{found[1]}*, and names no experiment before it"
            continue
        made = experiments(path)[named[-1][1]]()
        control = next((one for one in made.controls.values() if one.description == found[3]), None)
        for _ in range(COUNTS.get(found[2], 0)):
            made.buttons[found[1]].click()
        if not control or str(control.value) != found[4]:
            yield f"*{found[1]}* {found[2]} times leads to {control and control.value!r}, not to {found[4]!r}"
