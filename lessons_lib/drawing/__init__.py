"""Paper and pen: from numbers to pictures. It uses no other room, no widgets and, but for plots, no matplotlib.

svg            a sheet to draw on: boxes, circles, arrows that meet them, measured text
picture        a finished sheet, as a notebook shows it and a screen reader says it
style          symbol -> colour, letter, line; text sizes, stroke widths
values         numbers printed, and as strips, bars and matrices
chart          axes, lines, bars and dots in SVG, for experiments
powers_of_ten  very large and very small numbers: printed, and on an axis
plots          axes and data in matplotlib
lstm           the LSTM's diagrams, the same in several lessons
dishes         three dinners
geometry       where borders, bows and arrow heads lie
measure        how wide a text is; dejavu_widths.json beside it is its table
lean           the same picture in fewer bytes
"""
