"""A lesson as slides: one cell a slide, each with what the template needs to know of it.

Thirty people cannot read a page that one person reads in five minutes. What of the prose is on a slide is ruled in
`picking`, what of the cells in `section`; the rest is the teacher's to say, and in the notes.

Made by a template and a script of ours, and not by reveal.js, which nbconvert fetches from an address, and which cuts
what is taller than the window; nor in JupyterLab's presentation mode, which shows prose, code and answer at once and
scrolls. Here every step is fitted to the window, and one file on a stick is enough.

In a cell's metadata: `number` · `part`, the heading that it is under · `title` · `lines`, Markdown · `notes` and
`after`, what to say before and once the output is there · `skips`, true for what may be left out · `swap`, true where
the output takes the place of the code, and `keeps`, true where the lines stay above it · `beside`, true where they
stand beside a picture that is as tall as wide · `steps`, 1 where a picture comes at once, since nothing is asked.
"""

from nbformat import NotebookNode

from lessons_lib.classroom.handout import prose
from lessons_lib.classroom.handout.paper import by_heading
from lessons_lib.classroom.handout.section import Section, slide_of
from lessons_lib.contents import Lesson


def arranged(notebook: NotebookNode, lesson: Lesson) -> NotebookNode:
    """A new notebook: a code cell for each slide, in order."""
    first, *groups = by_heading(notebook)
    slides = [_title(first[0].source, lesson)]
    if len(first) > 1:
        Section("", lesson.title, slides).add(first[1:])
    part = ""
    for group in groups:
        level, name = prose.heading(group[0].source)
        part = name if level == 2 else part
        Section(part, name, slides).add(group)
    for number, slide in enumerate(slides, 1):
        slide.metadata.number = number
    return NotebookNode(notebook, cells=slides)


def _title(source: str, lesson: Lesson) -> NotebookNode:
    goals = next((block for block in prose.blocks(source) if prose.is_list(block)), "")
    return slide_of("", f"{lesson.number} · {lesson.title}", [f"*{lesson.question}*", goals], prose.blocks(source)[-1])
