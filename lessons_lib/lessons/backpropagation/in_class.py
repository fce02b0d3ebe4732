"""What to say to the class, at the board, about each exercise and the mistakes that come up most."""

SAY = {
    "two_shares": {
        "": "Write the first w in red and the second in blue. Set the red one alone to 4, work out h_2, then the "
            "blue one alone: each gain over 21 belongs to one step.",
        "steps exchanged": "Set only the w of step 1 to 4, and leave the other at 3. What comes out at the end, and "
                           "how much of that is gain? Now, whose share was that?",
        "the way back forgotten": "Let h_1 be 8 instead of 7. How much larger is h_2 then? That gain is the blame "
                                  "which waits for step 1, so is it 1?",
        "only the last step": "Set only the w of step 1 to 4. Does h_2 stay at 21? Whoever moves the end has a share.",
        "the blame of the states": "Two questions in two colours: what if h_0 were 3 instead of 2, and what if the "
                                   "first w were 4 instead of 3? Learning can only do the second.",
        "the sum alone": "13 is how fast the loss grows if both w grow together. Let one of them grow, then the "
                         "other, and share the 13 out.",
        "one more state": "Put a finger on the first w: what goes into it stands on its left. Let 2 go in, then 100, "
                          "and raise w by 1 both times. Which number says how much more comes out?",
        "the blame of h_0": "Blame comes from the right. Draw its arrow up to the first w, and stop there: what it "
                            "is after this w is the business of h_0.",
        "the blame alone": "Take w · 2 and w · 100, and raise w by 1 in both. The blame behind them may be the same: "
                           "do they move the end equally far?",
    },
    "reach": {
        "": "Draw a row of steps. Put a finger on the step of the loss, and say \"one\" there. Count on to the left "
            "until the window is used up, or the row ends.",
        "one step too many": "Six fence posts have five gaps between them. A window counts posts: stand at step 10, "
                             "say \"one\" there, and see where \"six\" is.",
        "one step too many, from below step 0": "Two cases, one after the other: step 10 with a window of 1, where "
                                                "one step must come out; then step 3 with a window of 5, where the "
                                                "row ends.",
        "one step too early": "Step 10 with a window of 1: this rule names step 9. So the loss would blame everyone "
                              "but its own step. Can that be?",
        "one step too early, from below step 0": "Step 10 with a window of 1 names step 9 here, and step 3 with a "
                                                 "window of 5 begins below 0. Mend one, try again, then the other.",
        "the step of the loss left out": "Step 10 with a window of 1 gives an empty list here. What does "
                                         "list(range(3, 6)) print, and which number is missing that one might expect?",
        "the step of the loss left out, from below step 0": "Two cases at the board: step 10 with a window of 1, "
                                                            "where this list is empty, and step 3 with a window of "
                                                            "5, where it begins at −1.",
        "from below step 0": "Step 3 with a window of 5. On the board nothing is left of step 1, and this list "
                             "begins at −1. Shade what is really there.",
        "forwards": "Look at the red arrows in the picture of the three chunks. The loss of step 8: which way do "
                    "they lead from it?",
        "from the start": "Shade the window of 6 for step 10, then for step 100. Which end of the shaded part "
                          "travels along with the loss?",
    },
    "chunk": {
        "": "Draw twelve steps and a bar after step 4 and after step 8. Point at two steps, and ask one thing: is "
            "there a bar between them?",
        "a chunk taken for a window": "Two pairs, with a bar after step 4: steps 4 and 5, which are neighbours, and "
                                      "steps 5 and 8. Which pair does blame join? So does the distance decide?",
        "a window with its answer left out": "Steps 4 and 5 in chunks of 4 are neighbours with a bar between them, "
                                             "and steps 5 and 8 have none. Is a chunk measured from the answer, or "
                                             "does it stand where it stands?",
        "steps counted from 0": "Write the steps 1 to 8 in a row, and below each what step // 4 gives: 0 0 0 1 1 1 1 "
                                "2. Draw the bars where that changes. Are they where ours are?",
        "the state crosses": "In the picture of the three chunks the green arrows go on where the bars stand, and "
                             "the red ones stop. Which colour does the question ask about?",
        "the first chunk alone": "Steps 9 and 12 in chunks of 4. Look for a bar between them.",
        "the first boundary alone": "Bars after 4, 8 and 12, and the steps 5 and 9: the first bar is not between "
                                    "them. Is another one?",
        "not cut to whole chunks": "Work out (5 − 1) / 4 and (6 − 1) / 4: 1.0 and 1.25. Steps 5 and 6 share a chunk. "
                                   "Which part of these numbers says so?",
        "rounded": "Write the steps 1 to 8, and below each what round(step / 4) says: 0 0 1 1 1 2 2 2. Three groups, "
                   "and where are our bars?",
        "the remainders compared": "Steps 1 and 10 in chunks of 4 stand at the places 1 and 2 of their chunks, and "
                                   "two bars lie between. A house number does not say which street.",
        "turned round": "Ask this function whether blame gets from a step to that same step. What should it say, and "
                        "what does it say?",
    },
    "backward": {
        "": "Draw three boxes in a row and walk back with chalk. At each box: two arrows meet, pass tanh, leave a "
            "share at W_hh, and go through W_hh to the left. Which of these has no line in the code?",
        "blame not added up over the steps": "In the picture of the shares there is a bar for each step, and one for "
                                             "their sum. Print dW_hh at each turn of the loop: which of these do you "
                                             "hold?",
        "blame not handed on": "Set all losses but the last to 0. With this code the first step gets no blame at "
                               "all, and yet nudging h_1 moves the end. Which red arrow of the picture there and "
                               "back is missing?",
        "tanh's slope forgotten": "Take a state of 0.99 and push what went into its tanh, 2.65, up to 2.75. It "
                                  "becomes 0.992. Who would hand on the whole of a blame there?",
        "the loop without tanh": "In the picture of the two steps walk from h_2 back to h_1, and say aloud what you "
                                 "pass. Two things, in which order? At a_2 you have passed one of them.",
        "the loop forgotten": "Set W_hh to zeros: now no state moves the next one. How much blame may come back? And "
                              "how much does this code bring?",
        "the slope taken twice through tanh": "What tanh makes of 1 is 0.76. Nudge the 1 by 0.1, and 0.04 comes of "
                                              "it. Half the class works out 1 − 0.76², the other half squashes 0.76 "
                                              "once more. Which fits?",
        "round the corner": "Ask what [1, 2, 3][-1] is in Python, and then what t - 1 is at the first step. Counted "
                            "back, a list goes round in a ring. Does time?",
        "the state after the step": "One step from h_0 = 0: W_hh was multiplied with zeros, so no change of it moves "
                                    "anything. What should dW_hh be, and what is it here?",
        "forwards in time": "Stand at step 1 and ask: do we know yet what step 3 will complain about? So at which "
                            "step does the walk begin?",
        "h_0's gradient dropped": "In the picture of the two steps raise h_0 by a little: the loss falls. What moves "
                                  "the loss has blame, even where no weight is changed by it.",
        "not turned": "W_hh = [[0, 0], [1, 0]] has one wire, from unit 0 to unit 1. Draw it, let blame arrive at "
                      "unit 1, and see who gets it. Then multiply by W_hh as it stands.",
        "the share turned": "The wire from unit 0 to unit 2 stands in row 2, column 0. Its share is the blame of "
                            "which unit times the state of which? So which of the two gives the row?",
    },
}
