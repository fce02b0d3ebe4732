"""The pictures on the front page: two weeks away, and still a guess for tonight; and an LSTM at work.

`python -m lessons_lib.front_page` draws them again; a test holds the stored ones to it.
"""

from pathlib import Path

import numpy as np

from lessons_lib.drawing.lstm import draw_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.cell import gender_and_number
from lessons_lib.lessons.unrolling.pictures import draw_nights

FOLDER = Path(__file__).parent
BOYS, GIRL = (1, -1, 1), (1, 1, -1)     # new subject?, gender, number: lesson 09's example


def front_pages() -> dict[Path, str]:
    """File -> SVG, with a line break at its end as text files have: lesson 03's chain, lesson 09's cell."""
    return {FOLDER / "front_page.svg": draw_nights(14).svg + "\n",
            FOLDER / "front_page_cell.svg": draw_lstm_cell(values=at_a_new_subject()).svg + "\n"}


def at_a_new_subject() -> dict[str, list[float]]:
    """Every line of lesson 09's cell that has read "boys" and now reads "girl"."""
    run = gender_and_number().forward(np.array([BOYS, GIRL], float)[:, :, None])
    f, i, c_tilde, o, c, h = (getattr(run, name)[1] for name in ("f", "i", "c_tilde", "o", "cs", "hs"))
    before = {"h_prev": run.hs[0], "c_prev": run.cs[0]}
    lines = {"x": run.xs[1], **before, "f": f, "i": i, "c_tilde": c_tilde, "o": o, "c": c, "h": h,
             "kept": f * before["c_prev"], "news": i * c_tilde, "shown": np.tanh(c)}
    return {name: column[:, 0].tolist() for name, column in lines.items()}
