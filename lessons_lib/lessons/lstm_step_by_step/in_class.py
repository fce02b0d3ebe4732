"""What to say to the class, at the board, about each exercise and the mistakes that come up most."""

LEFT_OVER = ("The four layers stand below each other like a verse. Read only the last letter of each name aloud, "
             "line by line. Where do three letters not rhyme?")


def left_over(lines: str) -> dict[str, str]:
    """The mistake of one letter left over from another layer, for each name in these layers' lines."""
    return {f"{name}{wrong} for {name}{right}": LEFT_OVER for right in lines for wrong in "fico" if wrong != right
            for name in ("W_h", "W_x", "b_")}


SAY = {
    "forget": {
        "": "Draw the belt with one tap on it. Set the tap to 1 and to 0, and ask each time whether the old subject "
            "is still there. Then let the class say what goes into the tap, piece by piece, and what squashes it.",
        "x above h_prev": "Put labels over the columns of W_f as the lesson prints it: two for the state, three for "
                          "the word. Lay the glued column beside it. Which label meets which number?",
        "tanh": "Stop at the gate on the bench and read its number aloud. Could it be minus a half? Ask what minus a "
                "half of the boys would be.",
        "no bias": "Let a word come that says 0, 0, 0, after a state of zeros. On the bench this gate stands at "
                   "0.9997 there. What does yours say?",
        "no squash": "At the girl the sum that goes into the gate is minus 8. Take minus 8 times what is on the belt "
                     "of the boys, and read the result aloud.",
        "the bias outside": "Write down any share between 0 and 1, and add a bias of 8 to it. Which share of a memory "
                            "is that?",
        "not glued": "Hold up two strips of paper, one of two boxes and one of three. Beside each other they are "
                     "still two strips, and the matrix waits for one of five.",
        "used at once": "Put a finger on the box of the forget gate in the drawing. Nothing has met it yet: what "
                        "should run through it stands further up, on the belt.",
        "turned round": "At the word near the gate says 0.9997. Look at the black bars behind it: is what was there "
                        "gone, or still there?",
    },
    "news": {
        "": "Two headings on the board, how much and what. Every piece of code that the class names goes under one of "
            "them. Then ask for the range of each, and the squash follows.",
        "the candidate through a sigmoid": "At the boys the news for the gender is minus 0.96. Draw the sigmoid and "
                                           "look for a place on it where that could stand.",
        "the gate through a tanh": "A door that stands open by minus a half: who can draw it? Then ask what such a "
                                   "door would do to a she.",
        "squashes exchanged": "Draw both curves side by side and write below each what it is for. Only then write the "
                              "two lines.",
        "order exchanged": "Read the last words of the task aloud, and point at your return from left to right while "
                           "you do.",
        "the forget gate's weights": "Read both gates on the bench at the girl: one stands at 0.0003, the other at "
                                     "0.9997. Could one set of weights say both?",
        "the state is not heard": "The girl comes after the boys, and once more after nobody. Your layers say the "
                                  "same each time. Then the last goal of the bench is out of reach; why?",
        "no biases": "At a word that says 0, 0, 0 our input gate stands at 0.0003. Work out yours. What would be "
                     "written down at every the and every near?",
        "let in at once": "In the drawing two boxes stand below the belt, and a cross where they meet. How many boxes "
                          "does the task ask for, and is the cross one of them?",
        **left_over("ic"),
    },
    "update": {
        "": "Two jugs on the board, the old and the new, a tap on each, and one belt behind them. Set the taps to 0 "
            "and 1, to 1 and 0, to 1 and 1, and say each time what is on the belt.",
        "f and i swapped": "A new subject: the forget gate is at 0, the input gate at 1. Say who should be on the "
                           "belt, and then read your line with these two numbers in it.",
        "+ for *": "Shut the first tap: f is 0, and the boys are 0.96. Work your line out with chalk. Are the boys "
                   "gone?",
        "* for +": "For ten words nothing new comes, i is 0. Work out with chalk what is on the belt after the first "
                   "of them.",
        "the news is forgotten too": "The girl comes: f is 0, i is 1. In your line she stands in front of the tap "
                                     "that is shut. What arrives behind it?",
        "f turned round": "Put 1 for f, and no news. Nothing should happen to the belt at all. What does your line "
                          "make of 0.96?",
        "f alone decides": "Is there a word at which a cell should keep the old and write the new as well? With one "
                           "hand on both taps, can it?",
        "squashed": "Take 0.96 and press the tanh key three times. The boys fade, though every gate says keep.",
        "matrix product": "Circle the gate of the gender, and the memory of the number. Your sign lets these two "
                          "meet. Should they?",
    },
    "output": {
        "": "The belt is a diary, and h is what is said aloud. Ask two things of every answer: can it ever shout "
            "louder than 1, and does a shut gate keep quiet?",
        "tanh left out": "Let the belt gather 0.96 ten times over, and open the gate. How loud is your h?",
        "o before tanh": "The diary says 30, the gate stands at a tenth. Half of the class presses first, the other "
                         "half turns the tap first. Compare the two numbers.",
        "through a sigmoid": "A he is on the belt, minus 0.96. Which sign has he outside, in your answer? The readout "
                             "listens for that sign.",
        "+ for *": "On the bench push the output gate down: h goes to 0. Put o = 0 into your line and see what is "
                   "heard.",
        "no gate": "At the girl her number is said aloud and her gender is held back. Which piece of your line could "
                   "make that difference?",
        "what is held back": "Write 1 over the gate, and below it: all of it is said. Now read your line with o = 1.",
        "a hard gate": "Set a tap to a third on the board. The class says what comes through; then your line says it.",
    },
    "step": {
        "": "Six names in a cloud on the board, f, i, candidate, c, o, h, with arrows for who needs whom. Then the "
            "class dictates line by line, and whoever hears a wrong letter knocks on the table.",
        "f and i swapped": "Give this step to the bench, which marks the first line that differs. Then tell in words "
                           "what happens to the boys when the girl comes.",
        "tanh(c) left out": "On the bench, at a word with the gate open, c is 0.96 and h is 0.75. What happened to it "
                            "in between?",
        "the candidate through a sigmoid": "Let your cell read a text of nothing but boys. Can its belt ever go below "
                                           "0? Then ask what a he looks like on it.",
        "the old memory is shown": "The girl has been read this moment. Ask your cell who is there, and it says the "
                                   "boys. Which line looked too early?",
        "order exchanged": "In the function follow two names stand at the left of the call to step. Read them aloud, "
                           "and then your return.",
        "the belt squashed": "Carry a belt of 0.96 through ten steps with every gate set to keep. What should be "
                             "left, and what does yours leave?",
        "the state is not heard": "Cover one of the two arrows into a layer with your hand, the one from h or the one "
                                  "from x. Which of the two is missing in your code?",
        "h alone": "Draw two steps of the cell side by side. Two lines lead from the first into the second; how many "
                   "does your return hand on?",
        **left_over("fico"),
    },
    "mend": {
        "": "One learner reads a line, another says the letter of each name, the class nods or knocks. Nothing is run "
            "until all six lines have been read.",
        "as it was given": "Which lines have you read aloud by now? Cover the others with a sheet of paper, and go on "
                           "one by one. The bench may help.",
        "the first alone": "One of the two is mended. Write down what the belt holds before the girl and after her, "
                           "and ask what should be heard outside at this very word.",
        "the second alone": "One of the two is mended. Now look at the letters of the four layers and at nothing "
                            "else, and let the class spell them.",
        "nothing but another slip": "Cover the letters and say what each of the four layers is for. Is there one left "
                                    "that lets something in?",
        "the letter put right in the wrong line": "Write the two lines under each other. Whose bias has moved house, "
                                                  "and where does it live?",
        "the other two letters changed": "Three letters agree now, and the line agrees with another line too. Count "
                                         "the gates: which one is there twice?",
        "tanh taken away": "Let the belt gather 3. How loud is the cell then? It was not that part of the line that "
                           "was broken.",
    },
    "backward": {
        "": "Draw the six lines as boxes with arrows, and walk them in reverse. At each arrow the class says what "
            "comes back along it. Where two arrows leave a box, two blames come home to it.",
        "dc without h": "Two arrows leave the box of c: one along the belt, and one down to h. Walk both of them home "
                        "with a finger. How many did your line walk?",
        "dc without the belt": "Suppose that nobody ever listens to h. Is nothing on the belt to blame then? Your "
                               "line says so.",
        "dc_prev without f": "Shut the forget gate. Can what stood on the belt before have done any harm behind it? "
                             "Your line says that it can.",
        "tanh's slope forgotten": "Let c be 30 and nudge it by a little, on a calculator. Does h move? Your line lets "
                                  "the whole blame through all the same.",
        "the gates' slopes forgotten": "Draw a sigmoid with a dot far out, at 8, and nudge what goes in. The gate "
                                       "hardly stirs. How much blame can stand in front of it?",
        "the new memory at the forget gate": "When this gate was turned, which memory ran through it? Go back to the "
                                             "forward line and circle it.",
        "not turned": "Forward, a row of the matrix gathers for one unit. On the way back ask to whom one unit had "
                      "sent: do you find that in a row or in a column?",
        "each blamed by itself": "The news is 0. However far the gate had stood open, nothing would have come in. How "
                                 "much blame can the gate have then? Try your line.",
    },
}
