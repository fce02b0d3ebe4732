"""How an experiment stands on the screen: its controls beside the picture where there is room, else small above it.

On a laptop (1366 x 768, the file browser open) JupyterLab leaves a cell's output 919 px of width beside the notebook's
scrollbar (934 where a browser shows none), and the notebook 647 px of height. A picture of 800 px has no room beside it
there, so its controls stand above it, as many in a row as fit. With the file browser shut, or at 1920 x 1080, they
stand in one column at its left. The browser decides by widths alone: no JavaScript.
"""

from ipywidgets import Box, Button, Layout, ToggleButtons

from lessons_lib.drawing.measure import text_width

LAPTOP = 919      # px: the width of a cell's output on the laptop
FONT = 13         # px, of the words on controls
TRACK, SPREAD = 92, 80   # px: the shortest way of a slider's handle, and what it may be longer beside a picture
NUMBER, WORDS = 72, 172   # px that ipywidgets keeps for a slider's number; and for its way, so that a word is not cut
MARGIN, GAP = 2, 10    # px around every widget of ipywidgets; between controls and picture
LEAST = 0.935     # of a picture's width; a narrower page scrolls it: its text would be below 11 px, subscripts below 8
MARK = "\u2713 "       # before the name of the preset that the controls stand at


def side_by_side(experiment, pane, picture, width: float, below=()) -> list:
    """The children of `experiment`: the widgets of `pane`, the picture, `width` px wide, and what stands below both.

    The pane is a column at the picture's left where the page has room for both; else it is above, as wide as the page.
    """
    room = max(240, column_of(pane) + 2 * MARGIN) + GAP
    both = room + width + 2 * MARGIN
    experiment.layout = Layout(flex_flow="row wrap", align_items="flex-start", overflow="visible")
    # 100% is the page's width. Where it is below `both`, the bracket is above 0, and the pane as wide as the page; else
    # the pane takes what the picture leaves, up to SPREAD px more than it needs.
    wide = f"max({room}px, min(100%, ({both:.0f}px - 100%) * 9999), min({room + SPREAD}px, 100% - {both - room:.0f}px))"
    picture.layout = Layout(max_width="100%", overflow="auto")
    return [lined_up(pane, width=wide, max_width="100%", flex="0 0 auto", padding=f"0 {GAP}px 0 0"), picture, *below]


def readable(svg: str, width: float, height: float) -> str:
    """The SVG for the page: in a narrower page it becomes smaller, but not so small that its words cannot be read.

    It has the room of `height` px even where it is lower, so that nothing below it moves.
    """
    return f'<div style="min-width:{LEAST * width:.0f}px;min-height:{LEAST * height:.0f}px">{svg}</div>'


def flow(widgets, **how) -> Box:
    """Widgets one after the other, in as many rows as they need; never with a scrollbar of their own."""
    return Box(list(widgets), layout=Layout(flex_flow="row wrap", align_items="center", overflow="visible", **how))


def button(words: str, do, tooltip: str = "") -> Button:
    """A button as wide as its words."""
    made = Button(description=words, tooltip=tooltip, layout=Layout(width="auto", flex="0 0 auto"))
    made.on_click(lambda _: do())
    return made


def preset_button(words: str, do) -> Button:
    """A button that has room for the mark of a preset that the controls stand at."""
    made = button(words, do)
    made.layout.width = f"{text_width(MARK + words, FONT, bold=True) + 20:.0f}px"   # 10 px at either side
    return made


def mark(made: Button, words: str, on: bool) -> None:
    """Say on a preset's button whether the controls stand at it: by a sign, bold letters and a colour."""
    made.description = MARK + words if on else words
    made.style.font_weight = "bold" if on else None
    made.style.button_color, made.style.text_color = ("#CDE5F5", "#1F2933") if on else (None, None)


def lined_up(widgets, **how) -> Box:
    """Widgets in rows: the sliders of numbers of one width, with the same room for their names; all else as it needs.

    As many sliders stand in a row as fit, and in a shorter last row they stand below the others.
    """
    sliders, column = [widget for widget in widgets if counts(widget)], column_of(widgets)
    in_a_row = max(1, min(max(len(sliders), 2), (LAPTOP - GAP) // (column + 2 * MARGIN)))
    alone = f"min(100%, ({2 * (column + 2 * MARGIN)}px - 100%) * 9999)"   # where two have no room: all there is
    layout = Layout(flex=f"1 1 {column}px", width="auto", min_width="0",
                    max_width=f"max({column}px, 100% / {in_a_row} - {2 * MARGIN}px, {alone})")
    for slider in sliders:
        slider.layout, slider.style.description_width = layout, f"{names_of(widgets)}px"
    for widget in widgets:
        if longest(widget) > NUMBER or isinstance(widget, ToggleButtons):
            widget.style.description_width = f"{name_width(widget.description)}px"
        if longest(widget) > NUMBER:
            needs = name_width(widget.description) + WORDS + longest(widget)
            widget.layout = Layout(flex=f"0 1 {needs}px", width="auto")
    return flow(widgets, **how)


def counts(widget) -> bool:
    """Whether it is a slider of numbers, which are short."""
    return hasattr(widget, "readout") and longest(widget) <= NUMBER


def longest(widget) -> int:
    """The room in px of the longest word that a slider of words can say; 0 for any other widget."""
    words = widget.options if hasattr(widget, "readout") and hasattr(widget, "options") else ()
    return max([name_width(str(word)) for word in words], default=0)


def names_of(widgets) -> int:
    """The room in px that the names of the sliders of numbers among these need."""
    return max([name_width(widget.description) for widget in widgets if counts(widget)], default=0)


def column_of(widgets) -> int:
    """The least width in px for every slider of numbers among these."""
    return names_of(widgets) + TRACK + NUMBER + 8 if any(map(counts, widgets)) else 0


def name_width(words: str) -> int:
    """The room in px that these words need on a control."""
    return round(text_width(words, FONT)) + 8
