"""Nets read the children's book: what they would say next, how they learn it, and where they go wrong.

Every net here has D = K = 5, the words of world.py, and reads them one-hot.
"""

from itertools import product

import numpy as np

from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.cell import PARTS, switched
from lessons_lib.nets.activations import softmax
from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.one_hot import one_hot
from lessons_lib.nets.rnn import RNN
from lessons_lib.nets.sampling import probabilities
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam

NETS = {"LSTM": LSTM, "RNN": RNN}
H, B, SENTENCES, RATE, STEPS = 12, 16, 6, 0.03, 400
SETTINGS = tuple(product((True, False), repeat=len(PARTS)))  # on or off: memory, forgetting, ignoring, selection


def words_in(books):
    """Books as columns of whole numbers (T, B), or one book as a tuple -> one-hot, (T, 5, B)."""
    books = np.asarray(books)
    return one_hot(books if books.ndim == 2 else books[:, None], len(book.WORDS))


def said_by(net, temperature=1.0):
    """The net, as it is now, as a function shares(book) -> the chances of the five words, (5,).

    It reads the book from its start, or goes on from the longest beginning it has read before.
    """
    states = {(): {}}  # book -> the states after it

    def shares(words):
        words, known = tuple(words), len(words) - 1
        while words[:known] not in states:
            known -= 1
        run = net.forward(words_in(words[known:]), **states[words[:known]])
        states[words] = run.last_states()
        return probabilities(run.ys[-1], temperature)[:, 0]

    return shares


def write_pages(net, lucks, temperatures=1.0):
    """B pages side by side, as `book.page` writes one: books (1 + words, B), "." first.

    lucks (words, B) are numbers from 0 to 1 that draw each word by its share, temperatures one number or (B,).
    """
    lucks, states = np.asarray(lucks, float), {}
    books = np.full((len(lucks) + 1, lucks.shape[1]), book.STOP)
    for t, luck in enumerate(lucks):
        run = net.forward(words_in(books[t:t + 1]), **states)
        states = run.last_states()
        steps = softmax(run.ys[-1] / temperatures).cumsum(axis=0)
        books[t + 1] = np.minimum((luck * steps[-1] >= steps).sum(axis=0), len(book.WORDS) - 1)
    return books


def switch_table(net, start=book.START):
    """Setting -> chances of the next sentence's kinds; the 16 SETTINGS say of memory, forgetting, ignoring, selection
    whether each is on."""
    return {on: book.chances(said_by(switched(net, *on)), start) for on in SETTINGS}


def learn_book(seed, corpus=book.RULE, steps=STEPS, kind="LSTM", units=H):
    """A new net, trained on books of 6 sentences from their first "." on, 16 new ones at every step. Returns the net.

    Of the rule every sentence is drawn afresh; of the cycle each follows on the last, and a book starts anywhere in it.
    """
    net, rng = NETS[kind](5, units, 5, seed=seed), np.random.default_rng([seed, 10])
    for _ in train(net, _batches(corpus, rng, steps), Adam(RATE)):
        pass
    return net


def wrong_shares(net, books=None):
    """What the net gives to all wrong words together, at every word of every book: (T, B).

    books (T, B) as of `book.beginnings`, right by the rule; None: all 1296 books of four sentences.
    """
    books = book.beginnings(4) if books is None else np.asarray(books)
    return np.where(_right(books), 0, softmax(net.forward(words_in(books)).ys)).sum(axis=1)


def names_said(shares) -> dict[str, int]:
    """How many of N nets say which name: shares (N, 5), what each gives to the five words."""
    said = argmax(shares, axis=1)
    return {book.WORDS[name]: int((said == name).sum()) for name in book.NAMES}


def _right(books):
    """(T, 5, B) bools: which words may come after each word of books of whole sentences, "." first."""
    right = np.zeros((len(books), 5, books.shape[1]), bool)
    for t in range(len(books)):
        now = books[t - (t - 1) % 4:t + 1] if t % 4 else books[:0]
        for said in set(map(tuple, now.T.tolist())):
            columns = (now == np.array(said, int)[:, None]).all(axis=0)
            right[np.ix_([t], book.may_follow(said), columns)] = True
    return right


def _batches(corpus, rng, steps):
    sentences, in_turn = np.array(corpus), corpus == book.CYCLE
    for _ in range(steps):
        which = rng.integers(len(sentences), size=(SENTENCES, B))
        if in_turn:
            which = (which[0] + np.arange(SENTENCES)[:, None]) % len(sentences)
        words = sentences[which].transpose(0, 2, 1).reshape(4 * SENTENCES, B)
        yield words_in(np.vstack([np.full((1, B), book.STOP), words[:-1]])), words
