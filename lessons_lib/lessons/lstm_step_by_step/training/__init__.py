"""What is trained on the small English: cells of sixteen units, and of two."""
