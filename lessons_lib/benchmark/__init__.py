"""How fast a training step is, side by side with PyTorch, with numpy step by step, and with its bare products."""
