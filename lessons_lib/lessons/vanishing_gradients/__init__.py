"""Lesson 07, Vanishing gradients: where does the gradient go?"""
