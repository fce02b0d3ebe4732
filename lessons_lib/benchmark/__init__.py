"""How fast it is, side by side with its peers: `python3 -m lessons_lib bench`.

bench           the command: measure all, print the table, keep it in speed.json
table           the table, line by line, and which goals are met

A training step: ours, PyTorch's, numpy step by step, and the bare matrix products.
race            every contender in turn, over and over      contenders      the four
step_by_step    a training step as most tutorials write it

A move of lesson 09's gate bench: ours, and ipywidgets.interact with matplotlib.
gate_bench      what it costs the kernel                    screen          from the key to the painted picture
matplotlib_cell the same picture in matplotlib              matplotlib_pen  its strokes

lab             a real JupyterLab, and a Chromium to look at it: for `screen`, and for tests/browser

class_of        a class at once on a JupyterHub: `python3 -m lessons_lib bench --class 30`
"""
