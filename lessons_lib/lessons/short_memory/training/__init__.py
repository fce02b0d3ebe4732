"""What lesson 06 trains: the nets that read its phrases, and latches."""
