"""Lesson 08, The idea of the LSTM: what would a memory need?"""
