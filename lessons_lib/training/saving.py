"""Keeping a trained net in a file, and getting it back. No pickle: a file is numbers and two words, no code."""

import io
import zipfile
from pathlib import Path

import numpy as np

from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.storage.whole_file import write_whole

KINDS = {"RNN": RNN, "LSTM": LSTM}
MARK = "lessons_lib net 1"


def save(net, path, words=None):
    """Write a net, its kind, its sizes and theta, as numpy's .npz, into the file of exactly this name.

    `words` is a text that belongs to it, such as its alphabet: `words_in` reads it again.
    Nothing is added to a name without .npz, and `load` wants the same one. A crash leaves an old file whole.
    FileNotFoundError where there is no such folder.
    """
    path = Path(path)
    if not path.parent.is_dir():
        raise FileNotFoundError(f"path must name a file in a folder that is there; there is no folder {path.parent}")
    kind = next((name for name, made in KINDS.items() if type(net) is made), None)
    if kind is None:
        raise TypeError(f"net must be an RNN or an LSTM; got {type(net).__name__}")
    content, more = io.BytesIO(), {} if words is None else {"words": np.frombuffer(words.encode("utf-8"), np.uint8)}
    np.savez(content, mark=MARK, kind=kind, sizes=[net.D, net.H, net.K], theta=net.theta, **more)
    write_whole(path, content.getvalue())


def load(path, into=None):
    """The net that `save` wrote. `into` is a net of the same kind and sizes, to be filled instead of a new one.

    ValueError for a file that is broken, not one of ours, or of other sizes; `into` is then as it was.
    """
    try:
        with np.load(path, allow_pickle=False) as file:
            mark, kind, sizes, theta = (file[name] for name in ("mark", "kind", "sizes", "theta"))
    except (ValueError, KeyError, EOFError, zipfile.BadZipFile) as fault:
        raise ValueError(f"{path} is not a whole file of a saved net; got {type(fault).__name__}: {fault}") from None
    if str(mark) != MARK or str(kind) not in KINDS or sizes.shape != (3,):
        raise ValueError(f"{path} must be a saved net of this collection; got mark {str(mark)!r}, kind {str(kind)!r}")
    D, H, K = (int(size) for size in sizes)
    net = KINDS[str(kind)](D, H, K, dtype=theta.dtype) if into is None else into
    if type(net).__name__ != str(kind) or (net.D, net.H, net.K) != (D, H, K):
        raise ValueError(f"into must be of the file's kind and sizes, {kind} {(D, H, K)}; "
                         f"got {type(net).__name__} {(net.D, net.H, net.K)}")
    net.theta = theta
    return net


def words_in(path) -> str:
    """The text that `save` wrote beside a net, "" where there was none. ValueError for a file that is no saved net."""
    load(path)
    with np.load(path, allow_pickle=False) as file:
        return file["words"].tobytes().decode("utf-8") if "words" in file else ""
