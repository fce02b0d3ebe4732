"""The two courses in TEACHING.md: a day whose minutes fit, a period a week, and links that lead somewhere."""

import importlib
import re
from itertools import pairwise

import pytest

from lessons_lib.contents import written
from tests.notebooks.reading import LESSONS, ROOT, accept, read
from tests.notebooks.teachers_page import CELL, PAGE, sections
from tests.notebooks.teachers_plan import ORDINALS, REPORT, Row, minutes

PAGE_TEXT = PAGE.read_text("utf-8")
DAY = "| From | Minutes | Lesson | |"
LEFT_OUT = "| Left out | Say in its place |"
WEEKS = "| Week | Lesson | In class | Mathematics | Until next week | Home | Machines |"
HOME = re.compile(r"\d+, (paper|machine)")
# One machine for two will do.
TOGETHER = re.compile(r"\bin (?:pairs|fours)\b|\bgroups\b|\btogether\b|\bon paper\b", re.I)
LINK = re.compile(r"\]\(([^)\s]+)\)")
NUMBERS = [lesson.number for lesson in written()]
TOPICS = {lesson.number: lesson.topic for lesson in written()}
LONGEST, BREAK = 110, 10   # minutes without a break, and the least that is one


def rows(page: str, head: str) -> list[list[str]]:
    """The rows of the table with this head, cell by cell."""
    lines = page.partition(f"{head}\n")[2].partition("\n\n")[0].splitlines()[1:]
    return [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]


def day_complaints(page: str):
    """What is wrong with the day: times that do not follow, a lesson longer than its plan, nothing said of another."""
    plan = rows(page, DAY)
    if not plan:
        yield f"there is no day {DAY}"
    clock = [60 * int(hours) + int(minutes) for hours, minutes in (row[0].split(":") for row in plan)]
    for (start, end), row in zip(pairwise(clock), plan, strict=False):
        if end - start != int(row[1]):
            yield f"from {row[0]} to the next row are {end - start} minutes, not {row[1]}"
    sat = 0
    for _, length, lesson, what in plan:
        sat = sat + int(length) if lesson else 0
        if sat > LONGEST:
            yield f"{sat} minutes without a break, at lesson {lesson}"
        if not lesson and (int(length) < BREAK or what not in ("Break", "Lunch")):
            yield f"{what!r} is neither a break nor a lesson"
        if alone := what.partition(" alone")[0] if " alone" in what else "":
            steps = re.findall(r"\*(\w+)\*", alone)
            if (needed := minutes([row for row in periods(page, lesson)[0] if row.step in steps])) > int(length):
                yield f"lesson {lesson} alone with {' and '.join(steps)} takes {needed} minutes, and here {length}"
        if lesson and int(length) > short_of(page, lesson):
            yield f"lesson {lesson} takes {short_of(page, lesson)} minutes in a period, and here {length}"
    taught = [row[2] for row in plan if row[2]]
    if taught != sorted(set(taught)):
        yield "its lessons are not in order"
    if sorted({*taught, *(row[0] for row in rows(page, LEFT_OUT))}) != NUMBERS:
        yield "each lesson is in the day, or something is said in its place"
    if both := {*taught} & {row[0] for row in rows(page, LEFT_OUT)}:
        yield f"lesson {min(both)} is in the day and left out"


def short_of(page: str, number: str) -> int:
    """The minutes of a lesson's first period."""
    return minutes(periods(page, number)[0])


def periods(page: str, number: str) -> list[list[Row]]:
    return next(section for section in sections(page) if section.number == number).periods()


def week_complaints(page: str):
    """What is wrong with the weeks: a lesson that is missing or out of order, an exercise that it does not have."""
    plan = rows(page, WEEKS)
    if [row[0] for row in plan] != [str(n) for n in range(1, len(plan) + 1)]:
        yield "the weeks are not numbered one by one"
    numbers = [row[1] for row in plan]
    if sorted(set(numbers)) != NUMBERS or numbers != sorted(numbers):
        yield "each lesson has a week or more, in order"
    for n, row in enumerate(plan):
        yield from one_week(page, row, [number for _, number, *_ in plan[:n]].count(row[1]), n + 1 == len(plan))


def one_week(page: str, row: list[str], before: int, last: bool):
    """What is wrong with a week, for whose lesson there were some before: what is to be decided the evening before."""
    week, number, what, mathematics, home, how, machines = row
    named = re.findall(r"`exercises\.(\w+)`", home)
    for name in named:
        if number in TOPICS and name not in exercises(number):
            yield f"week {week}: lesson {number} has no exercise {name}"
    if number in numbers_with_periods(page) and before >= len(periods(page, number)):
        yield f"week {week}: lesson {number} has no {ORDINALS[before]} period"
        return
    if before != (ordinal(what) or 0):
        yield f"week {week} says another period of lesson {number} than its {ORDINALS[before]}"
    if not mathematics:
        yield f"week {week} names no mathematics"
    if not (last and home == how == "–") and not (named and HOME.fullmatch(how)):
        yield f"week {week}: an exercise until next week, and beside it: 10, paper; or 10, machine"
    tried = " ".join(row.what for row in periods(page, number)[before] if row.step == "Try")
    if machines not in ("each", "pair") or (machines == "pair" and not TOGETHER.search(tried)):
        yield f"week {week}: machines {machines!r}; each, or pair where *Try* is in pairs or on paper"


def ordinal(what: str) -> int | None:
    return next((n for n, name in enumerate(ORDINALS) if what.startswith(f"{name} period: ")), None)


def numbers_with_periods(page: str) -> set[str]:
    return {section.number for section in sections(page) if section.periods()}


def exercises(number: str) -> dict:
    return importlib.import_module(f"lessons_lib.lessons.{TOPICS[number]}.exercises").all


def link_complaints(page: str):
    """Links within the page or the clone that lead nowhere."""
    anchors = {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-")
               for head in re.findall(r"^#+ (.*)$", page, re.MULTILINE)}
    for target in LINK.findall(page):
        place, _, anchor = target.partition("#")
        if place and not place.startswith("http") and not (ROOT / place).exists():
            yield f"no file {place}"
        if not place and anchor not in anchors:
            yield f"no heading #{anchor}"


def test_the_day_fits_and_says_something_of_every_lesson():
    accept(day_complaints(PAGE_TEXT))


def test_every_lesson_has_its_week():
    accept(week_complaints(PAGE_TEXT))


def test_the_weeks_that_are_left_out_leave_twelve_and_something_is_said_for_each():
    found = re.search(r"For twelve weeks leave out weeks ([\d, and]+)", PAGE_TEXT)
    out, plan = set(re.findall(r"\d+", found[1])), rows(PAGE_TEXT, WEEKS)
    assert len(plan) - len(out) == 12
    gone = set(NUMBERS) - {row[1] for row in plan if row[0] not in out}
    assert gone <= {row[0] for row in rows(PAGE_TEXT, LEFT_OUT)}


def test_what_all_sections_share_is_said_once_before_them():
    before = " ".join(PAGE_TEXT.partition("## 00 · ")[0].split())
    for said in ("**Only one period?** Lesson ", "`exercises.update.solution()`", "`exercises.update.hint()`",
                 "with `--solutions`", "1366 × 768", "all run all cells", f"*Report* is {REPORT} minutes"):
        assert said in before, said
    assert not re.search(r"\.solution\(\)`|--solutions", PAGE_TEXT.partition("## 00 · ")[2])


def test_every_link_leads_somewhere():
    accept(link_complaints(PAGE_TEXT))


def test_outside_the_sections_no_cell_is_named():
    """There nothing says of which lesson it is."""
    assert not CELL.findall(PAGE_TEXT.partition("## 00 · ")[0])


def test_the_ledger_of_the_closing_hour_has_as_many_claims_as_is_said():
    said = re.search(r"one of the (\d+) claims", PAGE_TEXT.partition("## 00 · ")[0])[1]
    assert f"{said} claims" in " ".join(output.get("text", "") for cell in read(LESSONS[13]).cells
                                        for output in cell.get("outputs", []))


@pytest.mark.parametrize(("complaints", "before", "after", "says"), [
    (day_complaints, "| 9:30 | 45 | 02", "| 9:30 | 50 | 02", "are 45 minutes, not 50"),
    (day_complaints, "| 9:30 | 45 | 02", "| 9:30 | 45 | 01", "something is said in its place"),
    (day_complaints, "| 10:30 | 45 | 03", "| 10:30 | 45 | 01", "not in order"),
    (day_complaints, "| 10:15 | 15 | | Break |", "| 10:15 | 15 | 02 | |", "minutes without a break"),
    (day_complaints, "| 13:00 | 25 | 05 |", "| 13:00 | 20 | 05 |", "alone with Predict and Project takes 21 minutes"),
    (day_complaints, "| 01 | One photo", "| 02 | One photo", "is in the day and left out"),
    (week_complaints, "| 5 | 03 |", "| 5 | 04 |", "each lesson has a week"),
    (week_complaints, "| 3 | 02 |", "| 4 | 02 |", "not numbered one by one"),
    (week_complaints, "`exercises.until`", "`exercises.unto`", "lesson 07 has no exercise unto"),
    (week_complaints, "Second period: what a trained", "What a trained", "week 12 says another period of lesson 09"),
    (week_complaints, "| 17 | 13 |", "| 17 | 12 |", "lesson 12 has no Third period"),
    (week_complaints, "| 20, paper | pair |", "| paper | pair |", "week 2: an exercise until next week"),
    (week_complaints, "| shares of cases |", "| |", "week 2 names no mathematics"),
    (week_complaints, "| 25, machine | each |", "| 25, machine | pair |", "week 5: machines 'pair'"),
    (week_complaints, "| – | – | pair |", "| – | – | none |", "week 17: machines 'none'"),
    (link_complaints, "(hub/README.md)", "(hub/README.txt)", "no file hub/README.txt"),
    (link_complaints, "(#02--dinner)", "(#02--supper)", "no heading #02--supper"),
])
def test_a_course_that_does_not_fit_is_told(complaints, before, after, says):
    assert before in PAGE_TEXT
    assert says in "\n".join(complaints(PAGE_TEXT.replace(before, after, 1)))
