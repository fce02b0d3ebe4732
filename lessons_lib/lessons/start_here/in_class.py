"""What to say to the class, at the board, about each exercise and the mistakes that come up most."""

SAY = {
    "upright": {
        "": "Here are three boxes side by side, with (3,) under them, and here three in a tower, with (3, 1). Of every "
            "array that you meet today, ask which of these two drawings it is.",
        "flat": "Read your shape aloud: three, comma, nothing. In the picture of news and x the tower says three, "
                "comma, one, so a second number has to come from somewhere.",
        "the list itself": "Twice a list is the same list twice, and twice an array is every number doubled: they are "
                           "two kinds of thing. Only one of the two has rows and columns at all.",
        "two directions more": "Count the numbers in the shape: (3,) has one direction, (3, 1) has two, and each None "
                               "adds one more. How many has the tower on the board?",
        "a row": "Read a shape like a seat in a cinema: first the row, then the place in it. (1, 3) is one row with "
                 "three seats; how many rows has a tower of three?",
    },
    "votes": {
        "": "One finger goes along a row of opinions, another goes down the column of voices, and at each stop you "
            "multiply. What you have added up at the end is one number, and it belongs to that row's dish.",
        "down the columns": "Say what a column of opinions is: all that one friend thinks, about every dish. For the "
                            "vote of one dish we need all the friends, so which way does the finger go?",
        "flat": "The shapes are known before any arithmetic: (3, 3) and (3, 1) stand side by side, the two threes in "
                "the middle meet and go. Write down what is left, and count its rows and columns.",
        "side by side": "Each inner pair of brackets is one row. Read yours aloud that way, and you hear one row of "
                        "three; the picture of W @ x ends in a tower.",
        "voices not heard": "Let the third friend shout: 100 in place of 3. If your votes stay as they are, nobody "
                            "has listened to how loudly anyone speaks.",
        "not added up": "Nine numbers are the slips on the table before anyone has counted. An election ends with one "
                        "number for each dish, so what happens along each row?",
        "a star for @": "Look at the two pictures: with +, and with * too, numpy copies the column and does each place "
                        "by itself; with @ a whole row meets the column. Which of the two ends in one number a row?",
        "a sign lost": "Walk sushi's row on the floor: nothing for the first friend, two steps to the right for the "
                       "second, three to the left for the third. On which side of the start do you stand?",
        "against counts as for": "Send the third friend home, and sushi has 2. Now she comes back, she is against it, "
                                 "and your vote goes up to 5. Can that be?",
    },
    "trap": {
        "": "Before you add, write the two shapes one below the other, flush right: (3,) under (3, 1). Where one has a "
            "1 or nothing, it grows to what the other has, so you see the nine numbers before anything runs.",
        "the trap": "In the picture of news + hum look at the top right number: the hum of the first bell plus the "
                    "stroke on the third. Nobody asked for that; each bell should meet itself alone.",
        "upright too late": "Go through your line from the inside out and write the shape above each part. The first "
                            "shape that is not (3, 1) is the place to act; what stands further out comes too late.",
        "flat, both": "Run it one step further: what you return comes back as h_prev, and then h_prev[:, 0] asks a "
                      "flat array for its first column. It has none.",
        "the news shrinks too": "Strike a bell in a silent room: nothing sounded before, the stroke is 1, keep is 0.5. "
                                "Look at step 0 in the picture of the bells: how high is the first bar?",
        "everything is kept": "Take explore_echo and pull keep to 0: one step after its stroke the bell is silent. Now "
                              "look for something in your line that would change when keep does.",
        "the news alone": "Your line is the picture of the bells with keep at 0, wherever the slider stands: only the "
                          "orange is left. What has become of the green?",
        "keep at the news": "Strike once, then wait: from then on the news are 0. In your line the bell sounds on at "
                            "the same height for ever; in the picture each bar is a share of the one before.",
        "squashed": "Pull keep to 1 in explore_echo: the third bell has been struck three times and stands at 3. What "
                    "is the most that your line can ever say?",
    },
}
