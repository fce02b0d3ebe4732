"""Whatever a notebook is, it is a line in the table: it is not run, and nothing of it reaches the page but as text."""

import base64
import csv
import hashlib
import io
import json
import os
import re
import tracemalloc
from html.parser import HTMLParser

import pytest

from lessons_lib.classroom.collecting import look
from lessons_lib.classroom.page import page
from lessons_lib.classroom.report import summary
from lessons_lib.classroom.spreadsheet import spreadsheet
from tests.classroom.making import answered, cell, copy, put, result
from tests.classroom.test_sources import posix

LESSON = "03_unrolling"
WHOLE = json.dumps(copy(LESSON)).encode()
BROKEN = {
    "nothing": (b"", "an empty file"), "blanks": (b" \n ", "an empty file"),
    "half": (WHOLE[:len(WHOLE) // 2], "half a file: it breaks off"),
    "half a word": (b'{"cells": [{"source": "abc', "half a file: it breaks off"),
    "words": (b"hello", "not JSON, as notebooks are (line 1)"),
    "a web page": (b"\n<!DOCTYPE html><html>", "a web page under a notebook's name: it was saved from a browser"),
    "half merged": (WHOLE[:50] + b"\n<<<<<<< HEAD\n" + WHOLE[50:], "half merged by git"),
    "pictures": (b"\x89PNG\r\n\x1a\n\xff\xfe\x00", "no text: it is not in UTF-8, as notebooks are"),
    "latin 1": ('{"cells": ["ë"]}'.encode("latin-1"), "no text: it is not in UTF-8, as notebooks are"),
    "deep": (b"[" * 10**6, "nested too deeply to be a notebook"),
    "deep in a cell": (b'{"cells": [' + b'{"a":' * 10**6, "nested too deeply to be a notebook"),
    "a list": (b"[1, 2]", "JSON, but no notebook: it has no cells"),
    "a number": (b"7", "JSON, but no notebook: it has no cells"),
    "cells of another kind": (b'{"cells": {"a": 1}}', "JSON, but no notebook: it has no cells"),
    "an old form": (b'{"worksheets": [], "nbformat": 3}',
                    "in the form of before 2015 (nbformat 3): open it in JupyterLab, and save it"),
    "a long number": (b'{"cells": [' + b"9" * 10**5 + b"]}", "not JSON, as notebooks are"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_what_is_no_notebook_is_a_line_that_says_why(tmp_path, kind):
    content, why = BROKEN[kind]
    put(tmp_path / "anna" / "x.ipynb", content)
    put(tmp_path / "ben" / "x.ipynb", WHOLE)
    report = look(tmp_path)
    assert [(one.learner, one.where, one.why) for one in report.unread] == [("anna", "anna/x.ipynb", why)]
    assert report.learners == ["ben"] and report.everybody == ["anna", "ben"]
    assert f"<td>{why.replace(chr(39), '&#39;')}</td>" in page(report)


def test_a_notebook_of_another_collection_is_a_line_too(tmp_path):
    put(tmp_path / "anna" / "x.ipynb", {"cells": [cell("import pandas")], "metadata": {}})
    put(tmp_path / "ben" / "x.ipynb", {"cells": [], "metadata": {"recurrent_lessons": {"lesson": "99_cooking"}}})
    assert [one.why for one in look(tmp_path).unread] == [
        "no notebook of these lessons", "no notebook of these lessons: it says that it is '99_cooking'"]


def test_many_notebooks_of_other_collections_are_one_line_for_each_learner(tmp_path):
    for learner in ("anna", "ben"):
        put(tmp_path / learner / "clone" / "my_lessons" / "x.ipynb", copy(LESSON))
        for n in range(9 if learner == "anna" else 2):
            put(tmp_path / learner / "other" / f"{n}.ipynb", {"cells": [cell("import pandas")], "metadata": {}})
    put(tmp_path / "anna" / "other" / "broken.ipynb", b"{")
    report = look(tmp_path)
    assert [(one.where, one.count) for one in report.unread] == [
        ("anna/other/0.ipynb and 8 more", 9), ("anna/other/broken.ipynb", 1),
        ("ben/other/0.ipynb", 1), ("ben/other/1.ipynb", 1)]
    assert ">12 not<" in page(report) and "2 notebooks read, 12 not." in summary(report)[0]
    assert [row[5] for row in csv.reader(io.StringIO(spreadsheet(report).decode("utf-8-sig")))][1:] == ["10", "2"]


def test_what_a_notebook_may_contain_besides_is_no_trouble(tmp_path):
    odd = answered(LESSON, {"away": "right"})
    odd["cells"] += [3, None, {"cell_type": "code"}, {"cell_type": "code", "source": 7, "outputs": 7},
                     {"cell_type": "code", "source": ["a", 1], "outputs": [None, {"metadata": 1}, {"text": 1}]}]
    put(tmp_path / "x.ipynb", json.dumps(odd | {"nan": float("nan"), "endless": float("inf")}).encode())
    put(tmp_path / "with_bom" / "x.ipynb", b"\xef\xbb\xbf" + json.dumps(odd).encode())
    report = look(tmp_path)
    assert report.read == 2 and not report.unread


NASTY = ["<script>alert(1)</script>", "</style><script>x</script>", "\"><img src=x onerror=alert(1)>", "{{ 7 * 7 }}",
         "{% raw %}", "&lt;b&gt;", "javascript:alert(1)", "\ud800", "\u202egnp.exe", "\x00\x1b[31m", "]]>", "<!--",
         "a" * 5000, "=1+1", "' onclick='x"]


def nasty_class(folder, learner="anna"):
    for n, text in enumerate(NASTY):
        outputs = [result(f"Not yet: {text}", mistake="one day short"), result(text, mistake=text),
                   result(text, exercise=text), result(text, lesson=text), result(text, version=text)]
        notebook = answered(LESSON, {}, outputs)
        notebook["metadata"]["recurrent_lessons"]["version"] = text
        put(folder / f"{learner}{n}" / "x.ipynb", notebook)
        put(folder / f"{learner}{n}" / "y.ipynb", {"cells": [], "metadata": {"recurrent_lessons": {"lesson": text}}})


class Page(HTMLParser):
    """What a browser would make of it: the elements, their attributes, all that is text."""

    def __init__(self, source):
        super().__init__()
        self.elements, self.attributes, self.said = [], [], ""
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.said += data


KNOWN = set("html head meta title style body header h1 p a bdi main div section h2 h3 h4 ol ul li span small svg rect "
            "table thead tbody tr th td article details summary b caption footer code".split())


def test_nothing_of_a_notebook_reaches_the_page_but_as_text(tmp_path):
    nasty_class(tmp_path)
    put(tmp_path / "<b onclick=x>" / "<script>1</script>.ipynb", b"{")
    put(tmp_path / "=cmd()" / "x.ipynb", answered(LESSON, {}))
    report = look(tmp_path)
    source = page(report)
    seen = Page(source)
    assert set(seen.elements) <= KNOWN and seen.elements.count("style") == 1
    assert not any(name.startswith("on") or name in ("style", "src", "srcset") for name, _ in seen.attributes)
    assert all(value.startswith("#") for name, value in seen.attributes if name == "href")
    assert all(text in seen.said for text in NASTY[:7])
    assert not re.search("[\x00\x1b\u202e\ud800]", source) and "49" not in seen.said
    assert source.encode() and spreadsheet(report)
    assert max(map(len, seen.said.split())) < 1000


@posix
def test_a_name_that_is_no_text_is_shown_as_far_as_it_is(tmp_path):
    folder = os.path.join(os.fsencode(tmp_path), b"ann\xff")
    os.mkdir(folder)
    with open(os.path.join(folder, b"\xfe.ipynb"), "wb") as file:
        file.write(b"{")
    report = look(tmp_path)
    assert report.everybody == ["ann\ufffd"] and "ann\ufffd/\ufffd.ipynb" in page(report) and spreadsheet(report)


def test_the_page_allows_itself_its_own_style_and_nothing_else(tmp_path):
    put(tmp_path / "x.ipynb", WHOLE)
    source = page(look(tmp_path))
    style = re.search("<style>(.*?)</style>", source, re.DOTALL)[1]
    allowed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = re.findall('http-equiv="Content-Security-Policy" content="(.*?)"', source)
    assert policy == f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
    assert source.index("Content-Security-Policy") < source.index("<style>")
    assert not re.search(r"https?:|//|@import|url\(", source.replace("<!DOCTYPE html>", ""))


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@x", " =1", "=cmd|' /C calc'!A0", "＝1", "a;=1"])
def test_no_cell_of_the_spreadsheet_is_a_formula(tmp_path, name):
    put(tmp_path / name.replace("/", "") / "x.ipynb", answered(LESSON, {}, [result(mistake=name)]))
    rows = list(csv.reader(io.StringIO(spreadsheet(look(tmp_path)).decode("utf-8-sig"))))
    assert len(rows) == 2 and ";" not in spreadsheet(look(tmp_path)).decode("utf-8-sig")
    assert not any(one.lstrip().startswith(("=", "+", "-", "@", "\t", "＝")) for row in rows for one in row)


def test_nothing_of_a_notebook_is_run_or_imported(tmp_path):
    bad = copy(LESSON)
    trap = tmp_path / "trap"
    bad["cells"].append(cell(f"open({str(trap)!r}, 'w')\nfrom lessons_lib.lessons.os import system"))
    lies = [result(lesson="../../x"), result(lesson="os"), result(exercise="__class__")]
    bad["cells"].append(cell("exercises.check(1)", lies))
    bad["metadata"]["recurrent_lessons"]["lesson"] = "os"
    put(tmp_path / "class" / "x.ipynb", bad)
    look(tmp_path / "class")
    assert not trap.exists()


def test_a_notebook_that_says_a_lot_says_it_in_little_room(tmp_path):
    many = [result(f"Not yet: {n}" + "x" * 100, mistake=f"m{n}") for n in range(20_000)]
    put(tmp_path / "anna" / "x.ipynb", answered(LESSON, {}, many))
    tracemalloc.start()
    report = look(tmp_path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 200 * 2**20 and len(page(report)) < 500_000
