"""The gate bench's goals: each can be reached, by the way that the lesson means, and is not reached by others' ways."""

import pytest

from lessons_lib.lessons.lstm_step_by_step.experiments import explore_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.experiments.goals import GOALS
from lessons_lib.lessons.lstm_step_by_step.experiments.presets import PRESETS

BENCH = explore_lstm_cell()
HE, HIDDEN, NOBODY, BOYS, AT_ONCE, DOOR = GOALS
LISTEN = dict(W_hf_12=-20, W_hf_22=-20, W_hi_12=20, W_hi_22=20, word_4="boys")
WAYS = {
    HE: [dict(push_c_tilde=-4.0), dict(W_xc_12=-2.0), dict(W_hy_31=-2.0, W_hy_41=2.0),
         dict(W_xc_12=-2.0, word_1="queen")],
    HIDDEN: [dict(push_o=-16), dict(b_o_1=-8.0, b_o_2=-8.0, t=3)],
    NOBODY: [dict(push_f=12), dict(W_xf_11=0.0, W_xf_21=0.0)],
    BOYS: [dict(push_f=12, push_i=-12), dict(push_f=16, push_i=-16, word_4="king")],
    AT_ONCE: [dict(W_xo_11=0.0), dict(b_o_1=24.0)],
    DOOR: [LISTEN],
}
NOT_YET = {
    HE: [dict(word_1="boy"), dict(push_o=-16, word_1="king"), dict(push_c_tilde=-4.0, word_1="girls")],
    HIDDEN: [dict(push_o=-4), dict(PRESETS["forget all"], push_o=-16)],
    NOBODY: [dict(push_f=-16), dict(PRESETS["forget all"]), dict(push_f=12, word_1="boys")],
    BOYS: [dict(word_1="boys"), dict(PRESETS["keep all"]), dict(push_f=16)],
    AT_ONCE: [dict(W_xo_11=0.0, push_f=4), dict(W_xo_11=0.0, b_f_1=9.0), dict(push_o=16)],
    DOOR: [dict(LISTEN, word_4="sees"), dict(LISTEN, push_f=4), dict(push_i=-16, word_4="boys"),
           dict(word_4="boys"), dict(LISTEN, word_1="boys")],
}


def reached(**values) -> list[str]:
    states = BENCH.draw(**{**BENCH.start, **values})[1]["goals"]
    assert set(states) <= {"done", "not yet"}
    return [goal for goal, state in zip(GOALS, states, strict=True) if state == "done"]


def test_there_are_four_to_six_and_none_is_reached_at_the_start():
    assert 4 <= len(GOALS) <= 6 and reached() == []


@pytest.mark.parametrize("goal", GOALS)
def test_each_is_reached_by_every_way_that_leads_there(goal):
    for way in WAYS[goal]:
        assert goal in reached(**way), way


@pytest.mark.parametrize("goal", GOALS)
def test_what_is_near_it_is_not_it(goal):
    for way in NOT_YET[goal]:
        assert goal not in reached(**way), way


def test_each_is_told_live_beside_the_cell():
    made = explore_lstm_cell()
    assert made._goals.value.count("not yet") == len(GOALS) and "done" not in made._goals.value
    assert GOALS[HE].says in made._goals.value.split("<i>")[1]
    made.controls["push_f"].value, made.controls["push_i"].value = 12, -12
    assert made._goals.value.count("✓ done") == 1 and f"✓ done</b> {BOYS}" in made._goals.value


def test_what_was_reached_once_stays_ticked_and_the_next_is_said_in_a_sentence():
    made = explore_lstm_cell()
    made.controls["push_c_tilde"].value = -4.0
    made.reset()
    assert f"✓ was done</b> {HE}" in made._goals.value and GOALS[HIDDEN].says in made._goals.value.split("<i>")[1]
    assert made.numbers["goals"] == ["not yet"] * len(GOALS)


def test_the_words_of_a_goal_fit_beside_the_cell():
    assert max(map(len, GOALS)) <= 34 and all(goal.says.endswith(".") for goal in GOALS.values())
