"""A class at once on a JupyterHub of this machine: `python3 -m lessons_lib bench --class 30`.

command   the command: what may follow it
measure   lay a home for each learner, let all come at once, keep the numbers
table     the table, and which goals are met

hub       the hub, and the end of all that it started
learner   what one does in a lesson: run all, move sliders, check exercises, save
answers   which lesson, and which answers
screen    one of them comes in a real Chromium
browser   what a browser says to a hub          kernel   ... and to a kernel
memory    what a learner's processes take
"""
