"""What to say to the class, at the board, about each exercise and the mistakes that come up most."""

SAY = {
    "loop": {
        "": "Let us play it with slips of paper. I hold the state; you hand me the inputs one by one, and each time I "
            "write a new slip and throw the old one away. When the inputs are used up, what is in my hand?",
        "reset at each step": "Take the chain of five boxes, and rub out the lines between the boxes. That is your "
                              "loop: the 1 of the reading 1, 0, 0 has no way to the end.",
        "all states": "In the unrolled picture your list is the whole green row, from the first circle to the last. "
                      "We hand on what leaves the last box, as one slip of paper and not a pile.",
        "swapped": "Take the box 0.5 times state plus x, a state of 1 and silence: the memory halves, 0.5. Handed over "
                   "the other way round it gives 1, so the memory never fades and the news do.",
        "not kept": "Somebody works out a sum aloud, and nobody writes it down. Go through 1, 0, 0 with a pencil and "
                    "say, after each line, what stands under the name state.",
        "stops after one": "Say the loop as an order to a pupil: take a question, answer it, hand in your paper. "
                           "Whoever hands in after the first question never sees the second.",
        "from another start": "Read half of the list today and half tomorrow: tomorrow begins with the state that "
                              "today has left. Yours wakes up in the morning and has forgotten the day before.",
        "places for inputs": "The box that appends a digit stands at 4 and reads 5, 0: its display should say 450. "
                             "Yours says 401. Where do the 0 and the 1 come from?",
        "added on top": "The box that appends digits stands at 1 and reads 2: its new state is 12. Yours has 13, so "
                        "somebody has counted the old slip a second time.",
    },
    "two_floors": {
        "": "Take a hundred days: 60 come after a dry day, 40 after a wet one. In each of the two heaps you make one "
            "guess and stick to it; count the days on which it is wrong.",
        "the largest entry": "Your 0.8 is how often the guess is right after a dry day. But 40 days of a hundred come "
                             "after a wet one: how many of those do you get right?",
        "not weighted": "Think of a place where it rains once a year. Would what you guess after that one wet day "
                        "count for half of your mistakes?",
        "memory in both": "Somebody wakes up and has forgotten yesterday; she knows only that 60 days of a hundred are "
                          "dry. What does she say every single morning, and how often is she wrong?",
        "along the rows": "For this weather both ways give 0.24, by luck. Cover the table but for one column: it adds "
                          "up to 1, for something must come next. A row mixes two different mornings.",
        "shares of right guesses": "Try the ball that never turns back: with two photos it is guessed right every "
                                   "time, and in the picture its floor is 0. What would your function say?",
        "not added up": "After dry days you are right on 48 of the hundred, after wet ones on 28. They are two heaps "
                        "of the same hundred days, and you want to know about the hundred.",
        "below zero": "Yours comes to 1 less 1.5, and nobody is wrong less often than never. Each column is a whole "
                      "sort of day, but only a part of the hundred days is of that sort.",
        "in percent": "In the picture with the slider the floors lie between 0 and 0.6. Where would yours lie?",
    },
    "shapes": {
        "": "Draw time as a line, for each task: a mark below whenever something goes in, a mark above whenever "
            "something comes out. Then lay your line beside the five pictures.",
        "in step and many to many": "Draw both lines: on one each mark above stands right over a mark below, on the "
                                    "other all marks above come after the last one below. Which is the typing?",
        "one to many and many to one": "Draw the line of the composer: a single mark below, at the very beginning, and "
                                       "then note after note above it. Which of the five pictures looks like that?",
        "typing answers once": "Take your phone and type h, e, l: how often do the suggestions above the keys change? "
                               "Each change is a mark above the line.",
        "no in step": "The two pictures differ in one place, where the first answer stands. Type one letter on your "
                      "phone: is there a suggestion already, or does it wait for you to finish?",
        "a leaf is many pixels": "Our digits were cut into four patches and read one after the other; that was a "
                                 "choice. A photo that is handed over whole is one tall column. What is T then?",
    },
}
