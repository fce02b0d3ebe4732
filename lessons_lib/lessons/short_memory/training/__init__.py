"""What is trained here: in last_word.py nets that read a sentence and say its last word, in latches.py latches."""
