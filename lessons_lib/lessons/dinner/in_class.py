"""What to say to the class, at the board, about each exercise and the mistakes that come up most."""

SAY = {
    "one_hot": {
        "": "Write the menu down the board, a dish on each line, and then a number beside every line. What stands on "
            "the right is the column: as tall as the list is long, for three dishes as for seven days.",
        "flat": "Set two of your words side by side with np.hstack: you get six numbers in a line, and not two nights "
                "of three. In the picture of the columns each word stands upright, with its shape below.",
        "lying": "A shape is said rows first, and each word of the menu has a row of its own. Try P @ yours: of (3, 3) "
                 "and (1, 3), which two numbers should have been the same?",
        "nothing written": "Print the column before your line and after it: the same zeros. One sign asks a question "
                           "and leaves the board as it is, another one takes the chalk.",
        "counts from 1": "Count the rows of the picture as Python does: row zero, row one, row two. Then ask for "
                         "waffles, and yours looks for a row below the board.",
        "row by name": "The rows are like seats: they have numbers, and nobody's name is on them. Who keeps the list "
                       "of who sits where?",
        "the place alone": "With 1 for sushi and 2 for waffles, waffles would be twice sushi. It is the story of "
                           "Tuesday, which is not twice Monday: that is why each word gets a row.",
        "three rows": "Try it with the days of the week: seven names, and yours has three rows. Where does Friday sit?",
        "position as value": "Let the words vote, each through P: the last dish on your menu shouts three times as "
                             "loudly as the first. Who has said that waffles count more?",
    },
    "vote": {
        "": "Look at the picture of the voting: cover all of the matrix but the column that the 1 points to, and what "
            "you still see is the vote. For half pizza, half sushi, take half of each of two columns.",
        "transposed": "Feed in sushi. The cook makes waffles after it, and yours says pizza, the dinner of the night "
                      "before. In the picture, is yesterday written above the columns or beside the rows?",
        "the wrong way round": "Write the two shapes side by side, in your order, and circle the two numbers that "
                               "touch. They must be the same; which order makes them so?",
        "element by element": "Three dishes, so three totals. Yours has nine numbers: nobody has gone along a row yet "
                              "and added up.",
        "two nights": "The board said sushi, and you say pizza: right for tomorrow. One @ is one night; count yours.",
        "lying flat": "Write (3, 3) @ (3, 1) and cross out the two threes that meet: the shape of the answer is left. "
                      "Tomorrow it goes into the net again, beside others in a batch.",
        "the loudest alone": "Let the input be half pizza, half sushi: somebody who honestly does not know. You listen "
                             "to one half and send the other one home.",
        "shared out": "One vote is one slip of paper. Sushi hands in a single slip, for waffles; yours says 0.58 of a "
                      "slip, and gives pizza a fifth of one that nobody has handed in.",
        "squashed": "Sushi hands in a single slip, for waffles, and yours counts 0.76 of one. First we count the "
                    "slips; pressing the result together is a step of its own.",
    },
    "softmax": {
        "": "A night is a column. Cover all columns but one, do that night as we did pizza and sushi, and see that its "
            "shares make 1; then the next night, with nothing carried over from the first.",
        "not shared out": "For votes of 2 and 0 you have 7.39 and 1: two pieces of a cake. How large is the cake, and "
                          "what part of it is each piece?",
        "divided by the largest": "For votes of 2 and 0 yours gives 1 and 0.14. If the favourite has the whole cake, "
                                  "where does the other piece come from?",
        "across nights": "Change one vote of the first night alone. In yours the shares of the second night move, too, "
                         "as if its dinner were voted on the night before.",
        "across nights, lying flat": "Write down the shape of the sums before you divide: one for each dish, or one "
                                     "for each night? There should be as many sums as there are cakes.",
        "all at once": "Two nights of yours share one cake. Add a third night, and every piece shrinks, although "
                       "nothing has changed on the first two.",
        "divided by the votes": "Take a night with votes 1 and −1, and look below the line: there stands 0. The pieces "
                                "and the cake have to be of the same stuff.",
        "without powers": "Take a night with votes 2 and −1: yours gives shares of 2 and −1. What would a share of "
                          "minus 100 per cent be?",
    },
    "step": {
        "": "Stand at votes of 2 and 0, and there was sushi. Before any formula: which vote should rise, which should "
            "fall? Then put the numbers into your line and see whether it does that.",
        "uphill": "In our example the loss was 2.1269 before the step, and 0.8194 after it. Put your votes into the "
                  "loss, and you get 3.78. What does a step that makes it worse tell you?",
        "no learning rate": "Ask for a rate of 0, that is: look, and do not move. Does yours stand still?",
        "no truth": "Take a net that is quite sure of pizza, and there was pizza: a share of 1, and nothing to mend. "
                    "At a rate of 1 yours takes a whole vote off it.",
        "the step alone": "With a rate of 0 we stay where we are, at 2 and 0. Yours says 0 and 0: it tells how far to "
                          "go, and has forgotten from where.",
        "the gradient alone": "A rate of 1 and a rate of 0.1 lead to two different places. Yours knows no rate, and "
                              "it is a slope and not a place.",
        "the shares moved": "Our step went from 2 and 0 to 1.1192 and 0.8808. Yours sets out from 0.88 and 0.12. Which "
                            "of the two pairs stands to the left of the arrow in the picture of votes and shares?",
        "brackets forgotten": "Ask for a rate of 0, and nothing may move. Yours still takes 1 off the dish that was "
                              "cooked: which part of your line does the rate not reach?",
        "raw votes": "Add 5 to both votes: the shares stay as they were, and so must the step. Yours pulls much harder "
                     "all at once.",
    },
}
