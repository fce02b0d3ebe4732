"""Finding the line of a learner's step that is wrong: for lesson 09's exercises and for its gate bench."""
