"""What happens between the command and the lesson. Standard library only, for there may be nothing else yet.

places        where the clone is, and where everything goes      environment   what every child process gets
setup         make .venv, whole or not at all                    stamp         how one knows that it is whole
pip           fetch packages, and say what failed                pip_settings  what stays the person's own
lock          one setup at a time                                needs         what this Python already has
launch        open JupyterLab                                    my_lessons    the learner's copies, which are theirs
handed_out    what a copy is when it comes, and is it still?
tools         test and refresh, which need the test tools        refresh       for authors: run lessons, store outputs
problems      a sentence in place of a traceback                 ready         lesson 00 asks it whether all is there
look_up       the pages for looking up, beside the copies
bench, speed  for authors: how fast it is, beside its peers

These run inside .venv, and may import what is there: server and kernel (what JupyterLab and a lesson are started
with), kernels (the one kernel there is), notebooks (run a lesson, and its canonical form).
"""
