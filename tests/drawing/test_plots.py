"""A plot looks the same whatever style, backend or IPython setting the machine's owner has chosen."""

import base64
import io
import os
import subprocess
import sys
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from PIL import Image

from lessons_lib.drawing.plots import Plot

DRAW = """
from lessons_lib.drawing.plots import Plot
with Plot("Two curves that cross, a bar and a map.", rows=1, columns=2) as plot:
    plot.axes[0].plot([0, 1], label="up")
    plot.axes[0].plot([1, 0], label="down")
    plot.axes[0].bar([0, 1], [0.2, 0.3])
    plot.axes[0].legend()
    plot.axes[0].set(title="two curves", xlabel="x", ylabel="y")
    plot.axes[1].imshow([[0, 1], [2, 3]])
    plot.axes[1].set_xticks([0, 1])
with Plot("Two bars, one above the other.", height=2) as bars:
    bars.axes.barh([0, 1], [0.15, 0.3])
    bars.axes.plot([0.1, 0.2], [0, 0], "o")
    bars.axes.set_yticks([0, 1], ["one", "two"])
drawn = [plot, bars]
"""
HOSTILE = """
font.family: Papyrus
font.size: 30
text.usetex: True
text.color: red
axes.facecolor: black
axes.prop_cycle: cycler('color', ['w', 'y'])
axes.titlesize: 40
figure.facecolor: black
figure.dpi: 300
figure.autolayout: True
savefig.dpi: 20
savefig.bbox: tight
savefig.transparent: True
savefig.facecolor: black
savefig.format: svg
image.cmap: hot
image.origin: lower
lines.antialiased: False
lines.linestyle: --
lines.marker: x
path.sketch: 1, 100, 2
path.simplify_threshold: 1
grid.alpha: 0.1
hatch.color: red
legend.loc: center
xtick.labelsize: 2
axes.xmargin: 0.4
axes.formatter.use_locale: True
axes.unicode_minus: False
text.antialiased: False
"""
STYLES = "import matplotlib.pyplot as plt; plt.style.use('dark_background'); plt.xkcd(); plt.rc('lines', linewidth=9)"
FORMATS = """
from IPython.testing.globalipapp import start_ipython
shell = start_ipython()
from matplotlib_inline.config import InlineBackend
inline = InlineBackend.instance(parent=shell)
inline.figure_formats = {"svg"}
inline.rc = {"figure.dpi": 20, "figure.facecolor": "black"}
inline.print_figure_kwargs = {"bbox_inches": None, "pad_inches": 3}
shell.run_line_magic("matplotlib", "inline")
"""
SHOW = """
from IPython.core.formatters import DisplayFormatter
from IPython.core.getipython import get_ipython
display = get_ipython().display_formatter if get_ipython() else DisplayFormatter()
for plot in drawn:
    print(*(f"{kind}: {what}" for kind, what in sorted(display.format(plot)[0].items())), sep="\\n")
"""


def shown(first="", **environment):
    """All that a notebook gets of two plots, in a Python of its own that runs `first` before it draws."""
    done = subprocess.run([sys.executable, "-c", first + DRAW + SHOW], capture_output=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment})
    assert done.returncode == 0, done.stderr
    return done.stdout[done.stdout.index("image/png: "):]    # IPython has its own word first


@pytest.fixture(scope="module")
def usual():
    said = shown()
    assert said.count("image/png: ") == said.count("text/html: ") == said.count("text/plain: ") == 2
    return said


def test_no_matplotlibrc_changes_a_plot(usual, tmp_path):
    (tmp_path / "matplotlibrc").write_text(HOSTILE, "utf-8")
    assert shown(MATPLOTLIBRC=str(tmp_path / "matplotlibrc")) == usual


def test_no_style_changes_a_plot(usual):
    assert shown(STYLES) == usual


@pytest.mark.parametrize("backend", ["pdf", "TkAgg"])
def test_no_backend_changes_a_plot(usual, backend):
    assert shown(MPLBACKEND=backend) == usual


def test_no_setting_of_ipythons_inline_backend_changes_a_plot(usual):
    assert shown(FORMATS) == usual


def test_a_configuration_folder_that_cannot_be_written_changes_no_plot(usual, tmp_path):
    (tmp_path / "a_file").write_text("", "utf-8")
    assert shown(MPLCONFIGDIR=str(tmp_path / "a_file" / "matplotlib")) == usual


def test_a_plot_leaves_the_owners_settings_and_figures_alone():
    import matplotlib.pyplot as plt

    with matplotlib.rc_context({"lines.linewidth": 9, "figure.facecolor": "black"}):
        before = dict(matplotlib.rcParams)
        with Plot("Two bars, one above the other.") as plot:
            plot.axes.barh([0, 1], [0.15, 0.3])
        plot.png()
        with pytest.raises(ZeroDivisionError), Plot("A plot that fails half-way."):
            1 / 0  # noqa: B018
        assert dict(matplotlib.rcParams) == before
    assert not plt.get_fignums()


def test_a_plot_is_as_wide_as_it_says_and_keeps_its_colours_and_its_words():
    with Plot('"Loss" falls from 1.1 to 0.7.', width=6, height=2) as plot:
        plot.axes.plot([1.1, 0.7], color="#0072B2", linewidth=8)
    data, metadata = plot._repr_mimebundle_()
    image = Image.open(io.BytesIO(base64.b64decode(data["image/png"]))).convert("RGB")
    assert image.size == (600, 200) and metadata["image/png"] == {"alt": plot.alt, "width": 600}
    assert (np.asarray(image) == (0x00, 0x72, 0xB2)).all(axis=2).sum() > 1000
    assert (np.asarray(image)[0] == 255).all(), "the paper is white"
    assert data["text/html"].startswith('<img alt="&quot;Loss&quot; falls from 1.1 to 0.7." width="600"')
    assert data["image/png"] in data["text/html"]


@pytest.mark.parametrize("alt", ["", "a plot", None, " " * 30])
def test_a_plot_without_words_is_refused(alt):
    with pytest.raises(ValueError, match="alt must say"):
        Plot(alt)
