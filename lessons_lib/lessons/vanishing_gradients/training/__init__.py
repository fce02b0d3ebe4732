"""What is trained here: in one_bit.py one unit that walks over its loss, in loud_clue.py nets that hear one clue."""
