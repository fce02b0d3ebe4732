"""Lesson 09, The LSTM, step by step: what happens inside one LSTM step, line by line?"""
