"""What the lessons are made of, a room each. No room is imported here, so that a bare Python can open the front door.

every_door    what holds also where the front door was not used
front_door    python3 -m lessons_lib: set up, open JupyterLab, test, fetch a fresh lesson, refresh
lessons       the table of lessons
worlds        the small worlds that nets learn: dinners, sequences
nets          the mathematics, in numpy and nothing else
training      optimisers, and the loop that learns
results       stored results, each with the command that remakes it
whole_file    a file is the old one or the new one, never half of either
pictures      from numbers to pictures: diagrams in SVG, plots in matplotlib
experiments   things to turn by hand, a file per lesson
exercises     check, hint and solution, a file per lesson
"""

from lessons_lib.every_door import arrange

arrange(__path__)
