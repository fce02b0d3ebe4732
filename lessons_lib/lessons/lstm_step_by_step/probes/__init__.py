"""What trained nets know of the subject: cells of sixteen units, and of two."""
