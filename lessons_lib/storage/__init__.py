"""What is kept in files. Nothing is imported here, so that a bare Python can use whole_file.

whole_file       a file put in place whole: the old one or the new one, never half of either
lock             a file lock, which goes when its holders go
results          a stored result: JSON that says by which command, versions and seeds it is made again
over_seeds       what was measured of several nets, one a seed, rounded and brought together for a store
half_floats      a net's weights in few letters
torch_reference  what PyTorch says, to be compared with our nets

A lesson's stored results stand in its room, and a net's weights are saved by training.saving. It uses nets alone.
"""
