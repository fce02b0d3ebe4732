"""The wrong line of a learner's own step, and what is wrong with it: for the exercises and for the gate bench."""
