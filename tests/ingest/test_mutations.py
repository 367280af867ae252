"""Sound pictures with a few bytes wrong, cut, doubled or blanked: facts, or one sentence, and the import goes on."""

import hashlib
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.errors import FileError
from gallery_app.ingest.decode import Decoder
from tests.fakes.camera_files import cr3, dng, heic, jpeg, psd, raf
from tests.fakes.peaks import peak_memory
from tests.fakes.press import press_profile

_FORMATS = {
    "a.jpg": {"quality": 90}, "progressive.jpg": {"progressive": True}, "a.png": {},
    "a.tif": {"compression": "tiff_lzw"}, "a.webp": {}, "a.avif": {}, "a.gif": {}, "a.bmp": {}, "a.jp2": {},
}  # fmt: skip


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    """Two workers."""
    with Decoder(workers=2) as running:
        yield running


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A picture in each format, with EXIF and XMP where it takes them."""
    folder, made = tmp_path_factory.mktemp("sound"), {}
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Maker", 6
    exif.get_ifd(0x8769)[0x9003] = "2024:05:02 10:11:12"
    for name, options in _FORMATS.items():
        marks = {"exif": exif} if name.endswith(("jpg", "png", "webp", "avif")) else {}
        Image.effect_noise((160, 120), 60).convert("RGB").save(folder / name, **options, **marks)
        made[name] = (folder / name).read_bytes()
    inks = Image.effect_noise((160, 120), 60)
    Image.merge("CMYK", (inks,) * 4).save(folder / "inks.jpg", icc_profile=press_profile())
    made["inks.jpg"] = (folder / "inks.jpg").read_bytes()
    shown = jpeg((320, 240))
    made |= {"a.dng": dng(shown), "a.cr3": cr3(shown), "a.raf": raf(shown), "a.heic": heic(160, 120, exif=dng(shown))}
    made["a.psd"] = psd(inks.convert("RGB"), shown)
    return made


def _mutated(whole: bytes, chance: random.Random) -> bytes:
    harmed, at = bytearray(whole), chance.randrange(len(whole))
    match chance.randrange(6):
        case 0:
            for _ in range(chance.randrange(1, 9)):
                harmed[chance.randrange(len(harmed))] = chance.randrange(256)
        case 1:  # the head, where sizes and offsets stand
            for _ in range(chance.randrange(1, 5)):
                harmed[chance.randrange(min(400, len(harmed)))] = chance.choice((0, 0x7F, 0x80, 0xFF))
        case 2:
            del harmed[at:]
        case 3:
            harmed[at : at + 64] = bytes(len(harmed[at : at + 64]))
        case 4:
            harmed[at:at] = harmed[at : at + 512]
        case 5:
            harmed[at : at + 8] = chance.randbytes(len(harmed[at : at + 8]))
    return bytes(harmed)


def _attack(decoder: Decoder, sound: dict[str, bytes], folder: Path, count: int) -> None:
    chance, answers, sentences = random.Random(20), 0, set[bool]()
    for number in range(count):
        name, whole = chance.choice(sorted(sound.items()))
        path, data = folder / f"{number}-{name}", _mutated(whole, chance)
        path.write_bytes(data)
        begin = time.monotonic()
        try:
            decoder.facts(path)
            decoder.preview(path, 256)
            answers += 1
        except FileError as error:
            sentences.add(path.name in str(error))
        assert time.monotonic() - begin < 5, path.name
        assert hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256(data).digest()
        path.unlink()
    assert sentences == {True}
    assert peak_memory(decoder) < 400_000_000
    # Neither is everything refused nor everything believed.
    assert count // 20 < answers < count - count // 20
    (folder / "after.png").write_bytes(sound["a.png"])
    assert decoder.facts(folder / "after.png").file.width


def test_a_hundred_mutations_do_no_harm(decoder: Decoder, sound: dict[str, bytes], tmp_path: Path) -> None:
    """Each within five seconds, its bytes unchanged, and the next sound picture is read."""
    _attack(decoder, sound, tmp_path, 100)


@pytest.mark.slow
def test_a_thousand_mutations_do_no_harm(decoder: Decoder, sound: dict[str, bytes], tmp_path: Path) -> None:
    """The long form."""
    _attack(decoder, sound, tmp_path, 1000)
