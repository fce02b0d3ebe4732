"""All pictures of an experiment as one piece of bytes, out of which live.js puts each together again.

First four bytes that say how long the head is, then the head in JSON, then the columns, one after the other. The head:

    sizes    how many stops each control has
    count    how many pictures there are
    which    the column that says which picture a setting has, where far fewer differ than there are settings; the other
             columns are then over the pictures alone. Else null, and they are over the controls.
    plan     the column that says which of `plans` a picture follows
    plans    the kinds of a picture's tags, in their order
    slots    of each kind its slots: the form of one that is always the same; else [column of its form, its forms,
             columns of its numbers, as pairs: the first of a run, and how many there are]
    columns  of each column [the axes that change it, the axes along which to add up]
"""

import json
from collections import Counter
from hashlib import blake2b

import numpy as np

from lessons_lib.site.live.columns import Columns, narrowed
from lessons_lib.site.live.parts import STEP_ON, kind, put_together, tags, taken_apart

FEW = 0.5   # of the settings: with fewer pictures than that, they are listed


def packed(svgs, sizes) -> bytes:
    """The pictures at every setting of a grid, the last control's stops fastest; sizes: how many stops each has."""
    known, pictures, which, before = Numbered(), Pictures(), [], None
    for svg in svgs:
        count = len(known)
        which.append(which[-1] if svg is before else known[blake2b(svg.encode(), digest_size=16).digest()])
        if len(known) > count:
            pictures.add(svg)
        before = svg
    which, count = np.array(which), len(known)
    listed = count < FEW * len(which)
    shape = (count,) if listed else tuple(sizes)
    columns = Columns(shape)

    def over_the_grid(of_pictures):
        return (of_pictures if listed else of_pictures[which]).reshape(shape)

    plans, plan_of, slots = pictures.in_slots()
    all_tags = pictures.tags()
    head = {"sizes": list(sizes), "count": count, "which": None, "plan": _whole(columns, over_the_grid(plan_of)),
            "plans": plans,
            "slots": [[_stored(all_tags, over_the_grid(ids), columns) for ids in of_kind] for of_kind in slots]}
    head["columns"], data = columns.described, columns.data
    if listed:
        grid = Columns(sizes)
        head["which"] = len(data) + _whole(grid, which.reshape(sizes))
        head["columns"], data = head["columns"] + grid.described, data + grid.data
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    return b"".join([len(text).to_bytes(4, "little"), text, *data])


class Numbered(dict):
    """Things, each with its number: 0 for the first that was asked for, and so on."""

    def __missing__(self, thing):
        self[thing] = len(self)
        return self[thing]


class Pictures:
    """Pictures, each as the numbers of its tags."""

    def __init__(self):
        self._numbered, self._pictures = Numbered(), []

    def tags(self) -> list[str]:
        """Every tag that there is, at its number."""
        return list(self._numbered)

    def add(self, svg: str) -> None:
        """One more picture."""
        self._pictures.append(np.array([self._numbered[tag] for tag in tags(svg)], np.int32))

    def in_slots(self) -> tuple[list[list[int]], np.ndarray, list[list[np.ndarray]]]:
        """The plans; which of them each picture follows; and for each slot of each kind the number of the tag that each
        picture has there, -1 for none."""
        kinds = Numbered()
        kind_of = np.array([kinds[kind(tag)] for tag in self._numbered])
        plans = Numbered()
        plan_of = np.array([plans[kind_of[tags_here].tobytes()] for tags_here in self._pictures])
        in_kinds = [np.frombuffer(plan, kind_of.dtype).tolist() for plan in plans]
        slots = [[] for _ in kinds]
        for number, plan in enumerate(in_kinds):
            here, seen = np.flatnonzero(plan_of == number), Counter()
            columns = np.ascontiguousarray(np.stack([self._pictures[n] for n in here], axis=1))
            for what, tags_here in zip(plan, columns, strict=True):
                if len(slots[what]) == seen[what]:
                    slots[what].append(np.full(len(plan_of), -1, np.int32))
                slots[what][seen[what]][here] = tags_here
                seen[what] += 1
        return in_kinds, plan_of, slots


def _stored(all_tags, ids: np.ndarray, columns: Columns):
    """A slot as the head has it; ids: the number of its tag over the grid."""
    ids, there = narrowed(ids, ids >= 0)
    used = np.bincount(ids[there]) > 0
    own, ids = np.flatnonzero(used), (np.cumsum(used) - 1)[np.where(there, ids, len(used) - 1)]
    apart = [taken_apart(all_tags[tag]) for tag in own]
    width = max(len(numbers) for _, numbers in apart)
    table, given = np.zeros((len(apart), width), np.int32), np.zeros((len(apart), width), bool)
    for n, (_, numbers) in enumerate(apart):
        table[n, :len(numbers)], given[n, :len(numbers)] = numbers, True
    turned = set(range(width))
    if not any(chr(STEP_ON) in form for form, _ in apart):    # a step is written as the number before it says
        turned -= {k for k in turned if len(set(table[given[:, k], k].tolist())) == 1}
    forms, whole = Numbered(), {}    # what stays is the same number in all tags of a form
    for form, numbers in apart:
        if form not in whole:
            whole[form] = forms[put_together(form, numbers, turned)]
    form_of = np.array([whole[form] for form, _ in apart])
    if len(forms) == 1 and not turned:
        return next(iter(forms))
    return [columns.add(form_of[ids], there), list(forms),
            _runs(columns.add(table[ids, k], given[ids, k] & there) for k in sorted(turned))]


def _whole(columns: Columns, values: np.ndarray) -> int:
    return columns.add(values, np.ones(values.shape, bool))


def _runs(places) -> list[int]:
    """Numbers as pairs: one, and how many there are from it on, itself among them."""
    runs: list[int] = []
    for place in places:
        if runs and runs[-2] + runs[-1] == place:
            runs[-1] += 1
        else:
            runs += [place, 1]
    return runs
