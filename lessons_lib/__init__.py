"""What the lessons are made of, a room each; each says in its own __init__ what stands in it, and what it may use.

contents      the table of lessons
front_door    python3 -m lessons_lib: set up, open, test, the learner's copies, run lessons and store their outputs
benchmark     how fast a training step and the gate bench are, beside their peers
classroom     the teacher's edition: what a class makes of the lessons, what a learner has done, hand-outs
site          the lessons as a folder of pages for a web server or a stick; its live pictures need no kernel
front_page    the two pictures of the README
lessons       one lesson, one room: all that lesson 06 is made of stands in lessons/short_memory
interactive   the two forms: an experiment with its controls, an exercise with its answers
drawing       paper and pen: diagrams in SVG, plots in matplotlib, and the LSTM's diagrams
training      optimisers, the loop that learns, its progress bar, probes
worlds        the small worlds that several lessons learn from: the dinners and their diary, hello, next words
storage       a file put in place whole, stored results, and what PyTorch says
nets          the mathematics, in numpy and nothing else

every_door    what holds also where the front door was not used
earlier_names what is where now, for lessons from before

tests/test_house.py says which room may use which. No room is imported here, so that a bare Python can open the front
door.
"""

from lessons_lib.every_door import arrange

arrange(__path__)

from lessons_lib.earlier_names import understand  # noqa: E402 (which names were earlier, the lesson's own library knows)

understand()
