"""NUMPY.md, read: a table for each lesson: | `form` | what it says | `an example` | `what it gives` |."""

import re
from dataclasses import dataclass
from functools import cache

from lessons_lib.front_door.places import ROOT
from lessons_lib.site.pages.prose import slug

PAGE = "numpy.html"
ROW = re.compile(r"^\| `(?P<form>.+?)` \| (?P<says>.+?) \| (?:`(?P<example>.+?)` )?\| (?:`(?P<gives>.+?)` )?\|$", re.M)
SECTION = re.compile(r"^## (\d\d) · .+$", re.MULTILINE)
SPOKEN = {"**": "power", "//": "whole", ".": "dot", ":": "colon", "*": "times", "+": "plus", "-": "minus",
          "%": "percent", ">": "above", "@": "at", "=": "is"}
SIGN = re.compile("|".join(map(re.escape, SPOKEN)))
IN_A_NAME = re.compile(r"(?<=\w)[.=](?=\w)|\.{3}")   # says nothing that an id must say


@dataclass(frozen=True)
class Form:
    """A form, the number of the lesson that uses it first, and what it says, in Markdown."""

    form: str
    lesson: str
    says: str

    @property
    def own(self) -> str:
        """Its id on the page: "x-colon-none" for `x[:, None]`."""
        spoken = SIGN.sub(lambda sign: f" {SPOKEN[sign[0]]} ", IN_A_NAME.sub(" ", self.form.rstrip("=:")))
        return slug(spoken)

    @property
    def place(self) -> str:
        """The id of its first use on the lesson's page."""
        return f"form-{self.own}"

    @property
    def page(self) -> str:
        return f"{PAGE}#{self.own}"


def text() -> str:
    """What NUMPY.md says."""
    return (ROOT / "NUMPY.md").read_text(encoding="utf-8")


def listed(crib: str) -> dict[str, Form]:
    """form -> its row, in the order of such a page."""
    parts = SECTION.split(crib)
    return {row["form"]: Form(row["form"], number, row["says"])
            for number, part in zip(parts[1::2], parts[2::2], strict=True) for row in ROW.finditer(part)}


@cache
def known() -> dict[str, Form]:
    """form -> its row."""
    return listed(text())
