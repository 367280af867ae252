"""Captioning through the window: keys and input methods in, catalog and files out."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QInputDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gallery_app.domain.changes import Act, Changes, Kind
from gallery_app.domain.photo import Photo, Pick
from gallery_app.domain.task import drain
from gallery_app.metadata.write import written
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.writing_back import Target
from gallery_app.ui.dialogs.conflicts import ConflictsDialog
from gallery_app.ui.mode import Mode
from gallery_app.ui.scope import Place
from gallery_app.ui.views.caption_fields import CaptionFields
from gallery_app.ui.views.chips import Chip
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt

KEY, NONE, CONTROL = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def captions(window: Workspace, qtbot: QtBot) -> Workspace:
    """The sample report in the captions mode, at its first photo."""
    qtbot.waitActive(window.window()).__enter__()
    window.window().activateWindow()
    assert window.sidebar.choose(Place.REPORT, window.context.desk.library.reports()[0].headline)
    qtbot.waitUntil(lambda: not window.browser.busy)
    press(KEY.Key_2, CONTROL, window)
    assert window.mode is Mode.CAPTIONS
    qtbot.waitUntil(lambda: typed_in() is not None)
    return window


def fields(window: Workspace) -> CaptionFields:
    """Return the fields."""
    form = window.centre.inspector.form
    assert form is not None
    return form.fields


def photo(window: Workspace, place: int) -> Photo:
    """Return a photo of the report as the catalog has it."""
    found = window.context.desk.library.photo(window.centre.gallery.ids[place])
    assert found is not None
    return found


def typed_in() -> QWidget | None:
    """Return what has the keyboard."""
    return QApplication.focusWidget()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, where: QWidget | None = None) -> None:
    """Press a key where the keyboard is."""
    here = where or typed_in()
    assert here is not None
    QTest.keyClick(here, key, modifiers)


def compose(words: str) -> None:
    """Enter words as an input method does: composed, then committed."""
    here = typed_in()
    assert isinstance(here, QLineEdit | QPlainTextEdit)
    QApplication.sendEvent(here, QInputMethodEvent("pinyin", []))
    done = QInputMethodEvent()
    done.setCommitString(words)
    QApplication.sendEvent(here, done)


class Keys(QObject):
    """Counts keys that are pressed, modifiers included: Qt asks for each once whether it is the widget's own."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[int] = []
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and watched is typed_in():
            self.pressed.append(event.key())
        return False


def clear(window: Workspace, places: Sequence[int]) -> None:
    """Take away what the sample says of photos."""
    ids = [window.centre.gallery.ids[place] for place in places]
    edits = [FieldEdit(How.SET, name, "") for name in ("title", "description", "photographers", "themes")]
    window.context.changes.tell(window.context.desk.captioning.edit(ids, edits))


def test_a_caption_takes_six_keys_beside_its_words(captions: Workspace) -> None:
    """Title, a known photographer by initials, description, and on to the next photo: six keys, Ctrl counted."""
    clear(captions, (0, 1))
    keys = Keys()
    for title, said in (("湛河新貌", "10月6日，航拍湛河两岸。"), ("绚丽夜景", "湛河两岸灯火璀璨。")):
        before = len(keys.pressed)
        compose(title)
        press(KEY.Key_Return)
        QTest.keyClicks(typed_in(), "tg")
        press(KEY.Key_Return)
        compose(said)
        press(KEY.Key_Return, CONTROL)
        assert len(keys.pressed) - before == 6
    QApplication.instance().removeEventFilter(keys)  # type: ignore[union-attr]  # there is one
    first, second = photo(captions, 0), photo(captions, 1)
    assert (first.title, first.photographers) == ("湛河新貌", ("田改群",))
    assert (second.title, second.description) == ("绚丽夜景", "湛河两岸灯火璀璨。")
    assert captions.centre.captions.place[0] == 3


def test_the_next_photo_keeps_the_field(captions: Workspace) -> None:
    """Page Down and Page Up save and stay in the field, in a line and in a text of several."""
    compose("新")
    press(KEY.Key_PageDown)
    assert photo(captions, 0).title.endswith("新")
    assert typed_in() is fields(captions).title.focusProxy()
    fields(captions).description.setFocus()
    compose("第二幅的说明")
    press(KEY.Key_PageUp)
    assert photo(captions, 1).description == "第二幅的说明"
    assert typed_in() is fields(captions).description.focusProxy()
    assert captions.centre.captions.place == (1, 15)


def test_a_half_typed_name_is_saved_on_the_way(captions: Workspace) -> None:
    """What Enter would take is taken when one goes on."""
    clear(captions, (0,))
    fields(captions).people.line.setFocus()
    QTest.keyClicks(typed_in(), "tianzheng")
    press(KEY.Key_PageDown)
    assert photo(captions, 0).photographers == ("田正",)
    assert fields(captions).people.line.text() == ""


def test_each_save_is_one_step_of_undo(captions: Workspace) -> None:
    """A title and a photographer are two steps, taken back one by one."""
    before = photo(captions, 0)
    compose("甲")
    press(KEY.Key_Return)
    QTest.keyClicks(typed_in(), "xt")
    press(KEY.Key_Return)
    assert photo(captions, 0).photographers == (*before.photographers, "薛太平")
    captions.actions_["undo"].trigger()
    assert (photo(captions, 0).photographers, photo(captions, 0).title) == (before.photographers, before.title + "甲")
    captions.actions_["undo"].trigger()
    assert photo(captions, 0).title == before.title


def test_the_last_photo_is_told(captions: Workspace) -> None:
    """There is no photo after the last one, and the window says so."""
    captions.centre.gallery.choose_at(14)
    press(KEY.Key_PageDown, where=captions)
    assert captions.messages.sentence
    assert captions.centre.captions.place == (15, 15)


def test_the_strip_moves_and_marks(captions: Workspace) -> None:
    """Arrows choose, digits set stars, P picks, Enter goes to the fields, Esc comes back."""
    press(KEY.Key_Escape)
    strip = captions.centre.captions.strip
    assert typed_in() is strip
    press(KEY.Key_Right)
    press(KEY.Key_2)
    press(KEY.Key_P)
    assert (photo(captions, 1).rating, photo(captions, 1).pick) == (2, Pick.PICKED)
    press(KEY.Key_Return)
    assert typed_in() is fields(captions).title.focusProxy()


def test_what_is_chosen_is_chosen_in_the_gallery(captions: Workspace) -> None:
    """Both modes look at the same choice."""
    captions.actions_["next_photo"].trigger()
    captions.show_mode(Mode.GALLERY)
    assert captions.centre.gallery.chosen_ids() == (captions.centre.gallery.ids[1],)


def test_a_place_in_the_side_bar_stays_in_the_mode(captions: Workspace, qtbot: QtBot) -> None:
    """Captions go on among the photos of the section, at the first one if the old one is not there."""
    captions.sidebar.choose(Place.SECTION, "建设产业体系")
    qtbot.waitUntil(lambda: captions.centre.captions.place == (1, 1))
    assert captions.mode is Mode.CAPTIONS


def test_a_field_as_in_the_previous_photo(captions: Workspace) -> None:
    """One key gives the field in hand what the photo before says there."""
    before = photo(captions, 0)
    press(KEY.Key_PageDown)
    captions.actions_["same_as_before"].trigger()
    assert photo(captions, 1).title == before.title
    assert captions.context.desk.history.entries()[0].act is Act.EDIT


def test_codes_are_expanded_as_they_are_typed(
    captions: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second mark closes a code; a numbered one takes its other text."""
    (tmp_path / "codes.txt").write_text("hu\t胡玲\t胡玲（左）\n", "utf-8")
    monkeypatch.setattr("gallery_app.services.codes.codes_folder", lambda: tmp_path)
    clear(captions, (0,))
    QTest.keyClicks(typed_in(), "=hu=")
    assert fields(captions).title.text() == "胡玲"
    fields(captions).description.setFocus()
    QTest.keyClicks(typed_in(), "\\hu#2\\")
    assert fields(captions).description.text() == "胡玲（左）"


def test_several_photos_get_what_is_ticked_in_one_step(captions: Workspace) -> None:
    """Typing ticks a field; nothing is saved before the button, and then as one step."""
    captions.actions_["select_all"].trigger()
    assert fields(captions).title.head.values.isVisible()
    fields(captions).place.setFocus()
    compose("高新区")
    fields(captions).rights.head.tick.setChecked(True)
    fields(captions).rights._replace("本报")
    assert {photo(captions, n).place for n in range(15)} == {""}
    captions.centre.inspector._bar.give.click()
    assert {(photo(captions, n).place, photo(captions, n).rights) for n in range(15)} == {("高新区", "本报")}
    captions.actions_["undo"].trigger()
    assert {(photo(captions, n).place, photo(captions, n).rights) for n in range(15)} == {("", "")}


def test_a_value_of_several_photos_is_chosen_for_all(captions: Workspace) -> None:
    """The menu lists every value with its count; the tick can be taken back."""
    gallery = captions.centre.gallery
    gallery.choose_at(0)
    gallery.choose_at(1, extend=True)
    title = fields(captions).title
    title.head._menu.aboutToShow.emit()
    entry = title.head._menu.actions()[1]
    assert entry.text() == f"{photo(captions, 1).title}\t×1"
    entry.trigger()
    assert title.pending() == photo(captions, 1).title
    captions.centre.inspector._bar.drop.click()
    assert title.pending() is None
    entry.trigger()
    title.setFocus()
    press(KEY.Key_Return)
    assert photo(captions, 0).title == photo(captions, 1).title


def test_dates_as_people_type_them(captions: Workspace) -> None:
    """A date is stored as ISO 8601; what is none is refused with a sentence, and the old one stays."""
    line = fields(captions).date
    for typed, stored in (
        ("2023年10月6日", "2023-10-06"),
        ("2024/3/1 9:05", "2024-03-01T09:05"),
        ("昨天", "2024-03-01T09:05"),
    ):
        line.setFocus()
        line._replace(typed)
        press(KEY.Key_Return)
        assert photo(captions, 0).taken == stored
    assert captions.messages.sentence


def own_file(window: Workspace, folder: Path) -> Path:
    """Give the first photo a file of the test's own, which may be written to."""
    file = photo(window, 0).file
    assert file is not None
    own = folder / "own" / Path(file.path).name
    own.parent.mkdir()
    shutil.copy2(file.path, own)
    catalog = window.context.desk._catalog
    with catalog.edit(Act.EDIT):
        catalog.photos.update_file(replace(file, path=str(own)))
    return own


def test_a_file_that_says_something_else(captions: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    """What it says stands under its field and can be taken; the comparison opens the dialog of conflicts."""
    window, ids = captions, captions.centre.gallery.chosen_ids()
    own = own_file(window, tmp_path)
    drain(window.context.desk.writing_back.run(ids, Target()))
    own.write_bytes(written(own.read_bytes(), {"title": "别处写的"}).data)
    window.context.changes.tell(Changes({Kind.PHOTO: frozenset(ids)}))
    note = fields(window).title.file_note
    qtbot.waitUntil(note.isVisible, timeout=10_000)
    assert "别处写的" in note.text()
    window.centre.inspector.wanted.emit("compare_file")
    qtbot.waitUntil(lambda: window.findChild(ConflictsDialog) is not None, timeout=10_000)
    window.findChild(ConflictsDialog).reject()
    note.linkActivated.emit("take")
    assert photo(window, 0).title == "别处写的"


def test_files_that_agree_are_told(captions: Workspace, qtbot: QtBot) -> None:
    """No dialog where there is nothing to decide."""
    captions.actions_["compare_file"].trigger()
    qtbot.waitUntil(lambda: bool(captions.messages.sentence), timeout=10_000)
    assert captions.findChild(ConflictsDialog) is None


def test_role_and_house_of_a_credit(captions: Workspace) -> None:
    """The chip's menu changes them; what is taken away with another role than 摄 goes as well."""
    people = fields(captions).people
    name = photo(captions, 0).photographers[0]
    menu = people.menu(photo(captions, 0).credits[0])
    next(action for action in menu.actions() if action.text() == "供图").trigger()
    credit = photo(captions, 0).credits[0]
    assert (credit.name, credit.role) == (name, "供图")
    people._ask_house(credit)
    dialog = captions.window().findChild(QInputDialog)
    dialog.setTextValue("新华社")
    dialog.accept()
    credit = photo(captions, 0).credits[0]
    assert credit.organisation == "新华社"
    assert "新华社" in people.findChildren(Chip)[-1].text()
    people.menu(credit).actions()[-1].trigger()
    assert name not in {each.name for each in photo(captions, 0).credits}


def test_nothing_chosen_and_nothing_found(captions: Workspace, qtbot: QtBot) -> None:
    """Both have a page that says so; Page Down begins, and what is found again is captioned."""
    stage, gallery = captions.centre.captions, captions.centre.gallery
    gallery.selection.clear()
    gallery.selection.current = None
    gallery._tell()
    assert stage.unchosen.isVisible()
    captions.actions_["next_photo"].trigger()
    assert stage.place == (1, 15)
    captions.top.search.set_text("没有这个词")
    qtbot.waitUntil(stage.nothing.isVisible)
    qtbot.waitUntil(lambda: not captions.actions_["next_photo"].isEnabled())
    captions.top.search.set_text("")
    qtbot.waitUntil(stage.preview.isVisible)
    assert captions.mode is Mode.CAPTIONS


def test_an_empty_catalog_says_how_to_begin(empty_window: Workspace) -> None:
    """There is nothing to caption, and the first page stays."""
    empty_window.actions_["mode_captions"].trigger()
    assert empty_window.centre.currentWidget() is empty_window.centre.empty


def test_every_control_of_the_mode_has_a_name(captions: Workspace) -> None:
    """A screen reader can name each; the strip says which photo one stands on."""
    captions.actions_["select_all"].trigger()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    controls = [w for kind in kinds for w in captions.centre.findChildren(kind) if w.isVisible()]
    nameless = [w for w in controls if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))]
    assert controls
    assert [w for w in nameless if not w.objectName().startswith("qt_")] == []
    strip = captions.centre.captions.strip
    assert strip.accessibleName()
    assert "15" in strip.accessibleDescription()


def test_the_strip_is_under_the_mouse(captions: Workspace) -> None:
    """A click chooses, with Ctrl one more; a double click goes to the fields; the wheel scrolls."""
    strip, gallery = captions.centre.captions.strip, captions.centre.gallery
    view, left = strip.viewport(), Qt.MouseButton.LeftButton
    there = [strip._box(index, photo(captions, index)).center() for index in (1, 3)]
    QTest.mouseClick(view, left, NONE, there[0])
    QTest.mouseClick(view, left, CONTROL, there[1])
    assert gallery.selection.ordered() == [1, 3]
    assert len(captions.centre.captions.preview.boxes()) == 2
    QTest.mouseClick(view, left, NONE, there[1])
    assert gallery.selection.ordered() == [3]
    strip.setFocus()
    QTest.mouseDClick(view, left, NONE, there[1])
    assert typed_in() is fields(captions).title.focusProxy()


def test_a_list_of_names_is_chosen_from(captions: Workspace) -> None:
    """Down and Enter take another one than the first; a mark between names takes one and goes on; Esc takes none."""
    clear(captions, (0,))
    line = fields(captions).people.line
    line.setFocus()
    QTest.keyClicks(line, "t")
    assert line.open
    press(KEY.Key_Down)
    marked = line._list.marked()
    press(KEY.Key_Return)
    line.setFocus()
    QTest.keyClicks(line, "zwp;")
    QTest.keyClicks(line, "xj")
    press(KEY.Key_Escape)
    assert photo(captions, 0).photographers == (marked, "周卫平")
    assert not line.open


def test_an_input_method_has_the_room_under_the_line(captions: Workspace) -> None:
    """While it composes there is no list; what it commits is completed."""
    line = fields(captions).people.line
    line.setFocus()
    QTest.keyClicks(line, "t")
    QApplication.sendEvent(line, QInputMethodEvent("tian", []))
    assert not line.open
    line.clear()
    compose("田")
    assert line.open
    press(KEY.Key_Return)
    assert "田" in photo(captions, 0).photographers


def test_there_is_nothing_before_the_first_photo(captions: Workspace) -> None:
    """The key that takes from the photo before says why it takes nothing; so does going back."""
    captions.actions_["same_as_before"].trigger()
    assert captions.messages.sentence
    captions.messages.hide()
    captions.actions_["previous_photo"].trigger()
    assert captions.messages.sentence


def test_the_language_is_switched_while_captioning(captions: Workspace, qtbot: QtBot) -> None:
    """The counts and the printed line are said anew as well."""
    captions.actions_["select_all"].trigger()
    captions.actions_["language_en"].trigger()
    form = captions.centre.inspector.form
    assert form is not None
    qtbot.waitUntil(lambda: form.fields.title.head.name.text() == "Title")
    assert "value" in form.fields.title.head.values.text()
    captions.actions_["language_zh-CN"].trigger()


def test_lists_of_several_photos(captions: Workspace) -> None:
    """A credit of some is given to all by a click."""
    gallery = captions.centre.gallery
    gallery.choose_at(0)
    gallery.choose_at(1, extend=True)
    name = photo(captions, 0).photographers[0]
    chips = [chip for chip in fields(captions).people.findChildren(Chip) if chip.isVisible()]
    next(chip for chip in chips if chip.shared.value == name).click()
    assert name in photo(captions, 1).photographers
