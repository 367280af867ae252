"""What a file says otherwise, as the fields tell it."""

from types import SimpleNamespace

from pytestqt.qtbot import QtBot

from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.domain.sync import Difference, InStep, SyncState
from gallery_app.ui.models.sync import SyncStates, said_otherwise


def test_differences_by_the_names_of_fields() -> None:
    """Lists are joined as an editor would type them; what has no field is left out."""
    found = said_otherwise(
        [
            Difference("title", "夜色", "DJI_0042"),
            Difference("keywords", ("夜景",), ("夜景", "河流")),
            Difference("rating", "4", "5"),
        ]
    )
    assert found == {"title": "DJI_0042", "themes": "夜景；河流"}


def test_only_the_last_photo_asked_for_is_told(qtbot: QtBot) -> None:
    """Who walks on has no file read on the way, and hears nothing of the photo before."""
    read: list[int] = []
    writing_back = SimpleNamespace(state=lambda photo: read.append(photo.id) or InStep(SyncState.SAME))
    states = SyncStates(SimpleNamespace(writing_back=writing_back))  # type: ignore[arg-type]  # just enough of a desk
    file = PhotoFile("/1.jpg", 1, 0, "f", "JPEG", 1, 1)
    states.ask(Photo(1, file=file))
    with qtbot.waitSignal(states.known) as told:
        states.ask(Photo(2, file=file))
    assert (told.args, read) == ([2, InStep(SyncState.SAME)], [2])
    states.stop()
