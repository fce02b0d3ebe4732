"""On a JupyterHub: an existing engine, none of ours. hub/README.md is the administrator's page.

open_lesson  where the link for the class ends: the learner's copy, without results, brought if need be
try_out      python3 -m lessons_lib hub: a hub on this machine, for a try-out and for tests
"""
