"""From a lesson to the same lesson, run and written in one canonical form: tools for authors."""
