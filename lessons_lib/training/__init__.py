"""Learning: optimisers over the flat vector theta, clipping, the loop and its progress, saving and loading."""
