"""A lesson's Markdown is taken apart as a reader would."""

import pytest

from lessons_lib.classroom.handout import prose


def test_prose_is_taken_apart_as_a_reader_would():
    assert prose.sections("a\n\n## b\nc\n\n```\n# no heading\n```\n### d") == [
        "a", "## b\nc\n\n```\n# no heading\n```", "### d"]
    assert prose.blocks("## b\n\none\ntwo\n\n- x\n\n- y\n\n```\na\n\nb\n```") == [
        "one\ntwo", "- x\n\n- y", "```\na\n\nb\n```"]
    assert prose.sentences('Is it 0.5? (No. It is not.) "So." `a. B` is *one. Two* thing.') == [
        "Is it 0.5?", "(No. It is not.)", '"So."', "`a. B` is *one. Two* thing."]
    assert prose.without_our_links("[a](02_dinner.ipynb), [b](../GLOSSARY.md#x), [c](https://doi.org/10.1/(2))") == (
        "a, b, [c](https://doi.org/10.1/(2))")


@pytest.mark.parametrize(("source", "has"), [
    ("costs $5", False), ("from $5 to $6 a month", False), ("`$x$`", False), ("*h*<sub>t</sub>", False),
    ("so $h_t$ is", True), ("$$\nx\n$$", True), ("a\n\n$$x^2$$", True),
])
def test_a_formula_between_dollars_is_seen(source, has):
    assert prose.has_formula(source) is has
