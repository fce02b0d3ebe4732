"""The lines of PyTorch that the lesson shows do what it says, where PyTorch is; and the picture of the two orders."""

import json
import re

import numpy as np
import pytest

from lessons_lib.drawing.picture import size_of
from lessons_lib.lessons.applications.pictures.torch_names import LETTERS, WORDS, draw_torch_names
from lessons_lib.lessons.applications.torch_names import HERE, OURS, THEIRS, THERE
from lessons_lib.nets import torch_names
from lessons_lib.nets.lstm import LAYOUT, LSTM
from lessons_lib.storage.torch_reference import GATES
from tests.drawing.texts import complaints, words
from tests.notebooks.reading import LESSONS, read
from tests.with_torch import ask_torch


@pytest.fixture
def net():
    return LSTM(3, 4, 2, seed=5)


def put_there(net, folder, monkeypatch):
    monkeypatch.chdir(folder)
    exec(HERE, {"np": np, "torch_names": torch_names, "net": net})


def test_the_file_that_is_carried_over_holds_the_net_and_no_more(net, tmp_path, monkeypatch):
    put_there(net, tmp_path, monkeypatch)
    assert [path.name for path in tmp_path.iterdir()] == ["my_lstm.npz"]
    with np.load("my_lstm.npz", allow_pickle=False) as file:
        assert np.array_equal(torch_names.from_torch(dict(file)).theta, net.theta)


def test_the_lines_there_run_and_say_what_our_net_says(net, tmp_path, monkeypatch):
    put_there(net, tmp_path, monkeypatch)
    xs = np.random.default_rng(1).normal(size=(5, 3, 1))
    given = f"torch.tensor({xs.transpose(0, 2, 1).tolist()}, dtype=torch.float64)"
    lines, changed = re.subn(r"torch\.zeros\(5, 1, 3, dtype=torch\.float64\)", given, THERE)
    assert changed == 1
    tell = "\nimport json\nprint(json.dumps([a.detach().tolist() for a in (hs, h, c, ys)]))"
    for program in (THERE, lines):  # as it is shown, and with numbers for its zeros
        hs, h, c, ys = map(np.array, json.loads(ask_torch(program + tell, tmp_path)))
        run = net.forward(xs if program is lines else np.zeros_like(xs))
        for theirs, ours in ((hs, run.hs), (h, run.hs[-1:]), (c, run.cs[-1:]), (ys, run.ys)):
            assert theirs.transpose(0, 2, 1).shape == ours.shape
            assert np.allclose(theirs.transpose(0, 2, 1), ours, rtol=0, atol=1e-12)


def test_the_shapes_in_its_comments_are_those_of_the_net_that_the_lesson_makes(net):
    sizes = dict(zip("DHK", (net.D, net.H, net.K), strict=True))
    for pair, call in (("DH", "LSTM"), ("HK", "Linear")):
        line = next(line for line in THERE.splitlines() if f"nn.{call}(" in line)
        assert f"({sizes[pair[0]]}, {sizes[pair[1]]}, " in line and line.endswith(f"# {pair[0]}, {pair[1]}")


def test_the_lesson_shows_these_very_lines():
    for path in LESSONS:
        if path.stem == "12_applications":
            said = "\n".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")
            assert f"```python\n{HERE}```" in said and f"```python\n{THERE}```" in said
            return
    pytest.skip("the lesson is not written yet")


def test_the_two_orders_are_those_of_our_theta_and_of_pytorch():
    letters = {"f": "f", "i": "i", "o": "o", "c_tilde": "c"}
    assert [f"W_h{letters[gate]}" for gate in OURS] == list(LAYOUT)[:4]
    assert tuple(letters[gate] for gate in THEIRS) == GATES["LSTM"]


def test_the_picture_leads_each_block_of_ours_to_its_place_in_pytorch():
    picture = draw_torch_names()
    assert not list(complaints(picture.svg)) and size_of(picture.svg)[1] <= 590
    shown = words(picture)
    blocks = [word for word in shown if word in ("g", *LETTERS.values())]
    assert blocks == [word for gate in OURS for word in (LETTERS[gate], "g" if gate == "c_tilde" else gate)]
    assert set(WORDS.values()) <= set(shown)
    ends = re.findall(r'd="M265 ([\d.]+)L[\d.]+ ([\d.]+)"', picture.svg)
    rows = [sorted({float(end[n]) for end in ends}) for n in (0, 1)]
    assert len(ends) == 4
    led = {OURS[rows[0].index(float(a))]: THEIRS[rows[1].index(float(b))] for a, b in ends}
    assert led == {gate: gate for gate in OURS}
