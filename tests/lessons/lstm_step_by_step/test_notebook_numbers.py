"""The numbers in lesson 09's prose are those of the small English, of the stored nets and of the gate bench."""

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.experiments.controls import WEIGHTS
from lessons_lib.lessons.lstm_step_by_step.results import sixteen_units as results
from lessons_lib.lessons.lstm_step_by_step.results import two_units
from lessons_lib.lessons.lstm_step_by_step.world import KIND, VOCABULARY, every_way
from tests.lessons.lstm_step_by_step.grammar import BEFORE_PRONOUN


def test_the_small_english_is_as_the_lesson_says(text):
    ways = every_way()
    assert len(ways) == 8 and "8 ways through a sentence" in text
    assert len(VOCABULARY) == 61 and len(KIND) == 24 and "61 words, 24 of them subjects" in text
    between = [max(way.index(to) - way.index("subject") - 1 for way in ways) for to in ("verb", "pronoun")]
    assert between == [4, 11] and "four words between" in text and "eleven words between" in text


def test_what_is_said_of_the_stored_nets_is_so(text):
    stored, between = results.load(), list(BEFORE_PRONOUN)
    trained, controls = results.read_off(stored), results.controls(stored)
    assert (trained["number"][:, between] == 1).all()
    assert f"{trained['gender, 7 nets'][:, between].mean():.1%}".replace("%", " %") in text
    assert f"At the noun itself it is {trained['gender, 7 nets'][:, 0].mean():.0%}".replace("%", " %") in text
    assert f"{trained['gender of plurals'][:, between].mean():.0%}".replace("%", " %") + " on average" in text
    drawn = controls["a random label"].mean(axis=0)
    assert f"with {drawn[0]:.0%} right".replace("%", " %") in text and f"to {drawn[between[-1]]:.0%}.".replace(
        "%", " %") in text
    before = [controls[name][:, -1].mean() for name in ("number, untrained", "gender, untrained")]
    assert all(abs(share - 0.85) < 0.015 for share in before) and "about 85 %" in text


def test_what_is_said_of_the_forget_gates_is_stored(text):
    stored = results.load()
    gates = results.unit_gates(stored)
    shut, subject, stop = gates < 0.1, stored["walk"].index("subject"), stored["walk"].index(".")
    assert gates.shape == (160, 16) and "There are 160 forget gates, 16 in each of the ten nets" in text
    assert shut[:, subject].sum() == 23 and "23 of the 160 gates are nearly shut, at the full stop 35" in text
    counts = shut.sum(axis=0)
    assert counts[stop] == 35 == counts.max() and (counts == 35).sum() == 1
    for place in (subject, stop):
        assert shut[:, place].reshape(10, 16).any(axis=1).all()
    assert (shut[:, subject] & shut[:, stop]).sum() == 8 and "only 8 at both" in text
    assert (gates.min(axis=1) >= 0.5).sum() == 70 and "70 gates are less than half open at no word" in text
    assert counts.min() > 0 and counts.max() < 160
    held = {place: {slot: np.array(shares) for slot, shares in right.items()}
            for place, right in stored["held open"].items()}
    assert sum(held["verb and a"]["pronoun"] < held["nothing"]["pronoun"] - 0.01) == 9
    assert "It falls in nine of ten nets when the gates are held open at the two *other* words" in text
    assert max(stored["learned at"]) == 10000 and "By 10,000 steps all ten know it" in text


def test_what_is_said_of_the_cells_of_two_units_is_so(text):
    stored = two_units.load()
    assert (min(stored["learned at"]), max(stored["learned at"])) == (150, 950) and "after 150 to 950 updates" in text
    assert set(sum(stored["right"].values(), [])) == {1} and "All ten learned it without a fault" in text
    assert sum(step > 0 for step in stored["learned at from a forget bias of 1"]) == 6 and "only six of the ten" in text
    girls_boys, girl_boy = [], []
    for label, kinds in two_units.belts().items():
        girls, boys, girl, boy = (kinds[kind].mean(axis=1) for kind in ((1, 1), (-1, 1), (1, -1), (-1, -1)))
        if label != "hand-set":
            girls_boys.append(np.linalg.norm(girls - boys))
            girl_boy.append(np.linalg.norm(girl - boy))
    assert sum(apart < 0.3 for apart in girls_boys) == 8 and "they are less than 0.3 from each other" in text
    assert f"(in net 1 {girls_boys[1]:.1f}, in net 5 {girls_boys[5]:.1f})" in text
    assert f"a girl and a boy are {min(girl_boy):.1f} to {max(girl_boy):.1f} apart" in text
    holds = np.array([stored["holds"]["number"], stored["holds"]["gender of one"]])
    assert (np.abs(holds) > 0.3).all(axis=0).sum() == 16 and "in 16 of the 20, *c* goes" in text
    number, gender = np.abs(holds)
    mixed = [min(max(n[0] / g[0], g[1] / n[1]), max(g[0] / n[0], n[1] / g[1]))
             for n, g in zip(number, gender, strict=True)]  # 0: one unit is the gender, the other the number
    assert np.argmin(mixed) == 7 and "Net 7 comes closest to ours" in text
    assert two_units.shown() == "net 4" and "Net 4 is the one that the bench has" in text
    gates = stored["gates"]
    f, elsewhere, i = (np.array(gates[gate][where]) for gate, where in (
        ("f", "subject"), ("f", "elsewhere"), ("i", "elsewhere")))
    assert (f < 0.15).sum() == 16 and elsewhere.min() > 0.7 and "16 of the 20 forget gates are below 0.15" in text
    assert f"({i.min():.2f} to {i.max():.2f}, where ours is at 0.0003)" in text
    assert max(stored["deaf"]["pronoun"]) < 0.57 and 1.0 in stored["deaf"]["verb"]


def test_what_is_to_be_found_on_the_bench_is_there(text):
    bench = explore_lstm_cell()

    def turned(**values):
        return bench.draw(**{**bench.start, **values})[1]

    hears = {"W_hf_11": 20.0, "W_hf_21": 20.0, "W_hi_11": -20.0, "W_hi_21": -20.0}
    found = [turned(push_c_tilde=-6.0), turned(push_o=-10.0), turned(push_f=10.0), turned(push_f=10.0, push_i=-10.0),
             turned(W_xo_11=0.0), turned(word_6="boys", **hears)]
    for n, numbers in enumerate(found):
        assert numbers["goals"] == ["done" if n == goal else "not yet" for goal in range(6)], n + 1
    assert max(map(abs, found[1]["h"])) < 0.1 and f"{found[1]['c'][0]:.2f}" == "0.96"
    assert f"{found[2]['c'][0]:+.2f}" == "+0.12" and "With a push of 10 it is +0.12 and −0.12, with 16 less" in text
    assert abs(turned(push_f=16)["c"][0]) < 0.12 and bench.controls["push_f"].options[-1] == 16
    assert f"weaken to {found[3]['c over time'][1][1]:.2f} at the girl" in text
    more = [turned(push_f=push, push_i=-push, word_3="girl")["c over time"][3][1] for push in (10.0, 12.0)]
    assert more[0] < 0.8 * found[3]["c over time"][1][1] < more[1] and "again at each new subject" in text
    alone = [name for name in WEIGHTS if any(turned(**{name: far})["goals"][4] == "done" for far in (-30.0, 0.0, 30.0))]
    assert len(alone) == 6 and "Five other weights can do it too" in text
    assert f"{found[4]['h'][0]:+.2f}" == "+0.75" and bench.start["W_xo_11"] == -16
    assert set(turned()["goals"]) == {"not yet"} and f"{turned()['answer'][0]:.0%}" == "95%"


def test_blame_ends_on_the_bench_where_it_is_said_to_end(text):
    bench = explore_lstm_cell()
    belt = [abs(bench.draw(**{**bench.start, "blame": "he", "t": t})[1]["blame dc"][0]) for t in range(1, 7)]
    before = abs(bench.draw(**{**bench.start, "blame": "he", "t": 1})[1]["blame dc_prev"][0])
    assert min(belt) > 0.99 * max(belt) > 0 and before < 0.001 * belt[0]
    assert bench.start["asked"] == 6 and bench.start["word_6"] == "when" and "from *off* to *he*" in text
    assert bench.start["t"] == 1 and "turn `step` to 6" in text
