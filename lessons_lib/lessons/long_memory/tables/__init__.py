"""The tables of 1997, at the paper's own scale: `python -m lessons_lib.lessons.long_memory.tables --list`.

tasks, strings   what is learned: an answer at the end of a sequence, or the next symbol at every step
row              what a row is: task, net, rate, biases, stop rule, trials, the paper's numbers
rows             every row; string_rows, those of experiments 1, 2a and 2b
trials           all trials of a row side by side; string_trials, those that predict the next symbol
keeping          checkpoints, and the stored table
"""
