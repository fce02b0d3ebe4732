"""A whole lesson in a few cells, as it should be: the guards' own tests take it and break one thing."""

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lessons_lib.drawing.picture import svg_forms
from lessons_lib.drawing.plots import Plot

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60" role="img"><title>Tonight</title>'
    '<desc>A vote for each dish: sushi leads.</desc><rect width="200" height="60" fill="#FFFFFF"/>'
    '<text x="20" y="36" font-family="DejaVu Sans" font-size="14">sushi 0.75</text></svg>'
)

FRONT = """# 02 · Dinner

*Can a net guess tonight's dinner?*

After this you can:

- vote
- count votes
- say where a vote comes from

About 20 minutes · back: 01 · on: 03
"""


def picture(svg: str = SVG) -> NotebookNode:
    return new_output("execute_result", {**svg_forms(svg), "text/plain": "Picture: Tonight"})


def plot(height: float = 0.75) -> NotebookNode:
    """A plot of a curve that ends at this height."""
    with Plot("A curve that rises and stays.", width=3, height=2) as drawn:
        drawn.axes.plot([0, 0.5, height])
    data, metadata = drawn._repr_mimebundle_()
    return new_output("execute_result", data, metadata=metadata)


def said(text: str) -> NotebookNode:
    return new_output("stream", name="stdout", text=text)


def sample_lesson() -> NotebookNode:
    words, code = new_markdown_cell, new_code_cell
    return new_notebook(
        cells=[
            words(FRONT),
            code("from lessons_lib.lessons.dinner import exercises"),
            words("## A vote"),
            code("draw_votes()", outputs=[picture()]),
            words("Sushi leads with 0.75."),
            code("def double(votes):\n    return 2 * votes"),
            code("double(3)", outputs=[new_output("execute_result", {"text/plain": "6"})]),
            words("Three votes became six."),
            words("## A second vote"),
            code("print(4)", outputs=[said("4\n")]),
            words("Four it is."),
            words("## Predict first\n\nWhat will ten give?"),
            code("print(20)", outputs=[said("20\n")]),
            words("Twenty, as the last cell promised."),
            words("## Turn it yourself\n\nFind: a vote that ties."),
            code("explore_votes()", outputs=[picture()]),
            words("A tie stands at 0.5."),
            words("## Exercises\n\n### 1. Vote"),
            code(
                "def vote(x):\n    return None\n\nexercises.vote.check(vote)",
                outputs=[said("Not attempted yet.\n")],
            ),
            words("### 2. Count"),
            code("answer = None\nexercises.count.check(answer)", outputs=[said("Not attempted yet.\n")]),
            words("## What you know now\n\nVotes add up. What if nobody votes for two weeks?"),
        ]
    )
