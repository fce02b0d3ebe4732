"""Lesson 12, Applications: what else is a sequence?"""
