"""HEIC and raw files with and without the libraries that unpack them."""

import io
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Self

import pytest
from PIL import Image

from gallery_app.errors import FileError
from gallery_app.ingest import extras, picture
from tests.fakes.camera_files import dng, heic, jpeg


class _Developer:
    """Stands for rawpy: one picture of 8 × 6, half as large when developed."""

    class LibRawError(Exception):
        """The library's own error."""

    sizes = SimpleNamespace(iwidth=8, iheight=6, flip=6)

    def __init__(self, fails: bool = False) -> None:  # noqa: FBT001, FBT002 - a fake
        self._fails = fails

    def imread(self, path: str) -> "_Developer":
        if self._fails:
            raise self.LibRawError
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def postprocess(self, **options: Any) -> SimpleNamespace:
        assert options == {"half_size": True, "use_camera_wb": True}
        return SimpleNamespace(shape=(3, 4, 3), tobytes=lambda: bytes(36))


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """A raw file without a preview."""
    path = tmp_path / "a.dng"
    path.write_bytes(dng(b""))
    return path


def _with(monkeypatch: pytest.MonkeyPatch, library: object) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda name: library)
    monkeypatch.setattr(extras.importlib, "import_module", lambda name: library)


def test_heic_without_its_library_keeps_its_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The record is made; showing it names what to install."""
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    path = tmp_path / "a.heic"
    path.write_bytes(heic(400, 300, quarters=1))
    file = picture.inspect(path).file
    assert (file.format, file.width, file.height) == ("HEIC", 300, 400)
    with pytest.raises(FileError, match=r"a\.heic is a HEIC photo; .*gallery-app\[heif\]"):
        picture.preview(path, 64)


def test_heic_is_shown_upright(shared: Path) -> None:
    """By pillow-heif, which turns it itself."""
    pytest.importorskip("pillow_heif")
    for name in ("photos/immich__IMG_2682.heic", "valid-metadata/exiv2__Stonehenge.heic"):
        path = shared / "corpus" / name
        file = picture.inspect(path).file
        shown = Image.open(io.BytesIO(picture.preview(path, 128)))
        assert max(shown.size) == 128
        assert shown.width / shown.height == pytest.approx(file.width / file.height, abs=0.02)


def test_a_turned_heic_is_turned_once(tmp_path: Path) -> None:
    """Neither by nobody nor twice."""
    library = pytest.importorskip("pillow_heif")
    image = Image.open(io.BytesIO(jpeg((160, 120))))
    exif = Image.Exif()
    exif[0x0112] = 6
    library.from_pillow(image).save(tmp_path / "a.heic", quality=90, exif=exif.tobytes())
    file = picture.inspect(tmp_path / "a.heic").file
    shown = Image.open(io.BytesIO(picture.preview(tmp_path / "a.heic", 120)))
    assert (file.width > file.height) == (shown.width > shown.height)


def test_a_raw_file_without_a_preview_is_developed(raw: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the library is there."""
    _with(monkeypatch, _Developer())
    assert Image.open(io.BytesIO(picture.preview(raw, 64))).size == (4, 3)
    assert extras.developed_size(raw) == (6, 8)


def test_what_cannot_be_developed_is_said_so(raw: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A camera that the library does not know."""
    _with(monkeypatch, _Developer(fails=True))
    with pytest.raises(FileError, match="cannot be developed"):
        picture.preview(raw, 64)


def test_a_small_preview_is_better_than_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the raw file cannot be developed."""
    _with(monkeypatch, _Developer(fails=True))
    path = tmp_path / "a.dng"
    path.write_bytes(dng(jpeg()))
    assert Image.open(io.BytesIO(picture.preview(path, 1024))).size == (160, 120)


def test_rawpy_itself_develops(shared: Path) -> None:
    """The real library, on a real camera's file."""
    pytest.importorskip("rawpy")
    shown = Image.open(io.BytesIO(picture.preview(shared / "corpus/valid-metadata/exiftool__DNG.dng", 256)))
    assert max(shown.size) == 256
