"""A stored lesson has the one form that refresh gives it: no trace of when, where or how often it was run."""

import nbformat
import pytest

from lessons_lib.front_door.notebooks.canonical import WIDGET, as_text, canonical
from tests.notebooks.reading import accept, read

LARGEST, ROOMIER = 400_000, {"12": 500_000}  # bytes; lesson 12 shows seven kinds of sequences


def complaints(text, largest=LARGEST):
    """What is wrong with a lesson's file, one sentence each."""
    notebook = nbformat.reads(text, as_version=4)
    if text != as_text(canonical(notebook)):
        yield "is not in canonical form; run: python -m lessons_lib refresh"
    if len(text.encode()) >= largest:
        yield f"has {len(text.encode())} bytes; fewer than {largest} is the rule"
    for cell in notebook.cells:
        if cell.cell_type not in ("code", "markdown"):
            yield f"has a {cell.cell_type} cell, which nobody runs and nobody sees"
        for output in cell.get("outputs", []):
            if output.output_type == "error" or output.get("name") == "stderr":
                yield f"stores an error: {output}"


def test_a_stored_lesson_is_in_canonical_form_and_not_large(lesson):
    nbformat.validate(read(lesson))
    accept(complaints(lesson.read_bytes().decode(), ROOMIER.get(lesson.stem[:2], LARGEST)))


def test_canonical_form_changes_nothing_the_second_time(sample):
    assert as_text(canonical(sample)) == as_text(sample)
    accept(complaints(as_text(sample)))


def test_the_same_text_twice_gets_two_ids(sample):
    sample.cells.append(sample.cells[-1].copy())
    ids = [cell.id for cell in canonical(sample).cells]
    assert len(set(ids)) == len(ids) and ids[-1] == ids[-2] + "-2"


@pytest.mark.parametrize(
    "fault", ["null", "order", "widget", "timing", "version", "state", "spaces", "stderr", "raw"]
)
def test_a_trace_of_a_run_is_refused(sample, fault):
    cell = sample.cells[3]
    if fault == "null":  # nbval compares nothing in such a cell
        cell.execution_count = None
    elif fault == "order":
        cell.execution_count = 9
    elif fault == "widget":
        cell.outputs[0].data[WIDGET] = {"model_id": "1", "version_major": 2, "version_minor": 0}
    elif fault == "timing":
        cell.metadata["execution"] = {"iopub.status.busy": "2024-01-01T00:00:00Z"}
    elif fault == "version":
        sample.metadata["language_info"] = {"name": "python", "version": "3.11.7"}
    elif fault == "state":
        sample.metadata["widgets"] = {}
    elif fault == "stderr":
        cell.outputs = [nbformat.v4.new_output("stream", name="stderr", text="a warning")]
    elif fault == "raw":
        cell.cell_type = "raw"
        del cell["outputs"], cell["execution_count"]
    text = nbformat.writes(sample, version=4) + "\n" * (2 if fault == "spaces" else 1)
    assert list(complaints(text))
