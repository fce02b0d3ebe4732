"""What an exercise says to an answer."""


def says(capsys, exercise, answer) -> str:
    """All that its check prints, in one line."""
    exercise.check(answer)
    return " ".join(capsys.readouterr().out.split())
