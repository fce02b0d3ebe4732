"""The teacher's edition: what a class makes of the lessons, and what a learner has done. Nothing is sent anywhere.

report       the command `class`: from a folder of notebooks to class.html and class.csv
progress     the command `progress`: a learner's own copies as a table, and what to do next
collecting   from a folder to a report: who handed in what, what counts, what could not be read
sources      the notebooks in a folder, in a hub's home folders, in ZIPs; zips: those in a ZIP
twice        a ZIP that was unpacked beside itself counts once
reading      a notebook as data: its lesson, its version, and what the checks in it found; never run
folders      where in a folder the learners stand: on top, or below groups, weeks, lessons
learners     whose a notebook is, by its folder or its file's name; --anonymous
library      what this library knows of a lesson: its exercises, its version, what a teacher can say
counting     which verdict counts, by lesson, exercise and learner
mistakes     the mistakes of a class, most frequent first, with the sentence each got and what to say about it
remarks      what else there is to say: other versions, what is no longer there, what was changed by hand
page         class.html, from the template class.html.j2 and class.css; spreadsheet: class.csv
handout      the command `handout`: a lesson to hand out, to project, and with its solutions
words        text from anywhere made fit to be shown; counts in words
"""
