"""A lesson to hand out and to project, as one file: `python3 -m lessons_lib handout 05`, and its kinds.

command    what was typed; where the file goes, and what is in the way
paper      a lesson's cells in the order of the hand-out; the exercises alone
guesses    where a learner guesses: room to write, and what came out on the last sheets
slides     the same as slides, each of which asks, shows or says something by itself
section    what stands under one heading, as slides
picking    what of the prose stands on a slide; the rest is the teacher's to say
fitting    how much a slide holds, and output that can be read from the back
answers    what a teacher's edition has beside each exercise
prose      Markdown taken apart: sections, blocks, sentences
outputs    which of the stored outputs is shown, and how
page       from arranged cells to HTML, with nbconvert and the folder `templates`
"""
