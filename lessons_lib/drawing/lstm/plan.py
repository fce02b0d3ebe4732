"""Where everything of an LSTM module stands: one plan for the large cell, the live one and the small one in a chain."""

from dataclasses import dataclass

ROW = 22        # px of one printed number
RADIUS = 15     # of a pointwise operation
TRACK = 2       # px from the middle of the double line [h, x] to either of its tracks
REACH = 36      # px from a small module to the next one
LAYERS = ("f", "i", "c_tilde", "o")


@dataclass(frozen=True)
class Plan:
    """Places in px for a module whose left edge is `left` and whose belt runs at height `belt`.

    `rows` numbers fit into every live strip (0: no strips). A `small` module has no room for words.
    """

    left: float
    belt: float
    rows: int = 0
    small: bool = False

    @property
    def cell(self) -> float:
        """The width of a live strip."""
        return 62

    @property
    def ends(self) -> tuple[float, float]:
        """The middles of what comes in at the left and of what goes out at the right."""
        return self.left - 56, self.right + 56

    @property
    def start(self) -> float:
        """Where the lines that come in from the left begin."""
        return self.left - (REACH if self.small else 20)

    @property
    def stop(self) -> float:
        """Where the lines that go on to the right end."""
        return self.right + (REACH if self.small else 22)

    @property
    def columns(self) -> dict[str, float]:
        """The middle of each layer's column."""
        first, gap = (38, 54) if self.small else (76, 120)
        return {layer: self.left + first + gap * n for n, layer in enumerate(LAYERS)}

    @property
    def box(self) -> tuple[float, float]:
        """Width and height of a layer."""
        return (44, 28) if self.small else (64, 36)

    @property
    def show(self) -> float:
        """The column in which the cell state goes through tanh and meets the output gate."""
        return self.columns["o"] + (42 if self.small else 70)

    @property
    def turn(self) -> float:
        """The column in which the new state goes down to the next step and up to the readout."""
        return self.show + (32 if self.small else 46)

    @property
    def right(self) -> float:
        return self.turn + (26 if self.small else 38)

    @property
    def strip(self) -> float:
        """The height of a live strip."""
        return self.rows * ROW

    @property
    def squash(self) -> float:
        """The height of the tanh that the cell state goes through."""
        return self.belt + (36 if self.small else 42)

    @property
    def shown(self) -> float:
        """The middle of the strip between that tanh and the output gate's cross, and of the strip of news."""
        return self.squash + 20 + self.strip / 2

    @property
    def meet(self) -> float:
        """The height at which i meets the candidate, and o the squashed cell state."""
        return self.squash + (40 if self.small else 60) + (self.strip if self.rows else 0)

    @property
    def gate(self) -> float:
        """The middle of the strips of f, i, c_tilde and o."""
        return self.meet + RADIUS + 16 + self.strip / 2

    @property
    def layer(self) -> float:
        """The middle of the four layers."""
        room = self.strip + 30 if self.rows else (26 if self.small else 40)
        return self.meet + RADIUS + room + self.box[1] / 2

    @property
    def bus(self) -> float:
        """The height of the double line [h, x] that feeds all four layers, and at which the new state leaves."""
        return self.layer + self.box[1] / 2 + (26 if self.small else 40)

    @property
    def top(self) -> float:
        return self.belt - (26 if self.small else 40 + self.strip / 2)

    @property
    def bottom(self) -> float:
        return self.bus + (22 if self.small else 24 + self.strip / 2)

    @property
    def above(self) -> float:
        """How far the new state's line reaches out of the module's top."""
        return 22 if self.small else 14

    @property
    def joint(self) -> float:
        """Where the input comes up from below and joins the old state."""
        return self.left + (14 if self.small else 26)
