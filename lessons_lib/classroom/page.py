"""class.html: one file without a script, which asks for nothing, drawn from the template beside this module.

What notebooks say is escaped by jinja2, and the page forbids its own browser to run or to fetch anything.
"""

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from lessons_lib.classroom import mistakes
from lessons_lib.classroom.words import counted
from lessons_lib.interactive.verdict import NOT_TRIED, NOT_YET, SOLVED

HERE = Path(__file__).parent
MADE_BY = '<meta name="generator" content="python3 -m lessons_lib class">'  # so that the next one knows it as ours
# A shape for each, so that nothing hangs on a colour or on its print: full, half full, empty.
MARKS = {SOLVED: "●", NOT_YET: "◐", NOT_TRIED: "○"}


def page(report) -> str:
    """The whole page for a `lessons_lib.classroom.collecting.Report`."""
    return template().render(
        report=report, shared=mistakes.shared(report.exercises),
        when=f"{report.when.day} {report.when:%B %Y, %H:%M}",
        begun=[lesson for lesson in report.lessons if lesson.begun],
        rest=[lesson for lesson in report.lessons if not lesson.begun],
        stuck=[exercise for exercise in report.exercises if exercise.most_are_stuck],
        easy=[exercise for exercise in report.exercises if not exercise.stuck])


@cache
def template() -> Template:
    style = (HERE / "class.css").read_text("utf-8")
    room = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    room.globals.update(counted=counted, marks=MARKS, verdicts=list(MARKS), made_by=Markup(MADE_BY),
                        style=Markup(style), allowed=digest(style))
    return room.from_string((HERE / "class.html.j2").read_text("utf-8"))


def digest(style: str) -> str:
    """The one style that the page allows itself, as a Content-Security-Policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
