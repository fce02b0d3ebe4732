"""What lesson 09 has stored: of cells of sixteen units, and of two."""
