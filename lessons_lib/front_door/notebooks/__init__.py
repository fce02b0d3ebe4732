"""From a lesson to the same lesson, run and stored in one canonical form.

refresh    the command for authors: run lessons, store what they say
running    a lesson in a fresh kernel, up to the first cell that complains
linking    where a lesson leads back and on, and the README's list of lessons
canonical  the one form of a stored lesson
rendering  the PNG beside every SVG
"""
