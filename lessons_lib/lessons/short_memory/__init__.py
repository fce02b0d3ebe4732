"""Lesson 06, Short memory: why is the sky easy and French hard?"""
