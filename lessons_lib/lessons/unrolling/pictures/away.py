"""What the experiments show: the last nights of a chain with its margins, and a squash over a year."""

from lessons_lib.drawing import powers_of_ten
from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.dishes import dish
from lessons_lib.drawing.geometry import px
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import MINUS, bars, number
from lessons_lib.lessons.unrolling.away import margins, true_dishes
from lessons_lib.lessons.unrolling.pictures.nights import row_names, unrolled
from lessons_lib.lessons.unrolling.pictures.votes import draw_lead, lead_legend
from lessons_lib.worlds.dinners import MENU, TIE, most_voted

SHOWN = 6      # nights of the chain that fit beside the votes
DEEPEST = -11  # the lowest power of ten in the chart of margins


def draw_away(votes, day: int, last: str = "pizza", more: str = "") -> str:
    """Night number `day` of a chain: its last nights, tonight's votes, and the margins of all nights, as SVG.

    votes (days + 1, 3, 1) as play_forward makes them from `last`; day is 0 to days. `more` is said at the end.
    """
    dishes = true_dishes(last, len(votes) - 1)
    gaps = margins(votes, dishes)
    sheet = Drawing(800, 566)
    _last_nights(sheet, votes, gaps, dishes, day)
    sheet.text(575, 90, f"tonight's votes, day {day}", anchor="start", bold=True)
    winner = most_voted(votes[day])
    bars(sheet, 575, 112, 205, votes[day].ravel(), MENU, "h", show=number,
         mark=MENU.index(winner[0]) if len(winner) == 1 else None)
    sheet.text(575, 228, f"margin: {small(gaps[day]) if abs(gaps[day]) > TIE else 'below 10^{−9}'}", anchor="start")
    _margins_by_day(sheet, gaps, day)
    words = f"{sentence(votes, gaps, dishes, day)} {more}".rstrip()
    sheet.paragraph(20, 528, words, 760, anchor="start")
    return sheet.svg("Out of town", words)


def _last_nights(sheet: Drawing, votes, gaps, dishes, day: int) -> None:
    row_names(sheet, {30: "day", 54: "on the table", 100: "prediction", 172: "the net", 244: "news"})
    first = max(1, day - SHOWN + 1)
    nights = range(first, day + 1)
    guesses = [winner[0] if len(winner := most_voted(votes[n])) == 1 else None for n in nights]
    news = [MENU[dishes[0]] if n == 1 else None for n in nights]
    shapes, nets, _ = unrolled(sheet, 136, 76, guesses, news, top=100, row=72)
    if first > 1:
        sheet.arrow((100, 172), nets[0], name="h")
    for n, shape in zip(nights, shapes, strict=True):
        counts, lost = gaps[n] > TIE, gaps[n] < -TIE
        color = look.RIGHT_INK if counts else look.WRONG_INK if lost else look.QUIET_INK
        sheet.text(shape.x, 30, f"{n}", size=look.SMALL, color=look.QUIET_INK)
        sheet.text(shape.x, 54, f"{'✓' if counts else '✗' if lost else '?'} {MENU[dishes[n]]}", size=look.SMALL,
                   color=color)
    if not day:
        sheet.box(136, 244, 48, 48, "", "x")
        dish(sheet, MENU[dishes[0]], 136, 244, 36)
        sheet.text(170, 244, "the last dinner we know", anchor="start", color=look.SYMBOLS["x"].ink)


def _margins_by_day(sheet: Drawing, gaps, day: int) -> None:
    top, height, days = 322, 132, len(gaps) - 1
    heights = [powers_of_ten.height(abs(gap), DEEPEST) for gap in gaps.tolist()]
    sheet.text(20, 286, "margin, night by night", anchor="start", bold=True)
    chart = Chart(sheet, 70, top, 700, height, x=(0, days), y=(DEEPEST, 0), y_ticks=(), x_label="day")
    for power in (0, -3, -6, -9):
        sheet.text(60, chart.y(power), powers_of_ten.ten(power), size=look.SMALL, color=look.QUIET_INK, anchor="end")
        chart.level(power, dash="" if power > -9 else "5 4", color=look.QUIET_FILL if power > -9 else look.QUIET_INK)
    lost = next((n for n, gap in enumerate(gaps) if gap <= TIE), None)
    if lost is not None:
        place, wrong = chart.x(lost), gaps[lost] < -TIE
        sheet.line([(place, top - 8), (place, top + height)], color=look.WRONG_INK, dash="4 3")
        words = f"first wrong: day {lost}" if wrong else f"first too close: day {lost}"
        side, anchor = (6, "start") if lost < days / 2 else (-6, "end")
        sheet.text(place + side, top - 14, words, size=look.SMALL, color=look.WRONG_INK, anchor=anchor)
    sheet.rect(78, chart.y(-10) - 9, 128, 18, look.PAPER)  # so that no marker crosses the words
    sheet.text(82, chart.y(-10), "too close to count", size=look.SMALL, color=look.QUIET_INK, anchor="start")
    for n, (gap, power) in enumerate(zip(gaps, heights, strict=True)):
        _dot(sheet, chart.x(n), chart.y(power), 6 if n == day else 3, gap)
    for x, words, gap in ((300, "right", 1), (370, "wrong", -1), (440, "too close", 0)):
        _dot(sheet, x, 286, 4, gap)
        sheet.text(x + 10, 286, words, size=look.SMALL, color=look.QUIET_INK, anchor="start")


def _dot(sheet: Drawing, x: float, y: float, r: float, gap: float) -> None:
    """Full for a night that is right, hollow for a wrong one, grey for one too close to count."""
    line = look.RIGHT_INK if gap > TIE else look.WRONG_INK if gap < -TIE else look.QUIET_INK
    fill = look.RIGHT_INK if gap > TIE else look.PAPER if gap < -TIE else look.QUIET_FILL
    sheet.add(f'<circle cx="{px(x)}" cy="{px(y)}" r="{r}" fill="{fill}" stroke="{line}" stroke-width="{look.THIN}"/>')


def sentence(votes, gaps, dishes, day: int) -> str:
    """What is to be said about that night, in one or two sentences."""
    real, winner, gap = MENU[dishes[day]], most_voted(votes[day]), gaps[day]
    lost = [n for n in range(day + 1) if gaps[n] <= TIE]
    if not day:
        return f"Day 0 is the last dinner we know: {real}. Nothing needs to be guessed yet."
    if abs(gap) <= TIE:
        return f"Day {day}: the votes are too close to count. Nobody is wrong, and nobody knows."
    if gap < 0 and len(winner) > 1:
        return f"Day {day}: {' and '.join(winner)} tie, and the flat eats {real}: it is off the beat."
    if gap < 0:
        told = "tomorrow's" if winner == (MENU[(dishes[day] + 1) % 3],) else "yesterday's"
        return f"Day {day}: the net says {winner[0]}, the flat eats {real}. That is {told} dinner: it is off the beat."
    if lost:
        nights = f"{len(lost)} nights that were" if len(lost) > 1 else "one night that was"
        return f"Day {day}: {real}, right again after {nights} not. It is ahead by whole rounds of the menu."
    if gap > 1 - TIE:
        return f"Day {day}: {real}, with the whole vote. Exact votes stay exact, however long you are away."
    return f"Day {day}: {real}, and that is right. Of the margin of 1 on day 0, {small(gap)} is left."


def small(value: float) -> str:
    """A number with 4 decimals, or as a power of ten where those would be zeros."""
    value = float(value)
    if value and abs(value) < 0.001:
        digits, power = f"{value:.1e}".split("e")
        return f"{digits.replace('-', MINUS)} · {powers_of_ten.ten(int(power))}"
    return number(value, 4)


def draw_squash(right, rival, heading: str, words: str, lost: int | None = None) -> str:
    """A year of a vote under a squash, as SVG: the right dish and its rivals, (366,) each, from day 0.

    `heading` says what is turned on and what becomes of the vote, `words` is the sentence at the end, `lost` the day
    from which it is too close to count (None for no such day).
    """
    sheet = Drawing(800, 390)
    sheet.text(60, 28, heading, anchor="start", bold=True)
    chart = Chart(sheet, 60, 56, 710, 230, x=(0, len(right) - 1), y=(-1, 1), x_label="day",
                  x_ticks=(0, 60, 120, 180, 240, 300, len(right) - 1), y_ticks=(-1, 0, 1))
    draw_lead(chart, right.tolist(), rival.tolist())
    if lost is not None:
        place, (side, anchor) = chart.x(lost), (6, "start") if lost < len(right) / 2 else (-6, "end")
        sheet.line([(place, 56), (place, 286)], color=look.WRONG_INK, dash="4 3")
        sheet.text(place + side, 272, f"too close: day {lost}", size=look.SMALL, color=look.WRONG_INK, anchor=anchor)
    lead_legend(sheet, 620, 28)
    sheet.paragraph(20, 356, words, 760, anchor="start")
    return sheet.svg("A squash with a gain", f"{heading}. {words}")
