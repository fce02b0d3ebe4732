"""What lesson 09 trains on its grammar: cells of sixteen units, and of two."""
