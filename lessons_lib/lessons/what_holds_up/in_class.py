"""What to say to the class, at the board, about each exercise and the mistakes that come up most."""

SAY = {
    "verdicts": {
        "": "Each group takes one claim, and writes down first what would break it. Then it measures that, and brings "
            "a number to the board and not an opinion.",
        "claim 1 holds": "Never is a bet against everybody. How many seeds did you ask, and at how many rates, before "
                         "you took it?",
        "claim 1 depends": "A sign says that nobody ever gets through this door, and somebody walks through. Is the "
                           "sign right under a condition?",
        "claim 2 holds": "You looked down one road, the belt. Draw the second one, by way of h, and ask what comes "
                         "back along it.",
        "claim 2 depends": "Cannot is said without an if. What does a single net that does it leave of such a word?",
        "claim 3 fails": "The sentence has two halves, and each speaks of another state. Read both halves aloud. "
                         "Which one did you measure?",
        "claim 4 fails": "How many layers has the one cell, and how many the other? Count them on your fingers, and "
                         "then see what else was in your count.",
        "claim 5 holds": "It worked. Write all that you had set in that line of code on the board, and underline what "
                         "the claim names.",
        "claim 5 fails": "It failed. Which of the settings in that line did you choose, and which did the claim "
                         "choose for you?",
        "never sure": "Whoever says that it depends owes one more word: on what? Go round, and let each claim pay.",
    },
    "luck": {
        "": "Slips of paper in a hat, some with a star on them. Draw half of the slips for the first kind, note both "
            "counts, put them back, and do it twenty times. The task asks for the same, without getting tired.",
        "no farther": "You saw nine against three. Would ten against two have surprised you less? What surprises as "
                      "much goes onto the same heap.",
        "one side": "Suppose that the other kind had won by as much. Would you have told a friend about that too?",
        "farther alone": "What you saw made you wonder. Is it itself among the things that you count?",
        "this very outcome": "Every single hand of cards is rare. Which hands would have made you look up?",
        "all alike": "Draw twenty times, and make a heap for each way to part them. Do the heaps grow alike?",
        "the ways of one kind": "The first kind has drawn. Now look into the hat: in how many ways can what is left "
                                "there have come about?",
        "coins": "Count the stars before you draw, and after all slips are drawn. Can the number change? With coins "
                 "it would.",
    },
}
