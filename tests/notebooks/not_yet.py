"""What is used before it is explained, or is too much, and not yet mended: lesson -> forms. Rows only ever go."""

NOT_YET: dict[str, list[str]] = {}
