"""A net that learns from the learner's own text: any file of text, in any alphabet.

    mine = train_on("my_text.txt")                  # with the bar; the stop button ends it, and keeps what it has
    print(write_on(mine, "Once ", temperature=0.7))
    mine.save("my_writer.npz")                      # and another day: mine = Writer.load("my_writer.npz")
"""

import codecs
import stat
import unicodedata
from collections import Counter
from os import PathLike, fspath
from pathlib import Path

import numpy as np

from lessons_lib.lessons.applications.training.letters import OTHER, Writer, falling, windows, write_on
from lessons_lib.nets.checks import positive, size
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.one_hot import one_hot
from lessons_lib.training.loop import fit
from lessons_lib.training.optimisers import Adam

LEAST, MOST, SIGNS, ASKED = 1000, 1_000_000, 100, 20_000  # letters of a text, signs, letters that are asked at the end
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF32_BE: "utf-32",
         codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}  # that of utf-32 begins as that of utf-16


class NoText(ValueError):
    """What was handed over is no text to learn from, and why, in a sentence, which is all that a notebook shows."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


def train_on(file, steps=2000, *, units=96, rate=0.02, samples=5, signs=SIGNS, seed=0, bar=True) -> Writer:
    """Train an LSTM on a text, letter by letter, under a bar. Returns a Writer: `write_on`, `.bits`, `.save`.

    file: the name of a text file, or a path. Its alphabet are its `signs` most frequent signs; all others are one
    more, OTHER. The last tenth of the text is held out: `.curve` ends with the bits per letter there. `samples` times
    on the way a line is shown of what the net writes by then, and at the end those bits. The stop button (Ctrl-C) ends
    it early. NoText, in a sentence, for what is no file of text, or too short.
    """
    steps, units, rate, signs = size("steps", steps), size("units", units), positive("rate", rate), size("signs", signs)
    samples = size("samples", samples) if samples else 0
    text, cut = read_text(file)
    alphabet = alphabet_of(text, signs)
    if len(alphabet) < 2:
        raise NoText(f"{_called(file)} must hold at least two different signs; got {alphabet!r} alone")
    K = len(alphabet)
    writer = Writer(LSTM(K, units, K, seed=seed, dtype=np.float32), alphabet)
    read, held_out = text[:-len(text) // 10], text[-len(text) // 10:]
    print(_about(text, alphabet, cut))
    words, rng, optimiser = writer.numbers(read), np.random.default_rng([seed, 12]), Adam(rate)
    shown = set(np.linspace(0, steps, samples + 2).astype(int)[1:-1].tolist()) if samples else set()

    def batches():
        for step, now in enumerate(falling(rate, steps)):
            if step in shown:
                print(f"after {step} updates: {_line(writer, seed + step)}")
            optimiser.rate = now
            xs, targets = windows(words, rng)
            yield one_hot(xs, K, np.float32), targets

    history = fit(writer.net, batches(), optimiser, steps=steps, bar=bar)
    if history.ended == "stopped":
        print(f"Stopped after {len(history.losses)} of {steps} updates.")
    writer.curve.append((len(history.losses), writer.bits(held_out[:ASKED])))
    if samples:
        print(f"{writer.curve[-1][1]:.2f} bits per letter of the last tenth, which it has not read.")
    return writer


def read_text(file) -> tuple[str, bool]:
    """The text in a file, its line ends as "\\n", and whether it was cut: only the first million letters are read.

    UTF-8, UTF-16 or UTF-32 with its mark, and else what Windows and Latin-1 call one byte. NoText or TypeError, in
    a sentence, for a folder, a file that is not there, cannot be opened, holds no text, or less than 1000 letters.
    """
    if not isinstance(file, str | PathLike):
        raise TypeError(f"file must be the name of a text file, as \"my_text.txt\"; got {type(file).__name__}")
    name = _called(file)
    if not fspath(file):
        raise NoText('file must be the name of a text file, as "my_text.txt"; got an empty name')
    try:
        path = Path(fspath(file)).expanduser()
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise NoText(f"{name} is a folder; the name of a text file in it is wanted")
        if not stat.S_ISREG(mode):
            raise NoText(f"{name} is no ordinary file; a text file is wanted")
        with open(path, "rb") as opened:
            content = opened.read(4 * MOST + 4)
            more = bool(opened.read(1))
    except FileNotFoundError:
        raise NoText(f"{name} is not there: put the file beside the lesson, or give its whole path") from None
    except PermissionError:
        raise NoText(f"{name} may not be read by you: its permissions, or its folder's, forbid it") from None
    except (OSError, RuntimeError, TypeError) as fault:
        why = getattr(fault, "strerror", None) or str(fault).rstrip(".")
        raise NoText(f"{name} cannot be opened: {why}") from None
    except NoText:
        raise
    except ValueError:
        raise NoText(f"{name} is no name that a file can have") from None
    text = unicodedata.normalize("NFC", decoded(content, name, more))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) < LEAST:
        raise NoText(f"{name} has {f'{len(text)} letters' if text else 'nothing in it'}; a text of at least "
                     f"{LEAST} letters is wanted, and better 100,000")
    return text[:MOST], more or len(text) > MOST


def decoded(content, name, more=False) -> str:
    """Bytes as text. `more`: they are the beginning of a longer file, and may end within a letter."""
    mark = next((known for begins, known in MARKS.items() if content.startswith(begins)), None)
    for coding in [mark] if mark else ["utf-8", "cp1252", "latin-1"]:
        try:
            text = codecs.getincrementaldecoder(coding)().decode(content, final=not more)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise NoText(f"{name} begins as {mark.removesuffix('-sig')} and does not go on so; save it as UTF-8")
    odd = sum(count for sign, count in Counter(text).items() if unicodedata.category(sign) == "Cc" and
              sign not in "\t\n\r\f\v")
    if "\0" in text or odd > 0.02 * len(text):
        raise NoText(f"{name} holds no text that can be read (a picture, a sound, a PDF, a document?); save it as "
                     "plain text, in UTF-8")
    return text


def alphabet_of(text, signs=SIGNS) -> str:
    """The most frequent signs of a text, in their order, and OTHER after them if there are more."""
    counts = Counter(text.replace(OTHER, ""))
    common = sorted(counts, key=lambda sign: (-counts[sign], sign))[:signs]
    return "".join(sorted(common)) + OTHER * (len(common) < len(set(text)))


def _about(text, alphabet, cut) -> str:
    """What will be learned, in a line or two."""
    rare = sum(count for sign, count in Counter(text).items() if sign not in alphabet)
    said = f"{'The first ' if cut else ''}{len(text):,} letters, {len(set(text)):,} different ones"
    if OTHER in alphabet:
        said += (f"; the {len(alphabet) - 1} most frequent have a sign each, and the others, "
                 f"{100 * rare / len(text):.0f} % of the text, are {OTHER} together")
    return said + "."


def _line(writer, seed) -> str:
    """Sixty letters that it writes now, in one line."""
    return " ".join(write_on(writer, "", 60, seed=seed).split())


def _called(file) -> str:
    """A file's name in a sentence, without its folders."""
    name = fspath(file)
    name = name.decode(errors="replace") if isinstance(name, bytes) else name
    return repr(Path(name).name[:40] or name[:40])
