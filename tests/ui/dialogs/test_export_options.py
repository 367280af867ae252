"""Wishes for an export."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gallery_app.services.exporting import FORMATS, Intent, Options
from gallery_app.ui.dialogs.export_options import ExportOptions
from gallery_app.ui.look import Look
from tests.fakes.press import saved_press

pytestmark = pytest.mark.qt


@pytest.fixture
def options(qtbot: QtBot) -> ExportOptions:
    """The rows of options, shown."""
    made = ExportOptions(Look(), None)  # type: ignore[arg-type]  # a window of its own
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("name", FORMATS)
def test_only_what_a_format_heeds_is_offered(options: ExportOptions, name: str) -> None:
    """Each format shows its own options and that of every format, and wishes nothing by itself."""
    format_ = FORMATS[name]
    options.show_for(format_.options)
    shown = {key for key, widget in options._rows.items() if widget.isVisible()}
    assert shown == format_.options | {"strip_gps"}
    assert options.wishes(format_.options) == Options()


def test_wishes(options: ExportOptions, tmp_path: Path) -> None:
    """What is chosen is wished, as far as the format heeds it."""
    options.ppi.setCurrentIndex(options.ppi.findData(300.0))
    options.bleed.setCurrentIndex(options.bleed.findData(3.0))
    options.marks.setChecked(True)
    options.icc.insertItem(1, "press", tmp_path)
    options.icc.setCurrentIndex(1)
    options.intent.setCurrentIndex(1)
    assert options.wishes(FORMATS["png"].options) == Options(ppi=300)
    full = options.wishes(FORMATS["pdf-x4"].options)
    assert full == Options(ppi=300, icc=tmp_path, intent=Intent.PERCEPTUAL, bleed=3, marks=True)
    assert not options.lacks(FORMATS["pdf-x4"].needs)


def test_a_press_is_needed(options: ExportOptions) -> None:
    """PDF/X-4 lacks something until a profile is chosen; a PDF for the screen does not."""
    assert options.lacks(FORMATS["pdf-x4"].needs)
    assert not options.lacks(FORMATS["pdf"].needs)


def test_captions_go_into_a_package_unless_the_editor_says_no(options: ExportOptions) -> None:
    """The box is ticked at first; unticked, the files go out as they are."""
    heeded = FORMATS["package"].options
    assert not options.wishes(heeded).originals
    options.captions.setChecked(False)
    assert options.wishes(heeded).originals
    assert not options.wishes(FORMATS["pdf"].options).originals


def test_the_press_chosen_last_comes_first(options: ExportOptions, tmp_path: Path) -> None:
    """For a format that needs one, and for no other."""
    press = saved_press(tmp_path)
    options.offer(press)
    options.show_for(FORMATS["pdf"].options)
    assert options.press is None
    options.show_for(FORMATS["pdf-x4"].options, FORMATS["pdf-x4"].needs)
    assert options.press == press
    assert options.able(FORMATS["pdf-x4"].needs)
