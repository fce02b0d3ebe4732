"""Whose line it is: the colours of a net and of what it is compared with, in all pictures of this lesson."""

from lessons_lib.drawing import style as look

NET, OTHER = look.style_of("y"), look.style_of("x")
