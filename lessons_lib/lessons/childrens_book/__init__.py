"""Lesson 10, The children's book: Can it write "Doug saw Jane."?"""
