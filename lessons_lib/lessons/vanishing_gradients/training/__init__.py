"""What lesson 07 trains: one bit of memory, and a clue that is loud."""
