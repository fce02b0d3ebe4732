"""A term is bold once, where it is introduced, and the glossary says it again.

In GLOSSARY.md each term is a line of a list in alphabetical order: - **hidden state** (03): what it means.
"""

import re
from collections import Counter

from lessons_lib.site.words.glossary import entries
from tests.notebooks.reading import LESSONS, ROOT, STOP, accept, prose_cells, read

BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)


def introduced(lessons):
    """(term in small letters, lesson number) of every bold term; lessons is number -> notebook."""
    return [
        (" ".join(term.split()).casefold(), number)
        for number, notebook in lessons.items()
        for text in prose_cells(notebook)
        for term in BOLD.findall(text.replace(STOP, ""))
    ]


def complaints(lessons, glossary):
    """Where the lessons and the glossary disagree, one sentence each."""
    terms = introduced(lessons)
    listed = [(entry.term.casefold(), entry.lesson) for entry in entries(glossary)]
    for term, times in Counter(term for term, _ in terms).items():
        if times > 1:
            yield f"{term!r} is bold {times} times; a term is introduced once"
    for term, number in sorted(set(terms) - set(listed)):
        yield f"{term!r} (lesson {number}) is not in the glossary with that lesson"
    for term, number in sorted(set(listed) - set(terms)):
        yield f"the glossary has {term!r} (lesson {number}), which that lesson does not introduce"
    if listed != sorted(listed):
        yield "the glossary is not in the order of the alphabet"
    if len(listed) != glossary.count("\n- "):
        yield "a line of the glossary is not of the form: - **term** (03): what it means"


def test_the_glossary_has_every_term_of_the_lessons_and_no_other():
    lessons = {path.stem[:2]: read(path) for path in LESSONS}
    accept(complaints(lessons, (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")))


def test_a_term_in_one_place_only_or_bold_twice_is_refused(sample):
    sample.cells[4].source = "Each dish gets a **vote**."
    entry = "# Glossary\n\n- **vote** (02): how much a net wants a dish.\n"
    accept(complaints({"02": sample}, entry))
    assert list(complaints({"02": sample}, "# Glossary\n"))
    assert list(complaints({"02": sample}, entry.replace("02", "01")))
    assert list(complaints({"02": sample}, entry + "- **wish** (02): a vote that nobody counts.\n"))
    assert list(complaints({"02": sample}, entry + "- wish: a vote that nobody counts.\n"))
    assert list(complaints({"01": sample, "02": sample}, entry))
