"""What to say to the class, at the board, about each exercise and the mistakes that come up most."""

SAY = {
    "step": {
        "": "Write the formula on the board, and under each part its shape. Two of the three things to be added are "
            "(H, B), and the third is (H,): what would the third have to look like?",
        "the bias lies flat": "In the picture of one step row 1 has one bias, its own. In yours there are two numbers "
                              "in row 1, and the second has the bias of the other unit in it.",
        "only the first sequence": "Two texts are read side by side. Change what the second one has left behind, its "
                                   "column of h_prev, and see whether anything in your answer moves.",
        "sigmoid": "Give the net nothing at all: no state, no news, no bias. It should say nothing, 0. Yours says 0.5 "
                   "in every row.",
        "matrices swapped": "In hello there are four letters and three units, so W_xh is 3 by 4 and W_hh is 3 by 3. "
                            "With these sizes yours stops with an error; with D = H nothing warns you.",
        "tanh on each part": "The loop brings 1, and the news bring 1. Squash the sum, and it is 0.96; squash each and "
                             "then add, and it is 1.52. How far may a state go?",
        "tanh before the bias": "A unit stands at 0.9, and its bias is 0.5. Yours says 1.4. What was the squash for?",
        "the old state left out": "In the graph rub out the green arrows from h to the next box. After hel and after "
                                  "hell your net is in the same state, and it has to say l to one and o to the other.",
        "number by number": "Row 1 in the picture of one step ends in one number, 1.30. Yours has several numbers in "
                            "row 1, and nobody has added them up.",
        "no squash": "Let the loop double, with W_hh = 2, start at 1, and let no news come: after ten steps yours "
                     "stands at 1024. In the picture of one step, what stands between the sum and the new state?",
    },
    "count_parameters": {
        "": "Test your formula on a net that you can count by hand: one input, two units, one output. In the picture "
            "of theta there are 11 boxes, and there are 11 however long the net reads.",
        "biases forgotten": "For one input, two units and one output you find 8, and theta has 11 boxes. Point to the "
                            "three that you have missed: which names stand below them?",
        "one bias forgotten": "For our small net you find 10, and theta has 11 boxes. Go along it from the left, and "
                              "tick off what you have counted.",
        "times T": "Let the same net read a word of four letters, and then a book. In the table of T = 1, 10, 1000 the "
                   "numbers in the states grow a thousandfold; look at the column beside them.",
        "the loop times T": "In the picture of the graph find the box W, at the lower left. There is one, and lines "
                            "lead from it to every step: does a line store anything?",
        "no loop": "For our small net you find 7, and theta has 11 boxes. The four that are missing lie side by side: "
                   "whose are they?",
        "H for the loop": "Draw two old units on the left and two new ones on the right, and a line from each that is "
                          "heard to each that hears. How many lines are there?",
        "sizes added up": "Draw a matrix with three rows and four columns, and count its boxes. Did you add, or did "
                          "you multiply?",
        "one number for each bias": "In the picture of one step b_h stands beside W_hh, and is as tall. How many "
                                    "numbers are in it?",
    },
    "temperature": {
        "": "Take scores of 2 and 0, and go to both ends: at temperature 0.01 the lead is 200, at 100 it is 0.02. What "
            "does softmax make of a lead of 200, and what of almost none?",
        "multiplies": "Go to 5.0 in explore_temperature, and the bars come closer together. Put scores of 2 and 0 at "
                      "temperature 5 into yours, and the favourite has all but a crumb.",
        "divides the shares": "At temperature 2 you make 0.44 and 0.06 of 0.88 and 0.12. Half of the cake is left: who "
                              "gets it?",
        "nothing changes": "Cut every piece of the cake in two, then call what is left the whole cake: each has the "
                           "same part of it as before. The knob must turn earlier.",
        "row by row": "Each letter was asked which part of itself it is, and each says: all. The cake is the whole "
                      "column, from top to bottom.",
        "the scores alone": "With scores of 2 and 0 at temperature 1 you answer 2 and 0. As shares that would be 200 "
                            "per cent for the first letter: one half of the work is still to do.",
        "shared out without powers": "Take scores of 1 and −1: they add up to 0, and you divide by it. What did "
                                     "softmax do to the votes in lesson 02 so that this can never happen?",
        "the sum at temperature 1": "Scores of 2 and 0 at temperature 2: your pieces are 2.72 and 1, and your cake is "
                                    "8.39. Is this the cake that was cut?",
        "powers only": "Scores of 2 and 0 at temperature 1 give 7.39 and 1. The favourite would have a share of 739 "
                       "per cent.",
    },
}
