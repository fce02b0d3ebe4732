"""What stands in words beside the gate bench's cell, as HTML: the answers below the six words, and the goals."""

from lessons_lib.drawing import style as look
from lessons_lib.lessons.lstm_step_by_step.cell import GROUPS, OUTPUTS
from lessons_lib.lessons.lstm_step_by_step.experiments.goals import GOALS
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.answer import said

SMALL = "font-size:11px;line-height:14px"
CHIP = f"background:{look.PAPER};border-radius:3px;"   # its ink is read in a light page and in a dark one


def goals(done, reached) -> str:
    """Each goal with its mark, and the first to come in a sentence. done: words of goals; reached: now or before."""
    lines = []
    for words in GOALS:
        sign = "✓ done" if words in done else "✓ was done" if words in reached else "○ not yet"
        style = f"{CHIP}color:{look.RIGHT_INK}" if words in done else ""
        mark = f'<b style="{style}">{sign}</b>'
        lines.append(f'<div style="white-space:nowrap" title="{GOALS[words].says}">{mark} {words}</div>')
    to_come = next((goal.says for words, goal in GOALS.items() if words not in reached), "All goals are reached.")
    lines.append(f'<div style="white-space:normal"><i>{to_come}</i></div>')
    return f'<div style="{SMALL}">{"".join(lines)}</div>'


def below_the_words(numbers: dict, steps: slice) -> str:
    """What the cell answers after each of these words, in three columns; bold at the word that is stood on."""
    cells = []
    for n in range(6)[steps]:
        shares = dict(zip(OUTPUTS, numbers["answer over time"][n], strict=True))
        rights = zip(GROUPS, numbers["right over time"][n], strict=True)
        words = [_one(said(group, shares), right) for group, right in rights]
        style = f"display:inline-block;width:94px;font-weight:{'bold' if n + 1 == numbers['step'] else 'normal'}"
        cells.append(f'<span style="{style}">{n + 1}: {" ".join(words)}</span>')
    return f'<div style="{SMALL};white-space:nowrap;padding-left:8px">{"".join(cells)}</div>'


def _one(word: str | None, right: str) -> str:
    """A word of the answer: "·" where none is asked, marked and coloured where it is wrong."""
    if not right:
        return "·"
    return word if word == right else f'<span style="{CHIP}color:{look.WRONG_INK}">≠{word or "?"}</span>'
