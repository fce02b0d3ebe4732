"""What to say to the class, at the board, about each exercise and the mistakes that come up most."""

SAY = {
    "latch": {
        "": "A table at the board, a line for each step: old state, times w, plus the news, tanh, new state. Fill in "
            "two lines for w = 1.5 and the inputs 1 and 0: 0.76, then 0.82. Where does the code do otherwise?",
        "news added outside the squash": "Read a 1 again and again. Nothing that comes out of a tanh is above 1: how "
                                         "high does this state climb?",
        "the news weighed as well": "In the drawing of the latch put a finger on each of the two arrows that lead "
                                    "into tanh. On which of them is 1.5 written?",
        "the self-weight forgotten": "Try w = 0, a unit without a loop. It reads 1, then 0: what should be left of "
                                     "the 1, and what is left here?",
        "w at the news": "Try w = 0. Then nothing comes back by the loop, and the unit hears only its news. With "
                         "this line it is the other way round: it would be deaf.",
        "starts at 1": "Hand it an empty list. Nothing was ever said to it: which of the three dots in the picture "
                       "of the states that stay is that?",
        "starts at the first input": "Hand it a single input, 5. Has a state of this unit ever been 5?",
        "returns inside the loop": "One reads the code aloud, line by line, for the inputs 1, 0, 0, and another "
                                   "raises a hand at return. How many inputs were read by then?",
        "all inputs together": "With w = 1.5 let it read 1, then −1; and then −1 first and 1 after it. The sum is 0 "
                               "both times. Work out both tables: which sign does each end with?",
        "squashed at the end alone": "Take w = 2 and the inputs 1, 0, 0, 0: before its one squash this state is 1, "
                                     "2, 4, 8. In the drawing of the latch, does the loop begin before tanh or "
                                     "behind it?",
        "the squash forgotten": "With w = 2 a 1 that is read once becomes 2, 4, 8, and so on. One word said early "
                                "would drown all that come later. What stops it in the drawing of the latch?",
        "no first state": "What does the unit know before it has read a word? Nothing. And how do you write nothing "
                          "as a number, and where, so that it is said once?",
    },
    "last_words": {
        "": "Write the sentence without its last word, and cover it from the left, so that only what the guesser "
            "sees can be read. Is the clue there? If it is not, everybody bets: what is the best bet, and how often "
            "does it win?",
        "the clue counted as in sight one word too early": "Write \"France . I speak fluent\" and cover all but the "
                                                           "last four words. That is a gap of 4. What is the first "
                                                           "that shows?",
        "one word too late": "Write \"I grew up in France . I speak fluent\" and cover all but the last five words. "
                             "What is the first that shows? The gap is 4.",
        "never right without the clue": "Play it: seven slips with French in a bag, three with Italian. One pupil "
                                        "says French each time, without looking. Does she never win?",
        "guesses evenly": "Seven slips with French, three with Italian. One pupil tosses a coin, another says French "
                          "every time. Who wins more of ten rounds?",
        "guesses in proportion": "Nine slips with French, one with Italian. Each bet on Italian gives up nine "
                                 "chances in ten for one. Who would make it, even once in ten rounds?",
        "the first instead of the most frequent": "Write the same shares in another order. Has the guesser become "
                                                  "worse?",
        "how often it is wrong": "What would somebody score here who is always right? Lesson 01 counted mistakes, "
                                 "and he had 0 there.",
        "one in four": "Shares of 0.97, 0.01, 0.01 and 0.01: who bets, and on what? Does he win one time in four?",
        "always right": "Cover the whole sentence. Who bets a week's pocket money that the guess is right?",
        "in sight at one width only": "Uncover one word more than was needed. Has the clue gone?",
        "nearer is better": "Let twenty words of filler stand between, and show three of them, then ten. What did "
                            "anyone learn about the country?",
    },
    "gradient": {
        "": "Draw the chain from h_0 to h_3 with a slope on each arrow. Nudge h_0 by 0.001 and carry the nudge "
            "along: by what is it multiplied at each arrow?",
        "the slope of tanh forgotten": "In the picture of the states that stay look at a full dot for w = 1.5: the "
                                       "curve is flatter there than the dashed line. If each step multiplied by 1.5, "
                                       "what would become of a state that is a little off?",
        "the self-weight forgotten": "At state 0 tanh changes nothing of a small number. With w = 1.5 nudge h_0 from "
                                     "0 to 0.001: 0.0015 comes out. Who did that?",
        "added up": "Two arrows that leave a half each. A nudge of 1 is one half after the first. And after the "
                    "second: a quarter, or the whole again?",
        "the slope taken as 1 - h": "Draw tanh and mark its two flat ends, at +1 and at −1. Put both into this "
                                    "slope. Is it flat at both?",
        "1 - h, squared": "Draw tanh and mark its two flat ends. Put h = 1 and h = −1 into this slope: 0 and 4 times "
                          "w. Which of them cannot be?",
        "only the last step": "Stand at h_0 and walk to h_3 with the nudge in your hand. How many arrows did you "
                              "pass before the last one?",
        "only the first step": "One reads the code aloud for three states, another raises a hand at return. How many "
                               "states were read by then?",
        "the last step again and again": "In the lesson the latch was at rest, so one slope served for all. Here are "
                                         "the states 0.9, 0.85 and 0.86: work out three slopes.",
        "the self-weight once": "Walk along the chain with a finger, and say \"w\" whenever the loop is passed. How "
                                "often for three steps?",
        "starts at 0": "0 times 0.4 is 0, and that times 0.4? A sum begins with 0. With what must a product begin, "
                       "so that the first factor comes out as it is?",
        "not multiplied": "The list says what each step hands on. Write below it what is left of 1 after the first, "
                          "after the second, after the third.",
        "its logarithm": "In the picture of what is left the axis says −200. Is that much of a nudge left, or a 1 in "
                         "the 200th place behind the point?",
        "a bracket left out": "Take w = 1.5 and a state at the flat end of tanh, h = 1. This line gives 0.5. What "
                              "should a flat end hand on?",
    },
}
