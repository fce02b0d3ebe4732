"""What the nets of lesson 09 know of the subject: cells of sixteen units, and of two."""
