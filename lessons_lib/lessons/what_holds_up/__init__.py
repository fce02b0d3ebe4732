"""Lesson 13, What holds up: which of the things we were told are true?"""
