"""What the last words allow: the best that a guesser without a state can do."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong


def best_share(gap, seen, shares):
    if seen > gap:
        return 1.0
    return max(shares)


def _sorted_share(gap, seen, shares):
    if gap < seen:
        return 1
    return sorted(shares)[-1]


def _looking(gap, seen, shares):
    words = ["clue"] + ["word"] * gap
    in_sight = "clue" in words[max(0, len(words) - seen):]
    best = 0
    for share in shares:
        if share > best:
            best = share
    return np.array(1 if in_sight else best)


last_words = Exercise(
    "Write best_share(gap, seen, shares): how often the best guesser is right that sees the last `seen` words only.",
    right={"in sight, or the most frequent": best_share, "sorted": _sorted_share, "a look at the words": _looking,
           "all answers added up": lambda gap, seen, shares: sum(shares) if seen >= gap + 1 else np.max(shares),
           "by arithmetic": lambda gap, seen, shares: (seen > gap) + (seen <= gap) * max(shares)},
    wrong={
        "the clue counted as in sight one word too early": Wrong(
            lambda gap, seen, shares: 1.0 if seen >= gap else max(shares),
            "with gap = 3 and seen = 3 you let it see the clue. Before \"sky\" it reads \"the clouds are in the\". "
            "Which are the last three of these words? How many must it see to reach the clue itself?"),
        "never right without the clue": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap else 0.0,
            "without the clue your guesser is never right. But it may still guess, and some guesses are lucky. What "
            "should it say if half of all sentences are about France?"),
        "guesses evenly": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap else 1 / len(shares),
            "your guesser throws a die among all countries. If half of all sentences are about France, it can do "
            "better than that. Which answer should it give every time?"),
        "guesses in proportion": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap else sum(share**2 for share in shares),
            "your guesser names each country as often as it comes. With shares 0.7 and 0.3 it is right 58 times in a "
            "hundred, and someone who always says the first is right 70 times. What is the best it can do?"),
        "the first instead of the most frequent": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap else shares[0],
            "your guesser always names the first country of the list. With shares 0.2, 0.7 and 0.1 another one comes "
            "more often. Which function finds the largest number of a list?"),
        "how often it is wrong": Wrong(
            lambda gap, seen, shares: 0.0 if seen > gap else 1 - max(shares),
            "you return how often the guesser is wrong, the floor as lesson 01 counts it. Here it is asked how often "
            "it is right. What do the two add up to?"),
        "wrong where it cannot see": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap else 1 - max(shares),
            "where the clue is out of sight you return how often the guesser is wrong. It names the most frequent "
            "country every time. How often is that right?"),
        "one word too late": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap + 1 else max(shares),
            "with gap = 3 and seen = 4 you say that the clue is out of sight. The last four words before \"sky\" are "
            "\"clouds are in the\". Is the clue among them?"),
        "in sight at one width only": Wrong(
            lambda gap, seen, shares: 1.0 if seen == gap + 1 else max(shares),
            "your guesser is right if it sees exactly gap + 1 words. And if it sees more? Then the clue is in sight "
            "too."),
        "the two cases exchanged": Wrong(
            lambda gap, seen, shares: max(shares) if seen > gap else 1.0,
            "you have both cases, and they are exchanged. With gap = 3 and seen = 4 the clue is in sight. How often is "
            "the guesser right then?"),
        "the clue never used": Wrong(
            lambda gap, seen, shares: max(shares),
            "your answer is the same whether the clue is in sight or not. Which two of the three arguments tell the "
            "two cases apart?"),
        "always right": Wrong(
            lambda gap, seen, shares: 1.0,
            "your guesser is right whatever it sees. With gap = 3 and seen = 3 the clue is out of sight, and it can "
            "only guess. How often is a guess right?"),
        "only whether the clue is in sight": Wrong(
            lambda gap, seen, shares: seen <= gap,
            "you return whether the clue is out of sight, yes or no. Asked is how often the guesser is right in each "
            "of the two cases."),
        "the last instead of the most frequent": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap else shares[-1],
            "your guesser always names the last country of the list. With shares 0.5, 0.3 and 0.2 another one comes "
            "more often. Which function finds the largest number of a list?"),
        "the rarest": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap else min(shares),
            "your guesser always names the rarest country. It wants to be right as often as it can. Which one should "
            "it name?"),
        "the place of the largest": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap else int(np.argmax(shares)),
            "you return *where* in the list the largest share stands. Asked is how large it is."),
        "one in four": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap else 0.25,
            "you return a quarter, as in the lesson, where four countries come equally often. Here `shares` says how "
            "often each comes. Which of them counts?"),
        "one in two": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap else 0.5,
            "you return a half, whatever the countries are. `shares` says how often each comes. Which of them counts?"),
        "all shares": Wrong(
            lambda gap, seen, shares: 1.0 if seen > gap else shares,
            "where the clue is out of sight you return the whole list. The guesser names one country, always. How "
            "often is that right?"),
        "nearer is better": Wrong(
            lambda gap, seen, shares: min(1.0, max(shares) + (1 - max(shares)) * seen / (gap + 1)),
            "your guesser gets better with every word that it sees. But the words after the clue say nothing of the "
            "country. What do three words of filler tell it more than none?"),
        "in percent": Wrong(
            lambda gap, seen, shares: 100 * best_share(gap, seen, shares),
            "you return percent. Return a share, as the list has them: 1 stands for always."),
    },
    probes=[(3, 3, [0.5, 0.3, 0.2]), (3, 4, [0.5, 0.3, 0.2]), (3, 9, [0.5, 0.3, 0.2]), (4, 5, [0.25] * 4),
            (24, 5, [0.25] * 4), (9, 2, [0.2, 0.7, 0.1]), (9, 9, [0.1, 0.2, 0.7]), (9, 10, [0.1, 0.2, 0.7]),
            (14, 3, [0.6172, 0.3828]), (0, 0, [0.6, 0.4]), (0, 1, [0.6, 0.4])],
    hints=["Two cases: the clue is among the last `seen` words, or it is not.",
           "If it is not, the past says nothing. Then always give the most frequent answer."],
    praise="That knows nothing about nets. A net that is right more often has carried something along.",
)
