"""The graph at work: a net reads h, e, l, l, and every number that it computes is shown, one by one."""

from math import log

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.geometry import Shape
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number, percent, signed
from lessons_lib.lessons.recurrence.pictures.formula import bracketed
from lessons_lib.lessons.recurrence.pictures.graph import fan_out
from lessons_lib.nets.argmax import argmax
from lessons_lib.worlds.hello import LETTERS, WORD

T = len(WORD) - 1
KINDS = ("state", "output", "loss")                 # what is computed in a step, in this order
LAST = len(KINDS) * T + 1                           # the last place on the way: the sum
LOSS, LOSSES, OUTPUTS, STATES, INPUTS, BUS = 32, 90, 186, 320, 420, 486
STATE, BOX, GAP = 238, 164, 165                     # the first column's state and f_W, px from step to step
ROW, WIDE = 22, 62                                  # px of one number


def place_of(now: int) -> tuple[str, int]:
    """Where step `now` of the way is: ("start", 0), ("state", 1), ("output", 1), ("loss", 1), ..., ("sum", 4)."""
    if now == 0:
        return "start", 0
    if now == LAST:
        return "sum", T
    return KINDS[(now - 1) % len(KINDS)], (now - 1) // len(KINDS) + 1


def draw_reading(net, run, shares, losses, now: int) -> str:
    """The graph with its numbers, up to place `now` of the way (0 to 13), as SVG.

    net (D = K = 4, H up to 4) and its run on the letters h e l l; shares (4, 4) a column of shares per step,
    losses (4,) in nats.
    """
    kind, step = place_of(now)
    sheet = Drawing(800, 602)
    for y, words in ((LOSS, "their sum"), (LOSSES, "losses"), (OUTPUTS, "scores"), (STATES, "states"),
                     (INPUTS, "letters")):
        sheet.text(12, y, words, size=look.SMALL, color=look.QUIET_INK, anchor="start")
    before = _numbers(sheet, 92, STATES, run.h0[:, 0], "h", True, now == 0)
    sheet.text(92, STATES + 52 + 4, "h_{0}", color=look.style_of("h").ink)
    for n in range(1, T + 1):
        before = _column(sheet, run, shares, losses, n, now, before, loop=bool(np.any(net.W_hh)))
    W = sheet.box(60, BUS, 48, 40, "W", "layer", size=look.TITLE, bold=True)
    reached = [now > 3 * n for n in range(T)]
    fan_out(sheet, W.right, [BOX + GAP * n + 17 for n in range(T)], BUS, STATES + 23, reached)
    lit = kind == "sum"
    total = f"L = {number(losses.sum(), 4)}" if lit else "L"
    middle, wide = STATE + GAP * (T - 1) / 2, GAP * (T - 1) + 84
    _frame(sheet, sheet.box(middle, LOSS, wide, 34, total, "blame", lit=lit, bold=lit), "blame", lit)
    words = sentence(net, run, shares, losses, kind, step)
    sheet.line([(20, 518), (780, 518)], color=look.QUIET_LINE, width=look.THIN)
    sheet.paragraph(20, 542, words, 760, anchor="start")
    return sheet.svg("The graph at work", words)


def _column(sheet, run, shares, losses, n: int, now: int, before: Shape, loop: bool) -> Shape:
    """Step n: its letter, f_W, state, scores and loss; lit as far as the way has come. Returns the state's shape."""
    x, first = STATE + GAP * (n - 1), 3 * n - 2  # the place on the way where this step's state is computed
    done, here = [now >= first + k for k in range(3)], [now == first + k for k in range(3)]
    letter, right = WORD[n - 1], LETTERS.index(WORD[n])
    box = sheet.box(x - 74, STATES, 46, 46, "f_{W}", "layer", lit=done[0])
    news = _letter(sheet, box.x - 12, letter, n, done[0])
    state = _numbers(sheet, x, STATES, run.hs[n - 1, :, 0], "h", done[0], here[0])
    scores = _numbers(sheet, x, OUTPUTS, run.ys[n - 1, :, 0], "y", done[1], here[1], LETTERS, right)
    text = f"L_{{{n}}} = {number(losses[n - 1])}" if done[2] else f"L_{{{n}}}"
    loss = sheet.box(x, LOSSES, 84, 28, text, "blame", lit=done[2], size=look.SMALL)
    _frame(sheet, loss, "blame", here[2])
    sheet.text(x, STATES + 56, f"h_{{{n}}}", color=look.style_of("h", done[0]).ink)
    sheet.text(x - 20, OUTPUTS + 58, f"y_{{{n}}}", color=look.style_of("y", done[1]).ink)
    said = f"{WORD[n]}: {percent(shares[n - 1, right])}" if done[2] else f"{WORD[n]}?"
    sheet.text(x + 8, LOSSES + 29, said, size=look.SMALL, anchor="start",
               color=look.style_of("blame", done[2]).ink)
    sheet.arrow(before, box, name="h", lit=done[0] and loop, dash="" if loop else "3 4")
    sheet.arrow((news.x, news.top[1]), (news.x, box.bottom[1]), name="x", lit=done[0])
    sheet.arrow(box, state, name="h", lit=done[0])
    sheet.arrow(state, scores, name="y", lit=done[1])
    sheet.arrow(scores, loss, name="blame", lit=done[2])
    sheet.arrow(loss.top, (x, LOSS + 17), name="blame", lit=now == LAST)
    return state


def _numbers(sheet, x, y, values, name, done, here, labels=(), mark=None) -> Shape:
    """A vector standing upright; an empty quiet frame before it is computed, a thick one while it is."""
    high = ROW * len(values)
    frame = sheet.box(x, y, WIDE, high, "", name, lit=done, corner=5)
    for n, value in enumerate(values):
        middle = y - high / 2 + (n + 0.5) * ROW
        if done:
            sheet.text(x + WIDE / 2 - 7, middle, signed(value), size=look.SMALL, anchor="end",
                       color=look.style_of(name).ink, bold=n == mark)
        if labels:
            sheet.text(x - WIDE / 2 - 9, middle, labels[n], size=look.SMALL, color=look.QUIET_INK, bold=n == mark)
    _frame(sheet, frame, name, here)
    return frame


def _letter(sheet, x, letter, n: int, done) -> Shape:
    """The letter of step n and its one-hot column."""
    frame = sheet.box(x, INPUTS, 34, 82, "", "x", lit=done, corner=5)
    ink = look.style_of("x", done).ink
    for row, other in enumerate(LETTERS):
        sheet.text(x, INPUTS - 30 + 20 * row, f"{int(other == letter)}", size=look.SMALL, color=ink,
                   bold=done and other == letter)
    sheet.text(x - 30, INPUTS - 14, letter, size=look.TITLE, color=ink, bold=True)
    sheet.text(x - 30, INPUTS + 14, f"x_{{{n}}}", color=ink)
    return frame


def _frame(sheet, shape: Shape, name: str, here: bool) -> None:
    """A thick frame around what is computed now."""
    if here:
        sheet.frame(shape.x - shape.w / 2, shape.y - shape.h / 2, shape.w, shape.h, corner=5,
                    color=look.style_of(name).color, width=look.THICK)


def sentence(net, run, shares, losses, kind: str, step: int) -> str:
    """What is computed at this place of the way, in words and, where a row can be followed by hand, in numbers."""
    if kind == "start":
        return "Nothing is read yet. The state starts at 0, and the four letters wait. Move the slider by one."
    letter, right = WORD[step - 1], LETTERS.index(WORD[step])
    t = f"_{{{step}}}"
    if kind == "state":
        before = run.h0 if step == 1 else run.hs[step - 2]
        loop, news = float(net.W_hh[0] @ before[:, 0]), float(net.W_xh[0, LETTERS.index(letter)])
        h = run.hs[step - 1, 0, 0]
        return (f"State h{t}, from h_{{{step - 1}}} and the letter {letter}. Its first row: the loop brings "
                f"{number(loop)}, the letter {number(news)}, the bias {number(net.b_h[0, 0])}; "
                f"tanh({number(loop)} + {bracketed(news)} + {bracketed(net.b_h[0, 0])}) = {number(h)}.")
    if kind == "output":
        best = LETTERS[argmax(run.ys[step - 1])]
        verdict = "right" if best == WORD[step] else f"and {WORD[step]} would be right"
        return (f"Scores y{t} = W_{{hy}} h{t} + b_{{y}}, a score for each letter as the next one. "
                f"The highest is {best}'s: {verdict}.")
    if kind == "loss":
        share = float(shares[step - 1, right])
        return (f"Softmax turns the scores into shares. The right letter, {WORD[step]}, gets {percent(share)}, and the "
                f"loss is L{t} = −ln({number(share, 4)}) = {number(losses[step - 1], 4)}.")
    total = float(np.sum(losses))
    words = (f"The four losses add up to L = {number(total, 4)}. A net that gives every letter the same share has "
             f"4 · ln 4 = {number(T * log(len(LETTERS)), 4)}.")
    return words if np.any(net.W_hh) else f"{words} The loop is cut, so both l leave the same state."
