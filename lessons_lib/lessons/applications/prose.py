"""The lessons' own prose as plain text, for a net to learn: prose.txt, which was made once and stays as it is.

    python -m lessons_lib.lessons.applications.prose notebooks a_text.txt  # makes one anew, of the lessons as they are

Of the text cells of lessons 00 to 11 whole sentences are taken: no headings, tables or links back and on, no sentence
with code or a formula in it, and no paragraph twice. Letters are made small, any number is a 0, a paragraph is a line.
A word that is mended in a lesson changes nothing in prose.txt, and so no number that was measured on it.
"""

import json
import re
import sys
import unicodedata
from pathlib import Path

from lessons_lib.storage.whole_file import write_whole

LESSONS = [f"{number:02}_" for number in range(12)]
SAME = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."}
NO_PROSE = re.compile(r"[`$=<>\[\]{}|→←↑↓_^·×√Σσ∂≈≤≥]|\d [+\-*/−] \d")
PARTS = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)")  # paragraphs, and the points of a list
LEAST = 40  # letters of a paragraph: what is shorter is a heading in disguise


def gathered(folder) -> str:
    """The prose of the notebooks 00 to 11 in `folder`, a paragraph a line."""
    found = {}  # a dict keeps the order, and each paragraph once
    for path in sorted(path for path in Path(folder).glob("*.ipynb") if path.name.startswith(tuple(LESSONS))):
        for cell in json.loads(path.read_text("utf-8"))["cells"]:
            if cell["cell_type"] == "markdown":
                found |= dict.fromkeys(filter(None, map(plain, PARTS.split("".join(cell["source"])))))
    return "\n".join(found) + "\n"


def plain(paragraph: str) -> str:
    """The whole sentences of a paragraph of Markdown in small letters, or "" where there are too few."""
    if re.match(r"\s*(#|\||About \d|<)", paragraph):
        return ""
    words = re.sub(r"^\s*(?:[-*]|\d+\.)\s+", "", paragraph)
    words = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", words).replace("*", "")
    words = " ".join("".join(SAME.get(sign, sign) for sign in words).split())
    sentences = re.split(r"(?<=[.?!:])\s+(?=[A-Z\"(])", words)
    said = " ".join(one for one in sentences if not NO_PROSE.search(one)).lower()
    said = "".join(sign for sign in unicodedata.normalize("NFKD", said) if not unicodedata.combining(sign))
    said = re.sub(r"\d[\d,.]*\d|\d", "0", said)
    said = " ".join(re.sub(r"[^a-z0 .,;:?!'\"()-]", " ", said).split())
    return said if len(said) >= LEAST else ""


if __name__ == "__main__":
    write_whole(Path(sys.argv[2]), gathered(sys.argv[1]).encode())
