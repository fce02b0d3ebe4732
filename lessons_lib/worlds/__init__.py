"""The small worlds that two or more lessons learn from: seeded, made of words and numbers.

dinners       the menu, words as columns, the cook's cycle, and the hand-set net that knows it
dinner_diary  a year of dinners, and nights on which a route is blank or wrong
hello         the word "hello", letter by letter
next_word     texts side by side, read word by word

A world of one lesson stands in that lesson's room. This one uses nets alone, for its checks.
"""
