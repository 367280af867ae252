"""Pictures at more pixels than previews have."""

import io
from dataclasses import dataclass, field

from PIL import Image
from pytestqt.qtbot import QtBot

from gallery_app.domain.photo import PhotoFile
from gallery_app.errors import FileError
from gallery_app.services.previewing import EDGES
from gallery_app.ui.canvas.sharp import SharpPictures
from gallery_app.ui.models.previews import Want

FILE = PhotoFile("/1.jpg", 1, 0, "f1", "JPEG", 6000, 4000, id=1)


@dataclass
class Service:
    """Decodes everything but what is missing."""

    asked: list[tuple[str, int]] = field(default_factory=list)

    def large(self, file: PhotoFile, edge: int) -> bytes:
        self.asked.append((file.fingerprint, edge))
        if file.missing:
            raise FileError("The image {path} cannot be decoded.", path=file.path)
        out = io.BytesIO()
        Image.new("RGB", (edge, edge * 2 // 3), "red").save(out, "JPEG")
        return out.getvalue()


def test_a_picture_wider_than_previews_is_loaded_once(qtbot: QtBot) -> None:
    """At the smallest of the sizes that has pixels enough, and a larger one when that is wanted."""
    service = Service()
    sharp = SharpPictures(service)  # type: ignore[arg-type]  # a fake
    for wanted in (EDGES[-1], EDGES[-1] + 1, EDGES[-1] + 2, 5000):
        sharp.want([Want(FILE, wanted)])
        qtbot.waitUntil(lambda: not len(sharp._loader))
    assert service.asked == [("f1", 2560), ("f1", 5120)]
    found = sharp.picture(FILE)
    assert found is not None
    assert found.width() == 5120
    sharp.stop()


def test_a_picture_that_cannot_be_read_is_tried_once(qtbot: QtBot) -> None:
    """The preview stays in its place."""
    service = Service()
    sharp = SharpPictures(service)  # type: ignore[arg-type]  # a fake
    lost = PhotoFile("/2.jpg", 1, 0, "f2", "JPEG", 6000, 4000, missing=True)
    for _ in range(2):
        sharp.want([Want(lost, 2000)])
        qtbot.waitUntil(lambda: not len(sharp._loader))
    assert len(service.asked) == 1
    found = sharp.picture(lost)
    assert found is not None
    assert found.isNull()
    sharp.stop()
