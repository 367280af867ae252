"""Tests that the report and the layout can be heard: each control's name, and the order in which Tab comes to them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gallery_app.ui.mode import Mode
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt


@pytest.fixture
def report(window: Workspace) -> Workspace:
    """The window with its report."""
    window.show_mode(Mode.REPORT)
    return window


@pytest.fixture
def layout(window: Workspace, qtbot: QtBot) -> Workspace:
    """The window with a layout of the report, checked for print."""
    number, changes = window.context.desk.designing.compose_report(1, "photo-page", "A3")
    window.context.changes.tell(changes)
    window.open_layout(number)
    page = window.centre.layout_page
    qtbot.waitUntil(lambda: bool(page.plans.proposals), timeout=20_000)
    return window


@pytest.fixture
def captions(window: Workspace, qtbot: QtBot) -> Workspace:
    """The window with the second photo captioned."""
    window.centre.gallery.choose_at(1)
    window.show_mode(Mode.CAPTIONS)
    qtbot.waitUntil(lambda: window.centre.inspector.form is not None)
    return window


@pytest.fixture(params=["zh-CN", "en"])
def spoken(window: Workspace, qtbot: QtBot, request: pytest.FixtureRequest) -> Workspace:
    """The window in each language, with a photo chosen and the filters shown."""
    window.choices.use_language(request.param)
    qtbot.waitUntil(lambda: name(window.centre.gallery) == {"en": "Photos", "zh-CN": "照片"}[request.param])
    window.centre.gallery.choose_at(1)
    assert window.centre.inspector.form is not None
    return window


def role(widget: QWidget) -> QAccessible.Role:
    """Return what a screen reader takes a widget for."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role() if interface else QAccessible.Role.NoRole


def order(page: QWidget) -> list[QWidget]:
    """Return what Tab comes to on a page, in order."""
    found, widget = [], page.nextInFocusChain()
    while widget is not page:
        if page.isAncestorOf(widget) and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def name(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def places(found: list[QWidget], parts: list[QWidget]) -> list[int]:
    """Return where Tab first comes to each part."""
    return [
        next(n for n, w in enumerate(found) if part in {w, w.focusProxy()} or part.isAncestorOf(w)) for part in parts
    ]


def test_everything_of_a_report_has_a_name(report: Workspace) -> None:
    """Whatever Tab comes to says what it is."""
    found = order(report.centre.report)
    assert len(found) > 4
    assert [widget for widget in found if not name(widget)] == []


def test_everything_of_a_layout_has_a_name(layout: Workspace) -> None:
    """Whatever Tab comes to says what it is."""
    found = order(layout.centre.layout_page)
    assert len(found) > 8
    assert [widget for widget in found if not name(widget)] == []


def test_tab_reads_a_report_before_what_is_said_of_it(report: Workspace) -> None:
    """The text, the report's menu, the switch, then a card for each section."""
    page = report.centre.report
    found = order(page)
    at = places(found, [page.sheet, page.strip.more, page.strip.news, *page.strip.cards])
    assert at == sorted(at)


def test_tab_goes_through_a_layout_from_left_to_right(layout: Workspace) -> None:
    """Pages, the layout's name and tools, the page, then plans, what is chosen, preflight and export."""
    page = layout.centre.layout_page
    page.model.choose((next(box.key for box in page.model.scene.pages[0].items),))
    preflight = page._parts.itemAt(1).widget()
    at = places(order(page), [page.pages, page.header, page.canvas, page.plans, page.facts, preflight, page._export])
    assert at == sorted(at)


def test_a_section_card_says_what_is_wanted(report: Workspace) -> None:
    """Its name has the heading, the count and the warning."""
    words = name(report.centre.report.strip._cards[2])
    assert words.startswith("建设产业体系, 1 幅")
    assert "只有 1 幅" in words


def test_the_box_under_the_hand_is_told(layout: Workspace, qtbot: QtBot) -> None:
    """Tab walks from box to box, and the canvas says which one it is."""
    canvas = layout.centre.layout_page.canvas
    canvas.setFocus()
    heard = []
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Tab)
        interface = QAccessible.queryAccessibleInterface(canvas)
        heard.append(interface.text(QAccessible.Text.Description))
    assert len(set(heard)) == 3
    assert all(heard)


@pytest.mark.parametrize("mode", [Mode.GALLERY, Mode.CAPTIONS])
def test_everything_of_the_gallery_and_captions_has_a_name(spoken: Workspace, mode: Mode) -> None:
    """Whatever Tab comes to says what it is, in both languages."""
    spoken.show_mode(mode)
    found = order(spoken.centre)
    assert len(found) > 10
    assert [widget for widget in found if not name(widget)] == []


def test_names_are_of_the_language_in_force(window: Workspace, qtbot: QtBot) -> None:
    """No name of a control is left in the other one; names of people, themes and headings are what they are."""
    window.choices.use_language("en")
    qtbot.waitUntil(lambda: name(window.centre.gallery) == "Photos")
    window.centre.gallery.choose_at(1)
    han = [name(w) for w in order(window.centre) if any("\u4e00" <= sign <= "\u9fff" for sign in name(w))]
    known = {person.name for person in window.context.desk.registering.all()} | {"生态", "孟力", "导语"}
    assert [words for words in han if not any(each in words for each in known)] == []


def test_tab_goes_through_the_gallery_from_the_top(spoken: Workspace) -> None:
    """Order and ways of looking, the values beside the photos, the photos, then the fields from the title down."""
    centre = spoken.centre
    form = centre.inspector.form
    assert form is not None
    parts = [centre.header.views, centre.gallery, form.fields.title, form.stars]
    at = places(order(centre), parts)
    assert at == sorted(at)


def test_tab_goes_from_the_strip_to_the_fields(captions: Workspace) -> None:
    """The photos to be captioned, then what is said of the one that is."""
    centre = captions.centre
    form = centre.inspector.form
    assert form is not None
    at = places(order(centre), [centre.captions.strip, form.fields.title, form.fields.description])
    assert at == sorted(at)


def test_fields_are_taken_for_what_they_are(captions: Workspace) -> None:
    """Texts are editable, marks are buttons, lists of photos are lists."""
    form = captions.centre.inspector.form
    assert form is not None
    assert role(form.fields.title.findChild(QLineEdit)) is QAccessible.Role.EditableText
    assert role(form.fields.description.findChild(QPlainTextEdit)) is QAccessible.Role.EditableText
    assert captions.centre.gallery.accessibleName() == "照片"


def test_the_photo_under_the_hand_is_told(window: Workspace) -> None:
    """Walking along, each photo says its title, who took it and where it stands; a stack says that it is one."""
    gallery = window.centre.gallery
    gallery.choose_at(0)
    assert gallery.accessibleDescription().startswith("乐享生活, 周卫平")
    window.context.changes.tell(window.context.desk.stacks.group(gallery.ids[:3]))
    gallery.choose_at(0)
    assert "3" in gallery.stack_words(0)
    assert gallery.stack_words(0) in gallery.accessibleDescription()
