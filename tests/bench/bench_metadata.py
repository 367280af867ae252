"""What captions in files cost beside ExifTool: ``python tests/bench/bench_metadata.py [RUNS]``.

Two hundred JPEG photos of camera size are captioned, in turn by ``exiftool -json=``, which does not sync, and by this
program, which syncs every photo to the disk, reads back what it wrote and notes it in its catalog; then they are read.
Each is a process of its own, its start included. The promise: writing takes at most as long, reading half as long.
Times are of the clock and of the processor; the disk's queue is empty before each.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.bench.figures import QUICK, Figure, absent, hand, version, words  # noqa: E402  after the path to here

WRITING, READING = 1.0, 0.5
"""What is promised, in shares of ExifTool's time."""
_PHOTOS, _DIFFERENT = (20 if QUICK else 200), 5
"""Photos, and how many pictures they are; the others are copies under other names."""

_OPENED = """
import sys
from pathlib import Path
from gallery_app.bootstrap import open_desk
from gallery_app.domain.task import drain
desk = open_desk(Path(sys.argv[1]))
"""
_PREPARE = (
    _OPENED
    + """
from gallery_app.services.captioning import FieldEdit, How
ids = drain(desk.importing.run([Path(sys.argv[2])])).added
texts = {"title": "日新月异", "description": "新区夜景，灯火通明。", "photographers": "田正；李明",
    "themes": "夜景；城市", "organisations": "影像中国", "place": "湛河堤",
    "rights": "仅限本报使用", "headline": "新区", "city": "平顶山",
    "state": "河南", "country": "中国", "copyright": "© 2023 田正", "alt_text": "夜色里的高楼",
    "title.en": "New every day"}
desk.captioning.edit(ids, [FieldEdit(How.SET, name, text) for name, text in texts.items()])
desk.close()
"""
)
WRITE = (
    _OPENED
    + """
from gallery_app.services.writing_back import Legacy, Target
result = drain(desk.writing_back.run(range(1, int(sys.argv[2]) + 1), Target(legacy=Legacy.ALWAYS)))
desk.close()
sys.exit(len(result.written) != int(sys.argv[2]))
"""
)
READ = """
import sys
from pathlib import Path
from gallery_app.metadata.read import read_metadata
for path in sorted(Path(sys.argv[1]).iterdir()):
    assert read_metadata(path).text("title")
"""
_SAME = {
    "XMP-dc:Title": "日新月异", "XMP-dc:Title-en": "New every day", "XMP-dc:Description": "新区夜景，灯火通明。",
    "XMP-dc:Creator": ["田正", "李明"], "XMP-dc:Subject": ["夜景", "城市"], "XMP-photoshop:Credit": "田正、李明 摄",
    "XMP-photoshop:Source": "影像中国", "XMP-photoshop:Headline": "新区", "XMP-photoshop:City": "平顶山",
    "XMP-photoshop:State": "河南", "XMP-photoshop:Country": "中国", "XMP-iptcCore:Location": "湛河堤",
    "XMP-iptcCore:AltTextAccessibility": "夜色里的高楼", "XMP-xmpRights:UsageTerms": "仅限本报使用",
    "XMP-dc:Rights": "© 2023 田正", "IPTC:CodedCharacterSet": "UTF8", "IPTC:ObjectName": "日新月异",
    "IPTC:Caption-Abstract": "新区夜景，灯火通明。", "IPTC:By-line": ["田正", "李明"],
    "IPTC:Keywords": ["夜景", "城市"],
    "IPTC:Credit": "田正、李明 摄", "IPTC:Source": "影像中国", "IPTC:Headline": "新区", "IPTC:City": "平顶山",
    "IPTC:Province-State": "河南", "IPTC:Country-PrimaryLocationName": "中国", "IPTC:Sub-location": "湛河堤",
    "IPTC:CopyrightNotice": "© 2023 田正", "IFD0:ImageDescription": "新区夜景，灯火通明。", "IFD0:Artist": "田正; 李明",
    "IFD0:Copyright": "© 2023 田正",
}  # fmt: skip
"""The same caption as ExifTool is given it."""


class _Bench:
    """The photos, the catalog, and what is measured with them."""

    def __init__(self, folder: Path) -> None:
        self.fresh, self.photos, self.catalog = folder / "fresh", folder / "photos", folder / "catalog.tushuo"
        self.captions, self.kept = folder / "captions.json", folder / "kept.tushuo"
        _make(self.fresh)
        self._afresh()
        _python(_PREPARE, str(self.catalog), str(self.photos))
        shutil.copy(self.catalog, self.kept)
        every = [{"SourceFile": str(path), **_SAME} for path in sorted(self.photos.iterdir())]
        self.captions.write_text(json.dumps(every), "utf-8")

    def _afresh(self) -> None:
        """Put the photos there as they came from the camera, and let the disk finish."""
        shutil.rmtree(self.photos, ignore_errors=True)
        shutil.copytree(self.fresh, self.photos)
        if self.kept.exists():
            shutil.copy(self.kept, self.catalog)
        os.sync()

    def rows(self) -> Iterator[tuple[str, Callable[[], None], bool]]:
        """Yield what is run, in turn, and whether it wants fresh photos."""
        tool = ["exiftool", "-q", "-m", "-charset", "iptc=utf8"]
        yield (
            "exiftool writes",
            lambda: _run([*tool, "-overwrite_original", f"-json={self.captions}", str(self.photos)]),
            True,
        )
        yield "exiftool reads", lambda: _run([*tool, "-j", "-G1", "-struct", str(self.photos)]), False
        yield "this one writes", lambda: _python(WRITE, str(self.catalog), str(_PHOTOS)), True
        yield "this one reads", lambda: _python(READ, str(self.photos)), False

    def times(self, runs: int) -> dict[str, list[tuple[float, float]]]:
        """Return clock and processor seconds of each."""
        found: dict[str, list[tuple[float, float]]] = {}
        for _ in range(runs):
            for name, work, fresh in self.rows():
                if fresh:
                    self._afresh()
                found.setdefault(name, []).append(_timed(work))
        return found


def main(runs: int) -> int:
    """Measure and print; the status is 1 where a promise is broken."""
    if absent("captions in files", "exiftool", "libimage-exiftool-perl"):
        return 0
    # Not where temporary files may lie in memory: a disk is to be synced.
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as name:
        times = _Bench(Path(name)).times(runs)
    # Both, whatever the first says.
    return int(not all([_compare(times, "writes", WRITING), _compare(times, "reads", READING)]))


def _compare(times: dict[str, list[tuple[float, float]]], what: str, promise: float) -> bool:
    """Hand over both kinds of time; return whether the clock's promise is kept."""
    peer, kept = f"ExifTool {version('exiftool', '-ver')}", []
    for n, told in enumerate(("by the clock", "processor time")):
        ours, theirs = (tuple(run[n] for run in times[f"{who} {what}"]) for who in ("this one", "exiftool"))
        name = f"{what} the captions of {_PHOTOS} photos, {told}"
        kept.append(hand(Figure(name, ours, "s", None if n else promise, peer, theirs)))
    return kept[0]


def _timed(work: Callable[[], None]) -> tuple[float, float]:
    before, began = os.times(), time.perf_counter()
    work()
    ended, after = time.perf_counter(), os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return ended - began, spent


def _make(folder: Path) -> None:
    """Make photos of about four megabytes, with the EXIF of a camera."""
    from PIL import Image  # noqa: PLC0415 only this process needs it

    folder.mkdir()
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0132] = "Canon", "Canon EOS R5", "2023:10:09 07:05:00"
    exif.get_ifd(0x8769).update({0x9003: "2023:10:09 07:05:00", 0x829A: 0.004, 0x8827: 400, 0x927C: bytes(20_000)})
    for number in range(_PHOTOS):
        path = folder / f"DSC_{number:04}.jpg"
        if number < _DIFFERENT:
            noise = Image.effect_noise((1500, 1000), 40 + number).resize((6000, 4000))
            Image.merge("RGB", (noise, noise.rotate(90).resize(noise.size), noise)).save(path, quality=72, exif=exif)
        else:
            data = (folder / f"DSC_{number % _DIFFERENT:04}.jpg").read_bytes()
            # Each a file of its own, or an import would take them for one: a comment tells them apart.
            comment = f"{number:04}".encode()
            path.write_bytes(data[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2) + comment + data[2:])


def _python(program: str, *arguments: str) -> None:
    _run([sys.executable, "-c", program, *arguments])


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": str(ROOT)})


if __name__ == "__main__":
    sys.exit(main(int((words() or ["2" if QUICK else "5"])[0])))
