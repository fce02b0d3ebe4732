"""Every experiment of every lesson in a real JupyterLab: its controls and its whole picture are on the screen together,
and no text is too small to read. The table of what was measured: `python3 -m lessons_lib test THIS_FILE -s`."""

import pytest

from lessons_lib.benchmark.lab import open_lab, within
from lessons_lib.lessons.lstm_step_by_step.pictures.bench import FORMULA
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.arithmetic import DEPTH
from tests.browser.lesson_page import CLOSE
from tests.browser.on_screen import look, notebook_of, places, press, run, visible
from tests.lessons.sweep import experiments

EXPERIMENTS = list(experiments())
BENCH = "lstm_step_by_step.explore_lstm_cell"
LAPTOP, DESK = (1366, 768), (1920, 1080)             # with JupyterLab's file browser open
NARROW = {"a small window": (1024, 768), "a notebook of 700 px": (1030, 900)}
TELEPHONE = (400, 800)                               # there the file browser is shut
WORDS, SUBSCRIPTS = 11, 8                            # px, at the least
PART = {(BENCH, LAPTOP): FORMULA + DEPTH}            # px of a picture that must be seen: all but the bench's six steps
every_experiment = pytest.mark.parametrize("name", EXPERIMENTS)


@pytest.fixture(scope="module")
def page(browser, address, home):
    notebook_of(EXPERIMENTS, home / "notebooks" / "every_experiment.ipynb")
    page = open_lab(browser, address, *LAPTOP)
    page.experiments = run(page, "notebooks/every_experiment.ipynb", len(EXPERIMENTS))
    assert page.locator(".jp-FileBrowser").is_visible()
    yield page
    within(60, page, CLOSE)
    page.close()


@pytest.fixture(scope="module")
def seen(page):
    """(width, height) of the window -> name -> what is on the screen."""
    return {size: at(page, size) for size in (LAPTOP, DESK)}


def at(page, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.wait_for_timeout(300)
    return {name: look(page.experiments.nth(n)) for n, name in enumerate(EXPERIMENTS)}


def test_the_table(seen):
    for size, found in seen.items():
        wide, high = size
        screen = found[EXPERIMENTS[0]].screen
        print(f"\n\n{wide} x {high}, the file browser open: the notebook has {screen[2] - screen[0]:.0f} x "
              f"{screen[3] - screen[1]:.0f} px\n{'experiment':40}{'controls':>16}{'picture':>14}{'px high':>9}"
              f"{'text':>7}{'sub':>6}  on the screen")
        for name, one in found.items():
            place = "beside" if one.beside else "above"
            paper = f"{one.paper[2] - one.paper[0]:.0f} x {one.paper[3] - one.paper[1]:.0f}"
            small = f"{min(one.subscripts):.1f}" if one.subscripts else "none"
            print(f"{name:40}{len(one.controls):>8} {place:>7}{paper:>14}{one.high:>9.0f}{min(one.words):>7.1f}"
                  f"{small:>6}  {shown(name, size, one)}")


def shown(name, size, one) -> str:
    if not one.off():
        return "all"
    part = PART.get((name, size))
    return f"the controls and {part:.0f} px of the picture" if part and not one.off(part) else "NOT ALL"


@pytest.mark.parametrize("size", [LAPTOP, DESK], ids=["laptop", "desk"])
@every_experiment
def test_all_controls_and_the_whole_picture_are_on_the_screen_together(seen, name, size):
    one = seen[size][name]
    assert not one.off(PART.get((name, size))), f"{one.high:.0f} px high, of {one.screen[3] - one.screen[1]:.0f}"


@pytest.mark.parametrize("size", [LAPTOP, DESK], ids=["laptop", "desk"])
@every_experiment
def test_no_text_is_too_small_no_name_is_cut_and_nothing_has_a_scrollbar_of_its_own(seen, name, size):
    one = seen[size][name]
    assert min(one.words) >= WORDS and min(one.subscripts, default=WORDS) >= SUBSCRIPTS
    assert not one.cut and not one.scrolled


@every_experiment
def test_controls_stand_beside_the_picture_where_there_is_room_and_above_it_where_there_is_not(seen, name):
    laptop, desk = seen[LAPTOP][name], seen[DESK][name]
    assert desk.beside and (laptop.beside if name == BENCH else laptop.above)


@every_experiment
def test_no_control_moves_while_another_is_turned(page, name):
    page.set_viewport_size({"width": LAPTOP[0], "height": LAPTOP[1]})
    experiment = page.experiments.nth(EXPERIMENTS.index(name))
    stood = places(experiment)
    for key in ("End", "Home"):
        for handle in visible(experiment, ".noUi-handle"):
            handle.press(key)
        page.wait_for_timeout(50)
        assert not (abs(places(experiment) - stood) > 0.5).any(), key     # what is folded away, or was, is no number
    experiment.get_by_role("button", name="Start again").click()


@every_experiment
def test_all_arrow_keys_turn_a_slider_and_none_leads_to_another_cell(page, name):
    experiment = page.experiments.nth(EXPERIMENTS.index(name))
    for n, handle in enumerate(visible(experiment, ".noUi-handle")):
        for pair in (("ArrowRight", "ArrowLeft"), ("ArrowUp", "ArrowDown"))[:1 if n else 2]:
            turned = [press(page, handle, key) for key in pair]
            assert any(before[0] != after[0] for before, after in turned), pair     # it may stand at an end
            assert turned[0][0][2] == turned[1][1][2]
    for handle in [*visible(experiment, "input[type=checkbox]")[:1], *visible(experiment, ".jupyter-button")[:1]]:
        for key in ("ArrowDown", "ArrowUp"):
            before, after = press(page, handle, key)
            assert before == after, (handle.inner_text(), key)      # no other value, focus, or cell
    experiment.get_by_role("button", name="Start again").click()


@pytest.mark.parametrize("size", NARROW.values(), ids=NARROW)
def test_in_a_narrow_page_the_controls_stand_above_and_no_text_becomes_too_small(page, size):
    narrow(at(page, size))


def test_on_a_telephone_too(page):
    page.evaluate("jupyterapp.commands.execute('application:toggle-left-area')")
    narrow(at(page, TELEPHONE))
    page.evaluate("jupyterapp.commands.execute('application:toggle-left-area')")


def narrow(found):
    for name, one in found.items():
        assert one.above, name
        assert min(one.words) >= WORDS and min(one.subscripts, default=WORDS) >= SUBSCRIPTS, name
        out = [box for box in one.controls if box[0] < one.frame[0] - 3 or box[2] > one.screen[2]]
        assert not out, (name, one.frame, one.paper, one.screen)
