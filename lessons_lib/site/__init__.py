"""The lessons as a folder of pages that any web server, or a stick, can hand out. It stands above every room it shows.

live        the experiments, with their real controls and every picture drawn beforehand: no kernel is needed
pages       the lessons as pages, and the first page
words       the glossary and the crib of numpy and Python as pages, and the links to them from each first use
lite        a JupyterLite with the lessons, in which they run in the browser
collection  the collection itself as a ZIP, to be started on the reader's own machine
making      all of it, into an empty folder
place       where the folder may stand, and how it gets there whole: beside an earlier one until all is there
command     python3 -m lessons_lib site OUT
"""
