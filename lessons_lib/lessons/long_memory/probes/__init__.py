"""What nets that have learned are asked about afterwards. deeds.py: which moments of a day they hold responsible."""
