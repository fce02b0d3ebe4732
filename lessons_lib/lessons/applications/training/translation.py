"""An encoder and a decoder that learn to translate small phrases, and a phrase of one's own translated. Lesson 12.

    net = learn(seed=0)
    translate(net, "the red house")
"""

from dataclasses import dataclass, field

import numpy as np

from lessons_lib.lessons.applications.translation import ENGLISH, FRENCH, Split, english, french, padded, reading
from lessons_lib.nets.checks import size
from lessons_lib.nets.encoder_decoder import END, EncoderDecoder
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.starts import widen_inputs
from lessons_lib.training.optimisers import Adam, clip_norm
from lessons_lib.training.progress import Progress

H, B, RATE, UPDATES, COUNT = 32, 32, 0.03, 3000, 4000
MOST = 15  # words of a phrase that is to be translated; a net writes twenty at most
ECHO = (FRENCH[END], *ENGLISH)  # what is written when a phrase is repeated in English: the words, and an end


@dataclass
class Translator:
    """A net, the Split it learned on, the `losses` of its updates, and why they `ended`: "done" or "stopped"."""

    net: EncoderDecoder
    split: Split
    losses: list[float] = field(default_factory=list)
    ended: str = "done"

    def __repr__(self):
        return f"Translator: {len(self.losses)} updates on {len(self.split.train)} phrases, {self.ended}"


def new_net(seed=0, units=H, written=FRENCH, dtype=np.float32) -> EncoderDecoder:
    """An untrained one, with wider weights for the words that it reads; `written` are the words it writes."""
    net = EncoderDecoder(len(ENGLISH), units, len(written), seed, dtype)
    for part in (net.encoder, net.decoder):
        widen_inputs(part)
    return net


def learn(seed=0, count=COUNT, *, updates=UPDATES, units=H, rate=RATE, echo=False, longer=False,
          bar=True) -> Translator:
    """Train one on `count` phrases, 32 drawn at each update; Adam, whose rate goes down to 0, gradients of length 1 at
    most. `echo`: it learns to repeat the English phrase. `longer`: a third of the phrases have 7 to 9 words. Under a
    bar; the stop button (Ctrl-C) keeps it as it is.

    At each step the decoder reads the word that *should* stand before ("teacher forcing").
    """
    written, split = ECHO if echo else FRENCH, Split(seed, count, longer=longer)
    net, luck, optimiser = new_net(seed, units, written), np.random.default_rng([seed, 13]), Adam(rate)
    made = Translator(net, split)
    texts = list(map(english, split.train))
    read, lengths = padded(texts, ENGLISH)
    right, ends = padded(texts if echo else list(map(french, split.train)), written, end=[END])
    eyes, run = [np.eye(len(words), dtype=net.dtype) for words in (ENGLISH, written)], None
    with Progress(size("updates", updates), show=bar) as progress:
        try:
            for step in range(1, updates + 1):
                these = luck.integers(len(lengths), size=B)
                targets = right[:, these]
                before = np.vstack([np.full((1, B), END), targets[:-1]])
                xs, ys_in = (eye[:, labels].transpose(1, 0, 2) for eye, labels in zip(eyes, (read[:, these], before),
                                                                                      strict=True))
                run = net.forward(xs, ys_in, lengths[these], into=run)
                loss, dys = softmax_cross_entropy(run.ys, targets, np.arange(len(targets))[:, None] < ends[these])
                gradient = net.backward(run, dys).theta
                clip_norm(gradient, 1.0)
                optimiser.rate = rate * (1 - (step - 1) / updates)
                optimiser.step(net.theta, gradient)
                made.losses.append(loss)
                progress.show(step, loss)
        except KeyboardInterrupt:
            made.ended = "stopped"
    return made


def translate(net, text) -> str:
    """One English phrase in French: "the red house" -> "la maison rouge". `net` is a Translator, or its net.

    TypeError for another net, or for anything but text; ValueError for a word that it has not learned,
    or for more than 15 words.
    """
    if not isinstance(getattr(net, "net", net), EncoderDecoder):
        raise TypeError(f"net must be one that translates, as learn gives it; got {type(net).__name__}")
    if not isinstance(text, str):
        raise TypeError(f"text must be words in quotes, as \"the red house\"; got {type(text).__name__}")
    words = text.lower().split()
    if len(words) > MOST:
        raise ValueError(f"text must have at most {MOST} words; got {len(words)}")
    return translations(net, [" ".join(words)])[0]


def translations(net, texts, written=FRENCH) -> list[str]:
    """Several phrases at once; `written` are the words that the net writes."""
    xs, lengths = reading(texts)
    said = getattr(net, "net", net).translate(xs, lengths)
    return [" ".join(written[n] for n in numbers) for numbers in said]


def exact(said, phrases, wanted=french) -> float:
    """The share of phrases that are translated exactly: `said` are texts, `wanted` makes the right one of a phrase."""
    return float(np.mean([one == wanted(phrase) for one, phrase in zip(said, phrases, strict=True)]))


def share_right(translator, name="new") -> float:
    """The share of phrases that it translates exactly, of one kind that it was not trained on: "new", "strangers" or
    "longer", as Split has them. ValueError for another name."""
    if name not in (kinds := ("new", "strangers", "longer")):
        raise ValueError(f"name must be one of {', '.join(kinds)}; got {name!r}")
    asked = getattr(translator.split, name)
    return exact(translations(translator, map(english, asked)), asked)
