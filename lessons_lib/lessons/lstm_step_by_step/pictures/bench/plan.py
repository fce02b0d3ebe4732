"""Where everything of the cell stands on the bench, which shares its screen with the controls."""

from lessons_lib.drawing.lstm.plan import LAYERS, RADIUS, Plan

EDGE = 632   # px: the right edge of everything


class TightPlan(Plan):
    """The cell's plan, 640 px wide with its ends, and lower."""

    cell = 56

    @property
    def ends(self) -> tuple[float, float]:
        return self.left - 48, self.right + 50

    @property
    def start(self) -> float:
        return self.left - 17

    @property
    def stop(self) -> float:
        return self.right + 20

    @property
    def columns(self) -> dict[str, float]:
        return {layer: self.left + 60 + 94 * n for n, layer in enumerate(LAYERS)}

    @property
    def box(self) -> tuple[float, float]:
        return 56, 30

    @property
    def show(self) -> float:
        return self.columns["o"] + 62

    @property
    def turn(self) -> float:
        return self.show + 42

    @property
    def right(self) -> float:
        return self.turn + 26

    @property
    def squash(self) -> float:
        return self.belt + 38

    @property
    def shown(self) -> float:
        return self.squash + 16 + self.strip / 2

    @property
    def meet(self) -> float:
        return self.squash + 38 + self.strip

    @property
    def gate(self) -> float:
        return self.meet + RADIUS + 9 + self.strip / 2

    @property
    def layer(self) -> float:
        return self.meet + RADIUS + self.strip + 18 + self.box[1] / 2

    @property
    def bus(self) -> float:
        return self.layer + self.box[1] / 2 + 30

    @property
    def top(self) -> float:
        return self.belt - 22 - self.strip / 2

    @property
    def bottom(self) -> float:
        return self.bus + 8 + self.strip / 2

    @property
    def above(self) -> float:
        return 16
