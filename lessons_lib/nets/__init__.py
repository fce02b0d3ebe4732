"""The mathematics of the nets: numpy and nothing else. Everything is a column, a batch is several."""
