"""What to say to the class, at the board, about each exercise and the mistakes that come up most."""

SAY = {
    "through": {
        "": "Three taps on the board, open, half open, shut, and 0.8 in each pipe. What comes out of each? Does "
            "anything cross over from one pipe to another?",
        "plus": "A tap that is shut, a gate of 0, and 0.8 in the pipe. Nothing should come out. Try both round signs.",
        "one number": "Three pipes go into the row of taps in the picture. How many come out?",
        "rows times columns": "Write the shapes side by side, (3, 1) @ (3, 1), and circle the two inner numbers. "
                              "They must be the same for @. And what should be added up among pipes?",
        "every pair": "A table of nine products says that each tap turns each pipe. In the picture of the taps, how "
                      "many taps sit on a pipe?",
        "a row met a column": "Write the two shapes, (3,) and (3, 1), one above the other. In lesson 00 the same two "
                              "made a table. Which of the two has been laid down, and by what?",
        "what is kept out": "Open a tap all the way: the gate says 1. What runs through it in this code?",
        "a second sigmoid": "A gate of 0 is shut. What is sigmoid(0)? In the drawing of the LSTM count the sigmoids "
                            "between the yellow box and the cross.",
        "open or shut": "Turn a tap half open, and 0.8 comes. In the picture 0.4 goes on. What goes on here?",
        "nothing below 0": "Let −0.8 come to a tap that is half open. A tap makes what comes smaller. Does it make "
                           "nothing of it?",
        "lying down": "Print the shape of both inputs, and that of the answer. The belt adds this to another column: "
                      "what would a row and a column make there?",
    },
    "half": {
        "": "Write f, f · f, f · f · f below each other, as on the belt. The question is in which line one half "
            "stands, so it asks for the exponent. And it may lie between two lines.",
        "upside down": "Guess first: does a belt with f = 0.9 need more than one step to lose half, or less? Now "
                       "look at what comes out.",
        "a negative time": "Every formula for this is tried at f = 0.5 first: after one step half is left. Here it "
                           "says −1. A step back in time, what would that do to the load?",
        "the same amount every step": "For f = 0.9 this says five steps. Multiply 0.9 five times by itself. Is a "
                                      "half left?",
        "whole steps": "Draw the curve of what is left at f = 0.9. It crosses one half between step 6 and step 7. "
                       "The crossing is asked, so that two gates can be compared.",
        "rounded": "Two belts, f = 0.9 and f = 0.901. Which one keeps longer? Rounded, both say seven. What was the "
                   "point of a number that tells belts apart?",
        "multiplied": "Every formula for this is tried at f = 0.5 first: after one step half is left. What does this "
                      "one say there?",
        "half as a base": "A belt that loses nothing, f = 1. How long until half of it is gone? This says half a "
                          "step.",
        "of what is lost": "The better belt lasts longer. Try f = 0.9 and f = 0.99: 0.30 and 0.15 steps. Which "
                           "number was followed here, what stays or what falls off?",
        "as f were nearly 1": "69.3 for 0.99, and 68.97 is right: a good rule of thumb. Try it at f = 0.5, where "
                              "everybody knows the answer.",
        "down to 0.37": "Every formula for this is tried at f = 0.5 first: after one step half is left. This one "
                        "says 1.44. Of what is it the time?",
    },
    "bias": {
        "": "Two arrows on the board: from the steps to f, which the belt does, and from f to b, which the sigmoid "
            "does, read backwards. Which of the two is in your code?",
        "f itself": "Draw the sigmoid, and mark the height that you have, 0.993. A bias is not a height. From the "
                    "height, which way do you go, and where do you read?",
        "the sigmoid of f": "Draw the sigmoid. Put 0.993 in from below, and 0.73 comes out: a gate that loses more "
                            "than a quarter at each step. Did we go up to the curve, or back from it?",
        "a gate that shuts": "Mark σ(5) and σ(−5) on one curve. Which end do we want for a belt that keeps?",
        "the logarithm of f": "Here f is below 1, so its logarithm is below 0. How far open is a gate with a bias "
                              "below 0?",
        "no logarithm": "For 100 steps this says about 144. In the lesson a gate with a vote of 37 was open for "
                        "good, exactly 1. What does a half-life look like there?",
        "halved at every step": "For ten steps this f is a thousandth. Put a load of 1 on that belt: what is left "
                                "after the first step?",
        "half a step": "Two steps: this f is 0.75. Multiply it by itself. Is that a half?",
        "the logarithm of the steps": "In the lesson ln T answers another question: which bias learns most. What is "
                                      "left of the belt there after T steps, a half?",
        "one part in so many": "Two steps: this f is a half. What is left of the load after both?",
        "always 5": "In the lesson's list stand three biases and three half-lives. This answer is one line of it. "
                    "Which line is asked?",
        "the way there": "In the lesson's list stand three biases and three half-lives. Cover the left column with "
                         "your hand: that is the task.",
    },
    "hold": {
        "": "A table with two columns, the first step, where write is 1, and the 999 others, where it is 0; and two "
            "rows, f and i. Fill in open or shut in all four places before anyone thinks of a number.",
        "all zero": "The sigmoid of 0 is a half. Multiply a half by itself ten times: what is left of the bit after "
                    "ten steps of a thousand?",
        "the weight undoes the bias": "Write bias + weight · write into each of the four places of the table. 10 − "
                                      "10 is 0. Where does σ stand at 0?",
        "half erased": "Write bias + weight · write into each of the four places of the table, and read each off the "
                       "sigmoid. In the row of f one place stands half open.",
        "half written": "Ten pushes the input gate shut, and at the write ten pushes it open. Who wins? What does σ "
                        "say of a tie?",
        "f and i swapped": "Look at the row of i: when should news come onto the belt, in one step or in 999? Then "
                           "compare the two rows.",
        "f the wrong way round": "Look at the row of f. In 999 steps nothing should fall off the belt. Is a forget "
                                 "gate that keeps open or shut?",
        "nothing is erased": "Do the first step as a sum, with −1 on the belt and news of 1: f · (−1) + i · 1. With "
                             "both gates open, what lies there?",
        "sigmoid(5) leaks": "You made a bet about exactly this in the lesson: σ(5), a thousand steps. Which of the "
                            "four places of the table is it?",
        "never shut": "999 pieces of news, each thrown on the belt as it comes. That is a walk by coin tosses. How "
                      "far from its start does one end?",
        "no biases": "In 999 of 1000 steps write is 0, and 0 times any weight is 0. What is left of the sum in these "
                     "steps?",
        "the news moves the gates": "A piece of noise may be 1 as well as the bit was. How could a gate that listens "
                                    "to the news tell them apart? Which input can?",
        "the news opens the input gate": "A piece of noise may be 1 as well as the bit was. How far does this gate "
                                         "open for it? Which input says that it is not its turn?",
        "a slow leak of noise": "Such a tap stands at 0.018, and 999 pieces of news come by. If many of them push "
                                "the same way, what is that beside the 1 on the belt? How tight must a tap be that "
                                "drips for so long?",
    },
}
