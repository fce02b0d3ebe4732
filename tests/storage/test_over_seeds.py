"""What several nets were measured to do, brought together."""

import numpy as np

from lessons_lib.storage.over_seeds import gather, significant


def test_equal_dicts_become_one_dict_of_lists_to_any_depth():
    rows = [{"right": 0.123456, "cell": {"kept": np.array([1, 2e-5])}}, {"right": 1.0, "cell": {"kept": [3, 4]}}]
    assert gather(rows) == {"right": [0.1235, 1.0], "cell": {"kept": [[1.0, 0.0], [3.0, 4.0]]}}
    assert gather(rows, significant) == {"right": [0.123, 1.0], "cell": {"kept": [[1.0, 2e-05], [3.0, 4.0]]}}


def test_digits_count_from_the_first_that_is_not_0():
    assert significant([[0.00012345, 98765], np.zeros(2)]) == [[0.000123, 98800.0], [0.0, 0.0]]
    assert significant(np.float32(0.5)) == 0.5
