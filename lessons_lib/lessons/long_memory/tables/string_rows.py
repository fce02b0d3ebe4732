"""The rows that predict the next symbol: experiments 1, 2a and 2b of 1997. See rows.py.

Sections 5.1 and 5.2, and tables 10 and 11. The authors' later program (see rows.py) changes the weights after each
sequence; the paper's appendix says what changes at a step, and calls it learning on-line. So the step is read here.
"""

from lessons_lib.lessons.long_memory.tables import strings
from lessons_lib.lessons.long_memory.tables.row import Row
from lessons_lib.lessons.long_memory.tables.trials import Rule
from lessons_lib.nets.lstm_1997_wiring import Wiring

# 1, 2a, 2b: what else the text allows, tried by fewer trials
ALSO = {
    "1 3x2 rate 0.5": {
        "caption": {"ranges": "caption", "trials": 10}, "caption, x2": {"ranges": "caption", "times": 2},
        "text, x2": {"times": 2}, "caption, sequence": {"ranges": "caption", "update": "sequence"}},
    "2a": {
        "as printed": {"ranges": "as printed", "times": 1}, "as printed, x2": {"ranges": "as printed"},
        "caption, x1": {"times": 1}, "caption, x2, sequence": {"update": "sequence"}},
    "2b": {
        "caption, x2": {"ranges": "caption", "times": 2}, "caption, x2, end": {
            "ranges": "caption", "times": 2, "asks": "end"}},
}


def reber(blocks, cells, rate, paper):
    rule = Rule(off=0, every=100)
    return Row(f"1 {blocks}x{cells} rate {rate}", strings.embedded_reber, Wiring(7, blocks, cells, 7, biased="gates"),
               rate, (rule,), (paper,), trials=30,
               start={"reach": 0.2, "output_bias": (-1, -2, -3, -4)[:blocks]}, steps=11, update="step", sets=4,
               choices="A frozen net must have all strings of both sets right, asked "
                       "every 100 strings. No reading gives 100 %: nets stay where a step's outputs are all 0 and, "
                       "behind their curve, no longer learn. The caption's ranges do best.")


LATER = (
    "Printed is g from 0 to 1 and h the identity: so read, every step adds to the state, "
    "which stands near 25 at the end, and the outputs stick at 0 (none of 2 by the cap, in a first study). "
    "With the caption's ranges for all other "
    "rows, and twice the rate, all do. The cell comes when 100 sequences bring an error less than 1 % below "
    "that of the 100 before; with cells from the start none had learned it by the cap, in a first study. "
    "Success: no output is off by 0.25 at the end (table 11).")
NEVER = (
    "As printed. Nothing tells the last step from the others but a count, and without a loop (10,504 weights "
    "leave no room for one) what a symbol adds to the state is the same after x and after y: the state cannot "
    "rise to its end after x and fall to it after y. So who says x or y at the end says it all the time, and "
    "is wrong at 99 steps of 100.")


def lag(name, p, paper, test, choices, ranges="as printed", **how):
    wiring = Wiring(p + 1, 1, 1, p + 1, recurrent=False, direct=True, output_gates=False, biased="none")
    return Row(name, strings.long_lag(p, name == "2a"), wiring, 1.0, (Rule(off=0.25, test=test, every=100),),
               (paper,), trials=18, start={"reach": 0.2}, ranges=ranges, steps=p, update="step", adds=100,
               choices=choices, **how)
