"""The rows of the drawbacks: short gaps, long gaps, and who is to blame. Lesson 06, with 10 and 11."""

import numpy as np

from lessons_lib.lessons.childrens_book import cell as book_cell
from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.training import said_by
from lessons_lib.lessons.long_memory import results as long
from lessons_lib.lessons.long_memory.pictures import draw_quiet
from lessons_lib.lessons.short_memory import latch, results
from lessons_lib.lessons.short_memory.pictures import draw_french, draw_latch, draw_left, draw_shares, draw_sky
from lessons_lib.lessons.short_memory.training.last_word import last_words_share
from lessons_lib.lessons.what_holds_up.ledger.row import Row

LEARNED = 0.99  # the share of right answers above which lesson 06 counts a net as one that knows the answer


def know_every_answer(gap: int, longer=False) -> int:
    """How many of ten RNNs have more than 99 % of the answers at this gap right; `longer`: after ten times the updates.
    """
    stored = results.load()
    shares = stored["longer"]["RNN"][f"{gap}"] if longer else stored["right"]["RNN"][stored["gaps"].index(gap)]
    return sum(share > LEARNED for share in shares)


def seen_by_a_window() -> str:
    return f"{last_words_share(4, 3):.2f} and {last_words_share(4, 5):.1f}"


def seen_by_a_long_window() -> str:
    return f"{last_words_share(14, 10):.3f} and {last_words_share(14, 15):.2f}"


def unable() -> str:
    return f"{know_every_answer(34)} and {know_every_answer(34, longer=True)} of 10"


def held_for_a_thousand() -> str:
    hs = latch.hand_set_latch(1.5).forward(np.zeros((1000, 1, 1)), h0=[[1.0]]).hs
    return f"{hs[-1, 0, 0]:.4f}"


def bits_kept(w: float, sd: float) -> int:
    """Of a thousand latches that begin at +1, how many are above 0 after a thousand steps of noise."""
    source, h = np.random.default_rng(0), np.ones(1000)
    for _ in range(1000):
        h = np.tanh(w * h + sd * source.standard_normal(1000))
    return int((h > 0).sum())


def quiet_and_loud() -> str:
    stored = long.load()
    loud = sum(long.learned(found) for found in stored["RNN 1000"].values())
    return f"{loud} of 120, and {long.learned(stored['quiet bit']['RNN 0.1'])} of 10"


def left_of_a_thousand() -> str:
    return f"10 to the power of {latch.logs_left(1.5)[-1]:.1f}"


def votes_for_italian() -> str:
    follows = np.zeros((6, 6))  # the words France, Italy, full stop, speak, French, Italian, as in the lesson
    follows[[2, 2, 3, 4, 5], [0, 1, 2, 3, 3]] = 1
    nets = latch.listens_to_itself(follows), latch.with_a_latch(follows, up=(0, 4), down=(1, 5))
    votes = [latch.language_votes(net, ["Italy"] + ["."] * 1000 + ["speak"])[1] for net in nets]
    return f"{votes[0]:.1f} and {votes[1]:.4f}"


def sentences_of_a_one_step_memory() -> str:
    chances = book.chances(said_by(book_cell.one_step_net(np.array(book.one_step_shares(), float))))
    return f"{chances['grammatical']:.6f}"


HAND, HARD, TABLE, END = "A memory made by hand", "Why it is hard to learn", "Predict first", "What you know now"

ROWS = (
    Row("sky", "06", TABLE,
        measured="of ten RNNs, how many know every answer at a gap of 3 words, and of 14",
        number="10 and 10", again=lambda: f"{know_every_answer(3)} and {know_every_answer(14)}", verdict="true",
        why="Up to a gap of 14 words all ten plain RNNs learned it, with few updates.",
        says="Up to gap 14 all ten RNNs know every answer", picture=draw_sky),
    Row("France", "06", "How far do you get without memory?",
        measured="answers right of a guesser who sees 3 words, and of one whose 5 words reach the country",
        number="0.25 and 1.0", again=seen_by_a_window, verdict="true",
        why="As long as the country is out of sight, four languages are equally likely, and 0.25 is luck.",
        says="While the clue is in the window, the guesser is right every time", picture=draw_french),
    Row("gap", "06", "How far do you get without memory?",
        measured="answers right at a gap of 14, of a guesser who sees 10 words, and 15, which hold the clue",
        number="0.295 and 0.39", again=seen_by_a_long_window, verdict="true",
        why="Two sentences of filler come in 2304 ways: counting windows does not carry far, and gaps do grow.",
        says="most of them the guesser has never read", picture=draw_french),
    Row("unable", "06", TABLE,
        measured="of ten RNNs, how many know every answer at a gap of 34, after 800 updates and after 8000",
        number="0 and 3 of 10", again=unable, verdict="overstated",
        why="They learn it later, and fewer of them; with ten times the patience three did, so it is no wall.",
        says="*There is no wall.*", also=(("06", "Up to 14 words all ten of ours did after 800 updates"),),
        picture=lambda: draw_shares(results.load()["gaps"], results.load()["right"])),
    Row("theory", "06", HAND,
        measured="the state of one tanh unit, set by hand, a thousand steps after it was told yes",
        number="0.8586", again=held_for_a_thousand, verdict="true",
        why="One unit with a loop weight of 1.5 keeps a bit for as long as one likes.",
        says="True: one tanh unit with weights set by hand does it.", picture=draw_latch),
    Row("by hand", "06", "Now with noise",
        measured="of a thousand latches set by hand, how many keep their bit through a thousand steps of noise",
        number="1000 of 1000", again=lambda: f"{bits_kept(2.0, 0.3)} of 1000", verdict="true",
        why="A stronger loop weight bears noise too, and a human has no trouble to choose it.",
        says="you can pick them by hand", picture=lambda: draw_latch(2.0)),
    Row("practice", "11", "The task decides",
        measured="RNNs that learn a clue a thousand steps off: among loud symbols, and under a quiet noise",
        number="5 of 120, and 9 of 10", again=quiet_and_loud, verdict="true if",
        why="It holds if what comes between is as loud as the clue; under a quiet noise the RNN learns, and fast.",
        says="It depends on what comes in between.", picture=lambda: draw_quiet(long.load())),
    Row("reasons", "06", HARD,
        measured="what a thousand steps of a latch at rest leave of a gradient of 1",
        number="10 to the power of -404.4", again=left_of_a_thousand, verdict="true",
        why="To hold a bit is to pull back what is pushed away, and so the end hardly depends on the beginning.",
        says="What protects the memory also makes it deaf to blame.",
        picture=lambda: draw_left({"w = 1.5": latch.logs_left(1.5)})),
    Row("one step", "06", "Only one step back?",
        measured="the vote for Italian a thousand words after Italy, of a net that keeps its prediction alone, and of "
                 "one with a hidden unit more",
        number="1.0 and 1.2393", again=votes_for_italian, verdict="true if",
        why="It holds if the prediction is all that is kept; a hidden state one step back may hold more.",
        says="But the state that it reads there may hold what came long before."),
    Row("mistakes", "10", "A net that knows the last word",
        measured="the chance of a right sentence from a net that knows only the last word of the book",
        number="0.166667", again=sentences_of_a_one_step_memory, verdict="true",
        why="Five of six sentences are wrong, each because a piece of the past is missing.",
        says="True of one that tells this book as well as it can: five sentences of six are wrong, exactly."),
)
