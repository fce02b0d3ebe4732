"""What happens between a command and its lesson: python3 -m lessons_lib.

Before .venv stands, on Python's own modules alone:
    where        places (the clone, and where everything goes), environment (what every child process gets)
    set up       setup, stamp (how a whole .venv is known), lock (one setup at a time), needs (what this Python has)
                 pip (fetch packages, and say what failed), pip_settings (what stays the person's own)
    open         launch (JupyterLab), my_lessons (the learner's copies, which are theirs), handed_out (a copy as it
                 comes, and is it still so?), look_up (the pages beside the copies)
    try          tools (the commands that run in .venv)
    on a hub     hub (where the link for the class ends; a hub to try it out)
    in words     problems (a sentence in place of a traceback), ready (lesson 00 asks whether all is there)

Inside .venv, with what is there: server and kernel (what JupyterLab and a lesson are started with), kernel_spec (the
one kernel there is), notebooks (run a lesson, and store it).

Beside them: jupyter (the server's settings), installed (JupyterLab's, for learners), build.txt (what installs the
clone itself). The room stands on contents, every_door, storage and drawing.
"""
