"""What a chunk lets through."""

from math import ceil

from lessons_lib.interactive.exercise import Exercise, Wrong


def gets_through(clue, answer, length):
    return (clue - 1) // length == (answer - 1) // length


def _no_boundary(clue, answer, length):
    return not any(clue <= last < answer for last in range(length, answer, length))


chunk = Exercise(
    "Write gets_through(clue, answer, length): True if blame gets from step `answer` to step `clue`, in chunks.",
    right={"the same chunk": gets_through, "no boundary between": _no_boundary,
           "rounded up": lambda clue, answer, length: ceil(clue / length) == ceil(answer / length),
           "the start of the answer's chunk": lambda clue, answer, length: clue > answer - 1 - (answer - 1) % length},
    wrong={
        "a chunk taken for a window": Wrong(
            lambda clue, answer, length: answer - clue < length,
            "you treat a chunk as a window that begins at the answer. Chunks stand where they stand: steps 1 to "
            "`length`, then the next. In chunks of 4, are steps 4 and 5 together?"),
        "steps counted from 0": Wrong(
            lambda clue, answer, length: clue // length == answer // length,
            "your chunks begin one step early. Step 4 is the last of the first chunk of 4, and 4 // 4 is 1 already. "
            "What must be taken off a step that is counted from 1?"),
        "the state crosses": Wrong(
            lambda clue, answer, length: True,
            "you let blame through everywhere. It is the state that crosses every boundary, from left to right; the "
            "blame is dropped there. When is there no boundary between the two steps?"),
        "turned round": Wrong(
            lambda clue, answer, length: not gets_through(clue, answer, length),
            "you say True where blame is dropped, and False where it gets through. Which of the two is == ?"),
        "the first chunk alone": Wrong(
            lambda clue, answer, length: answer <= length,
            "you let blame through in the first chunk only. Steps 5 to 8 are a chunk too, if the length is 4. Which "
            "chunk is a step in?"),
        "the first boundary alone": Wrong(
            lambda clue, answer, length: not clue <= length < answer,
            "you look at the first boundary only. In chunks of 4 there is one after step 8 too, and after 12. Which "
            "chunk is a step in?"),
        "a window that stops at a boundary": Wrong(
            lambda clue, answer, length: answer - clue < length and (answer % length != 1 or clue == answer),
            "you look for a boundary right before the answer only. In chunks of 4, is step 4 with step 6? Which chunk "
            "is a step in?"),
        "the first chunk begins late": Wrong(
            lambda clue, answer, length: (clue + 1) // length == (answer + 1) // length,
            "your chunks end two steps early. With a length of 4 the first one is 1, 2, 3, 4. What must be taken off a "
            "step that is counted from 1?"),
        "not cut to whole chunks": Wrong(
            lambda clue, answer, length: (clue - 1) / length == (answer - 1) / length,
            "you compare fractions, so only a step and itself agree. Which sign divides and leaves whole numbers?"),
        "rounded": Wrong(
            lambda clue, answer, length: round(clue / length) == round(answer / length),
            "round goes to the nearest whole number, so your chunks begin in the middle. Which sign cuts, and from "
            "which step is it counted?"),
        "a window with its answer left out": Wrong(
            lambda clue, answer, length: answer - clue <= length,
            "you treat a chunk as a window, and one step too long. Chunks stand where they stand: steps 1 to `length`, "
            "then the next. In chunks of 4, are steps 4 and 5 together?"),
        "the remainders compared": Wrong(
            lambda clue, answer, length: clue % length <= answer % length,
            "you compare the places within the chunks. Blame needs the same chunk. What does // say that % does not?"),
    },
    probes=[(4, 5, 4), (5, 8, 4), (4, 4, 4), (3, 4, 4), (1, 8, 8), (8, 9, 8), (2, 11, 3), (1, 1, 1), (6, 7, 12),
            (1, 2, 1), (3, 3, 1), (9, 12, 4), (1, 9, 4), (7, 12, 6), (8, 9, 4), (4, 6, 4)],
    hints=["Blame gets through if both steps are in the same chunk.",
           "Which chunk is a step in? `(clue - 1) // length` is 0 for the first one."],
    praise="With chunks the length decides less than the place of the boundary.",
)
