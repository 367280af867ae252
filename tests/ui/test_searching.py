"""Tests of searching in the window, each to what is found or what the catalog holds."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from gallery_app.domain.query import Field, Sort
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.completing import ChoiceKind
from gallery_app.ui.scope import Place
from gallery_app.ui.views.completion_list import CompletionList
from gallery_app.ui.views.token import Token
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt

Settle = Callable[[], None]


@pytest.fixture
def settle(window: Workspace, qtbot: QtBot) -> Settle:
    """Wait until nothing is asked any more."""

    def idle() -> bool:
        search, work = window.top.search, window.context
        return not (search._typing.isActive() or work.asking.busy or window.browser.busy or work.tasks.busy)

    def wait() -> None:
        QApplication.sendPostedEvents()
        qtbot.waitUntil(idle, timeout=20_000)
        qtbot.waitUntil(lambda: not (window.browser._later.isActive() or window.sidebar._later.isActive()))
        qtbot.waitUntil(idle, timeout=20_000)

    return wait


@pytest.fixture
def line(window: Workspace, qtbot: QtBot) -> QLineEdit:
    """The words of the search box, with the keyboard."""
    window.activateWindow()
    edit = window.top.search.findChild(QLineEdit)
    assert isinstance(edit, QLineEdit)
    edit.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(edit.hasFocus)
    return edit


def compose(edit: QLineEdit, letters: str, given: str) -> None:
    """Type as an input method does: letters that are composed, then what they become."""
    for end in range(1, len(letters) + 1):
        QApplication.sendEvent(edit, QInputMethodEvent(letters[:end], []))
    event = QInputMethodEvent("", [])
    event.setCommitString(given)
    QApplication.sendEvent(edit, event)


def found(window: Workspace) -> tuple[int, ...]:
    """Return what the gallery shows."""
    return tuple(window.centre.gallery.ids)


def expected(window: Workspace, text: str) -> set[int]:
    """Return what the service finds."""
    return set(window.context.desk.finding.search(text).ids)


def offered(window: Workspace) -> list[str]:
    """Return what the open list of completions offers."""
    popup = window.window().findChild(CompletionList)
    if popup is None or not popup.isVisible():
        return []
    model = popup.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_chinese_is_found_as_it_is_committed(window: Workspace, line: QLineEdit, settle: Settle) -> None:
    """What is only composed searches nothing; what the input method gives is searched for."""
    QApplication.sendEvent(line, QInputMethodEvent("yejing", []))
    settle()
    assert len(found(window)) == 15
    compose(line, "yejing", "夜景")
    settle()
    assert set(found(window)) == expected(window, "夜景") != expected(window, "")


def test_the_last_question_is_the_one_that_is_answered(window: Workspace, line: QLineEdit, settle: Settle) -> None:
    """Answers that come too late change nothing."""
    for text in ("夜", "夜景", "摄影:谢健", "摄影:田正"):
        window.top.search.set_text(text)
    settle()
    assert set(found(window)) == expected(window, "摄影:田正")
    assert window.browser.result is not None
    assert window.browser.result.total == len(found(window))


def test_what_cannot_be_read_is_told_and_the_rest_is_found(window: Workspace, line: QLineEdit, settle: Settle) -> None:
    """One sentence under the box; the results of the rest stay."""
    window.top.search.set_text("摄影:田正 (")
    settle()
    assert set(found(window)) == expected(window, "摄影:田正")
    hint = window.top.search._hint
    assert hint.isVisible()
    assert hint.text()
    window.top.search.set_text("摄影:田正")
    settle()
    assert not hint.isVisible()


def test_pinyin_completes_a_name(window: Workspace, line: QLineEdit, settle: Settle) -> None:
    """Initials offer who they stand for; Tab takes the first, and their photos are found."""
    QTest.keyClicks(line, "tz")
    settle()
    assert "田正" in offered(window)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    settle()
    assert line.text().strip() == "摄影:=田正"
    assert set(found(window)) == expected(window, "摄影:=田正")


def test_a_field_goes_on_to_its_values(window: Workspace, line: QLineEdit, settle: Settle) -> None:
    """Taking a field offers what stands in it, and Enter takes what the arrow has marked."""
    compose(line, "sheying", "摄影")
    settle()
    QTest.keyClick(line, Qt.Key.Key_Tab)
    settle()
    assert line.text() == "摄影:"
    people = offered(window)
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert set(found(window)) == expected(window, f"摄影:={people[0]}")


def test_keys_are_the_input_methods_while_it_composes(window: Workspace, line: QLineEdit, settle: Settle) -> None:
    """The list gives way, and takes neither arrows nor Tab."""
    QTest.keyClicks(line, "t")
    settle()
    assert offered(window)
    QApplication.sendEvent(line, QInputMethodEvent("tian", []))
    assert not offered(window)
    QTest.keyClick(line, Qt.Key.Key_Down)
    settle()
    assert not offered(window)
    assert line.text() == "t"


def test_escape_closes_the_list_before_it_clears(window: Workspace, line: QLineEdit, settle: Settle) -> None:
    """The words go with the second Esc."""
    QTest.keyClicks(line, "tz")
    settle()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (offered(window), line.text()) == ([], "tz")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    settle()
    assert len(found(window)) == 15


def test_an_empty_box_offers_what_was_asked_before(window: Workspace, line: QLineEdit, settle: Settle) -> None:
    """Enter keeps a search; Down in the empty box brings it back."""
    QTest.keyClicks(line, "tz")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    line.clear()
    QTest.keyClick(line, Qt.Key.Key_Down)
    settle()
    assert offered(window) == ["tz"]
    choice = window.context.desk.completing.complete("").choices[0]
    assert (choice.kind, choice.text) == (ChoiceKind.HISTORY, "tz")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    settle()
    assert set(found(window)) == expected(window, "tz")


def test_a_token_becomes_words(window: Workspace, line: QLineEdit, settle: Settle) -> None:
    """Enter on it puts what it stands for into the box; the same is found."""
    window.sidebar.choose(Place.PHOTOGRAPHER, "田正")
    settle()
    token = window.top.search.findChild(Token)
    assert isinstance(token, Token)
    QTest.keyClick(token, Qt.Key.Key_Return)
    settle()
    assert (line.text(), window.browser.scopes) == ("摄影:=田正", ())
    assert set(found(window)) == expected(window, "摄影:田正")


def test_tokens_change_places_by_dragging(window: Workspace, settle: Settle) -> None:
    """A token dropped behind the other stands there; the same is found."""
    panel = window.centre.facets
    panel.choose(Place.PHOTOGRAPHER, "田正")
    settle()
    assert window.browser.result is not None
    heading = next(facet.value for facet in window.browser.result.facets if facet.field is Field.SECTION)
    panel.choose(Place.SECTION, heading)
    settle()
    before, first = found(window), window.top.search._tokens[0]
    data: QMimeData = first.mime()
    drop = QDropEvent(
        QPointF(400, 10), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.top.search.dropEvent(drop)
    settle()
    assert [scope.place for scope in window.browser.scopes] == [Place.SECTION, Place.PHOTOGRAPHER]
    assert found(window) == before


def test_facets_add_exclude_and_go(window: Workspace, settle: Settle) -> None:
    """A click narrows, an Alt-click leaves out, another click takes it away; what is found follows."""
    panel = window.centre.facets
    assert panel.choose(Place.PHOTOGRAPHER, "田正")
    settle()
    assert set(found(window)) == expected(window, "摄影:=田正")
    panel.choose(Place.PHOTOGRAPHER, "田正")
    settle()
    assert len(found(window)) == 15
    panel.choose(Place.PHOTOGRAPHER, "田正", exclude=True)
    settle()
    assert set(found(window)) == expected(window, "-摄影:=田正")
    panel.choose(Place.PHOTOGRAPHER, "田正")
    settle()
    assert len(found(window)) == 15


def test_photos_like_the_chosen_one_are_found(window: Workspace, settle: Settle) -> None:
    """The search says so in words that can be changed."""
    settle()
    photo = found(window)[3]
    window.centre.gallery.choose(photo)
    window.actions_["alike"].trigger()
    settle()
    assert window.top.search.text() == f"近似:{photo}"
    assert set(found(window)) == expected(window, f"近似:{photo}")
    assert photo in found(window)


def test_facets_work_by_keys(window: Workspace, settle: Settle) -> None:
    """Down to a value, Alt+Enter leaves it out, Delete takes that back: the keyboard keeps its place."""
    panel = window.centre.facets
    model = panel.model()
    first = model.index(0, 0, model.index(0, 0))
    name = first.data()
    panel.setCurrentIndex(first)
    QTest.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    settle()
    assert set(found(window)) == expected(window, f"-摄影:={name}")
    QTest.keyClick(panel, Qt.Key.Key_Delete)
    settle()
    assert len(found(window)) == 15


def test_the_panel_is_remembered(window: Workspace) -> None:
    """What was hidden stays so."""
    assert window.centre.facets.isVisible()
    window.actions_["facets"].trigger()
    assert not window.centre.facets.isVisible()
    assert window._settings.values.facets is False


def test_relevance_is_offered_for_words(window: Workspace, settle: Settle) -> None:
    """With words the best match can come first; without, the order falls back."""
    window.centre.header.sortChosen.emit(Sort.RELEVANCE)
    settle()
    assert window.browser.sort is Sort.ADDED
    window.top.search.set_text("夜")
    settle()
    assert window.browser.sort is Sort.RELEVANCE
    assert found(window) == window.context.desk.finding.search("夜", sort=Sort.RELEVANCE).ids


def saved(window: Workspace) -> list[tuple[str, str]]:
    """Return the saved searches of the catalog, by name and words."""
    return [(entry.search.name, entry.search.text) for entry in window.context.desk.saving.entries()]


def name_it(window: Workspace, qtbot: QtBot, name: str) -> None:
    """Answer the question for a name."""
    dialogs = lambda: [d for d in window.findChildren(QInputDialog) if d.isVisible()]  # noqa: E731  asked again
    qtbot.waitUntil(lambda: bool(dialogs()))
    dialogs()[0].setTextValue(name)
    dialogs()[0].accept()


def test_a_search_is_kept_named_moved_and_removed(window: Workspace, qtbot: QtBot, settle: Settle) -> None:
    """Every step stands in the catalog, and undo takes the last one back."""
    window.centre.facets.choose(Place.PHOTOGRAPHER, "田正")
    window.top.search.set_text("夜景 或 新")
    settle()
    before = set(found(window))
    window.actions_["save_search"].trigger()
    name_it(window, qtbot, "田正的夜景")
    settle()
    assert expected(window, saved(window)[0][1]) == before
    window.context.desk.saving.add("全部", "")
    window.sidebar.fill()
    settle()
    window.sidebar.choose(Place.SAVED, "全部")
    settle()
    assert len(found(window)) == 15
    QTest.keyClick(window.sidebar, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle()
    assert [name for name, _ in saved(window)] == ["全部", "田正的夜景"]
    QTest.keyClick(window.sidebar, Qt.Key.Key_F2)
    name_it(window, qtbot, "所有")
    settle()
    assert [name for name, _ in saved(window)] == ["所有", "田正的夜景"]
    assert window.browser.scopes[0].name == "所有"
    QTest.keyClick(window.sidebar, Qt.Key.Key_Delete)
    settle()
    assert [name for name, _ in saved(window)] == ["田正的夜景"]
    window.actions_["undo"].trigger()
    settle()
    assert [name for name, _ in saved(window)] == ["所有", "田正的夜景"]


def test_a_saved_search_becomes_a_selection_and_words(window: Workspace, settle: Settle) -> None:
    """Its photos are chosen; edited, it stands in the box; changed, it finds something else."""
    number, _ = window.context.desk.saving.add("田正", "摄影:田正")
    window.sidebar.fill()
    settle()
    window.sidebar.savedAsked.emit("select", number)
    settle()
    assert set(window.centre.gallery.chosen_ids()) == expected(window, "摄影:田正")
    window.sidebar.savedAsked.emit("edit", number)
    settle()
    assert (window.top.search.text(), window.browser.scopes) == ("摄影:田正", ())
    window.top.search.set_text("摄影:谢健")
    settle()
    window.sidebar.savedAsked.emit("replace", number)
    settle()
    assert saved(window) == [("田正", "摄影:谢健")]


def test_a_saved_search_becomes_a_shortlist(window: Workspace, settle: Settle) -> None:
    """It stands under the report in hand, and finds what is not in it."""
    number, _ = window.context.desk.saving.add("田正", "摄影:田正")
    window.sidebar.fill()
    settle()
    window.sidebar.savedAsked.emit("shortlist", number)
    settle()
    report = window.sidebar._groups[1].rows[0]
    assert [row.text[-2:] for row in report.children if row.scope and row.scope.saved == number] == ["田正"]
    window.sidebar.choose(Place.SAVED, "田正")
    settle()
    assert found(window) == ()


def test_a_token_dropped_on_the_side_bar_is_kept(window: Workspace, qtbot: QtBot, settle: Settle) -> None:
    """It is asked for a name, and kept as words."""
    window.centre.facets.choose(Place.PHOTOGRAPHER, "谢健")
    settle()
    data = window.top.search._tokens[0].mime()
    drop = QDropEvent(
        QPointF(60, 60),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    window.sidebar.dropEvent(drop)
    name_it(window, qtbot, "谢健")
    settle()
    assert saved(window) == [("谢健", "摄影:=谢健")]


def test_results_are_placed_in_a_section(window: Workspace, settle: Settle) -> None:
    """What is found goes where the menu says."""
    window.top.search.set_text("摄影:谢健")
    settle()
    ids = found(window)
    window.actions_["place_found"].trigger()
    menu = next(menu for menu in window.centre.findChildren(QMenu) if menu.isVisible())
    sections = menu.actions()[1].menu().actions()
    sections[0].trigger()
    menu.close()
    settle()
    report = window.context.desk.reporting.all()[0].id
    assert set(ids) <= {photo.id for photo in window.context.desk.reporting.view(report).sections[0].photos}


def test_what_was_found_is_marked(window: Workspace, settle: Settle) -> None:
    """The grid marks a name in its own script, though it was typed in pinyin."""
    window.top.search.set_text("tianzheng")
    settle()
    assert window.centre.gallery._matches.spans(Field.PHOTOGRAPHER, "田正") == ((0, 2),)
    assert not window.centre.gallery.grab().isNull()


def test_a_suggested_theme_is_taken_only_when_told(window: Workspace, settle: Settle) -> None:
    """It is proposed for one photo; a key gives it, and dismissing it gives nothing."""
    desk = window.context.desk
    photo = next(number for number in found(window) if "夜景" in desk.library.photos([number])[0].title)
    other = next(number for number in found(window) if number != photo)
    desk.captioning.edit([other], [FieldEdit(How.ADD, "themes", "夜景")])
    themes = desk.library.photos([photo])[0].themes
    window.centre.gallery.choose(photo)
    assert window.centre.inspector is not None  # it is told at once
    settle()
    ideas = window.centre.inspector._form.ideas
    first = ideas.themes()[0]
    assert ideas._chips[0].toolTip()
    assert desk.library.photos([photo])[0].themes == themes
    window.actions_["take_theme"].trigger()
    settle()
    assert first in desk.library.photos([photo])[0].themes
    assert ideas.themes() == ()
    assert not window.actions_["take_theme"].isEnabled()


def test_a_dismissed_theme_is_not_proposed_again(window: Workspace, settle: Settle) -> None:
    """The photo keeps its themes, and the proposal stays away while the window is open."""
    desk = window.context.desk
    photo = next(number for number in found(window) if "夜景" in desk.library.photos([number])[0].title)
    other = next(number for number in found(window) if number != photo)
    desk.captioning.edit([other], [FieldEdit(How.ADD, "themes", "夜景")])
    for _ in range(2):
        window.centre.gallery.choose(photo)
        assert window.centre.inspector is not None  # it is told at once
        settle()
        ideas = window.centre.inspector._form.ideas
        if ideas._chips:
            QTest.keyClick(ideas._chips[0], Qt.Key.Key_Delete)
        window.centre.gallery.choose(other)
        assert window.centre.inspector is not None  # it is told at once
        settle()
    assert ideas._dismissed == {(photo, "夜景")}
    assert desk.library.photos([photo])[0].themes == ()


def test_the_chosen_stay_chosen_among_other_results(window: Workspace, settle: Settle) -> None:
    """A photo that the next search finds too is still chosen after it."""
    photo = min(expected(window, "摄影:田正"))
    window.centre.gallery.choose(photo)
    window.top.search.set_text("摄影:田正")
    settle()
    assert window.centre.gallery.chosen_ids() == (photo,)
    window.top.search.clear()
    settle()
    assert window.centre.gallery.chosen_ids() == (photo,)


def test_what_cannot_be_read_is_left_out_of_the_heading(window: Workspace, settle: Settle) -> None:
    """The heading tells what was searched for and what was not; the sentence about it covers no control."""
    window.top.search.set_text("星级:abc 夜景")
    settle()
    assert found(window) == tuple(expected(window, "夜景"))
    header, hint = window.centre.header, window.window().findChild(QLabel, "search hint")
    assert "夜景" in header._title.text()
    assert header._title.text().index("夜景") < header._title.text().index("星级:abc")
    assert hint is not None
    assert hint.isVisible()
    over = QRect(hint.mapToGlobal(QPoint(0, 0)), hint.size())
    for control in (header, window.top):
        assert not over.intersects(QRect(control.mapToGlobal(QPoint(0, 0)), control.size()))
    window.top.search.set_text("星级:abc")
    settle()
    assert "星级:abc" in header._title.text()
    assert "搜索结果" not in header._title.text()
