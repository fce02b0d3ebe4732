"""What to say to the class, at the board, about each exercise and the mistakes that come up most."""

SAY = {
    "writing": {
        "": "Three learners play a decoder: one holds the state, one says a word, one writes it down and hands the "
            "slip back. Stop after each round and ask which word is read now, and whose state it is.",
        "the target is fed": "Take the sheet with the right translation off the table. Can your decoder still say "
                             "anything?",
        "always the begin sign": "Ask the one who reads, at each round, what is in their hand. If it is the begin "
                                 "sign every time, who should have told them what was written?",
        "no state is handed over": "The encoder has read a whole phrase, and somebody cuts the string between the "
                                   "two. What would change in what your decoder writes?",
        "h without c": "The encoder hands over two papers. Count those that arrive in your decoder before the first "
                       "word.",
        "the state stays": "After a round the one with the state has new papers. Which ones does the next round get, "
                           "in your code?",
        "it never stops": "What is the net's word for: I am done? Who in the play listens for it?",
        "the end is kept": "Read your whole list aloud as French. Would anybody pronounce the last thing in it?",
        "one word": "Count aloud how often the slip goes round before your function comes back.",
    },
    "measuring": {
        "": "It is an exam. Some questions were done in class, and some are new: which ones tell you who has "
            "understood? Then two pupils sit it, the net and the dictionary.",
        "all phrases": "Half of the questions were done in class yesterday. Whose marks go up, and what do they mean?",
        "trained phrases": "In your exam all questions were done in class. Which mark would a parrot get?",
        "no baseline": "In the lesson the net has 98 of 100. Before anybody claps: what did the pupil with the "
                       "dictionary get?",
        "the other way round": "Say it as a sentence, with a number in it: the net is better by so much. What is the "
                               "sign if the dictionary wins?",
        "words": "One word of four is wrong, and the letter goes to a friend in France. Is the phrase right?",
        "divided by all": "Ten new questions and ninety old ones, and eight of the new ones right. Is that eight in "
                          "ten, or eight in a hundred?",
        "a count": "Twenty more right: is that much? Let the class ask you the question back that is missing.",
    },
    "bits": {
        "": "Write a word on the board with gaps between its letters, all covered. Into each gap goes a share, said "
            "before the next letter is uncovered. Then the class says whether this letter was cheap or dear, and "
            "pays.",
        "natural logarithm": "A letter had the share 1/8. How many questions with yes or no is that? Your number "
                             "should be the same.",
        "turned sign": "Nobody is paid for reading a letter. Which sign has a price?",
        "the sum": "Let the model read a text, and then the same text twice in a row. Has it become worse? Compare "
                   "your two numbers.",
        "divided by all letters": "Five letters on the board: count the gaps between them. How often was the model "
                                  "asked?",
        "the mean first": "One letter had the share 1, and the next had none at all. By your number both were cheap. "
                          "What did the second one really cost?",
        "the letter just read": "Point at the second gap. Which letters are uncovered by now, and which one is being "
                                "priced?",
        "hits": "Two models are right every time; one said nearly sure, the other said perhaps. Which one would you "
                "trust, and does your number know it?",
        "of the favourite": "A model bets everything on e, always. A q comes. What does it pay, by your number?",
    },
    "hidden_dot": {
        "": "A pencil slides behind a book and turns round at the wall. At each clap the class says its column, and "
            "somebody writes the columns down. The list on the board is what the function has to reproduce.",
        "where it was last": "Clap three times while the pencil is behind the book. Has it waited there?",
        "out of the frame": "The wall stands behind column 7. After your next step, where is the pencil?",
        "held at the edge": "Clap twice more after it has met the wall. Does it stick to it?",
        "the last column once": "Clap it from 5 on. Draw the wall to the right of column 7, and not through its "
                                "middle, and measure the way there and back.",
        "one turn only": "Let it run for twenty claps. How many walls does it meet?",
        "the speed is kept": "It has turned at the wall. At the next clap, to which side does it go, and to which "
                             "side in your code?",
        "the wall is read": "What do you see while it is behind the book? Could anything stand in column minus 1?",
        "the first speed": "It came from the left, turned, and went behind the book. Which frames tell you how it was "
                           "moving when you lost it?",
    },
    "skill": {
        "": "Draw a line of days with three marks: the day on which the forecast was made, the day of which it "
            "speaks, and the day on which the test begins. Every answer can be read off these marks.",
        "no baseline": "Off by 18, for the spots of the sun. Is that good? Nobody can say, before we know what "
                       "somebody gets who does nothing.",
        "the ratio": "A perfect forecast has no error. Put 0 for it into your line. Which skill has it?",
        "upside down": "Put 0 for the error of the forecast into your fraction, and let the class say what happens.",
        "squares": "Three learners, one letter each: what does R mean, what M, what S? Which of them has nothing to "
                   "do in your line?",
        "all years": "Cover the days from which the net has learned with your hand. Does your number change? It "
                     "should not know them.",
        "always as last year": "The forecast looks three days ahead. Stand on the day on which it was made: which is "
                               "the newest number that anybody knows there?",
        "from the future": "Stand on the day on which the forecast was made, and look where your baseline looks. Has "
                           "anybody seen that day?",
        "as it was before the test": "Take the last day of the test. When was its forecast made, and what was known "
                                     "by then?",
    },
    "names": {
        "": "Four sheets on the wall with i, f, g, o, and four with our letters below. Lay every block in its place "
            "before anybody writes code: the shapes are right in any order, so the eye must do it.",
        "our order": "In the lesson one array in the wrong order moved an output by 0.129, and nobody complained. Lay "
                     "your four sheets under the four of PyTorch.",
        "the candidate last": "The letter g looks like gate, and it is none. Which of our letters is it, and between "
                              "which two does it stand on the wall?",
        "side by side": "Draw an array with 4H rows: four boxes, as a tower or as a train? Which of the two did you "
                        "build?",
        "columns": "Count the rows of one of our blocks, and what each row is for. Then look at yours.",
        "input and hidden": "Read ih and hh as roads, from where to where. Which of our matrices starts at the input?",
        "the bias twice": "PyTorch adds its two biases. A forget gate was to hear 8. What does it hear with yours?",
        "no bias": "Carry one number over by hand: a forget bias of 8. Where does it stand in your arrays, and how "
                   "far open is a gate that hears 0?",
        "a column": "Read the shape that is asked for aloud, and then yours. How many numbers stand in the brackets?",
    },
}
