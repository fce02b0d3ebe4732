"""What happens between the command and the lesson. Standard library only, for there may be nothing else yet.

setup        make .venv, whole or not at all      launch       open JupyterLab
pip          fetch packages, and say what failed  my_lessons   the learner's copies, which are theirs
needs        what this Python already has         tools        test and refresh, which need the test tools
lock         one setup at a time                  ready        lesson 00 asks it whether all is there
problems     a sentence in place of a traceback   refresh      for authors: run lessons, store outputs
"""
