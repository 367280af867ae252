"""Previews loaded off the GUI thread."""

import io
from dataclasses import dataclass, field
from threading import Event, current_thread, main_thread

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from gallery_app.domain.photo import PhotoFile
from gallery_app.errors import FileError
from gallery_app.ui.models import previews as previews_module
from gallery_app.ui.models.previews import Previews, Want

pytestmark = pytest.mark.qt


def file(number: int) -> PhotoFile:
    """Return an image file of its own fingerprint."""
    return PhotoFile(f"/{number}.jpg", 1, 0, f"f{number}", "JPEG", 1200, 800)


@dataclass
class Service:
    """Makes grey pictures, off the GUI thread, once it is let go."""

    go: Event = field(default_factory=Event)
    asked: list[tuple[str, int]] = field(default_factory=list)
    broken: bool = False
    carries: bool = False

    def rough(self, image: PhotoFile, edge: int) -> bytes | None:
        return _jpeg(160, 100) if self.carries else None

    def make(self, image: PhotoFile, edge: int) -> bytes:
        assert current_thread() is not main_thread()
        self.asked.append((image.fingerprint, edge))
        self.go.wait(5)
        if self.broken:
            raise FileError("The image {path} cannot be decoded.", path=image.path)
        return _jpeg(edge, edge * 2 // 3)


def _jpeg(wide: int, high: int) -> bytes:
    packed = io.BytesIO()
    Image.new("RGB", (wide, high)).save(packed, "JPEG")
    return packed.getvalue()


def test_what_a_file_carries_is_shown_until_its_preview_is_made(qtbot: QtBot) -> None:
    """A picture is there at once, and the better one takes its place."""
    service = Service(carries=True)
    loader = Previews(service)  # type: ignore[arg-type]  # a fake
    for wide in (160, 256):
        with qtbot.waitSignal(loader.loaded):
            loader.want([Want(file(1), 200)])
        picture = loader.picture(file(1))
        assert picture is not None
        assert picture.width() == wide
        service.go.set()
    assert service.asked == [("f1", 256)]


def test_the_nearest_kept_size_is_scaled_to_what_is_painted(qtbot: QtBot) -> None:
    """A cell of 200 pixels takes the small preview, and keeps no more pixels than it needs."""
    service = Service()
    service.go.set()
    loader = Previews(service)  # type: ignore[arg-type]  # a fake
    with qtbot.waitSignal(loader.loaded):
        loader.want([Want(file(1), 200)])
    picture = loader.picture(file(1))
    assert service.asked == [("f1", 256)]
    assert picture is not None
    assert picture.width() == 256


def test_a_larger_one_is_loaded_when_it_is_painted_larger(qtbot: QtBot) -> None:
    """The small one is shown meanwhile."""
    service = Service()
    service.go.set()
    loader = Previews(service)  # type: ignore[arg-type]  # a fake
    for edge in (200, 900):
        with qtbot.waitSignal(loader.loaded):
            loader.want([Want(file(1), edge)])
    assert service.asked == [("f1", 256), ("f1", 1024)]


def test_what_is_out_of_sight_is_not_loaded(qtbot: QtBot) -> None:
    """Only the newest wish counts; what has begun is finished."""
    service = Service()
    loader = Previews(service)  # type: ignore[arg-type]  # a fake
    loader.want([Want(file(number), 200) for number in range(10)])
    loader.want([Want(file(99), 200)])
    service.go.set()
    qtbot.waitUntil(lambda: loader.picture(file(99)) is not None)
    # The two that had begun may be slow to say so.
    qtbot.waitUntil(lambda: len(service.asked) == 3)
    assert {key for key, _ in service.asked} == {"f0", "f1", "f99"}


def test_a_broken_image_is_asked_for_once_until_it_may_have_come_back(qtbot: QtBot) -> None:
    """Painting again does not decode again."""
    service = Service(broken=True)
    service.go.set()
    loader = Previews(service)  # type: ignore[arg-type]  # a fake
    with qtbot.waitSignal(loader.loaded):
        loader.want([Want(file(1), 200)])
    loader.want([Want(file(1), 200)])
    assert (loader.broken(file(1)), len(service.asked)) == (True, 1)
    loader.retry()
    assert not loader.broken(file(1))


def test_only_so_many_bytes_are_kept(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The longest unseen goes first."""
    monkeypatch.setattr(previews_module, "_MOST_BYTES", 500_000)
    service = Service()
    service.go.set()
    loader = Previews(service)  # type: ignore[arg-type]  # a fake
    for number in range(4):
        with qtbot.waitSignal(loader.loaded):
            loader.want([Want(file(number), 256)])
    assert loader.picture(file(0)) is None
    assert loader.picture(file(3)) is not None


def test_stopping_waits_for_what_has_begun(qtbot: QtBot) -> None:
    """Nothing is asked of a desk that is being closed."""
    service = Service()
    loader = Previews(service)  # type: ignore[arg-type]  # a fake
    loader.want([Want(file(number), 200) for number in range(10)])
    qtbot.waitUntil(lambda: len(service.asked) == 2)
    service.go.set()
    loader.stop()
    assert len(service.asked) == 2
