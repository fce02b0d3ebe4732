"""The loop of the dinner net, the chain of nights it becomes, and how to count them."""

from lessons_lib.drawing import style as look
from lessons_lib.drawing.dishes import dish
from lessons_lib.drawing.geometry import Shape
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.worlds.dinners import MENU

MISSING = "2 5"  # how everything that is dotted or missing is dashed


def draw_dotted_loop() -> Picture:
    """The dinner net of lesson 02, and the dotted way by which its prediction comes back a night later."""
    sheet = Drawing(800, 300)
    before = sheet.box(150, 130, 210, 54, "prediction for yesterday", "h", bold=True)
    news = sheet.box(150, 230, 210, 54, "dinner yesterday", "x")
    net = sheet.box(410, 180, 110, 74, "the net", "layer")
    now = sheet.box(660, 180, 210, 54, "prediction for today", "h", bold=True)
    sheet.arrow(before, net, name="h")
    sheet.arrow(news, net, name="x")
    sheet.arrow(net, now, name="h")
    sheet.arrow(now.top, before.top, name="h", via=[(660, 50), (150, 50)], dash=MISSING)
    sheet.text(405, 30, "a night passes: the same three numbers, under a new name", color=look.SYMBOLS["h"].ink)
    return sheet.picture("The dotted loop", "The dinner net takes the prediction for yesterday and the dinner "
                         "yesterday, and gives the prediction for today. A dotted arrow leads from the prediction "
                         "for today back to the prediction for yesterday: a night later it is that.")


def draw_nights(days: int = 14, last: str = "pizza") -> Picture:
    """The loop, unrolled: the net once for each of `days` nights (2 to 14) after the last dinner we know, `last`."""
    if days not in range(2, 15):
        raise ValueError(f"days must be a whole number from 2 to 14, so that the chain fits; got {days}")
    guesses = [MENU[(MENU.index(last) + n) % 3] for n in range(1, days + 1)]
    sheet = Drawing(800, 320)
    row_names(sheet, {66: "day", 104: "prediction", 180: "the net", 256: "news"})
    gap = 690 / days
    nights, nets, news = unrolled(sheet, 90 + gap / 2, gap, guesses, [last] + [None] * (days - 1))
    side = nights[0].w / 2
    for n, night in enumerate(nights):
        sheet.text(night.x, 66, f"{n + 1}", size=look.SMALL, color=look.QUIET_INK)
    sheet.text(nights[-1].x + side, 34, f"tonight: {guesses[-1]}", anchor="end", bold=True, color=look.SYMBOLS["h"].ink)
    sheet.text(news[0].x - side, 298, f"{last}: the last dinner we know", anchor="start", color=look.SYMBOLS["x"].ink)
    silent = f"{days - 1} times no news" if days > 2 else "once no news"
    sheet.text(news[-1].x + side, 298, silent, anchor="end", color=look.QUIET_INK)
    return sheet.picture("The chain of nights", f"The same net {days} times side by side. The first one has news, "
                         f"{last}; after that there is none. Each hands its prediction on to the next, and the "
                         f"last one says {guesses[-1]} for tonight.")


def unrolled(sheet: Drawing, left: float, gap: float, guesses, news, top: float = 104.0, row: float = 76.0):
    """Draw the net once per night, its prediction above and its news below; `gap` px from night to night.

    `guesses` are dish names; in `news` a night without any is None: quiet, dashed and with a question mark.
    Returns three lists of shapes: predictions, nets, news.
    """
    size = min(gap - 12, 48)
    nights, nets, told = [], [], []
    for n, (guess, heard) in enumerate(zip(guesses, news, strict=True)):
        x = left + n * gap
        nights.append(sheet.box(x, top, size, size, "", "h"))
        nets.append(sheet.box(x, top + row, size, min(size, 34), "", "layer"))
        told.append(sheet.box(x, top + 2 * row, size, size, "", "x") if heard else
                    Shape(x, top + 2 * row, size * 0.8, size * 0.8, round=True))
        dish(sheet, guess, x, top, size * 0.76)
        dish(sheet, heard or "missing", x, top + 2 * row, size * (0.76 if heard else 0.94))
        sheet.arrow(told[-1], nets[-1], name="x" if heard else "quiet", dash="" if heard else MISSING)
        sheet.arrow(nets[-1], nights[-1], name="h")
        if n:
            sheet.arrow(nets[-2], nets[-1], name="h")
    return nights, nets, told


def row_names(sheet: Drawing, names: dict[float, str]) -> None:
    """Words at the left of the rows of a chain: height -> words."""
    for y, words in names.items():
        sheet.text(12, y, words, size=look.SMALL, color=look.QUIET_INK, anchor="start")


def draw_count(days: int = 4, last: str = "pizza") -> Picture:
    """Posts and gaps: tonight is `days` days (2 to 8) after the last known dinner, with one night less missing."""
    if days not in range(2, 9):
        raise ValueError(f"days must be a whole number from 2 to 8, so that the row fits; got {days}")
    tonight = MENU[(MENU.index(last) + days) % 3]
    gap = 640 / days
    sheet = Drawing(800, 250)
    posts = []
    for n in range(days + 1):
        x, seen = 80 + n * gap, n in (0, days)
        post = sheet.box(x, 130, 54, 54, "", "h" if n else "x") if seen else Shape(x, 130, 44, 44, round=True)
        dish(sheet, last if n == 0 else tonight if n == days else "missing", x, 130, 42 if seen else 51)
        sheet.text(post.x, 86, f"day {n}", size=look.SMALL, color=look.QUIET_INK)
        posts.append(post)
    for n in range(days):
        sheet.arrow(posts[n], posts[n + 1], f"{n + 1}", name="h")
    sheet.text(posts[0].x, 175, "last known", size=look.SMALL, color=look.SYMBOLS["x"].ink)
    sheet.text(posts[-1].x, 175, "tonight", size=look.SMALL, color=look.SYMBOLS["h"].ink)
    for n in range(1, days):
        sheet.text(posts[n].x, 175, f"missing {n}", size=look.SMALL, color=look.QUIET_INK)
    sheet.text(400, 40, f"{days} arrows: tonight is {days} days after the last known dinner", bold=True,
               color=look.SYMBOLS["h"].ink)
    nights = "night is" if days == 2 else "nights are"
    sheet.text(400, 218, f"{days - 1} {nights} missing in between", color=look.QUIET_INK)
    return sheet.picture("Count the arrows", f"A row of {days + 1} dinners: the last known one on day 0, {days - 1} "
                         f"missing ones, and tonight on day {days}. {days} arrows lead from the first to the last.")
