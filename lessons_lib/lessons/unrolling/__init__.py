"""Lesson 03, Unrolling: I was away for two weeks. What is for dinner tonight?"""
