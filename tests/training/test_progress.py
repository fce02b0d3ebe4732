"""A bar while nets are trained one after another."""

from lessons_lib.training import progress


def test_things_go_by_one_after_another_and_the_bar_counts_them(monkeypatch):
    shown = []
    monkeypatch.setattr(progress._Terminal, "put", lambda self, part, words: shown.append((part, words)))
    assert list(progress.under_a_bar(range(2))) == [0, 1]
    assert shown == [(0.0, "0 of 2"), (0.5, "1 of 2")]


def test_the_bar_is_taken_away_at_the_end_and_when_the_loop_is_left(monkeypatch):
    closed = []
    monkeypatch.setattr(progress._Terminal, "close", lambda self: closed.append(True))
    for _ in progress.under_a_bar([1, 2]):
        pass
    things = progress.under_a_bar([1, 2])
    next(things)
    things.close()
    assert closed == [True, True]


def test_a_bar_that_is_gone_has_a_model_that_jupyterlab_saves_with_the_lesson():
    bar = progress._Widget()
    bar.put(0.5, "1 of 2")
    assert "1 of 2" in bar._html.value
    bar.close()
    assert bar._html.comm is not None and bar._html.value == "" and bar._html.layout.display == "none"
