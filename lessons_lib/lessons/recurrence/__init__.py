"""Lesson 04, Recurrence: what is the one formula behind every recurrent net?"""
