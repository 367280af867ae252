"""An import that is killed again and again: no record is lost or doubled, and what comes out in the end is the same.

The sample runs with every commit; `make torture` kills two hundred times into an import of a thousand photos.
"""

import contextlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from gallery_app.catalog import open_catalog

_ROOT = Path(__file__).resolve().parents[2]
_PACKET = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>记者{person}</rdf:li>'
    "</rdf:Seq></dc:creator><dc:subject><rdf:Bag><rdf:li>题{theme}</rdf:li></rdf:Bag></dc:subject>"
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">第{number}张照片</rdf:li></rdf:Alt></dc:description>'
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
)
_DUMP = {
    "photo": "select id, title, description, taken from photo order by id",
    "file": "select id, photo, current, path, size, modified, fingerprint, width, height from photo_file order by id",
    "credit": "select credit.*, name from credit join photographer p on p.id = photographer order by credit.id",
    "content": "select * from file_content order by file",
    "theme": "select photo_theme.*, name from photo_theme join theme on theme.id = theme order by photo_theme.id",
}
_PREVIEWS = "select fingerprint, edge, jpeg from preview order by fingerprint, edge"


def _photos(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        picture = Image.new("RGB", (64, 48), (number % 256, number // 256, 90))
        ImageDraw.Draw(picture).text((2, 2), str(number))
        packet = _PACKET.format(person=number % 7, theme=number % 5, number=number)
        picture.save(folder / f"图{number}.jpg", xmp=packet.encode())
    return folder


def _import(photos: Path, catalog: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "gallery_app", "import", photos, "--catalog", catalog, "--json"]
    return subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)


def _dump(catalog: Path) -> dict[str, list[tuple[object, ...]]]:
    with contextlib.closing(sqlite3.connect(catalog)) as connection:
        dump = {name: connection.execute(sql).fetchall() for name, sql in _DUMP.items()}
    with contextlib.closing(sqlite3.connect(catalog.with_suffix(".previews"))) as connection:
        return {**dump, "preview": connection.execute(_PREVIEWS).fetchall()}


def _kept(catalog: Path) -> int:
    """How many photos a killed import left; the file is whole and none is there twice."""
    if not catalog.exists():
        return 0
    with contextlib.closing(sqlite3.connect(catalog)) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        if not connection.execute("select 1 from sqlite_master where name = 'photo_file'").fetchone():
            return 0
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        rows = connection.execute("select path from photo_file").fetchall()
        assert len(rows) == len(set(rows)) == connection.execute("select count(*) from photo").fetchone()[0]
        return len(rows)


def _timed_import(photos: Path, catalog: Path) -> tuple[float, dict[str, object]]:
    """Import without a kill; return the seconds that took, and the answer."""
    started = time.monotonic()
    with _import(photos, catalog) as running:
        answer = json.loads(running.communicate()[0])
    return time.monotonic() - started, answer


def _torture(tmp_path: Path, count: int, kills: int, stretches: int) -> None:
    """Kill an import `kills` times, each time within a stretch of it; it goes on where it was, to its end.

    With more `stretches`, one import is killed more often, and fewer imports are needed for as many kills.
    """
    photos, whole, chance = _photos(tmp_path / "photos", count), tmp_path / "whole.tushuo", random.Random(6)
    longest, answer = _timed_import(photos, whole)
    assert (answer["added"], answer["failed"]) == (count, [])
    wanted, done, turn, begun = _dump(whole), 0, 0, time.monotonic()
    idle, _ = _timed_import(photos, whole)
    while done < kills:
        catalog, before = tmp_path / f"{turn}.tushuo", 0
        while True:
            with _import(photos, catalog) as running:
                try:
                    until = idle + (longest - idle) / stretches
                    running.wait(chance.uniform(0.1, until) if done < kills else None)
                    assert running.returncode == 0
                    break
                except subprocess.TimeoutExpired:
                    os.killpg(running.pid, signal.SIGKILL)
                    running.wait()
            done += 1
            assert _kept(catalog) >= before, "a record that was kept is gone"
            before = _kept(catalog)
        assert _dump(catalog) == wanted
        with contextlib.closing(open_catalog(catalog)) as opened:
            assert opened.check() == ()
        turn += 1
    sys.stdout.write(f"{done} kills, {turn} imports come to their end, {time.monotonic() - begun:.0f} s\n")


def test_an_import_that_is_killed_a_few_times_is_none_the_worse(tmp_path: Path) -> None:
    """The sample of every commit."""
    _torture(tmp_path, count=120, kills=6, stretches=1)


@pytest.mark.slow
def test_an_import_that_is_killed_two_hundred_times_is_none_the_worse(tmp_path: Path) -> None:
    """The long form."""
    _torture(tmp_path, count=1000, kills=200, stretches=2)
