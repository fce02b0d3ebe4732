"""What to say to the class, at the board, about each exercise and the mistakes that come up most."""

SAY = {
    "biases": {
        "": "Two stairs on the board. One leads from what is left after T steps down to what one step keeps, the "
            "other from a gate back to the number that goes into it. Ask of every answer on which stair it stopped.",
        "the gates themselves": "What you have lies between 0 and 1, so it is a height on the sigmoid. Draw the "
                                "curve, put a finger at that height, and ask which number below it belongs to it.",
        "both signs": "Say for each of the two gates, open or shut. Then look at the sigmoid: on which side of 0 is a "
                      "gate open?",
        "the other order": "Write your two numbers on slips of paper. One gate must be nearly open and one nearly "
                           "shut; which slip belongs to which?",
        "no logarithm": "Three to one, one to one, one to three: these are odds, and you have them. The bias has 0 "
                        "where the odds are even. What turns 1 into 0?",
        "a part for a root": "A half is to be left after two steps. Your gate keeps a quarter at each. Multiply with "
                             "chalk what is left.",
        "kept at each step": "A half is to be left after two steps. Your gate keeps a half at each. Multiply with "
                             "chalk what is left.",
        "each brings all": "Three distractors come to the board, one a step, and each brings the whole leak. How much "
                           "lies on the belt?",
        "the leaks do not fade": "Let a portion in, turn the tap; a second one, turn the tap on both. Which portion "
                                 "is the smallest in the end? Does your line know it?",
    },
    "carousel": {
        "": "Nudge the oldest memory by a little and follow the nudge. In 1997 nothing stands in its way; today a tap "
            "stands at every step; and beside the belt there are other roads. Three questions, and a number for each.",
        "1997 forgets": "Write the line of 1997 on the board. What stands in front of the old memory there? That "
                        "nothing has a number too.",
        "1997 counts the steps": "Put 1 into a purse, and then add a coin a thousand times. By how much is there more "
                                 "in the end because of the 1?",
        "1997 hands nothing back": "Nudge the memory, and let news be added to it. Is the nudge gone because "
                                   "something was added?",
        "today keeps all": "Today a tap stands on the belt at every step. Set one of them to a half: what comes "
                           "through of the nudge?",
        "added up": "Two taps one behind the other, each half open. Does everything come through, or a quarter?",
        "nothing is left out": "Draw two steps, and at each a belt and a side road. How many roads lead from the "
                               "start to the end? Cross out the one that the cut gradient takes.",
        "ways that never come back": "Two steps, with a belt and a side road at each. Name the roads aloud: side and "
                                     "side is one of them. Which others leave the belt at some time?",
        "the whole": "Count the roads again, all of them. One belongs to the question before. Which ones are asked "
                     "for now?",
        "ways multiplied": "From here to the next step leads a belt and a side road. If 3 come by the one and 2 by "
                           "the other, how many arrive?",
    },
    "weights": {
        "": "Draw one block, with two cells in it and its doors, and then a second one. The class counts the arrows "
            "into one cell, into one door, into one output, and multiplies only then.",
        "gates for each cell": "Two cells share a flat. How many front doors does it have? Count the doors of the "
                               "whole house.",
        "no output gates": "Something comes into the block, and something is shown of it. Which of the two goes "
                           "through a door in your drawing?",
        "forget gates": "Remember the experiment with two cells: what could the old one do with an old clue? So which "
                        "door had not been built?",
        "today's count": "Count the doors of two blocks of three cells, as they were in 1997, and as they would be "
                         "today. The two houses differ.",
        "outputs see the gates": "Draw the arrows into one output. Do they come from the cells, or from the doors as "
                                 "well?",
        "no loop": "How does a unit learn what was shown one step ago? Point at the arrows. In your count none goes "
                   "from one step to the next.",
        "never a bias": "Say the four words aloud, one by one, and touch in the drawing what has a bias then. At "
                        "which word do you touch nothing?",
        "cells in all": "Read the argument's name in the task once more, and point: is it what one flat holds, or the "
                        "house?",
    },
    "needed": {
        "": "Ask of each task who knocks, and who must not come in. A gate is a doorman, who looks at each guest; a "
            "fixed weight treats all guests alike.",
        "long means gates": "Blow at a light switch for an hour. Does it turn? It is not the length that throws a "
                            "memory.",
        "a mark is enough": "Play it with coins: a guest puts his coin and his mark on the same heap, and so does the "
                            "next one. Who can say from the heap which coin had the mark?",
        "adding means gates": "A hat goes round and everybody puts something in. Is there anyone whose money must "
                              "stay out?",
        "a sum is a sum": "The hat goes round once more, and only two may put something in. Who tells the hat which "
                          "two?",
        "everywhere": "For each task name the guest who must stay outside. Where you find none, what would a doorman "
                      "do?",
        "nowhere": "Make a rule that is the same for every guest, and that lets in only those with a ticket. How does "
                   "it see the ticket?",
        "quiet for loud": "Whisper at a light switch, and then hit it. Under which of the two bits does the noise "
                          "only whisper?",
    },
}
