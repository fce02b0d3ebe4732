"""What is used before it is explained, or is too much, and not yet mended: lesson -> forms. Rows only ever go."""

NOT_YET = {
    "09": [
        ".split()",
        ".values()",
        "a = b = 0",
        "f(*xs)",
        "np.set_printoptions",
        "np.sum",
        "one comprehension in another",
        "precision=",
        "print(*xs)",
        "setattr()",
        "suppress=",
        "x[None]",
    ],
}
