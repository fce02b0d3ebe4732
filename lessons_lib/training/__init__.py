"""Learning, of any net on any world.

loop          train, one step after another, and fit, with a bar, a stop button and the best weights at the end
optimisers    SGD, momentum, Adam; a gradient clipped
best_weights  which weights those are
side_by_side  several nets that train at once
progress      the bar
saving        a net in a file, and back
probes        what can be read off a state by one weight per unit

What only one lesson trains stands in its room. This one uses nets and storage.
"""
