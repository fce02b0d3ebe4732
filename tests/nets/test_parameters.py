"""However a parameter is assigned, theta and its named views stay one memory."""

import copy
import pickle

import numpy as np
import pytest

from lessons_lib.nets.parameters import Parameters
from lessons_lib.nets.rnn import RNN

GATES = {"W_xf": "H D", "W_xi": "H D", "W_xo": "H D", "b_f": "H 1", "b_i": "H 1", "W_hy": "K H"}


@pytest.fixture
def net():
    return RNN(3, 4, 2, seed=1)


def linked(net):
    named = [getattr(net, name) for name in net.names]
    one_by_one = np.concatenate([array.ravel() for array in named])
    return np.array_equal(net.theta, one_by_one) and all(np.shares_memory(net.theta, part) for part in named)


def test_the_names_are_views_of_one_vector_in_their_order(net):
    assert net.names == ("W_xh", "W_hh", "b_h", "W_hy", "b_y")
    assert net.theta.shape == (3 * 4 + 4 * 4 + 4 + 2 * 4 + 2,) and linked(net)


def assign(net):
    net.W_hh = np.arange(16).reshape(4, 4)


def add(net):
    net.W_hh += 1


def subtract_from_theta(net):
    net.theta -= 0.5


def fill(net):
    net.b_h[:] = 7


def assign_theta(net):
    net.theta = list(range(net.theta.size))


@pytest.mark.parametrize("change", [assign, add, subtract_from_theta, fill, assign_theta])
def test_however_one_assigns_the_numbers_change_and_the_link_stays(net, change):
    before, theta, W_hh = net.theta.copy(), net.theta, net.W_hh
    change(net)
    assert not np.array_equal(net.theta, before)
    assert net.theta is theta and net.W_hh is W_hh and linked(net)


def test_an_assigned_array_is_copied_and_stays_its_owners(net):
    mine = np.ones((4, 4))
    net.W_hh = mine
    mine[:] = 5
    assert (net.W_hh == 1).all()


def test_a_part_of_the_net_may_be_assigned_to_another_part(net):
    wanted = net.W_hh.T.copy()
    net.W_hh = net.W_hh.T
    assert np.array_equal(net.W_hh, wanted)


@pytest.mark.parametrize("name, value, error", [
    ("W_hh", np.zeros((4, 3)), ValueError), ("W_hh", 1.0, ValueError), ("b_h", np.zeros(4), ValueError),
    ("theta", np.zeros(5), ValueError), ("theta", 0, ValueError), ("b_y", None, TypeError),
    ("W_hh", np.full((4, 4), np.nan), ValueError), ("W_hh", np.full((4, 4), 1j), TypeError),
    ("b_y", [["a"], ["b"]], TypeError),
])
def test_what_does_not_fit_is_refused_and_changes_nothing(net, name, value, error):
    before = net.theta.copy()
    with pytest.raises(error, match=f"^{name} must"):
        setattr(net, name, value)
    assert np.array_equal(net.theta, before) and linked(net)


def test_a_bias_as_a_vector_is_told_to_become_a_column(net):
    with pytest.raises(ValueError) as caught:
        net.b_h = np.zeros(4)
    assert str(caught.value) == "b_h must be (H, 1) with H = 4 hidden units; got (4,); use b_h[:, None]"


@pytest.mark.parametrize("name", ["W_hx", "b", "H", "names", "dtype", "Theta"])
def test_a_misspelt_name_is_an_error_that_lists_the_right_ones(net, name):
    with pytest.raises(AttributeError, match="W_xh, W_hh, b_h, W_hy, b_y"):
        setattr(net, name, 1)
    with pytest.raises(AttributeError):
        delattr(net, "W_hh")


def pickled(net):
    return pickle.loads(pickle.dumps(net))


@pytest.mark.parametrize("twin_of", [RNN.copy, copy.copy, copy.deepcopy, pickled])
def test_a_copy_is_independent_and_linked_to_its_own_vector(net, twin_of):
    twin = twin_of(net)
    assert type(twin) is RNN and np.array_equal(twin.theta, net.theta) and linked(twin)
    assert (twin.D, twin.H, twin.K, twin.dtype) == (3, 4, 2, np.float64)
    before = net.theta.copy()
    twin.W_hh += 1
    twin.theta[0] = 99
    assert linked(twin) and linked(net) and np.array_equal(net.theta, before)
    with pytest.raises(ValueError):
        twin.W_hh = np.zeros((3, 3))


def test_neighbours_stack_into_one_block_that_is_still_theta():
    gates = Parameters(GATES, {"D": 3, "H": 4, "K": 2})
    gates.theta = np.arange(gates.theta.size)
    W_x = gates.stacked("W_xf", "W_xi", "W_xo")
    assert np.array_equal(W_x, np.vstack([gates.W_xf, gates.W_xi, gates.W_xo]))
    gates.W_xi[:] = -1
    assert (W_x[4:8] == -1).all()
    assert np.array_equal(gates.stacked("b_f", "b_i"), np.vstack([gates.b_f, gates.b_i]))


@pytest.mark.parametrize("names", [("W_xf", "W_xo"), ("W_xi", "W_xf"), ("W_xo", "b_f"), ("W_hy", "W_xf")])
def test_only_neighbours_of_one_width_stack(names):
    with pytest.raises(ValueError, match="neighbours"):
        Parameters(GATES, {"D": 3, "H": 4, "K": 2}).stacked(*names)


def test_float32_stays_float32():
    net = RNN(3, 4, 2, dtype=np.float32)
    net.W_hh = np.eye(4)
    assert net.theta.dtype == net.W_hh.dtype == net.dtype == np.float32
    assert "RNN(D=3, H=4, K=2: 42 parameters, float32)" == repr(net)
