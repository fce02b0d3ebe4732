"""What JupyterLab's "Save and Export as HTML" makes of a lesson that was run: pictures, not views that need the net."""

import pytest
from ipywidgets import Widget
from nbconvert import HTMLExporter, LatexExporter
from nbformat.v4 import new_code_cell, new_notebook, new_output
from traitlets.config import Config, JSONFileConfigLoader

from lessons_lib.front_door.environment import SETTINGS
from lessons_lib.lessons.dinner.experiments import explore_dinner

ORDER = "display_data_priority"
VIEW = '<script type="application/vnd.jupyter.widget-view+json">'


@pytest.fixture(scope="module")
def ours():
    """The settings of the server that the front door starts."""
    return JSONFileConfigLoader("jupyter_server_config.json", str(SETTINGS)).load_config()


@pytest.fixture(scope="module")
def saved():
    """A notebook as JupyterLab saves it after an experiment was shown: with its view and the state behind the view."""
    output = new_output("display_data", explore_dinner()._repr_mimebundle_())
    state = {"application/vnd.jupyter.widget-state+json": Widget.get_manager_state()}
    return new_notebook(cells=[new_code_cell("explore_dinner()", outputs=[output])], metadata={"widgets": state})


def test_an_exported_experiment_is_its_picture_with_its_words(ours, saved):
    page = HTMLExporter(config=ours).from_notebook_node(saved)[0]
    assert page.count('<img alt="') == 1 and VIEW not in page


def test_without_our_setting_it_would_be_a_view_that_the_net_must_fill(saved):
    page = HTMLExporter(config=Config()).from_notebook_node(saved)[0]
    assert "<img" not in page and VIEW in page


def test_no_other_export_is_changed(ours):
    assert LatexExporter(config=ours).config.NbConvertBase[ORDER] == LatexExporter().config.NbConvertBase[ORDER]


def test_whatever_an_output_holds_is_still_shown(ours):
    shown, usual = (set(HTMLExporter(config=config).config[room][ORDER])
                    for config, room in ((ours, "WidgetsDataTypeFilter"), (Config(), "NbConvertBase")))
    assert shown == usual
