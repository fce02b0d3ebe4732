"""What to say to the class, at the board, about each exercise and the mistakes that come up most."""

SAY = {
    "jacobian": {
        "": "Draw the four ways from two old numbers to two new ones. Each way is a weight, and then the tanh of the "
            "new number at its end. Write both factors on each way, and the table is done.",
        "transposed": "In the lesson's net, unit 1 nudged moves unit 2 by 1.0, and unit 2 nudged moves unit 1 by "
                      "−0.252. Look for both in the picture of the four slopes: in which row does each stand?",
        "the slope on the wrong side": "Let unit 2 be saturated, so that nothing moves the new number 2. Which two "
                                       "places of the table are 0 then, a row or a column?",
        "tanh's slope left out": "Let the input be 10 at both units, and nudge what you like: both stay at 1. This "
                                 "table still says the bare weights.",
        "W_hh turned": "W_hh = [[0, 1], [0, 0]] has one wire: unit 1 hears unit 2. Whom do you nudge to see "
                       "something move, and in which place of the table does it stand?",
        "a instead of h": "Let 1 go into tanh. The curve still climbs there, and 1 − 1² says that it is flat. What "
                          "comes out at 1?",
        "tanh twice": "Let 1 go into tanh: 0.76 comes out. Squash that once more and you stand at another place of "
                      "the curve, a steeper one. Which place did the step leave you at?",
        "the slope at the old state": "Old state 0, input 10. Before the step the unit stood in the middle, where "
                                      "tanh is steep. Through which place of the curve does a nudge have to pass now?",
        "the input forgotten": "An input of 10, or none. In the first case a nudge of the old state moves nothing, "
                               "in the second it does. Can the table be the same for both?",
        "the lesson's step": "Hand the function an input of 10 at both units: nothing moves the new numbers any "
                             "more. What does this table say, and whose input does it look at?",
        "the lesson's step, nudged": "Call the function twice, with two matrices that differ in every place. Does "
                                     "its table change? Whose matrix does it look at?",
        "brackets": "Hand the function a W_hh of zeros: no old number moves any new one. And 1 − h² · 0 is what?",
        "a column": "Four ways in the picture, and each has its number. Whoever comes out with two has added some "
                    "up. Which sign did that?",
        "nudged up only": "Draw a curve and its tangent at a point. Now a line from the point to its right "
                          "neighbour, and one from the left neighbour to the right one. Which of the two lies along "
                          "the tangent?",
    },
    "until": {
        "": "Two columns on the board, steps and what is left, and the first line is 0 steps and 1. Fill it in for a "
            "factor of a half. Which is the first line with less than a quarter, and what stands in its left column?",
        "one step short": "Factor a half, less than 0.3 wanted: 1, 0.5, 0.25. Put a finger on the first line that is "
                          "below the mark, and read its number of steps.",
        "one step too many": "Factor a half, less than 0.8 wanted. How often do you have to halve? Compare with the "
                             "number that the code says.",
        "at most": "Halve a pie twice, and exactly a quarter lies there. Who would say that less than a quarter is "
                   "left?",
        "rounded": "The gambler cannot play a fifth of a round. After 151 rounds, is he below a cent of his dollar "
                   "or not yet?",
        "not rounded": "The gambler plays whole rounds. 151.2 lies between two lines of the table: which of the two "
                       "is the first below the mark?",
        "the same amount every step": "Two curves with one axis: a straight line that takes three cents each round, "
                                      "and the gambler's. After two rounds they are at 0.94 and 0.9409. Where is "
                                      "each after 34?",
        "what is lost, not what is left": "Two sentences: \"less than 1 % is left\", and \"more than 1 % is gone\". "
                                          "After one round at 0.97, which of them is true?",
        "the logarithms the wrong way up": "A quarter is reached by halving twice. Put a half and a quarter into "
                                           "this fraction: half a step. Which way up is it two?",
        "a loop that ends too early": "0.97 takes 152 steps to one hundredth, 0.999 over four thousand. Nobody knows "
                                      "beforehand how far to count. Which loop asks a question at each turn?",
        "squared at every step": "Write 0.9 in a box that nobody may touch, and what is left beside it: 0.9, 0.81, "
                                 "0.729. If the box itself is squared, the third number is 0.6561. What happened to "
                                 "the factor?",
    },
    "stack": {
        "": "Draw the sigmoids as boxes, one above the other, and write what goes in and comes out: 0, 0.5, 0.62, "
            "0.65. Beside each box stands its slope, and blame passes all of the boxes.",
        "every stage at the first place": "Write below each box what goes into it: 0 below the first, 0.5 below the "
                                          "second. Has the second box ever seen the 0?",
        "a quarter every time": "A sigmoid is as steep as a quarter at one place only. What goes in there? And what "
                                "goes into the second box?",
        "the fixed point every time": "0.2247 is where a long stack ends up. The first box, with 0 going in: how "
                                      "steep is it?",
        "the last slope only": "Walk back with the blame from the top. You have passed one box, and there are others "
                               "below. Are you home?",
        "the first slope only": "One reads the code aloud for a stack of three, another raises a hand at return. How "
                                "many boxes were passed by then?",
        "the slope of what goes in": "Point at the middle of the curve, where 0 goes in. Is it steep there or flat? "
                                     "What comes out, 0.5, says a quarter; what does the 0 say?",
        "one stage short": "Ask for a stack of one box, at 0. The lesson's list begins with 0.25. With what does "
                           "this one begin?",
        "one stage too many": "Draw a stack of one box, with 0 going in. How many slopes stand beside it, and how "
                              "many did the code multiply?",
        "tanh's slope": "Draw both curves over each other: tanh passes through 0, and the sigmoid at half its "
                        "height. Which of them has slope 1 in its middle, and which a quarter?",
        "added up": "Two boxes that let a quarter through each. Blame of 1 comes from above: what is between them, "
                    "and what comes out below? More than a quarter?",
        "the height": "In the picture of the stacked sigmoids the highest stack is a nearly level line, far above 0. "
                      "Are height and slope one question?",
        "the slope fed on": "The arrows up carry 0, 0.5, 0.62. The slopes are written beside the boxes, 0.25 and "
                            "0.235. Does a slope ever enter a box?",
    },
    "bound": {
        "": "One step: the matrix stretches an arrow of length 1 to half the length of its ellipse at most, and the "
            "squash multiplies by its slope. Then the next step does it to what is there.",
        "the spectral radius": "In the first picture of stretched arrows the spectral radius is 0.6, and after one "
                               "step there is an arrow 1.45 long. Would you call a bound what the first step breaks?",
        "the largest eigenvalue, with its sign": "In the first picture of stretched arrows both eigenvalues are 0.6, "
                                                 "and after one step there is an arrow 1.45 long. Would you call a "
                                                 "bound what the first step breaks?",
        "the largest entry": "Let [[3, 4], [0, 0]] act on the arrow (0.6, 0.8), which is 1 long. How long does it "
                             "become, and which entry is that large?",
        "the slope is forgotten": "W = 2, and a sigmoid. Each step doubles, and then lets a quarter through at most. "
                                  "After two steps, is it more or less than before?",
        "the slope once": "Draw two steps: matrix, squash, matrix, squash. Count the squashes.",
        "the matrix is forgotten": "Look at the right part of the picture with the three bounds: with tanh the "
                                   "gradient grew. A bound of 1 to the power of anything is 1.",
        "all singular values": "Take the matrix that changes no arrow, ones on the diagonal and zeros beside. How "
                               "far does it stretch? np.linalg.norm without the 2 says 1.41.",
        "the norm of the power": "Between two matrices stands a squash that may hold one unit down and not the "
                                 "other, so the matrices never meet. In the lesson W @ W was 0, and 900 million came "
                                 "back.",
        "the determinant": "[[2, 0], [0, 0.5]] keeps the area. What does it make of an arrow that points to the "
                           "right?",
        "each entry to a power": "Let [[1, 1], [0, 1]] act on (0, 1) twice: (1, 1), then (2, 1). Square its entries "
                                 "one by one, and it is the same matrix as before.",
        "one step": "Compound interest: a half more each year, for three years. Who would pay you for one?",
        "added up": "Compound interest: a half more each year, for three years. 3.375 or 4.5?",
        "never above 1": "Look at the right part of the picture with the three bounds. Where does the measured line "
                         "end?",
    },
    "clip": {
        "": "Draw the arrow (3, 4) and a circle around its foot. What sticks out is cut back to the circle along the "
            "arrow; what lies inside stays as it is.",
        "element by element": "In the picture of the two ways to clip lay a ruler along the long arrow. Which of the "
                              "two short ones lies on it?",
        "squashed": "In the picture of the two ways to clip lay a ruler along the long arrow. Squash both its "
                    "numbers, and the short arrow leaves the ruler. What leaves it where it was?",
        "short ones are stretched": "Draw the bottom of a valley. The gradient there is 0.001 long, and this code "
                                    "makes of it a step as long as on the cliff. Where does the walk end?",
        "divided by a length of 0": "At the very bottom the gradient is (0, 0). Which way does it point? Ask before "
                                    "you divide.",
        "divided by the squared length": "The arrow (3, 4), and a circle of radius 1. This code cuts it to a length "
                                         "of 0.2. By which number should 5 be divided, so that 1 comes out?",
        "asked by the squared length": "The arrow (1.2, 1.6) is 2 long, and 3 are allowed. Squared it is 4. What "
                                       "does the question in the code find, and what happens to the arrow?",
        "by its largest element": "The arrow (3, 4), and a circle of radius 4.5. No element is above 4. Does the "
                                  "arrow stick out?",
        "by the sizes added up": "The arrow (3, 4), and a circle of radius 5. The arrow ends on the circle, so "
                                 "nothing should happen. What happens here?",
        "length 1, whatever is allowed": "Draw two circles, of radius 1 and 2. The arrow may be 2 long. On which "
                                         "circle does it end here?",
        "the length alone": "A walk in the hills, and somebody says: go two kilometres. Which way?",
        "the fraction upside down": "An arrow 10 long, and 2 are allowed. Multiply by 10 / 2, or by 2 / 10?",
        "nothing where it is too long": "In the picture of the walk from the wall the first gradient is the long "
                                        "one. If it counts for nothing, where is the walk after a thousand steps?",
    },
}
