"""Lesson 00, Start here: how does a lesson work, and does everything run on my machine?"""
