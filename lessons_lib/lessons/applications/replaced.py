"""What replaced what: a short history of reading sequences, each line with the year and where it is told.

`how` says what the net is made of: a loop (a state that is carried from step to step), attention, or both. The lesson
shows it as a table, which `table` makes.
"""

from dataclasses import dataclass

HOWS = ("a loop", "both", "attention")


@dataclass(frozen=True)
class Entry:
    """One line: the year, what happened, how it was made (one of HOWS), who says so, and where to read it."""

    year: int
    what: str
    how: str
    who: str
    link: str
    also: str = ""  # a second source


HISTORY = {
    "Translation": (
        Entry(2014, "One LSTM reads the sentence, another writes it", "a loop", "Sutskever, Vinyals, Le",
              "https://arxiv.org/abs/1409.3215"),
        Entry(2014, "Attention: the writer looks back at every word read", "both", "Bahdanau, Cho, Bengio",
              "https://arxiv.org/abs/1409.0473", "https://huggingface.co/papers/1409.0473"),
        Entry(2016, "Google Translate: 8 and 8 layers of LSTM, with attention", "both", "Wu and others",
              "https://research.google/blog/a-neural-network-for-machine-translation-at-production-scale",
              "https://arxiv.org/abs/1609.08144"),
        Entry(2017, "The Transformer: attention, and no loop", "attention", "Vaswani and others",
              "https://arxiv.org/abs/1706.03762", "https://arxiv.org/abs/2410.01201"),
        Entry(2018, "LSTMs trained as Transformers are: ahead, on two tasks", "both", "Chen and others",
              "https://arxiv.org/abs/1804.09849", "https://acl2018.org/paper/1011/"),
        Entry(2020, "Google Translate: a Transformer reads, a loop writes", "both", "Google",
              "https://en.wikipedia.org/wiki/Google_Neural_Machine_Translation",
              "https://www.googblogs.com/tag/machine-translation/"),
    ),
    "At work": (
        Entry(2018, "The next word, on a phone's keyboard: an LSTM", "a loop", "Hard and others",
              "https://arxiv.org/abs/1811.03604", "https://www.emergentmind.com/papers/1811.03604"),
        Entry(2018, "100,000 forecasts: an old method with LSTMs wins", "a loop", "Smyl",
              "https://www.uber.com/blog/m4-forecasting-competition/",
              "https://doi.org/10.1016/j.ijforecast.2019.03.017"),
        Entry(2019, "Speech on a phone, written letter by letter", "a loop", "He and others",
              "https://arxiv.org/abs/1811.06621",
              "https://venturebeat.com/2019/03/12/gboard-on-pixel-phones-now-uses-an-on-device-neural-network-for-"
              "speech-input/"),
        Entry(2019, "Dota 2: LSTMs of 4096 units beat the champions", "a loop", "Berner and others",
              "https://arxiv.org/abs/1912.06680", "https://en.wikipedia.org/wiki/OpenAI_Five"),
        Entry(2024, "Floods, a week ahead, in over 80 countries: LSTMs", "a loop", "Nearing and others",
              "https://www.nature.com/articles/s41586-024-07145-1",
              "https://github.com/google-research/flood-forecasting"),
    ),
    "The loop's return": (
        Entry(2021, "S4: a linear loop, worked out for all steps at once", "a loop", "Gu, Goel, Ré",
              "https://arxiv.org/abs/2111.00396", "https://papers.cool/arxiv/2111.00396"),
        Entry(2023, "RWKV: learns as a Transformer, runs as an RNN", "a loop", "Peng and others",
              "https://aclanthology.org/2023.findings-emnlp.936", "https://arxiv.org/abs/2305.13048"),
        Entry(2023, "Mamba: what the loop keeps depends on the input", "a loop", "Gu, Dao",
              "https://arxiv.org/abs/2312.00752"),
        Entry(2024, "xLSTM: the LSTM anew, with Hochreiter", "a loop", "Beck and others",
              "https://arxiv.org/abs/2405.04517"),
        Entry(2024, "minLSTM: gates that look at x alone", "a loop", "Feng and others",
              "https://arxiv.org/abs/2410.01201"),
        Entry(2025, "Kimi Linear: layers of both kinds in one net", "both", "Kimi Team",
              "https://arxiv.org/abs/2510.26692",
              "https://huggingface.co/docs/transformers/main/model_doc/kimi_linear"),
    ),
}


def table() -> str:
    """The history as a table in Markdown: the year, what happened, and a dot for a loop and for attention."""
    lines = ["| year | | loop | attention |", "|---|---|:-:|:-:|"]
    for part, entries in HISTORY.items():
        lines.append(f"| | *{part}* | | |")
        lines += [f"| {entry.year} | [{entry.what}]({entry.link}) | {_dot(entry, 'a loop')} | "
                  f"{_dot(entry, 'attention')} |" for entry in entries]
    return "\n".join(lines)


def _dot(entry, how) -> str:
    return "●" if entry.how in (how, "both") else ""
