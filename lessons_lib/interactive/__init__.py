"""Things to turn by hand, one file per lesson: sliders and switches over a picture that answers at once."""
