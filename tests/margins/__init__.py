"""How near every decision behind a lesson's outputs stands to its edge, and every printed number to its next digit.

    python -m tests.margins 01 07     # these lessons, the nearest first; without numbers: all, in about two minutes

Each lesson is run twice, as here and as on the oldest processor, with every comparison, argmax, sort and rounding of
its cells and of the library watched (`watching`). A row is a place in the code, its margin where that is nearest, and
how far the two runs lie apart there: where that is not far less than the margin, some processor decides otherwise.
"""
