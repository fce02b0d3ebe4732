"""Lesson 01, Sequences: why does a network need memory, and what counts as a sequence?"""
