"""Worker processes: what crashes or hangs takes only itself."""

import contextlib
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.errors import FileError
from gallery_app.ingest.decode import Decoder
from gallery_app.ingest.unread import UnreadError
from tests.fakes.peaks import peak_memory
from tests.fakes.readers import gone_at_once

_SAMPLE = 40


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    """Two workers for every test that does not break them."""
    with Decoder(workers=2) as running:
        yield running


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A small sound picture."""
    path = tmp_path / "a.jpg"
    Image.new("RGB", (90, 60), "teal").save(path)
    return path


def _pids() -> list[int]:
    return [child.pid for child in multiprocessing.active_children() if child.pid]


def test_facts_and_previews_cross_the_process_border(decoder: Decoder, photo: Path) -> None:
    """Answers arrive whole, and the file is as it was."""
    before = photo.read_bytes()
    assert decoder.facts(photo).file.width == 90
    assert decoder.preview(photo, 30).startswith(b"\xff\xd8")
    assert photo.read_bytes() == before


def test_a_failure_keeps_its_sentence(decoder: Decoder, tmp_path: Path) -> None:
    """The reader's sentence arrives with its values, braces and all."""
    path = tmp_path / "{x}.jpg"
    path.touch()
    with pytest.raises(FileError, match="is empty") as caught:
        decoder.facts(path)
    assert dict(caught.value.message.values)["path"] == path


def test_many_threads_get_their_own_answers(decoder: Decoder, tmp_path: Path) -> None:
    """Each caller gets the facts of the file it asked about."""
    paths = [tmp_path / f"{n}.png" for n in range(1, 25)]
    for n, path in enumerate(paths, 1):
        Image.new("L", (n, 1)).save(path)
    with ThreadPoolExecutor(6) as pool:
        widths = [found.file.width for found in pool.map(decoder.facts, paths)]
    assert widths == list(range(1, 25))


@pytest.mark.timed
@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no such signal here")
def test_a_worker_that_hangs_is_replaced(photo: Path) -> None:
    """A picture that takes too long is passed over in time, and the next one is read."""
    with Decoder(workers=1, seconds=0.4) as decoder:
        decoder.facts(photo)
        (worker,) = decoder._alive
        os.kill(worker.process.pid or 0, signal.SIGSTOP)
        begin = time.monotonic()
        with pytest.raises(FileError, match="takes too long"):
            decoder.facts(photo)
        assert time.monotonic() - begin < 3
        assert decoder.facts(photo).file.width == 90


@pytest.mark.skipif(sys.platform != "linux", reason="the system does not tell how much another process has worked")
def test_a_picture_that_waits_for_others_is_given_time(photo: Path) -> None:
    """On a machine that is busy, it is not the picture that takes long."""
    with Decoder(workers=1, seconds=0.5) as decoder:
        decoder.facts(photo)
        (worker,) = decoder._alive
        process = worker.process.pid or 0
        os.kill(process, signal.SIGSTOP)
        going_on = threading.Timer(0.8, os.kill, (process, signal.SIGCONT))
        going_on.start()
        assert decoder.facts(photo).file.width == 90
        going_on.join()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_worker_that_dies_is_replaced(photo: Path) -> None:
    """A picture that kills its reader is named, and the next one is read."""
    with Decoder(workers=1) as decoder:
        decoder.facts(photo)
        (worker,) = decoder._alive
        os.kill(worker.process.pid or 0, signal.SIGKILL)
        with pytest.raises(FileError, match="made the picture reader fail"):
            decoder.facts(photo)
        assert decoder.facts(photo).file.width == 90


def test_a_reader_that_does_not_start_is_no_fault_of_the_picture(photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said so; nothing is said about the picture."""
    monkeypatch.setattr("gallery_app.ingest.reader.serve", gone_at_once)
    with Decoder(workers=1) as decoder, pytest.raises(UnreadError, match="reader does not start"):
        decoder.facts(photo)


@pytest.mark.timed
def test_closing_is_quick_and_leaves_nobody(photo: Path) -> None:
    """No process outlives the decoder, and nothing is read after."""
    before = set(_pids())
    with Decoder(workers=2) as decoder:
        decoder.facts(photo)
        assert set(_pids()) - before
        begin = time.monotonic()
    assert time.monotonic() - begin < 1
    assert not set(_pids()) - before
    with pytest.raises(FileError, match="was stopped"):
        decoder.facts(photo)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_closing_frees_a_waiting_caller(tmp_path: Path, photo: Path) -> None:
    """A thread that waits for an answer gets a failure when the decoder is closed."""
    decoder = Decoder(workers=1, seconds=60)
    decoder.facts(photo)
    (worker,) = decoder._alive
    os.kill(worker.process.pid or 0, signal.SIGSTOP)
    answers: list[str] = []

    def ask() -> None:
        try:
            decoder.facts(photo)
        except FileError as error:
            answers.append(str(error))

    waiting = threading.Thread(target=ask)
    waiting.start()
    time.sleep(0.1)
    decoder.close()
    waiting.join(5)
    assert len(answers) == 1


@pytest.mark.timed
def test_starting_loads_no_picture_library() -> None:
    """The program itself never imports Pillow to decode, so it starts fast."""
    code = (
        "import sys, gallery_app.ingest.pipeline; sys.exit(any(m.startswith(('PIL', 'exifread')) for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def _attack(decoder: Decoder, files: list[Path]) -> None:
    for file in files:
        before = file.stat().st_mtime_ns, file.stat().st_size
        begin = time.monotonic()
        for ask in (decoder.facts, lambda path: decoder.preview(path, 256)):
            with contextlib.suppress(FileError):
                ask(file)
        assert time.monotonic() - begin < 5, file.name
        assert (file.stat().st_mtime_ns, file.stat().st_size) == before
    assert peak_memory(decoder) < 400_000_000


def test_a_sample_of_hostile_files_does_no_harm(shared: Path, decoder: Decoder) -> None:
    """Files that crashed or hung other programs give facts or one sentence, within five seconds and 400 MB."""
    files = sorted((shared / "corpus" / "hostile").iterdir())
    _attack(decoder, files[:: max(1, len(files) // _SAMPLE)])


@pytest.mark.slow
def test_no_hostile_file_does_harm(shared: Path, decoder: Decoder) -> None:
    """The same for every file of the set."""
    _attack(decoder, sorted((shared / "corpus" / "hostile").iterdir()))
