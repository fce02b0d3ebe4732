"""Lesson 11, Long memory: can it really remember a thousand steps?"""
