"""The tables of 1997, at the paper's own scale: `python -m lessons_lib.lessons.long_memory.tables --list`.

tasks, strings   what is learned: an answer at the end of a sequence, or the next symbol at every step
rows             every row: task, net, rate, biases, stop rule, trials, the paper's numbers
trials           all trials of a row side by side
keeping          checkpoints, and the stored table
"""
