"""The stored results of the stream: whole, with their origin, saying what the lesson says, and drawn."""

import json

import numpy as np
import pytest

from lessons_lib.drawing import style as look
from lessons_lib.lessons.long_memory import stream_results
from lessons_lib.lessons.long_memory.forgetting import UPDATES, H
from lessons_lib.lessons.long_memory.pictures import draw_stream
from lessons_lib.lessons.long_memory.stream_results import CELLS, SEEDS, learned, measured
from tests.drawing.shapes import tiles, traces
from tests.drawing.texts import complaints, words

STORED = stream_results.load()
STREAM = ("gate, stream", "leak, stream", "no gate, stream")


def test_every_cell_is_there_with_ten_nets():
    assert list(STORED) == ["origin", *CELLS] and STORED["origin"] == {
        **stream_results.origin(), "numpy": STORED["origin"]["numpy"]}
    for name, how in CELLS.items():
        found = STORED[name]
        assert max(found["updates"]) <= how.get("updates", UPDATES) and max(found["lost"]) <= H
        for numbers in (found["updates"], found["one by one"], found["lost"], *found["right"].values(),
                        *found["c"].values()):
            assert len(numbers) == len(SEEDS) and min(numbers) >= 0


def test_with_a_forget_gate_every_net_learns_the_stream_and_without_it_takes_far_longer_or_does_not():
    gate, without = STORED["gate, stream"]["updates"], STORED["no gate, stream"]["updates"]
    assert min(gate) > 0 and max(gate) < UPDATES
    assert np.median([n or np.inf for n in without]) > 3 * np.median(gate)
    assert learned(STORED["no gate, stream"], within=max(gate)) == 0


def test_nets_that_have_learned_the_stream_are_right_late_in_a_new_one():
    for name in ("gate, stream", "leak, stream"):
        assert min(STORED[name]["right"]["10000"]) > 0.9


def test_the_control_the_old_cell_learns_the_strings_one_by_one():
    for name in ("gate, reset", "no gate, reset"):
        found = STORED[name]
        assert min(found["updates"]) > 0 and min(found["one by one"]) > 0.95 and min(found["right"]["first"]) > 0.6
        assert max(found["right"]["10000"]) < 0.3 and np.median(found["right"]["10000"]) < 0.02


def test_without_a_gate_the_states_run_away_and_with_one_they_stay():
    for name in ("no gate, stream", "no gate, reset"):
        c = STORED[name]["c"]
        assert all(np.array(c["10000"]) > 30 * np.array(c["100"])) and min(c["10000"]) > 500
        assert min(STORED[name]["lost"]) > 0
    for name in ("gate, stream", "leak, stream"):
        assert max(map(max, STORED[name]["c"].values())) < 20 and max(STORED[name]["lost"]) == 0


def test_measuring_two_nets_again_gives_about_what_is_stored():
    again = measured("gate, stream", seeds=(2, 3))
    assert list(again) == list(STORED["gate, stream"]) and learned(again) == 2
    assert min(again["right"]["10000"]) > 0.9 and max(again["c"]["10000"]) < 20


def test_stopped_at_any_moment_it_goes_on_with_the_next_cell(tmp_path, monkeypatch, capsys):
    done = []

    def measure(name):
        if len(done) == 2:
            done.append("stop")
            raise KeyboardInterrupt
        done.append(name)
        return STORED[name]

    monkeypatch.setattr(stream_results, "measured", measure)
    monkeypatch.setattr(stream_results, "STORE", tmp_path / "stream_results.json")
    monkeypatch.setattr(stream_results, "origin", lambda: {"command": "none"})
    with pytest.raises(KeyboardInterrupt):
        stream_results.main()
    assert len(json.loads((tmp_path / "stream_results.json").read_text())) == 3
    stream_results.main()
    assert [name for name in done if name != "stop"] == [*CELLS]


def made_up(updates, c=5.0):
    return {"updates": updates, "one by one": [0.99] * 10, "right": {"10000": [0.5] * 10}, "lost": [3] * 10,
            "c": {step: [c] * 10 for step in STORED["gate, stream"]["c"]}}


@pytest.mark.parametrize("updates", [[0] * 10, [100] * 10, [0] * 5 + [9000] * 3 + [4000] * 2])
@pytest.mark.parametrize("c", [0.2, 5.0, 9999.0])
def test_the_picture_can_be_read_whatever_came_out(updates, c):
    picture = draw_stream({name: made_up(updates, c if "no gate" in name else 3.0) for name in CELLS})
    assert not list(complaints(picture.svg))
    h, soon = look.style_of("h"), sum(0 < n <= 5000 for n in updates)
    assert len(tiles(picture.svg, h.color)) == 5 * soon
    assert len(tiles(picture.svg, h.pale)) == 5 * sum(n > 5000 for n in updates)
    assert len(tiles(picture.svg, look.QUIET_FILL)) == 5 * updates.count(0)
    assert f"{soon} of 10 nets learned it within 5000 updates" in picture.svg


def test_the_picture_of_what_is_stored_says_its_numbers():
    picture = draw_stream(STORED)
    said = words(picture)
    assert not list(complaints(picture.svg)) and said.count("forget gate") == 2
    for name in STREAM[:2]:
        assert f"{np.median(STORED[name]['updates']):,.0f}" in said
    assert [len(traces(picture.svg, look.style_of(name).color)) for name in "fc"] == [len(SEEDS)] * 2


def test_a_memory_that_runs_away_is_lost_nearly_whole():
    for rate in ("", ", rate 0.003"):
        assert np.median(STORED[f"no gate, stream{rate}"]["lost"]) == H
    assert "8 of its 8 cells lost" in draw_stream(STORED).svg
