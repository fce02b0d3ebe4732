"""To turn by hand: the book cell step by step with parts switched off, and a page at any warmth."""

from functools import cache

import numpy as np

from lessons_lib.drawing.values import percent
from lessons_lib.interactive.controls import choice, slider, switch
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.childrens_book import results
from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.cell import PARTS, UNITS, book_cell, frame, one_step_net, switched
from lessons_lib.lessons.childrens_book.pictures.frames import draw_stepper
from lessons_lib.lessons.childrens_book.pictures.pages import LINES, page_svg
from lessons_lib.lessons.childrens_book.training import SETTINGS, said_by, words_in, write_pages
from lessons_lib.nets.activations import softmax
from lessons_lib.nets.sampling import probabilities

STORED = results.load()
STEPS, TELLINGS, PAGE, PAGES = 11, 8, 36, 20
TEMPERATURES = np.arange(1, 51) / 5
WRITERS = {"one-step net": lambda: one_step_net(np.array(book.one_step_shares(), float)),
           "hand-set LSTM": book_cell, "trained LSTM": results.kept_net}
WAYS = ("is right", *book.MISTAKES, "makes no sense")
SAID = {
    "sees itself": "the name before saw came out again after it.",
    "runs on": "saw came out a second time.",
    "stops short": "the full stop came out before there was an object.",
    "no sense": "a word came out that no sentence has there.",
}


def explore_book() -> Experiment:
    """Step through a book that the hand-set cell writes, and switch its parts off."""

    def draw(step, telling, **on):
        setting = tuple(on[part] for part in PARTS)
        run, books, shares, chances = tellings()[setting]
        words = tuple(books[:step + 1, telling - 1].tolist())
        now = book.sentence_now(words) or (book.split(words[1:]) or [()])[-1]
        before, off = words[1:len(words) - len(now)], [part for part in PARTS if not on[part]]
        share = dict(zip(book.WORDS, shares[step, :, telling - 1].tolist(), strict=True))
        read = book.WORDS[words[-1]]
        heading = f"It reads {read}, with {_listed(off) + ' off' if off else 'all parts on'}"
        told = f"{_what_now(now)} {_what_comes(off, chances)}"
        return draw_stepper(read, frame(run, step, on["memory"], telling - 1), UNITS, off,
                            (book.tell(before), book.tell(now)), share, telling, heading, told), {
            "book": book.tell(words[1:]), **{f"next: {word}": value for word, value in share.items()}, **chances}

    return Experiment(draw, "Which mistake comes back when a part of the cell is switched off?",
                      step=slider(0, STEPS, 2, label="words written"),
                      telling=slider(1, TELLINGS, 1, label="another telling"),
                      **{part: switch(True, label=part) for part in PARTS})


def explore_page() -> Experiment:
    """Let a one-step net, the hand-set cell or a trained LSTM write a page, cold or hot."""
    for writer in WRITERS:
        pages(writer)  # a third of a second now, so that no move waits for it

    def draw(writer, temperature, page):
        column = int(np.abs(TEMPERATURES - temperature).argmin())
        books, chances = pages(writer)
        written = book.split(books[1:, column, page - 1].tolist())[:LINES]
        sentences = [(book.tell(one), book.kind(one)) for one in written]
        wrong = sum(kind not in ("grammatical", "begun") for _, kind in sentences)
        begun = sum(kind == "begun" for _, kind in sentences)
        heading = (f"{writer}, temperature {temperature:.1f}: {wrong or 'none'} of {len(sentences) - begun} "
                   f"sentences wrong{', one not over' * begun}")
        return page_svg(sentences, chances[column], heading, _about_page(writer, chances[column])), {
            "page": " ".join(sentence for sentence, _ in sentences), "wrong": wrong, **chances[column]}

    return Experiment(draw, "Who writes the book, how warm, and how much of it is right?",
                      writer=choice(list(WRITERS), "hand-set LSTM", label="writer"),
                      temperature=slider(0.2, 10.0, 1.0, step=0.2, label="temperature"),
                      page=slider(1, PAGES, 1, label="page"))


@cache
def tellings() -> dict:
    """setting -> (run, books (STEPS + 1, TELLINGS), shares (STEPS + 1, 5, TELLINGS), chances of the first sentence)."""
    lucks, found = np.random.default_rng(3).random((STEPS, TELLINGS)), {}
    lucks[:, [1, 2]] = lucks[:, [2, 1]]     # the second telling is about somebody else from its first word on
    for setting in SETTINGS:
        net = switched(book_cell(), *setting)
        books = write_pages(net, lucks)
        run = net.forward(words_in(books))
        chances = {kind: float(chance) for kind, chance in book.chances(said_by(net)).items()}
        found[setting] = run, books, softmax(run.ys), chances
    return found


@cache
def pages(writer):
    """Every page at every temperature: (books (1 + PAGE, temperatures, PAGES), chances at each temperature)."""
    hot, lucks = np.repeat(TEMPERATURES, PAGES), np.random.default_rng(10).random((PAGE, PAGES))
    net = WRITERS[writer]()
    books = write_pages(net, np.tile(lucks, len(TEMPERATURES)), hot)
    scores = cache(lambda words: net.forward(words_in(words)).ys[-1])
    chances = [book.chances(lambda words, hot=hot: probabilities(scores(words), hot)[:, 0]) for hot in TEMPERATURES]
    return books.reshape(PAGE + 1, len(TEMPERATURES), PAGES), [
        {kind: float(chance) for kind, chance in one.items()} for one in chances]


def _what_now(now) -> str:
    if not now:
        return "The book begins, as if after a full stop."
    kind = book.kind(now)
    if kind in SAID:
        return f"This sentence {'makes ' * (kind == 'no sense')}{kind}: {SAID[kind]}"
    return "This sentence is right so far." if kind == "begun" else "A whole sentence, and a right one."


def _what_comes(off, chances) -> str:
    if not off:
        return "With all parts on every sentence is right, but for about one in a billion."
    ways = [f"{way} in {percent(chance)}"
            for way, chance in zip(WAYS, chances.values(), strict=True) if chance >= 0.005]
    return f"With {_listed(off)} off, a book's first sentence {', '.join(ways)} of all books."


def _listed(words) -> str:
    return " and ".join([", ".join(words[:-1])] * (len(words) > 1) + words[-1:])


def _about_page(writer, chances) -> str:
    if writer == "one-step net":
        return ("It knows the last word only. All words that may come after that have even shares, so temperature "
                "changes nothing: one sentence in six is right.")
    if chances["grammatical"] > 0.99:
        return "At least 99 of 100 first sentences keep to the rule. Where it allows several words, the draw decides."
    if chances["grammatical"] > 0.5:
        return "Hotter, the wrong words get shares that show. The net knows as much as before; the draw listens less."
    return "So hot that most first sentences go wrong: knowing the rule helps little if the draw hardly listens."
