"""A day of deeds, and which of its moments are held responsible in the evening."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.lean import lean
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import percent
from lessons_lib.lessons.long_memory.world import DEEDS

LEFT, WIDE, TALL, TOP, PANEL = 62, 650, 64, 136, 116  # of a chart; of the first one; from chart to chart
STRIP = 62                                            # the height at which the day is drawn


@lean
def draw_karma(shown: dict) -> Picture:
    """A day as a strip, its two deeds as letters and its only label at the end; below it bars, for each moment the
    percentage of blame in several nets, all on one scale, and of the change that an exchanged symbol brings. shown: as
    karma.one_day gives it: {"day", "outcome", "blame": {net: percentages}, "exchanged": percentages, "nets": how many}.
    """
    day = shown["day"][:-1]
    there = [n for n, symbol in enumerate(day) if symbol in DEEDS]
    highest = max(max(values) for values in shown["blame"].values())
    charts = {f"Blame: {name}": (values, highest, "blame") for name, values in shown["blame"].items()}
    first = next(iter(shown["blame"]))
    charts[f"An exchanged symbol changes the loss: {first}"] = (
        shown["exchanged"], max(shown["exchanged"]), "y")
    sheet = Drawing(800, TOP + PANEL * len(charts) - 2)
    if shown["nets"] > 1:
        sheet.text(LEFT + WIDE, TOP + PANEL * len(charts) - 16, f"in %, the mean of {shown['nets']} nets", anchor="end",
                   size=look.SMALL, color=look.QUIET_INK)
    _day(sheet, day, there, shown["outcome"])
    told = []
    for n, (name, (values, top, kind)) in enumerate(charts.items()):
        y, both = TOP + PANEL * n, percent(sum(values[place] for place in there) / 100)
        sheet.fit(LEFT, y - 16, name, WIDE - 205, anchor="start", bold=True)
        sheet.text(LEFT + WIDE, y - 16, f"on the two deeds: {both}", anchor="end", color=look.style_of(kind).ink)
        axis = {"x_label": "moment"} if n == len(charts) - 1 else {"x_ticks": ()}
        chart = Chart(sheet, LEFT, y, WIDE, TALL, x=(0, len(day)), y=(0, top), y_ticks=_ticks(top), **axis)
        _bars(chart, values, there, look.style_of(kind).color)
        told.append(f"{name}: {both} is on the two deeds.")
    return sheet.picture("Which moments are held responsible", f"A day of {len(day)} moments with the deeds "
                         f"{' and '.join(day[n] for n in there)} at moments {' and '.join(str(n) for n in there)}; "
                         f"in the evening comes the label {shown['outcome']}. {' '.join(told)}")


def _day(sheet: Drawing, day: str, there: list[int], outcome: str) -> None:
    step = WIDE / len(day)
    sheet.text(LEFT, 24, "two deeds, K or M, among moments that count for nothing", anchor="start",
               color=look.style_of("x").ink)
    sheet.text(780, 24, "the evening: one label", anchor="end", color=look.style_of("y").ink)
    sheet.line([(LEFT, STRIP), (LEFT + WIDE - 0.25 * step, STRIP)], color=look.QUIET_LINE, width=14,
               dash=f"{0.75 * step:g} {0.25 * step:g}")
    for n in there:
        sheet.box(LEFT + step * (n + 0.4), STRIP, 26, 30, day[n], "x", size=look.TITLE, bold=True)
    evening = sheet.box(760, STRIP, 40, 34, outcome, "y", size=look.TITLE, bold=True)
    sheet.arrow((LEFT + WIDE + 4, STRIP), evening, name="y")


def _bars(chart: Chart, values, there: list[int], color: str) -> None:
    """Bars that are at least 0.2 px high, those of the deeds in their own colour."""
    wide = 0.75 * WIDE / len(values)
    seen = [n for n, value in enumerate(values) if chart.y(0) - chart.y(value) >= 0.2]
    for ns, ink in (([n for n in seen if n not in there], look.QUIET_INK), ([n for n in seen if n in there], color)):
        chart.bars([n + 0.375 for n in ns], [values[n] for n in ns], ink, max(wide, 1))


def _ticks(top: float) -> tuple[int, ...]:
    """0 and one more round number of percent, beside a chart that goes up to `top`."""
    return (0, *next(((nice,) for nice in (50, 20, 10, 5, 2, 1) if nice <= top), ()))
