"""A lesson's Markdown, taken apart: sections, blocks, sentences, and what asks."""

import re

HEADING = re.compile(r"^(#{1,6}) +(.*?)\s*$")
LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")
WAY = re.compile(r"^(About \d+ minutes[^·\n]*?) · (?:back|on): .*$", re.MULTILINE)
FORMULA = re.compile(r"(?<![\\$])(?:\$[^$\s](?:[^$\n]*[^$\s])?\$|\$\$[^$]+\$\$)")
CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
LIST = re.compile(r"(?:[-*+]|\d+\.)\s")
END = re.compile(r"(?:(?<=[.?!])|(?<=[.?!][)\"”*]))\s+(?=[\"“(*`\[A-Z0-9−])")
ASKS = re.compile(r"\b(?:[Gg]uess\*{0,2}(?: (?:first|again)\*{0,2})?[:,]|Guess(?: (?:first|again))?\.|Draw your guess"
                  r"|[Gg]uess (?:which|what|how|for the)\b|Write (?:it )?down|Say it aloud|[Bb]efore you (?:run|look))")


def sections(source: str) -> list[str]:
    """The text cut before each heading; no piece is empty."""
    pieces, fenced = [[]], False
    for line in source.splitlines():
        fenced ^= line.lstrip().startswith("```")
        if HEADING.match(line) and not fenced:
            pieces.append([])
        pieces[-1].append(line)
    return [text for piece in pieces if (text := "\n".join(piece).strip())]


def heading(section: str) -> tuple[int, str]:
    """(2, "Predict first") for a section that begins with "## Predict first"; (0, "") without a heading."""
    found = HEADING.match(section.partition("\n")[0])
    return (len(found[1]), found[2]) if found else (0, "")


def blocks(section: str) -> list[str]:
    """Its paragraphs, lists, tables and quotations, without its heading. A fenced text and a list stay whole."""
    found, fenced = [], False
    for piece in re.split(r"\n\s*\n", section.partition("\n")[2] if heading(section)[0] else section):
        piece = piece.strip("\n")
        goes_on = fenced or found and is_list(found[-1]) and (is_list(piece) or piece.startswith(" "))
        if goes_on:
            found[-1] += f"\n\n{piece}"
        elif piece.strip():
            found.append(piece)
        fenced ^= piece.count("```") % 2
    return found


def is_list(block: str) -> bool:
    return bool(LIST.match(block))


def is_prose(block: str) -> bool:
    """True for a paragraph: no list, table, quotation or code."""
    return not is_list(block) and not block.startswith(("|", ">", "```", "    "))


def sentences(paragraph: str) -> list[str]:
    """Its sentences; none is cut within brackets, code or emphasis."""
    found = []
    for piece in END.split(" ".join(paragraph.split())):
        if found and _open(found[-1]):
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    return found


def _open(text: str) -> bool:
    plain = CODE.sub("", text)
    return plain.count("(") > plain.count(")") or "`" in plain or plain.count("*") % 2 or plain.count('"') % 2


def asks(section: str) -> bool:
    """True where a learner is asked to guess before the next cell is run."""
    return any(ASKS.search(block) for block in blocks(section)[-3:])


def has_formula(source: str) -> bool:
    """True where something stands between dollars, which takes a program from the internet to be drawn."""
    return bool(FORMULA.search(CODE.sub(" ", source)))


def without_our_links(source: str) -> str:
    """The same text, in which a link to another lesson or page of the clone is its words alone; others stay.

    Where a lesson leads back and on is left out.
    """
    return LINK.sub(lambda link: link[0] if link[2].startswith(("http://", "https://")) else link[1],
                    WAY.sub(r"\1", source))
