"""What lesson 09 defines and says is what the library says."""

import numpy as np
import pytest

from lessons_lib.lessons.lstm_step_by_step.cell import gender_and_number
from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.experiments.bench_net import WEIGHTS
from lessons_lib.lessons.lstm_step_by_step.probes import BEFORE_PRONOUN
from lessons_lib.lessons.lstm_step_by_step.results import sixteen_units as results
from lessons_lib.lessons.lstm_step_by_step.results import two_units as two_unit_cells
from lessons_lib.lessons.lstm_step_by_step.world import KIND, VOCABULARY, every_way, features, parse
from lessons_lib.nets import lstm
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.lstm import LSTM, lstm_step


@pytest.fixture(scope="module")
def defined(sources):
    """step, try_step and follow, as the lesson defines them."""
    names = {"np": np, "sigmoid": sigmoid}
    for word in ("def step", "def try_step", "def follow"):
        exec(next(cell for cell in sources if cell.startswith(word)), names)
    return names


@pytest.mark.parametrize("D, H, B", [(1, 1, 1), (3, 2, 1), (4, 5, 3)])
def test_the_step_of_the_lesson_is_the_librarys(defined, D, H, B):
    rng, net = np.random.default_rng(0), LSTM(D, H, 2, seed=1)
    x, h_prev, c_prev = (rng.normal(size=(rows, B)) for rows in (D, H, H))
    for mine, theirs in zip(defined["step"](x, h_prev, c_prev, net), lstm_step(x, h_prev, c_prev, net), strict=True):
        assert np.abs(mine - theirs).max() < 1e-12
    xs = rng.normal(size=(7, D, B))
    run, (h, c) = net.forward(xs, h_prev, c_prev), defined["follow"](net, xs, h_prev, c_prev)
    assert np.abs(h - run.hs[-1]).max() < 1e-12 and np.abs(c - run.cs[-1]).max() < 1e-12


def test_the_step_to_be_changed_is_the_step_and_stands_directly_above_the_bench(sources):
    step, tried = (next(cell for cell in sources if cell.startswith(f"def {name}(")) for name in ("step", "try_step"))
    assert tried == step.replace("def step(", "def try_step(", 1)
    follow = next(n for n, cell in enumerate(sources) if cell.startswith("def follow"))
    assert sources[follow + 2:follow + 4] == [tried, "explore_lstm_cell(step=try_step)"]


def test_the_lines_of_the_walk_are_those_of_the_step(sources):
    step = next(cell for cell in sources if cell.startswith("def step"))
    lines = [line.split("#")[0].strip() for line in step.splitlines()[1:-1]]
    walked = [line.strip() for cell in sources for line in cell.splitlines()]
    assert len(lines) == 6 and all(line in walked for line in lines)


def way_back(sources, cells):
    """The names that the first cells of the way back make."""
    first = next(n for n, cell in enumerate(sources) if cell.startswith("net = lstm.LSTM(D=3"))
    names = {"np": np, "lstm": lstm}
    for cell in sources[first:first + cells]:
        exec(cell, names)
    return names


def test_the_way_back_of_the_lesson_is_the_librarys_in_every_number(sources):
    names = way_back(sources, 5)
    grad = names["net"].backward(names["run"], dhs=names["dh"][None], dcs=names["dc_next"][None])
    for mine, theirs in (("dh_prev", "h0"), ("dc_prev", "c0"), ("dW_hf", "W_hf"), ("da_i", "b_i"), ("da_c", "b_c"),
                         ("da_o", "b_o")):
        assert np.abs(names[mine] - getattr(grad, theirs)).max() < 1e-12, mine


def test_what_is_said_of_the_way_back_is_what_it_prints(sources, text):
    names = way_back(sources, 2)
    added, taken = (names["dc"] - names["dc_next"])[:, 0]
    assert f"adds {added:.4f} to" in text and f"takes {-taken:.4f} from" in text
    cell = [name for name in names["net"].names if name[-1] != "y"]
    size = sum(getattr(names["net"], name).size for name in cell)
    assert f"{size} of the twelve arrays" in text and len(cell) == 12 and names["net"].theta.size - size == 3


def test_the_text_of_the_lesson_is_of_the_grammar_and_its_features_are_the_worlds(sources):
    cell = next(cell for cell in sources if cell.startswith("KNOWN"))
    names = {"np": np}
    exec(cell, names)
    parse(" ".join(names["words"]))
    assert names["xs"][:, :, 0].tolist() == [list(features(word)) for word in names["words"]]


def test_the_numbers_of_the_running_example_are_the_cells(text):
    words = "the boys near the trees see a dog when they rest . the girl".split()
    run = gender_and_number().forward(np.array([features(word) for word in words], float)[:, :, None])
    for value in (run.f[-1, 0], run.f[-2, 0], run.i[-1, 0] * run.c_tilde[-1, 0], run.hs[-1, 1]):
        assert f"{value.item():.4f}".replace("-", "−") in text
    assert f"{abs((run.f[-1, 0] * run.cs[-2, 0]).item()):.4f} is left" in text.replace("Of the boys ", "")


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
    stored = two_unit_cells.load()
    assert (min(stored["learned at"]), max(stored["learned at"])) == (150, 950) and "after 150 to 950 updates" in text
    assert set(sum(stored["right"].values(), [])) == {1} and "All ten learned it without a fault" in text
    assert sum(step > 0 for step in stored["learned at from a forget bias of 1"]) == 6 and "only six of the ten" in text
    girls_boys, girl_boy = [], []
    for label, kinds in two_unit_cells.belts().items():
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
    assert two_unit_cells.shown() == "net 4" and "Net 4 is the one that the bench has" in text
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


def test_a_step_that_does_not_hear_its_state_is_found_out_where_the_weights_are_not_zero(sources):
    whole = next(cell for cell in sources if cell.startswith("def step"))
    names = {"np": np, "sigmoid": sigmoid}
    exec(whole.replace("net.W_hf @ h_prev + ", ""), names)
    bench = explore_lstm_cell(step=names["step"])
    assert bench.numbers["first line that differs"] == "none"
    assert bench.numbers["first line that differs with other weights"] == "f"
    assert bench.draw(**{**bench.start, "W_hf_11": 5.0})[1]["first line that differs"] == "f"


def test_the_broken_step_is_the_one_that_the_check_knows(sources, capsys):
    cell = next(cell for cell in sources if cell.startswith("def broken_step"))
    from lessons_lib.lessons.lstm_step_by_step import exercises

    exec(cell, {"np": np, "sigmoid": sigmoid, "exercises": exercises})
    assert "this is the cell as it was given" in " ".join(capsys.readouterr().out.split())
