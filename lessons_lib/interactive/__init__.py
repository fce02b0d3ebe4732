"""The two forms that every lesson fills in. It uses drawing and the table of lessons, and loads no matplotlib.

experiment  Experiment: controls over one picture, and a pure function between them
controls    its sliders, choices and switches
layout      how they stand on the screen
exercise    Exercise: check, hint, solution; right answers, and named wrong ones
judge       how an answer is judged
verdict     what that may come to, and the mistakes that every exercise knows
record      the sentence below the cell, and the record in it for those who teach
answers     a learner's code is asked, compared with the truth, and told in a sentence
"""
