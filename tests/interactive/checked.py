"""A plain exercise, and what an exercise says to an answer."""

from lessons_lib.interactive.exercise import Exercise


def of(right, *probes, **more):
    """An exercise with this right answer and no named mistakes."""
    return Exercise("t", right={"a": right, "b": lambda *given: right(*given)}, wrong={}, praise="", hints=["h"],
                    probes=list(probes), **more)


def says(capsys, exercise, answer) -> str:
    """All that its check prints, in one line."""
    exercise.check(answer)
    return " ".join(capsys.readouterr().out.split())
