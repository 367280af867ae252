"""Pictures at their own pixels."""

import io
from dataclasses import dataclass, field, replace

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from gallery_app.domain.photo import PhotoFile
from gallery_app.errors import FileError
from gallery_app.ui.models import originals as originals_module
from gallery_app.ui.models.originals import Originals

pytestmark = pytest.mark.qt
FILE = PhotoFile("/a.jpg", 1, 0, "fa", "JPEG", 3000, 2000)


@dataclass
class Service:
    """Draws plain pictures."""

    asked: list[int] = field(default_factory=list)

    def large(self, file: PhotoFile, edge: int) -> bytes:
        self.asked.append(edge)
        if file.fingerprint == "broken":
            raise FileError("The image {path} cannot be decoded.", path=file.path)
        out = io.BytesIO()
        share = edge / max(file.width, file.height)
        Image.new("RGB", (round(file.width * share), round(file.height * share)), (200, 30, 10)).save(out, "JPEG")
        return out.getvalue()


def test_the_smallest_size_that_is_sharp_is_painted(qtbot: QtBot) -> None:
    """At its own pixels the whole file, at half of them the half, in the right colours."""
    loader = Originals(Service())  # type: ignore[arg-type]  # a fake
    with qtbot.waitSignal(loader.loaded):
        loader.want([FILE])
    shown = [loader.image(FILE, width) for width in (9000, 3000, 1500, 700)]
    assert [image.width() for image in shown if image] == [3000, 3000, 1500, 1500]
    assert shown[0] is not None
    red = shown[0].pixelColor(5, 5)
    assert (red.red() > 190, red.blue() < 25) == (True, True)


def test_small_files_need_no_original(qtbot: QtBot) -> None:
    """Their preview has all their pixels."""
    service = Service()
    loader = Originals(service)  # type: ignore[arg-type]  # a fake
    loader.want([replace(FILE, width=1000, height=700)])
    assert (service.asked, loader.image(FILE, 100)) == ([], None)


def test_a_file_that_cannot_be_read_is_asked_once_until_it_may_have_come_back(qtbot: QtBot) -> None:
    """Painting again does not decode again."""
    service, broken = Service(), replace(FILE, fingerprint="broken")
    loader = Originals(service)  # type: ignore[arg-type]  # a fake
    with qtbot.waitSignal(loader.loaded):
        loader.want([broken])
    loader.want([broken])
    assert (service.asked, loader.failed(broken), loader.awaited(broken)) == ([3000], True, False)
    loader.retry()
    assert not loader.failed(broken)


def test_only_so_many_pixels_are_unpacked(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture beyond the limit comes smaller, and older ones give way."""
    monkeypatch.setattr(originals_module, "_MOST_PIXELS", 1_500_000)
    monkeypatch.setattr(originals_module, "_MOST_BYTES", 8_000_000)
    loader = Originals(Service())  # type: ignore[arg-type]  # a fake
    for key in ("fa", "fb"):
        with qtbot.waitSignal(loader.loaded):
            loader.want([replace(FILE, fingerprint=key)])
    newest = loader.image(replace(FILE, fingerprint="fb"), 9000)
    assert (newest and newest.width(), loader.image(FILE, 9000)) == (1500, None)
