"""What a forecast is worth: its error against that of a baseline, on years that nothing was fitted to."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong


def skill_of(xs, said, ahead, first):
    wrong = said[first:] - xs[first:]
    as_it_was = xs[first - ahead:len(xs) - ahead] - xs[first:]
    return 1 - np.sqrt(np.mean(wrong ** 2)) / np.sqrt(np.mean(as_it_was ** 2))


def _in_a_loop(xs, said, ahead, first):
    wrong = baseline = 0.0
    for t in range(first, len(xs)):
        wrong, baseline = wrong + (said[t] - xs[t]) ** 2, baseline + (xs[t - ahead] - xs[t]) ** 2
    return 1 - (wrong / baseline) ** 0.5


def _by_lengths(xs, said, ahead, first):
    came, before = xs[ahead:], xs[:-ahead]
    return 1 - np.linalg.norm((said[ahead:] - came)[first - ahead:]) / np.linalg.norm((before - came)[first - ahead:])


def _rms(errors):
    return np.sqrt(np.mean(np.square(errors)))


def _parts(xs, said, ahead, first):
    """The two RMS errors, of what was said and of the baseline."""
    return _rms(said[first:] - xs[first:]), _rms(xs[first - ahead:len(xs) - ahead] - xs[first:])


def _made_of(put_together):
    """The mistake of someone who has both errors, and puts them together in another way."""
    return lambda xs, said, ahead, first: put_together(*_parts(xs, said, ahead, first))


def _against(baseline):
    """The mistake of someone whose baseline is another: what it says of all of xs, with NaN where it says nothing."""
    def slip(xs, said, ahead, first):
        off = baseline(xs, ahead, first) - xs
        return 1 - _parts(xs, said, ahead, first)[0] / np.sqrt(np.nanmean(off[first:] ** 2))

    return slip


def _over(years):
    """The mistake of someone who measures over other years: years(N, ahead, first) says which."""
    def slip(xs, said, ahead, first):
        at = np.array(years(len(xs), ahead, first))
        return 1 - _rms(said[at] - xs[at]) / _rms(xs[at - ahead] - xs[at])

    return slip


def _as_measured(size):
    """The mistake of someone who measures how large errors are in another way."""
    def slip(xs, said, ahead, first):
        return 1 - size(said[first:] - xs[first:]) / size(xs[first - ahead:len(xs) - ahead] - xs[first:])

    return slip


def _later(xs, by):
    """xs, each number `by` places later, NaN where none comes."""
    moved = np.full(len(xs), np.nan)
    if by > 0:
        moved[by:] = xs[:-by]
    else:
        moved[:by] = xs[-by:]
    return moved


def _probe(ahead, first, seed):
    """Numbers that go up and down, and a forecast that is good before the test and middling in it."""
    rng = np.random.default_rng(seed)
    xs = np.round(10 + 6 * np.sin(np.arange(12) * 0.7) + rng.normal(0, 1, 12), 1)
    said = np.round(xs + rng.normal(0, np.where(np.arange(12) < first, 0.3, 2.0)) + 0.5, 1)
    return xs, said, ahead, first


skill = Exercise(
    "Write skill_of(xs, said, ahead, first). xs (N,) is a sequence, said (N,) a forecast: said[t] was said of xs[t], "
    "`ahead` steps before. The test begins at place `first`. Return 1 - error / error of the baseline, both RMS "
    "errors over the test. The baseline: it stays as it was when the forecast was made.",
    right={"with slices": skill_of, "in a loop": _in_a_loop, "by lengths": _by_lengths},
    wrong={
        "no baseline": Wrong(
            _made_of(lambda wrong, baseline: wrong),
            "that is the forecast's own error. Is it much or little? That is what the baseline is there to say."),
        "the baseline's error": Wrong(
            _made_of(lambda wrong, baseline: baseline),
            "that is the error of the baseline. What has the forecast to do with it?"),
        "the ratio": Wrong(
            _made_of(lambda wrong, baseline: wrong / baseline),
            "your perfect forecast has 0, and one that is no better than the baseline 1. It should be the other way "
            "round: what is left to do?"),
        "upside down": Wrong(
            _made_of(lambda wrong, baseline: 1 - baseline / wrong),
            "your ratio stands on its head: a perfect forecast would be divided by 0. Whose error goes below?"),
        "the sign": Wrong(
            _made_of(lambda wrong, baseline: wrong / baseline - 1),
            "your sign is turned: you punish whoever beats the baseline."),
        "a difference": Wrong(
            _made_of(lambda wrong, baseline: baseline - wrong),
            "you take one error from the other. That has the unit of the sequence, and is larger for larger numbers. A "
            "skill should have no unit."),
        "per cent": Wrong(
            _made_of(lambda wrong, baseline: 100 * (1 - wrong / baseline)),
            "that is the skill in per cent. A perfect forecast should have 1 here."),
        "squares": Wrong(
            _made_of(lambda wrong, baseline: 1 - (wrong / baseline) ** 2),
            "you compare the mean squares. RMS has an R for root: what do you still have to do to each?"),
        "sizes": Wrong(
            _as_measured(lambda errors: np.mean(np.abs(errors))),
            "you take the mean of the errors' sizes. Here RMS errors are asked for, in which a large miss counts for "
            "more. What do R, M and S stand for?"),
        "signed errors": Wrong(
            _as_measured(np.mean),
            "you take the mean of the errors with their signs, so that too much and too little undo each other. What "
            "does the S of RMS do to a sign?"),
        "spread of the errors": Wrong(
            _as_measured(np.std),
            "you take the standard deviation of the errors, which forgives a forecast that is always too high. What "
            "is taken away there that should stay?"),
        "error by error": Wrong(
            lambda xs, said, ahead, first: np.mean(1 - np.abs(said[first:] - xs[first:]) / np.maximum(np.abs(
                xs[first - ahead:len(xs) - ahead] - xs[first:]), 1e-12)),
            "you divide place by place and take the mean then. Where the baseline is right by luck, you divide by "
            "nearly nothing. Take each of the two RMS errors first."),
        "all years": Wrong(
            _over(lambda N, ahead, first: range(ahead, N)),
            "you measure over all places, those before the test among them. There the forecast was fitted, and it is "
            "easy to be right. Where does the test begin?"),
        "training years": Wrong(
            _over(lambda N, ahead, first: range(ahead, first)),
            "you measure *before* the test, on what the forecast was fitted to. Which side of `first` is the test?"),
        "a year too late": Wrong(
            _over(lambda N, ahead, first: range(first + 1, N)),
            "the first place of the test is missing. It is place `first` itself."),
        "a year too early": Wrong(
            _over(lambda N, ahead, first: range(first - 1, N)),
            "you take a place before the test in. It begins at place `first`."),
        "the last year is missing": Wrong(
            _over(lambda N, ahead, first: range(first, N - 1)),
            "the last place of the test is missing. How far does a slice with `:-1` go?"),
        "always as last year": Wrong(
            _against(lambda xs, ahead, first: _later(xs, 1)),
            "your baseline always takes the number one step before. But the forecast was made `ahead` steps before: "
            "with ahead = 3 your baseline sees two numbers that nobody had seen then."),
        "a step more": Wrong(
            _against(lambda xs, ahead, first: _later(xs, ahead + 1)),
            "your baseline is a step too old: it does not know the number of the very step in which the forecast was "
            "made. Where is your + 1 from?"),
        "from the future": Wrong(
            _against(lambda xs, ahead, first: _later(xs, -ahead)),
            "your baseline looks `ahead` steps into the *future*. Nobody has seen that when the forecast is made. "
            "Which way must the sequence be moved?"),
        "as it was before the test": Wrong(
            _against(lambda xs, ahead, first: np.full(len(xs), xs[first - ahead])),
            "your baseline stays for the whole test as it was at its beginning. For each place of the test, it should "
            "say what was there when *that* forecast was made."),
        "the last number before the test": Wrong(
            _against(lambda xs, ahead, first: np.full(len(xs), xs[first - 1])),
            "your baseline says the last number before the test, for the whole of it. For each place of the test, it "
            "should say what was there when *that* forecast was made."),
        "the mean of the test": Wrong(
            _against(lambda xs, ahead, first: np.full(len(xs), xs[first:].mean())),
            "your baseline is the mean of the test itself, which nobody knows before the test is over. And another "
            "one is asked for: it stays as it was."),
        "the mean of the past": Wrong(
            _against(lambda xs, ahead, first: np.full(len(xs), xs[:first].mean())),
            "your baseline is the mean of all before the test. That is an honest one, and often strong. But here "
            "another is asked for: it stays as it was."),
        "the mean of all": Wrong(
            _against(lambda xs, ahead, first: np.full(len(xs), xs.mean())),
            "your baseline is the mean of all numbers, those of the test among them, which nobody knows yet. And "
            "another one is asked for: it stays as it was."),
        "the target is the input": Wrong(
            lambda xs, said, ahead, first: 1 - _rms(said[first:] - xs[first - ahead:len(xs) - ahead]) / _parts(
                xs, said, ahead, first)[1],
            "you compare the forecast with the number of the step in which it was *made*. Whoever repeats the input "
            "is perfect then. Of which number was said[t] said?"),
        "moved once more": Wrong(
            lambda xs, said, ahead, first: 1 - _rms(said[first - ahead:len(xs) - ahead] - xs[first:]) / _parts(
                xs, said, ahead, first)[1],
            "you move the forecast by `ahead` steps once more. said[t] already stands at the place of which it was "
            "said. What must be moved is the baseline."),
    },
    probes=[_probe(1, 7, 0), _probe(3, 7, 1), _probe(2, 8, 2)],
    hints=["Two errors first, over the test alone: `said[first:] - xs[first:]` is one of them.",
           "For the baseline, the number that was there `ahead` steps before each place of the test: "
           "`xs[first - ahead:len(xs) - ahead]`.",
           "An RMS error is `np.sqrt(np.mean((said[first:] - xs[first:]) ** 2))`. Then 1 less this one divided by the "
           "baseline's."],
    praise="1 is perfect, 0 is no better than staying where one is, and below 0 it is worse.",
)
