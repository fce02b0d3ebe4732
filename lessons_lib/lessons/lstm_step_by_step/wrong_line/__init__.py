"""The wrong line of a learner's own step, and what is wrong with it: for lesson 09's exercises and for its bench."""
