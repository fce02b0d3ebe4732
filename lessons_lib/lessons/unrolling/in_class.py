"""What to say to the class, at the board, about each exercise and the mistakes that come up most."""

SAY = {
    "away": {
        "": "Draw day 0 to day 4, as in the picture of the arrows, and lay a coin on the last dish. Each arrow pushes "
            "the coin one dish on, and from waffles it goes back to pizza.",
        "one day short": "Ask for 0 days: there is no arrow, and the coin has not moved. Now ask for 1. Which of the "
                         "two rows in the picture do you count, the arrows or the question marks?",
        "a day late": "Ask for 0 days: no arrow, and yet your coin has moved. Who pushed it?",
        "always from pizza": "Two flatmates leave town on two evenings, one after pizza and one after sushi, and both "
                             "stay away 14 days. Can both come home to the same dinner?",
        "backwards": "Put a finger on pizza on the board of dinners, and go one day on. What is under your finger, and "
                     "what does yours say?",
        "the number of the dish": "You come home, you ask what is for dinner, and somebody answers: two. Who could "
                                  "tell you what that is?",
        "always two weeks": "I was away for a single night, after pizza, and yours tells me waffles. For how long was "
                            "I away, according to your line?",
        "the remainder of the days alone": "Start at sushi, place 1, and go two days on: your finger is at place 3, "
                                           "and the menu has 0, 1 and 2. What has to happen first, the step or going "
                                           "round?",
        "off the end of the menu": "Bend the menu into a ring, like the face of a clock. 14 hours after 1 o'clock no "
                                   "clock stops working; what does it do after 12?",
    },
    "lead": {
        "": "Draw the three votes as bars, the tallest first. The margin is the step down from the first bar to the "
            "second, and however short the third one gets, that step stays as it is.",
        "leader and last": "An election ends with 48, 47 and 5 per cent. The newspapers write: a narrow win. Narrow "
                           "against whom?",
        "first row and second row": "Let waffles lead, with 0.1, 0.3 and 0.6: yours says −0.2. It has not looked at "
                                    "the winner at all.",
        "sorted along the rows": "A queue of one person is always in the right order. You have sorted three queues of "
                                 "one each, so look at the votes before and after: nothing has moved.",
        "the two least": "Write 0.6, 0.1, 0.3 in the order that np.sort makes of them, and put two fingers on what you "
                         "subtract. Is the winner under one of them?",
        "equal votes counted once": "Two runners cross the line together, the third far behind. Is the lead of the "
                                    "first the way to the third?",
        "the leader set to 0": "Let all three be below 0: −0.2, −0.5 and −0.9. Your second best is then a 0 that no "
                               "dish has, and the leader is behind it.",
        "a ratio": "A vote fades, from 0.5 and 0.1 one night to 0.005 and 0.001 some weeks later. Your number is 5 on "
                   "both nights, and the picture of fade and hold says otherwise.",
        "as a part of the leader": "A vote fades, from 0.5 and 0.1 one night to 0.005 and 0.001 some weeks later. "
                                   "Yours says 0.8 on both nights: did nothing happen in between?",
    },
    "skip": {
        "": "Play it with a coin on the menu, night by night. If a message comes, lay the coin on that dish; and then, "
            "message or none, push it one dish on.",
        "missing news as zeros": "In the picture of the fourteen nights look at a net above a question mark: nothing "
                                 "comes from below. From where does an arrow still come in?",
        "the chain stands still": "Take pizza and then a night without news, and count the arrows in the picture: "
                                  "two. How often did your coin move?",
        "a fresh start": "One silent night, and you know as little as somebody who has never seen the flat. In the "
                         "lesson thirteen such nights go by, and the vote is still exactly 1.",
        "news added to the prediction": "After pizza we expect sushi, and then the message says pizza. Your sum says "
                                        "that both were eaten last night. How many dinners were there?",
        "yesterday's vote": "Take a list with one word in it, pizza. That was yesterday. Draw the arrow to tonight, "
                            "and count yours.",
        "the menu backwards": "Go down the pizza column of the matrix on the board, and you find sushi. Turned on its "
                              "side you read the row instead, and there stands the dinner before.",
        "back after one night": "Yours says the same for pizza and for pizza with two silent nights after it. How many "
                                "nights did your loop live?",
        "only the first news": "Your flatmate writes every evening, and you open the first message alone. Change the "
                               "last word of the list, and see whether your answer changes.",
    },
    "wrong_day": {
        "": "Make a table with three lines: the day, the dish on the table, the dish that leads the vote. Fill in the "
            "first columns by hand; the answer is the first day on which the lower two lines differ.",
        "the last right day": "In the table draw a stroke between the last column that agrees and the first that does "
                              "not. On which side of the stroke is the day that you named?",
        "measured against day 0": "Fill in the line of what is on the table, from day 0 to day 4. It changes from day "
                                  "to day, and yours has pizza in every place.",
        "measured against the day": "Write the days 0 to 6, and under each the number of its dish. The lower line "
                                    "begins again after three places; yours goes on up to 6.",
        "powers of single numbers": "Take the exact matrix, zeros and ones. Square each number by itself, and it is "
                                    "the same matrix still: two nights after pizza there would be sushi again.",
        "day 0": "On day 0 there is pizza on the table, and the vote says pizza. Print the day and the vote side by "
                 "side in the first round of your loop: are the two of the same day?",
        "a day too many": "Print the day and the vote in the moment in which you return. The vote belongs to one day, "
                          "and the number to the next.",
    },
}
