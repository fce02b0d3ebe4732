"""What trained nets know, a module for each kind of sequence."""
