"""Notebooks and ZIPs broken in ways that nobody thought of: none of them raises, each is read or is a line."""

import io
import json
import random
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lessons_lib.classroom.collecting import look, reported, taken
from lessons_lib.classroom.counting import Handed
from lessons_lib.classroom.page import page
from lessons_lib.classroom.reading import Notebook, Unreadable, read
from lessons_lib.classroom.report import summary
from lessons_lib.classroom.sources import Found
from lessons_lib.classroom.spreadsheet import spreadsheet
from lessons_lib.classroom.zips import notebooks
from tests.classroom.making import answered, cell, put, result
from tests.classroom.test_sources import packed

LESSON = "03_unrolling"
NOW = datetime(2026, 1, 1)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) |
    st.sampled_from(["solved", "not yet", "not tried", LESSON, "away", "one day short", "Correct. ", "Not yet: "]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4), max_leaves=8)
SMALL = {"cells": [cell("exercises.away.check(1)", [result()])], "metadata": {"recurrent_lessons": {
    "lesson": LESSON, "version": "cells:012345"}}, "nbformat": 4}


def places(value, at=()):
    """Every place in a JSON value, as the keys that lead there."""
    yield at
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(inner, (*at, key))


def replaced(value, at, new):
    if not at:
        return new
    value = dict(value) if isinstance(value, dict) else list(value)
    value[at[0]] = replaced(value[at[0]], at[1:], new)
    return value


PLACES = sorted(places(SMALL), key=str)


def through(content: bytes):
    """All the way from these bytes to both files."""
    notebook, why = taken(Found(("anna", "x.ipynb"), content))
    assert (notebook is None) == bool(why)
    handed = [Handed("anna", "x", notebook)] if notebook and Handed("anna", "x", notebook).of_ours else []
    report = reported("class", NOW, handed, [], [])
    assert page(report).encode() and spreadsheet(report) and summary(report)


quickly = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quickly
@given(st.lists(st.tuples(st.sampled_from(PLACES), values), min_size=1, max_size=3))
def test_a_notebook_with_anything_anywhere_never_raises(changes):
    notebook = SMALL
    for at, new in changes:
        try:
            notebook = replaced(notebook, at, new)
        except (KeyError, IndexError, TypeError, AttributeError):  # the place is gone
            pass
    through(json.dumps(notebook).encode())


@quickly
@given(st.binary(max_size=200) | st.text().map(str.encode), st.integers(0, 600), st.integers(0, 60))
def test_bytes_put_in_or_taken_out_anywhere_never_raise(some, at, less):
    whole = json.dumps(SMALL).encode()
    for content in (some, whole[:at] + some + whole[at + less:]):
        try:
            assert isinstance(read(content), Notebook)
        except Unreadable as unreadable:
            assert str(unreadable)
        through(content)


@quickly
@given(st.integers(0, 400), st.binary(min_size=1, max_size=12))
def test_a_broken_zip_never_raises(at, some):
    whole = packed({"anna.zip": packed({"x.ipynb": json.dumps(SMALL)}), "ben/x.ipynb": b"{}"})
    at %= len(whole)
    for parts, content, why in notebooks(io.BytesIO(whole[:at] + some + whole[at + len(some):]), 10**6):
        assert (content is None) == bool(why) and isinstance(parts, tuple)


SECRET = "QZX"


@pytest.mark.parametrize("seed", range(40))
def test_nobody_is_named_in_any_class_that_is_read_without_names(tmp_path, seed):
    lot, root = random.Random(seed), tmp_path / f"{SECRET}_class"
    odd = [SECRET, f"cells:{SECRET}", f"Not yet: {SECRET}", f"{LESSON} {SECRET}", [SECRET], {SECRET: SECRET}, None]
    for n in range(lot.randint(2, 6)):
        keys = ["lesson", "version", "exercise", "verdict", "mistake"]
        outputs = [result(f"Not yet: {SECRET}", **{key: lot.choice(odd) for key in lot.sample(keys, lot.randint(0, 3))})
                   for _ in range(3)]
        notebook = answered(LESSON, {"away": lot.choice(["right", "backwards", None])}, outputs)
        notebook["metadata"] = lot.choice([notebook["metadata"], {}, {
            "recurrent_lessons": {"lesson": lot.choice(odd), "version": lot.choice(odd)}}])
        content = lot.choice([json.dumps(notebook)] * 4 + ["{" + SECRET, "", json.dumps({"cells": [cell(SECRET)]})])
        place = lot.choice([f"{SECRET}{n}/x", f"{SECRET}g{n % 2}/{SECRET}{n}/x", f"week 1/{SECRET}{n}/{SECRET}",
                            f"{SECRET}_{n}_assignsubmission_file_/03", f"{SECRET}{n}"])
        put(root / f"{place}.ipynb", content.encode())
        put(root / f"{SECRET}{n}.zip", packed({f"{place}.ipynb": content, f"{SECRET}/": b"", f"{SECRET}.rar": b""}))
        put(root / f"{SECRET}{n}.pdf", b"")
        (root / f"{SECRET} empty {n}").mkdir()
    report = look(root, anonymous=True)
    everything = page(report) + spreadsheet(report).decode() + "\n".join(summary(report)) + repr(report)
    assert SECRET.casefold() not in everything.casefold()
