"""Journey 2: one photo is captioned by keyboard, several by a template, and the captions are written into files."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.ui.dialogs.caption_templates import TemplatesDialog
from gallery_app.ui.dialogs.write_captions import WriteCaptionsDialog
from gallery_app.ui.workspace import Workspace
from tests.journeys.hands import CONTROL, KEY, Hands, read_by_exiftool, reopened

pytestmark = pytest.mark.qt


def own_files(window: Workspace, folder: Path, number: int) -> list[Path]:
    """Give the first photos of the report bare captions, and files that the test may write to."""
    ids = window.centre.gallery.ids[:number]
    bare = [FieldEdit(How.SET, name, "") for name in ("title", "description", "photographers")]
    window.context.changes.tell(window.context.desk.captioning.edit(ids, bare))
    catalog, owned = window.context.desk._catalog, []
    for photo in window.context.desk.library.photos(ids):
        assert photo.file is not None
        own = folder / f"{photo.id}.jpg"
        shutil.copy2(photo.file.path, own)
        with catalog.edit(Act.EDIT):
            catalog.photos.update_file(replace(photo.file, path=str(own)))
        owned.append(own)
    return owned


def captions(window: Workspace, files: list[Path]) -> list[Photo]:
    """Return the records of files as the reopened catalog has them."""
    with reopened(window) as desk:
        return [desk.library.photos([int(file.stem)])[0] for file in files]


def fill_in_with_a_template(hands: Hands) -> None:
    """Choose two photos in the strip and give them rights by a template, without the mouse."""
    hands.press(KEY.Key_Escape)
    hands.press(KEY.Key_Home)
    hands.press(KEY.Key_A, held=CONTROL)
    hands.press(KEY.Key_T, held=CONTROL)
    dialog = hands.dialog(TemplatesDialog)
    dialog.rows["rights"].text.setFocus()
    hands.write("(c) Pingdingshan Daily")
    hands.press(KEY.Key_Return)
    hands.settle()


@pytest.mark.oracle
@pytest.mark.skipif(shutil.which("exiftool") is None, reason="needs exiftool")
def test_caption_one_fill_in_several_and_write(window: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    """Everything by keyboard; another program reads the words out of the files, and the catalog has them too."""
    hands = Hands(window, qtbot)
    files = own_files(window, tmp_path, 2)
    hands.press(KEY.Key_2, held=CONTROL)
    hands.settle()
    hands.compose("zhanhe", "湛河新貌")
    hands.press(KEY.Key_Return)
    hands.write("tg")
    hands.press(KEY.Key_Return)
    hands.compose("shiyue", "10月6日，航拍湛河两岸。")
    hands.press(KEY.Key_Return, held=CONTROL)
    fill_in_with_a_template(hands)
    hands.press(KEY.Key_S, held=CONTROL)
    hands.dialog(WriteCaptionsDialog)
    hands.press(KEY.Key_Return)
    hands.settle()
    first, second = captions(window, files)
    assert (first.title, first.photographers, first.description) == ("湛河新貌", ("田改群",), "10月6日，航拍湛河两岸。")
    assert first.rights == second.rights == "(c) Pingdingshan Daily"
    read = read_by_exiftool(files[0], ("XMP-dc:Title", "XMP-dc:Creator", "XMP-dc:Description"))
    assert read["XMP-dc:Title"] == "湛河新貌"
    assert read["XMP-dc:Creator"] in ("田改群", ["田改群"])
    assert read["XMP-dc:Description"] == "10月6日，航拍湛河两岸。"
    terms = "XMP-xmpRights:UsageTerms"
    assert read_by_exiftool(files[1], (terms,))[terms] == "(c) Pingdingshan Daily"
