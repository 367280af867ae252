"""Faults while an editor works: killed programs, full disks, failing disks, odd names. Numbers: docs/reliability.md."""

import contextlib
import os
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from gallery_app import files
from gallery_app.bootstrap import open_desk
from gallery_app.catalog import open_catalog
from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo
from gallery_app.domain.task import drain
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from gallery_app.services.writing_back import Target

_ROOT = Path(__file__).resolve().parents[2]
_SAVE = """
from gallery_app.services.writing_back import Target
drain(desk.writing_back.run([1], Target()))
"""
_BATCH = """
from gallery_app.services.captioning import FieldEdit, How
desk.captioning.edit(range(1, 501), [FieldEdit(How.SET, "title", "新"), FieldEdit(How.ADD, "themes", "春")])
"""
_CHILD = """
import sys
from pathlib import Path
from gallery_app.bootstrap import open_desk
from gallery_app.domain.task import drain
from gallery_app.errors import CatalogError
try:
    desk = open_desk(Path(sys.argv[1]))
    {work}
    desk.close()
except CatalogError as error:
    print(error)
    sys.exit(3)
"""

Injected = Callable[..., int]


@pytest.fixture
def injected() -> Injected:
    """Runs work on a catalog in a program of its own whose system call fails or kills; returns its status."""
    strace = shutil.which("strace")
    if not strace or subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace is not installed or may not trace")

    def run(work: str, catalog: Path, call: str, fault: str, number: int) -> int:
        inject = [strace, "-f", "-o", os.devnull, "-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={number}"]
        child = [
            sys.executable,
            "-B",
            "-c",
            _CHILD.replace("    {work}", "\n".join("    " + x for x in work.split("\n"))),
        ]
        done = subprocess.run([*inject, *child, catalog], cwd=_ROOT, capture_output=True, text=True, check=False)
        assert "Traceback" not in done.stderr, done.stderr
        return done.returncode

    return run


@pytest.mark.oracle
def test_case_1_a_caption_save_that_is_killed(desk: Desk, pictures: Path, tmp_path: Path, injected: Injected) -> None:
    """The photo is the old one or the new one under its own name, and the next save finishes and clears up."""
    photo = pictures / "DSC_0001.jpg"
    drain(desk.importing.run([photo]))
    desk.captioning.edit([1], [FieldEdit(How.SET, "title", "茶馆一角")])
    desk.close()
    status, old, catalog = photo.stat(), photo.read_bytes(), tmp_path / "catalog.tushuo"
    kept = shutil.copy(catalog, tmp_path / "kept")
    assert injected(_SAVE, catalog, "fsync", "signal=KILL", 99) == 0
    new, seen = photo.read_bytes(), set()
    for call, number in (("fsync", 1), ("fsync", 2), ("chmod", 1), ("rename", 1), ("unlink", 1), ("fdatasync", 1)):
        shutil.copy(kept, catalog)
        photo.write_bytes(old)
        os.utime(photo, ns=(status.st_atime_ns, status.st_mtime_ns))
        assert injected(_SAVE, catalog, call, "signal=KILL", number) != 0, call
        seen.add(photo.read_bytes())
        with contextlib.closing(open_desk(catalog)) as again:
            files._clear_leftovers.cache_clear()  # as in a new program
            result = drain(again.writing_back.run([1], Target()))
            assert (result.failed, again.safeguarding.check().wrong) == ((), ())
        assert photo.read_bytes() == new
        assert {p.name for p in pictures.iterdir()} == {"DSC_0001.jpg", "晨光初照.jpg", "王小红-茶馆一角.jpg"}
    assert seen == {old, new}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 200 kilobytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", folder]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this user may not mount a small disk")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.mark.oracle
def test_case_2_a_full_disk(desk: Desk, small_disk: Path) -> None:
    """The photo is as it was, the caption stays in the catalog, and saving again works once there is room."""
    photo = small_disk / "a.jpg"
    Image.effect_noise((380, 380), 90).save(photo, quality=100)
    (number,) = drain(desk.importing.run([photo])).added
    desk.captioning.edit([number], [FieldEdit(How.SET, "title", "茶馆一角")])
    before = photo.read_bytes()

    (failure,) = drain(desk.writing_back.run([number], Target())).failed

    assert "No space left" in str(failure.message)
    assert (photo.read_bytes(), [p.name for p in small_disk.iterdir()]) == (before, ["a.jpg"])
    assert desk.library.photos([number])[0].title == "茶馆一角"
    subprocess.run(["mount", "-o", "remount,size=2m", small_disk], check=True)
    assert drain(desk.writing_back.run([number], Target())).written == (number,)


@pytest.fixture
def five_hundred(tmp_path: Path) -> Path:
    """A catalog of 500 photos with a theme each."""
    path = tmp_path / "batch.tushuo"
    with contextlib.closing(open_catalog(path)) as catalog, catalog.edit(Act.IMPORT):
        for number in range(500):
            catalog.photos.add(Photo(title=f"图{number}", themes=(f"题{number % 9}",)))
    return path


@pytest.mark.oracle
@pytest.mark.parametrize(
    ("call", "fault", "numbers"),
    [
        ("pwrite64", "error=EIO", (1, 5, 20, 80)),
        ("pwrite64", "error=ENOSPC", (3, 40)),
        ("fdatasync", "error=EIO", (1, 2)),
        ("pwrite64", "signal=KILL", (2, 30, 100)),
    ],
)
def test_case_3_a_disk_that_fails_in_a_batch(
    five_hundred: Path, tmp_path: Path, injected: Injected, call: str, fault: str, numbers: tuple[int, ...]
) -> None:
    """All 500 photos are changed or none is, the catalog is whole, and the failure is one sentence."""
    for number in numbers:
        catalog = Path(shutil.copy(five_hundred, tmp_path / f"{number}.tushuo"))
        status = injected(_BATCH, catalog, call, fault, number)
        assert "KILL" in fault or status in {0, 3}
        with contextlib.closing(open_catalog(catalog)) as opened:
            changed = sum(photo.title == "新" for photo in opened.photos.get(range(1, 501)))
            assert changed in {0, 500}
            assert opened.check() == ()


def test_case_15_a_batch_of_500_is_one_step_also_after_a_restart(five_hundred: Path) -> None:
    """A keyword is added to those that are there, and one undo takes it from all."""
    with contextlib.closing(open_desk(five_hundred)) as desk:
        desk.captioning.edit(range(1, 501), [FieldEdit(How.ADD, "themes", "春")])
        assert {photo.themes[1:] for photo in desk.library.photos(range(1, 501))} == {("春",)}
        assert len({photo.themes[0] for photo in desk.library.photos(range(1, 501))}) == 9
    with contextlib.closing(open_desk(five_hundred)) as desk:
        assert len(desk.history.undo()) == 1
        assert {len(photo.themes) for photo in desk.library.photos(range(1, 501))} == {1}


_NAMES = (
    "é.jpg", unicodedata.normalize("NFD", "é.jpg"), "A.jpg", "a.jpg", "new\nline.jpg", "quote\"'.jpg", "😀.jpg",
    "\u202egpj.exe.jpg", "-rf.jpg", "x" * 251 + ".jpg", "CON.jpg", " blank .jpg", "图 (1).jpg", "%s{0}.jpg",
)  # fmt: skip


def test_case_18_odd_names_are_records_of_their_own(desk: Desk, tmp_path: Path) -> None:
    """Twins that differ in case or in how an accent is spelled stay two; a name that is no text is told."""
    folder = tmp_path / "odd"
    folder.mkdir()
    for number, name in enumerate(_NAMES):
        Image.new("L", (number + 1, 9)).save(folder / name)
    if len(list(folder.iterdir())) < len(_NAMES):
        pytest.skip("this file system does not tell these names apart")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfe.jpg")).write_bytes((folder / "a.jpg").read_bytes())

    result = drain(desk.importing.run([folder]))

    photos = desk.library.photos(result.added)
    assert sorted(Path(photo.file.path).name for photo in photos if photo.file) == sorted(_NAMES)
    assert len(result.failed) == 1
    copied = drain(desk.copying.run([folder], tmp_path / "tree", "{year}/{name}"))
    assert {Path(copy).read_bytes() for _, copy in copied.copied} == {(folder / name).read_bytes() for name in _NAMES}
    assert len(drain(desk.refinding.look()).missing) == 0
