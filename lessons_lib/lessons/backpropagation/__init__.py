"""Lesson 05, Backpropagation: how does blame travel back through time?"""
