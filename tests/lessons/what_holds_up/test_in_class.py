"""What a teacher says in class about the mistakes of lesson 13: the small cases come out as they say."""

import numpy as np

from lessons_lib.lessons.what_holds_up import exercises


def test_nine_against_three_with_its_heaps_forgotten():
    luck = exercises.all["luck"]
    right = next(iter(luck.right.values()))(9, 3, 10)
    assert luck.wrong["no farther"](9, 3, 10) < right       # ten against two belongs to it
    assert np.isclose(luck.wrong["one side"](9, 3, 10), right / 2)
    assert luck.wrong["farther alone"](9, 3, 10) < luck.wrong["this very outcome"](9, 3, 10) < right
    assert f"{right:.3f}" == "0.020"                        # 2 of 100 draws, as the hat of the lesson has it
