"""Exercises, one file per lesson: each is a check that talks, a hint and a solution."""
