"""The front door: python3 -m lessons_lib. Any Python can read this file, so that an old one gets an answer too."""

import os
import sys

OLDEST = (3, 11)  # as in front_door.needs, which an old Python could not read

COMMANDS = {
    "lab": ("front_door.launch", "lab"),
    "test": ("front_door.tools", "test"),
    "again": ("front_door.my_lessons", "again"),
    "progress": ("front_door.tools", "progress"),
    "class": ("front_door.tools", "class_report"),
    "handout": ("front_door.tools", "handout"),
    "site": ("front_door.tools", "site"),
    "refresh": ("front_door.tools", "refresh"),
    "bench": ("benchmark.bench", "bench"),
    "hub": ("front_door.hub.try_out", "hub"),
}

HELP = """\
python3 -m lessons_lib                 open the lessons in JupyterLab (the first time it sets itself up)
python3 -m lessons_lib lab ...         the same; what follows goes to JupyterLab: lab --no-browser --port 9000
python3 -m lessons_lib again 02        a fresh copy of lesson 02; yours is set aside under today's date
python3 -m lessons_lib progress        what you have solved, and what to do next
python3 -m lessons_lib class FOLDER    for teachers: what a class makes of the lessons, from its collected notebooks
python3 -m lessons_lib handout 02      for teachers: lesson 02 on paper; --exercises, --slides, --solutions
python3 -m lessons_lib site public     the lessons as pages with pictures to turn, for any web server or a stick
python3 -m lessons_lib test ...        run the tests; what follows goes to pytest: test tests/nets -x
python3 -m lessons_lib refresh 02      for authors: run lesson 02 and store its outputs
python3 -m lessons_lib bench           for authors: how fast a training step and the gate bench are, beside their peers
python3 -m lessons_lib bench --class 30  for authors: 30 learners at once on a JupyterHub of this machine
python3 -m lessons_lib hub             for administrators: a JupyterHub on this machine alone, to try the lessons on it

On Windows, type py in place of python3."""


def main(arguments):
    if sys.version_info < OLDEST:
        return complain(
            "These lessons need Python %d.%d or newer, and this is Python %d.%d: install a newer one "
            "from python.org and start again with it." % (OLDEST + tuple(sys.version_info[:2]))
        )
    if arguments[:1] in (["-h"], ["--help"], ["help"]):
        print(HELP)
        return 0
    if not arguments or arguments[0].startswith("-"):
        arguments = ["lab"] + arguments
    if arguments[0] not in COMMANDS:
        return complain("There is no command %r. There are:\n\n%s" % (arguments[0], HELP), 2)
    return run(*arguments)


def run(command, *arguments):
    """Open the room behind the command: what goes wrong there is told in a sentence."""
    from importlib import import_module

    from lessons_lib.front_door.problems import Problem, sentence

    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # a folder's name may hold what the terminal cannot show
    module, function = COMMANDS[command]
    try:
        return getattr(import_module("lessons_lib." + module), function)(list(arguments))
    except KeyboardInterrupt:
        return complain("\nStopped. Nothing is broken: start again whenever you like.", 130)
    except (Problem, OSError) as problem:
        return complain(sentence(problem))


def complain(text, status=1):
    sys.stderr.write(text + "\n")
    return status


def stand_somewhere():
    """End with a sentence where the folder one stands in was deleted."""
    try:
        os.getcwd()
    except OSError:
        sys.exit(complain("The folder you stand in is not there any more: go to another one, and start again."))


def forget_foreign_paths():
    """What is on PYTHONPATH or in the folder one stands in (a json.py, say) must not hide Python's own modules."""
    foreign = os.environ.get("PYTHONPATH", "").split(os.pathsep) + [os.getcwd()]
    foreign = [os.path.abspath(path) for path in foreign]
    sys.path[:] = [path for path in sys.path if os.path.abspath(path) not in foreign]


def find_library():
    """Started by its path (python3 lessons_lib), the library is not where Python looks. Its folder comes last."""
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [path for path in sys.path if os.path.abspath(path) != here] + [os.path.dirname(here)]


if __name__ == "__main__":
    stand_somewhere()
    forget_foreign_paths()
    if not __package__:
        find_library()
    sys.exit(main(sys.argv[1:]))
