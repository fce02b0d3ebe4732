"""Lesson 02, Dinner: can a net guess tonight's dinner?"""
