"""From numbers to pictures: SVG diagrams that we draw ourselves, and matplotlib plots. No widgets, no nets."""
