"""The rows of the slides' first pages: what a recurrent net is, and what it is good for. Lesson 01."""

from functools import lru_cache

from lessons_lib.lessons.sequences.pictures import draw_floors, draw_photos, draw_unrolled
from lessons_lib.lessons.sequences.readout import fixed_loop
from lessons_lib.lessons.sequences.training import down_to_floors, share_wrong
from lessons_lib.lessons.sequences.world import TASKS, floor_without_memory, photos, swing
from lessons_lib.lessons.what_holds_up.ledger.row import Row

SEEDS = range(10)


@lru_cache
def below(name: str) -> int:
    """Of how many of ten loops the share of wrong answers is clearly below the floor without memory."""
    floor = floor_without_memory(name)
    return sum(share_wrong(TASKS[name], seed) < floor - 0.05 for seed in SEEDS)


def floors() -> str:
    source = swing(turns=0.1)
    return " and ".join(f"{source.floor(photos_seen).error:.2f}" for photos_seen in (1, 2))


def below_one_photo(loop: bool) -> str:
    return f"{sum(share_wrong(photos, seed, loop=loop) < 0.2 for seed in SEEDS)} of 10"


def letters() -> str:
    return f"{below('text')} of 10, floor {floor_without_memory('text'):.4f}"


def units_of_the_state() -> str:
    return f"{fixed_loop(D=3, H=20, K=3).forward(photos(1000).xs).hs.shape[1]} numbers"


def draw_two_floors():
    source = swing(turns=0.1)
    return draw_floors({"one photo": source.floor(1).error, "two photos": source.floor(2).error})


PHOTO, LOOP, SORTS = "One photo is not enough", "A box with a loop", "What counts as a sequence"

ROWS = (
    Row("scratch", "01", PHOTO,
        measured="how often the best guesser is wrong who sees one photo of a ball, and who remembers one more",
        number="0.25 and 0.05", again=floors, verdict="analogy",
        why="How people think was not measured; that a memory lowers the floor for anybody was.",
        says="You do not begin to think anew at every word.", picture=draw_photos),
    Row("forgetful", "01", LOOP,
        measured="how many nets with their loop cut guess better than the best guesser who sees one photo",
        number="0 of 10", again=lambda: below_one_photo(loop=False), verdict="true",
        why="A net that starts anew at every photo sits on the floor of one photo, and no training leads below it.",
        says="With the loop cut it sits on the floor of one photo", picture=draw_two_floors),
    Row("spoken", "01", SORTS,
        measured="how many loops guess letters better than anyone can who sees one letter only",
        number="10 of 10, floor 0.3521", again=letters, verdict="true",
        why="Of letters: with those before, the next is guessed better. How people understand was not measured.",
        says="the state says what came in *and* what came before"),
    Row("loops", "01", LOOP,
        measured="how many nets with a loop guess better than the best guesser who sees one photo",
        number="10 of 10", again=lambda: below_one_photo(loop=True), verdict="true",
        why="The loops are random, only the readout learned, and yet the state has kept the photo before.",
        says="The loop got below the floor of one photo because its state remembers more than one.",
        picture=lambda: draw_unrolled(5)),
    Row("patterns", "01", SORTS,
        measured="of ten loops each on letters and on DNA, how many are below the floor without memory",
        number="10 and 10 of 10", again=lambda: f"{below('text')} and {below('DNA')} of 10", verdict="true",
        why="All were, on small made-up sequences with known floors; handwriting and speech were not tried.",
        says="Forty of forty, and no loop was trained: only the last part learned."),
    Row("readings", "01", SORTS,
        measured="of ten loops on a noisy sensor, how many tell better than luck whether it is rising",
        number="10 of 10, floor 0.5000",
        again=lambda: f"{below('sensor wave')} of 10, floor {floor_without_memory('sensor wave'):.4f}", verdict="true",
        why="One reading says nothing of the direction; with those before, all ten tell it. Counts were not tried.",
        says="Forty of forty, and no loop was trained: only the last part learned."),
    Row("prices", "01", "Predict first",
        measured="how many loops foresee a price that goes up or down by the toss of a coin",
        number="0 of 10", again=lambda: f"{below('random walk')} of 10", verdict="true if",
        why="A memory helps if the past has a habit; a coin has none, and of a real price that has to be shown first.",
        says="ask for held-out prices, and how far below the floor it got"),
    Row("strongest", "01", "Five shapes",
        measured="the year of the paper whose net, without a loop, translated better than any before it",
        number="2017", again=None, verdict="dated",
        why="One could say so before 2017; since then nets with attention have taken the place.",
        says="Dated. In 2017 came a paper"),
    Row("images", "01", SORTS,
        measured="loops of 20 units that get down to the floor of a reader of the last 1, 2, 3, 4 quarters",
        number="10, 10, 0 and 0 of 10", again=lambda: "{}, {}, {} and {} of 10".format(*down_to_floors(20, 0.04)),
        verdict="true",
        why="Patches can be read in order, and the state carries a part of the image on; with noise not all of it.",
        says="They have carried a part of the image, and not all of it."),
    Row("brain", "01", LOOP,
        measured="all that the loop keeps of a film of 1000 photos",
        number="20 numbers", again=units_of_the_state, verdict="analogy",
        why="Both keep something of the past; nothing in these lessons depends on how a brain does it.",
        says="An analogy. Both keep something of the past."),
)
