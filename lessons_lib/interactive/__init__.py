"""The two forms that every lesson fills in. It uses drawing alone, and loads no matplotlib.

experiment  Experiment: controls over one picture, and a pure function between them
controls    its sliders, choices and switches
layout      how they stand on the screen
exercise    Exercise: check, hint, solution; right answers, and named wrong ones
answers     a learner's code is asked, compared with the truth, and told in a sentence
"""
