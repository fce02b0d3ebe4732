"""What of a lesson's prose stands on a slide. The rule: *each slide asks, shows or says something by itself.*

- A question stands with its matter: the sentence before it, or the text that goes on. One that its paragraph answers at
  once, or that has nothing before it, is the teacher's to say, and stands in the notes.
- A question stands right before its output, or alone on a slide; never at the end above a cell that puts nothing out.
- Of the paragraph that leads to a cell the end is there, as much as can be read from the back, with what it leads to if
  that is a list, a table or a formula. A sentence that begins with *so* or *this* brings the one before it.
- Of the paragraphs before that one: a new term's sentence, lists, tables and formulas with what leads to them, and a
  question that they leave open, which has a slide of its own.
- What stands behind the last output of a section is said, unless it is one of these.
"""

import re
from dataclasses import dataclass

from lessons_lib.classroom.handout import prose

STOP = "**A good place to stop.**"
BOLD, ALONE = re.compile(r"\*\*[^*]+\*\*"), re.compile(r"`[^`]+`[.,:]?|\*[^.?!]{1,80}=[^.?!]{1,80}")
REFERS = re.compile(r"[*(]*(?:This|That|These|Those|Such|It|Its|They|Their|So|Then|And|But|Or|Both|Each|Ours|Because"
                    r"|One of|There|For that|In it|To see this|Why)\b(?! (?:is a|are) new)")
DO = re.compile(r"\(|(?:Guess|Write|Say|Draw|Work|Count|Look|Turn|Find|Try|Take|Before you|Tell|Put|Choose|Give|We|Here"
                r"|For)\b")
BUDGET, WHOLE, ASKED = 240, 330, 420   # characters that can be read from the back; with a question; with time to guess
LEAD, TERM = 160, 320      # ... of what leads to a list; of a new term


@dataclass
class Picked:
    """Lines that belong together; `alone` where they ask, and the answer is no output below them."""
    lines: list[str]
    alone: bool = False


def before_a_cell(said: list[str], answers: bool) -> list[Picked]:
    """What is shown of the text before a cell, what leads to it last. `answers`: the cell puts something out."""
    blocks = without_brackets(said)
    start = max((n for n, block in enumerate(blocks) if _is_told(block)), default=0)
    last = blocks[start:]
    if last and _is_told(last[0]):
        end = end_of(last[0], LEAD if last[1:] and not asks(last[0]) else BUDGET, answers or bool(last[1:]))
        terms = [term for term in _terms(last[0]) if term not in end]
        fresh = [one for one in prose.sentences(end) if not any(one in term for term in terms)]
        last[:1] = [*terms, " ".join(fresh)]
    return [*beside_no_cell(blocks[:start]), Picked([line for line in last if line])]


def beside_no_cell(said: list[str]) -> list[Picked]:
    """What is shown of text that leads to no cell."""
    found, blocks, leads = [], without_brackets(said), False
    for n, block in enumerate(blocks):
        if not _is_told(block):
            if not leads and not (n and found and not _is_told(blocks[n - 1])):
                found.append(Picked([]))
            found[-1].lines.append(block)
            leads = False
        elif leads := n + 1 < len(blocks) and not _is_told(blocks[n + 1]):
            found.append(Picked([end_of(block, LEAD)]))
        elif asked := left_open(block):
            found.append(Picked([asked], alone=True))
        else:
            found += [Picked([term]) for term in _terms(block)]
    return found


def end_of(paragraph: str, budget: int = BUDGET, answers: bool = True) -> str:
    """The end of a paragraph, as much as can be read, or all of it.

    What it asks is there in any case, with its matter. Where nothing `answers`, what it asks last is left out.
    """
    sentences = prose.sentences(paragraph)
    while sentences and not answers and is_question(sentences[-1]):
        sentences.pop()
    asked = [n for n, one in enumerate(sentences) if is_question(one)] if answers else []
    first = asked[0] if asked else len(sentences)
    budget = ASKED if asks(paragraph) else max(budget, WHOLE * bool(asked))
    start = _back(sentences, len(sentences) - 1, budget)
    if start <= first:
        return " ".join(sentences[start:])
    behind = first + 1
    while is_question(sentences[behind]):
        behind += 1
    question = sentences[_back(sentences[:behind], first - (first > 0), 0):behind]
    return " ".join([*question, *sentences[_back(sentences, len(sentences) - 1, LEAD):]])


def _back(sentences: list[str], start: int, budget: int) -> int:
    """Where the end begins that has at most so many characters, and leans on nothing before it."""
    while start > 0 and (len(" ".join(sentences[start - 1:])) <= budget or REFERS.match(sentences[start])):
        start -= 1
    return max(start, 0)


def left_open(paragraph: str) -> str:
    """What a paragraph asks, with its matter; "" where it asks nothing, answers it at once, or has no matter."""
    sentences = prose.sentences(paragraph)
    asked = [n for n, one in enumerate(sentences) if is_question(one)]
    if not asked:
        return ""
    first, last = asked[0], asked[-1]
    chooses = first > 0 and " or " in sentences[first] and first + len(asked) > last   # a vote, answered or not
    if _is_plain(sentences[last:]) and not chooses:
        return ""
    end = last + 1 if _is_plain(sentences[last:]) else len(sentences)
    found = end_of(" ".join(sentences[:end]))
    return found if first > 0 or len(found) > LEAD / 2 else ""


def asks(paragraph: str) -> bool:
    """True where a class is asked to guess."""
    return bool(prose.ASKS.search(paragraph))


def is_question(sentence: str) -> bool:
    return sentence.rstrip(")*\"”").endswith("?") and not sentence.startswith("(")


def without_brackets(said: list[str]) -> list[str]:
    """The blocks without sentences in brackets, and without what is to be said at a good place to stop."""
    found = []
    for block in said:
        if _is_told(block):
            kept = [one for one in prose.sentences(block) if not re.fullmatch(r"\(.*\)\.?", one)]
            block = "" if block.startswith(STOP) else " ".join(kept)
        if block:
            found.append(block)
    return found


def _is_told(block: str) -> bool:
    """True for a paragraph, and not for a formula alone in its line."""
    return prose.is_prose(block) and not ALONE.fullmatch(block)


def _is_plain(sentences: list[str]) -> bool:
    """True where a plain sentence follows the last of the questions, and so an answer."""
    rest = sentences[max((n + 1 for n, one in enumerate(sentences) if is_question(one)), default=0):]
    return any(not DO.match(one) and not one.endswith(":") and not asks(one) for one in rest)


def _terms(paragraph: str) -> list[str]:
    """A new term's sentences, each with the one that it leans on; long ones are said."""
    sentences, found = prose.sentences(paragraph), []
    for n, one in enumerate(sentences):
        if BOLD.search(one):
            text = " ".join(sentences[_back(sentences, n, 0):n + 1])
            if len(text) <= TERM and text not in found:
                found.append(text)
    return found
