"""The fields of a caption template, by topic."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gallery_app.services.caption_templates import Stamp, StampHow
from gallery_app.services.captioning import FIELDS
from gallery_app.ui.look import Look
from gallery_app.ui.views.fold import Fold
from gallery_app.ui.views.stamp_fields import StampFields

pytestmark = pytest.mark.qt


@pytest.fixture
def shown(qtbot: QtBot) -> StampFields:
    """Every field, of which a template fills one that is folded otherwise."""
    window = QWidget()
    fields = StampFields(Look(), FIELDS, window)
    fields.setParent(None)
    qtbot.addWidget(fields)
    fields.resize(640, 900)
    fields.show()
    fields.show_stamps({"city": Stamp("city", "河湾", StampHow.REPLACE)})
    return fields


def test_what_is_filled_stands_first(shown: StampFields) -> None:
    """Above the topics, in sight though its topic is folded; without a stamp it goes back there."""
    city, title = shown.rows["city"], shown.rows["title"]
    assert city.isVisible()
    assert city.mapTo(shown, city.rect().topLeft()).y() < title.mapTo(shown, title.rect().topLeft()).y()
    shown.show_stamps({})
    assert not city.isVisible()


def test_a_topic_is_unfolded(shown: StampFields) -> None:
    """Its fields come into sight; what is seldom needed is folded at first."""
    assert shown.rows["description"].isVisible()
    assert not shown.rows["alt_text.en"].isVisible()
    for fold in shown.findChildren(Fold):
        fold.setChecked(True)
    assert all(row.isVisible() for row in shown.rows.values())


def test_how_is_asked_of_ticked_fields_only(shown: StampFields) -> None:
    """The texts of all rows stand in line all the same."""
    title = shown.rows["title"]
    assert not title.how.isVisible()
    left = title.text.x()
    title.tick.setChecked(True)
    assert title.how.isVisible()
    assert title.text.x() == left
