"""Straight on behind a wall, and back from the edge."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong


def where_now(columns):
    seen = [column for column in columns if column >= 0]
    place = seen[-1] + (seen[-1] - seen[-2]) * (len(columns) - len(seen))
    place = place % 16               # to the other edge and back are 16 columns
    return min(place, 15 - place)    # of which the last 8 lead back


def _frame_by_frame(columns):
    seen = [int(column) for column in columns if column != -1]
    place, speed = seen[-1], seen[-1] - seen[-2]
    for _ in range(len(columns) - len(seen)):
        place += speed
        if place > 7:
            place, speed = 15 - place, -speed
        if place < 0:
            place, speed = -1 - place, -speed
    return place


def _along_a_road(columns):
    road = [*range(8), *reversed(range(8))]
    seen = columns[columns >= 0]
    speed, hidden = seen[-1] - seen[-2], (columns < 0).sum()
    start = seen[-1] if speed >= 0 else 15 - seen[-1]
    return road[(start + abs(speed) * hidden) % 16]


def _going(speed=lambda seen: seen[-1] - seen[-2], more=0, edge=lambda place: place):
    """The mistake of someone who is wrong about the speed, the number of frames, or the edge."""
    def slip(columns):
        seen = columns[columns >= 0]
        hidden = max(len(columns) - len(seen) + more, 0)
        return edge(seen[-1] + speed(seen) * hidden)

    return slip


def _turned(place):
    place = place % 16
    return place if place < 8 else 15 - place


def _once(place):
    return 15 - place if place > 7 else -1 - place if place < 0 else place


def _speed_kept(columns):
    seen = columns[columns >= 0]
    place, speed = seen[-1], seen[-1] - seen[-2]
    for _ in range(len(columns) - len(seen)):
        place = _once(place + speed)
    return place


def _frames(at_the_left, at_the_right):
    """A mistake: frame by frame, and at an edge the place becomes what these two say."""
    def slip(columns):
        seen = columns[columns >= 0]
        place, speed = seen[-1], seen[-1] - seen[-2]
        for _ in range(len(columns) - len(seen)):
            place += speed
            if place > 7:
                place, speed = at_the_right(place), -speed
            if place < 0:
                place, speed = at_the_left(place), -speed
        return place

    return slip


_put_back = _frames(lambda place: 0, lambda place: 7)
_left_edge = _frames(lambda place: -place, lambda place: 15 - place)


def _wall_read(columns):
    return _turned(columns[-1] + (columns[-1] - columns[-2]))


def _columns(*seen, hidden):
    return np.array([*seen, *[-1] * hidden])


hidden_dot = Exercise(
    "Write where_now(columns): columns (T,) says in which of the columns 0 to 7 a dot is in each frame, and -1 where "
    "it is hidden, which is at the end. It goes on at the speed of the last two frames that were seen, and turns round "
    "at an edge: after column 7 comes 7 once more, and then 6. In which column is it in the last frame?",
    right={"to the edge and back": where_now, "frame by frame": _frame_by_frame, "along a road": _along_a_road,
           "a triangle": lambda columns: 7.5 - abs(7.5 - _going(edge=lambda place: place % 16)(columns))},
    wrong={
        "where it was last": Wrong(
            _going(speed=lambda seen: 0),
            "you say where it was seen last. Meanwhile it has moved, at the speed that it had. How many frames are "
            "hidden, and how far does it go in each?"),
        "out of the frame": Wrong(
            _going(),
            "your dot goes straight on through the edge: there is no column beyond 7, and none below 0. Where is a dot "
            "that would be at 8, and one that would be at 9?"),
        "held at the edge": Wrong(
            _going(edge=lambda place: min(max(place, 0), 7)),
            "your dot stays at the edge. It turns round there. How far does it come back?"),
        "in at the other side": Wrong(
            _going(edge=lambda place: place % 8),
            "your dot leaves at one side and comes in at the other. It should turn round. After how many columns is a "
            "dot back where it was, going the same way?"),
        "the last column once": Wrong(
            _going(edge=lambda place: 7 - abs(7 - place % 14)),
            "your dot is in the last column for one frame less than it should: it goes on to the edge itself, half a "
            "column further, and back. What comes after 5, 6, 7?"),
        "one edge only": Wrong(
            _going(edge=lambda place: 15 - place if place > 7 else place),
            "your dot turns round at the right edge, and not at the left one, where columns would fall below 0."),
        "one turn only": Wrong(
            _going(edge=_once),
            "your dot turns round once. A dot that is hidden for long comes to the other edge as well, and turns "
            "again."),
        "the speed is kept": Wrong(
            _speed_kept,
            "you turn the place round, and not the speed: at the next frame your dot runs into the same edge again. "
            "What happens to the sign of its speed?"),
        "put on the last column": Wrong(
            _put_back,
            "your dot turns round at the edge, and loses what is left of its step: it is put on the outermost column. "
            "One that stands at 7 and goes 2 columns a frame is at the edge after half a column, and comes back by "
            "1.5. Where is it then?"),
        "the left edge, a column less": Wrong(
            _left_edge,
            "at the right edge your dot is right; at the left one it is in column 0 for one frame less than it should. "
            "After 7 comes 7 once more: what comes after 2, 1, 0?"),
        "the wall is read": Wrong(
            _wall_read,
            "you take the speed of the last two frames, hidden or not. A -1 is no column: it says that nothing was "
            "seen. Which are the last two frames that show the dot?"),
        "the first speed": Wrong(
            _going(speed=lambda seen: seen[1] - seen[0], edge=_turned),
            "you take the speed of the first two frames. The dot may have turned round since. Which two are the "
            "last?"),
        "the speed of all": Wrong(
            _going(speed=lambda seen: (seen[-1] - seen[0]) / (len(seen) - 1), edge=_turned),
            "you take the mean speed over all frames that were seen. In some of these films the dot has turned round "
            "meanwhile. Which two frames say how it moves now?"),
        "to the right, whatever comes": Wrong(
            _going(speed=lambda seen: abs(seen[-1] - seen[-2]), edge=_turned),
            "your dot goes to the right, always. Which sign has its speed if it goes to the left?"),
        "backwards": Wrong(
            _going(speed=lambda seen: seen[-2] - seen[-1], edge=_turned),
            "your dot runs back where it came from. Is its speed the new column minus the old one, or the other way "
            "round?"),
        "a column a frame": Wrong(
            _going(speed=lambda seen: np.sign(seen[-1] - seen[-2]), edge=_turned),
            "your dot moves one column a frame at the most. Some of these move faster."),
        "a frame short": Wrong(
            _going(more=-1, edge=_turned),
            "you stop a frame too early. From the last frame that was seen to the last one there are as many steps as "
            "there are hidden frames."),
        "a frame too many": Wrong(
            _going(more=1, edge=_turned),
            "you go a frame too far. From the last frame that was seen to the last one there are as many steps as "
            "there are hidden frames."),
    },
    probes=[(_columns(2, 3, 4, hidden=2),), (_columns(4, 5, hidden=3),), (_columns(2, 1, hidden=4),),
            (_columns(2, 0, 1, 3, hidden=5),), (_columns(5, 3, hidden=9),), (_columns(1, 0, 0, 1, 2, hidden=21),),
            (_columns(6, 6, hidden=3),), (_columns(1, 4, hidden=6),), (_columns(3, 2, hidden=0),)],
    hints=["`seen = [column for column in columns if column >= 0]` are the frames that show it. Its speed is "
           "`speed = seen[-1] - seen[-2]`, and it is hidden for `hidden = len(columns) - len(seen)` frames.",
           "Let it go straight on first, as if there were no edge: `place = seen[-1] + speed * hidden`, which may be "
           "any whole number.",
           "Then fold that line: after 16 columns it is back, so `place = place % 16` is enough. From 8 to 15 it is on "
           "its way back, in the column `15 - place`."],
    praise="A net had to find all of that out for itself, from films alone.",
)
