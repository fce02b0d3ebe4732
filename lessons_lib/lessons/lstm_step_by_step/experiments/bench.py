"""The gate bench as a widget: what is turned stands beside the cell, and only what is lit opens its weights."""

from ipywidgets import HTML, Box, IntSlider, Layout, Text

from lessons_lib.interactive import layout
from lessons_lib.interactive.controls import stops
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.lstm_step_by_step.cell import OUTPUTS
from lessons_lib.lessons.lstm_step_by_step.experiments import english, grids, panel
from lessons_lib.lessons.lstm_step_by_step.experiments.controls import PANE, PUSHES, READ, WEIGHTS, H, T, run_of
from lessons_lib.lessons.lstm_step_by_step.experiments.goals import GOALS
from lessons_lib.lessons.lstm_step_by_step.experiments.presets import PRESETS
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.sentences import WALK

NAMES = "46px"                    # the room of a name
OFF, ASKED = "off", "blame starts at step"
BLAME = ("dh_next", "dc_next", "dh", "dc", "da_f", "da_i", "da_c", "da_o", "dh_prev", "dc_prev")
ABOUT = "Walk through one LSTM step, turn its gates, weights and words, and see what it answers."
TYPE = "type a sentence, then Enter"
NO_MARGIN = Layout(margin="0")
TOOLTIPS = {"blame": "the word that should have come next", "asked": "the step after which it should have come",
            **{name: "added to this bias in both units, at every step" for name in PUSHES}}
LINE = '<div style="font-size:12px;line-height:16px">{}</div>'


class Bench(Experiment):
    """The gate bench. `.sentence` is the line that one types words into; what six steps do not hold waits there.

    `read()` reads the next word: one that waits, or what the cell itself says next.
    """

    def __init__(self, draw, handles):
        self.sentence = Text(placeholder=TYPE, description="read", continuous_update=False, tooltip=TYPE)
        self.sentence.observe(lambda change: self._typed(change["new"]), names="value")
        self._note, self._goals = HTML(layout=Layout(margin="0", height="16px")), HTML(layout=NO_MARGIN)
        self._below = HTML(layout=NO_MARGIN), HTML(layout=NO_MARGIN)
        self._waiting, self._grids, self._reached = "", None, set()
        super().__init__(draw, ABOUT, presets=PRESETS, walk="part", part=stops(WALK, WALK[0], "walk"),
                         t=IntSlider(value=1, min=1, max=T, description="step"), **handles,
                         blame=stops((OFF, *OUTPUTS), OFF, "blame"),
                         asked=IntSlider(value=T, min=1, max=T, description="from step"))

    # What it does

    def read(self) -> None:
        """Stand on the next word. After the last one, all words move up: one that waits in the line comes in, or the
        word with which the cell goes on."""
        t = self.controls["t"]
        if t.value < T:
            t.value += 1
            return
        values = self._values()
        words, (_, run) = [values[name] for name in READ], run_of(values)
        waiting = self._waiting.split()
        word, own = (waiting.pop(0), None) if waiting else english.next_word(words, values["before"],
                                                                             english.answers(run.ys)[-1])
        moved = dict(zip(READ, [*words[1:], word], strict=True))
        moved["before"] = english.in_force(words, values["before"], values["x_1"] >= 0.5)[0]
        for state, after in (("h_prev", run.hs), ("c_prev", run.cs)):
            moved |= {f"{state}_{n + 1}": round(float(after[0, n, 0]), 2) for n in range(H)}
        self._keep(" ".join(waiting))
        self.set(**moved)
        if own is not None:
            self._say(f"“{word}” is {'what the cell says' if own else 'how the small English goes on'}.")

    def reset(self) -> None:
        """Put every control back to where it started, and the typed line too."""
        self._keep("")
        super().reset()

    def _typed(self, text: str) -> None:
        """Put the typed words on the six steps; too few go on as the cell goes on, too many wait."""
        if text == self._waiting:
            return
        words, fault = english.split(text)
        self._say(fault)
        if fault:
            return
        if not words:
            self._waiting = ""
            return
        values, added = self._values(), []
        for _ in range(T - len(words)):
            line = [*words, *["."] * T][:T]
            _, run = run_of({**values, **dict(zip(READ, line, strict=True))})
            added.append(english.next_word(words, values["before"], english.answers(run.ys)[len(words) - 1])[0])
            words.append(added[-1])
        self._keep(" ".join(words[T:]))
        self.set(**dict(zip(READ, words[:T], strict=True)), t=1)
        if added:
            self._say(f"It goes on by itself: {' '.join(added)}")

    def _keep(self, text: str) -> None:
        self._waiting = text
        self.sentence.value = text
        self._say("These words wait: press Next word at step 6." if text else "")

    def _say(self, words: str) -> None:
        self._note.value = LINE.format(words) if words else ""

    def _values(self) -> dict:
        return {name: control.value for name, control in self.controls.items()}

    def _show(self) -> None:
        if self._grids and not self._held:
            self._grids.open_for(self.controls["part"].value)    # before the picture says that it is lit
        super()._show()
        if not self._held:
            if self._grids:
                self._grids.name(self.numbers["units"])
            done = [words for words, state in zip(GOALS, self.numbers["goals"], strict=True) if state == "done"]
            self._reached |= set(done)
            self._goals.value = panel.goals(done, self._reached)
            for row, part in zip(self._below, (slice(0, 3), slice(3, 6)), strict=True):
                row.value = panel.below_the_words(self.numbers, part)

    def _at(self, named_value) -> bool:
        """A preset is a cell: it is marked as long as the weights are its own, whatever is read or pushed."""
        return named_value[0] not in WEIGHTS or super()._at(named_value)

    # How it stands on the screen

    def _arranged(self, groups, walk) -> list:
        c, buttons = self.controls, self.buttons
        buttons["Next word"] = layout.button("Next word", self.read, "Stand on the next word, or read one more")
        for name, width in {"part": 192, "t": 188, "asked": PANE, "blame": PANE, **dict.fromkeys(PUSHES, PANE)}.items():
            c[name].layout = _small(width)
            c[name].style.description_width = "66px" if name == "asked" else NAMES
        for name, button in buttons.items():
            button.layout = _small({"Back": 44, "On": 32, "Next word": 82}.get(name, PANE // 3 - 2), padding="0")
            button.style.font_size = "12px"
        for name, words in TOOLTIPS.items():
            c[name].tooltip = words
        self.sentence.layout, self.sentence.style.description_width = _small(PANE, 28), NAMES
        self._grids = grids.Grids(c)
        self._grids.open_for(c["part"].value)
        self._grids.name(self.numbers["units"])
        rows = ([buttons[name] for name in (*PRESETS, "Start again")], [c["part"], buttons["Back"], buttons["On"]],
                [c["t"], buttons["Next word"]], [c[name] for name in READ[:3]], [c[name] for name in READ[3:]])
        presets, part, step, first, last = map(layout.flow, rows)
        pane = [presets, part, step, first, self._below[0], last, self._below[1], self.sentence, self._note,
                *(c[name] for name in PUSHES), *self._grids.boxes, c["blame"], c["asked"], self._goals]
        self.layout = Layout(flex_flow="row wrap", align_items="flex-start", overflow="visible")
        self._picture.layout = Layout(max_width="100%", flex="0 0 auto", margin="0", overflow="auto")
        column = Layout(width=f"{PANE + 2}px", flex="0 0 auto", flex_flow="column", margin="0 2px 0 0",
                        overflow="visible")
        return [Box(pane, layout=column), self._picture]


def _small(width: float, height: float = 24, **how) -> Layout:
    return Layout(width=f"{width}px", height=f"{height}px", margin="0 1px", flex="0 0 auto", **how)
