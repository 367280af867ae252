"""The guide in its window."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gallery_app.ui.dialogs.help import HelpWindow
from gallery_app.ui.models.guide import guide_pages
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt


@pytest.fixture
def guide(window: Workspace) -> HelpWindow:
    """The guide, opened from a Chinese window."""
    window.actions_["guide"].trigger()
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, HelpWindow) and each.isVisible())


def shown(guide: HelpWindow) -> str:
    """Return the file of the page that is shown."""
    return guide.text.source().fileName()


def test_the_guide_opens_at_its_contents(guide: HelpWindow, window: Workspace) -> None:
    """Every page is listed; opening it again brings the same window."""
    assert shown(guide) == "index.html"
    assert [guide.list.item(row).text() for row in range(guide.list.count())] == [p.title for p in guide_pages("zh-CN")]
    window.actions_["guide"].trigger()
    assert window.findChildren(HelpWindow) == [guide]
    guide.close()


def test_a_link_leads_to_its_page(guide: HelpWindow) -> None:
    """The list marks the page that a link has led to, and Back returns."""
    guide.text.setSource(QUrl("find.html"))
    assert guide.list.currentItem().text() == "查找照片"
    next(action for action in guide.actions() if action.shortcuts()).trigger()
    assert shown(guide) == "index.html"
    guide.close()


def test_words_are_found_in_all_pages(guide: HelpWindow, qtbot: QtBot) -> None:
    """Typing leaves the pages that have the words and marks them; Enter goes to the next place."""
    guide.box.setText("墨量")
    assert shown(guide) == "printing.html"
    assert guide.text.textCursor().selectedText() == "墨量"
    qtbot.keyClick(guide.box, Qt.Key.Key_Return)
    assert guide.text.textCursor().selectedText() == "墨量"
    guide.box.setText("没有这样的词")
    assert guide.nothing.isVisible()
    guide.box.clear()
    assert guide.list.count() == len(guide_pages("zh-CN"))
    guide.close()


def test_the_guide_follows_the_window(guide: HelpWindow, window: Workspace, qtbot: QtBot) -> None:
    """Another language shows the same page in it, another theme its colours."""
    guide.show_page("find.html")
    window.choices.use_language("en")
    qtbot.waitUntil(lambda: guide.list.item(0).text() == "Guide to Tushuo")
    assert (shown(guide), "Find photos" in guide.text.toPlainText()) == ("find.html", True)
    window.choices.use_theme("dark")
    colour = window.context.look.colour("text").name()
    assert colour in guide.text.document().defaultStyleSheet().lower()
    guide.close()


def test_pictures_are_shown_and_nothing_is_fetched(guide: HelpWindow) -> None:
    """A picture of the guide is loaded at the width of the text; an address of the network is not asked."""
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = guide.text.loadResource(kind, QUrl("../pictures/find-none.jpg"))
    assert picture.isNull()
    assert guide.text.loadResource(kind, QUrl("../pictures/gallery-zh-light.jpg")).width() > 600
    assert guide.text.loadResource(kind, QUrl("https://example.org/a.png")) == ""
    guide.close()
