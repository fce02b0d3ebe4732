"""A saved net comes back to the last digit; anything else is refused in a sentence, and nothing is lost."""

import numpy as np
import pytest

from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.training.saving import load, save, words_in


@pytest.mark.parametrize("kind", [RNN, LSTM])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_what_is_saved_comes_back_to_the_last_digit(tmp_path, kind, dtype):
    net = kind(2, 3, 4, seed=5, dtype=dtype)
    save(net, tmp_path / "net.npz")
    again = load(tmp_path / "net.npz")
    assert type(again) is kind and again.dtype == dtype and np.array_equal(again.theta, net.theta)
    assert [path.name for path in tmp_path.iterdir()] == ["net.npz"]


def test_a_net_can_be_filled_in_place_and_one_of_other_sizes_is_left_alone(tmp_path):
    save(RNN(2, 3, 4, seed=5), tmp_path / "net.npz")
    net, other = RNN(2, 3, 4), RNN(2, 3, 5)
    assert load(tmp_path / "net.npz", into=net) is net and np.array_equal(net.theta, RNN(2, 3, 4, seed=5).theta)
    before = other.theta.copy()
    with pytest.raises(ValueError, match=r"RNN \(2, 3, 4\); got RNN \(2, 3, 5\)"):
        load(tmp_path / "net.npz", into=other)
    with pytest.raises(ValueError, match="got LSTM"):
        load(tmp_path / "net.npz", into=LSTM(2, 3, 4))
    assert np.array_equal(other.theta, before)


def test_a_crash_while_writing_leaves_the_old_file_whole(tmp_path, monkeypatch):
    path, net = tmp_path / "net.npz", RNN(1, 2, 1, seed=1)
    save(net, path)
    monkeypatch.setattr(np, "savez", lambda file, **arrays: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        save(RNN(1, 2, 1, seed=2), path)
    monkeypatch.undo()
    assert np.array_equal(load(path).theta, net.theta) and len(list(tmp_path.iterdir())) == 1


def broken_files(folder):
    whole = folder / "whole.npz"
    save(RNN(1, 2, 1), whole)
    (folder / "cut.npz").write_bytes(whole.read_bytes()[:200])
    (folder / "text.npz").write_text("hello")
    (folder / "empty.npz").write_bytes(b"")
    np.savez(folder / "foreign.npz", weights=np.ones(3))
    np.savez(folder / "other_mark.npz", mark="x", kind="RNN", sizes=[1, 2, 1], theta=np.ones(11))
    np.savez(folder / "other_kind.npz", mark="lessons_lib net 1", kind="GRU", sizes=[1, 2, 1], theta=np.ones(11))
    np.savez(folder / "other_theta.npz", mark="lessons_lib net 1", kind="RNN", sizes=[1, 2, 1], theta=np.ones(5))
    np.savez(folder / "words.npz", mark="lessons_lib net 1", kind="RNN", sizes=[1, 2, 1], theta=np.array(["a"]))
    np.savez(folder / "pickled.npz", mark="lessons_lib net 1", kind="RNN", sizes=[1, 2, 1],
             theta=np.array([print], dtype=object))
    return ["cut", "text", "empty", "foreign", "other_mark", "other_kind", "other_theta", "words", "pickled"]


def test_a_broken_or_foreign_file_is_refused_in_a_sentence(tmp_path):
    for name in broken_files(tmp_path):
        with pytest.raises((ValueError, TypeError)) as fault:
            load(tmp_path / f"{name}.npz")
        assert len(str(fault.value)) > 20, name


def test_a_missing_file_is_said_as_such(tmp_path):
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "nothing.npz")


def test_only_our_nets_are_saved(tmp_path):
    with pytest.raises(TypeError, match="net must be an RNN or an LSTM; got dict"):
        save({}, tmp_path / "net.npz")


def test_a_text_goes_with_a_net_and_comes_back(tmp_path):
    save(RNN(1, 2, 1), tmp_path / "with", words="aß日\0")
    save(RNN(1, 2, 1), tmp_path / "without")
    assert words_in(tmp_path / "with") == "aß日\0" and words_in(tmp_path / "without") == ""
    assert np.array_equal(load(tmp_path / "with").theta, RNN(1, 2, 1).theta)
    (tmp_path / "other").write_text("hello")
    with pytest.raises(ValueError, match="is not a whole file of a saved net"):
        words_in(tmp_path / "other")


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"^path must name a file in a folder .* no folder \S*nowhere$"):
        save(RNN(1, 2, 1), tmp_path / "nowhere" / "net.npz")
    assert not list(tmp_path.iterdir())
