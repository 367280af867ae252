"""The command line on a catalog of its own, with files to give it."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from gallery_app.cli import main

REPORT = """春到河湾

——2024年河湾镇见闻

三月的风吹过河面,岸边的柳树已经绿了。镇上的人说,今年的春天来得比往年都早一些。

晨光初照 李明 摄

老街换新颜

青石板路重新铺过,沿街的铺子也挂上了新招牌。游人比去年多了三成,茶馆里坐满了人。

茶馆一角 王小红 摄

老街夜色 李明 摄

(本报记者 赵强)
"""


@dataclass(frozen=True)
class Answer:
    """What a command line gave back."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as the one JSON document that it is."""
        return json.loads(self.out)


Cli = Callable[..., Answer]


@pytest.fixture(autouse=True)
def _no_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither the tester's language nor the tester's catalog plays a part."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "GALLERY_LANGUAGE", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GALLERY_CATALOG", str(tmp_path / "catalog.tushuo"))


@pytest.fixture
def windows() -> list[tuple[Path, bool]]:
    """The windows that were opened."""
    return []


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], windows: list[tuple[Path, bool]]) -> Cli:
    """Runs a command line in this process."""

    def opened(catalog: Path, sample: bool) -> int:  # noqa: FBT001  the callback's signature
        windows.append((catalog, sample))
        return 0

    def run(*words: object) -> Answer:
        status = main.run([os.fspath(w) if isinstance(w, Path) else str(w) for w in words], opened)
        streams = capsys.readouterr()
        return Answer(status, streams.out, streams.err)

    return run


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """File with a small report of two sections and three captions."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Folder with three pictures, two of them named after captions of the small report."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number, (name, size) in enumerate(
        (("晨光初照", (60, 40)), ("王小红-茶馆一角", (40, 60)), ("DSC_0001", (50, 50)))
    ):
        Image.new("RGB", size, (40 * number, 90, 120)).save(folder / f"{name}.jpg")
    return folder


@pytest.fixture
def filled(cli: Cli, text: Path, pictures: Path) -> Any:
    """What taking in the small report with its pictures answered."""
    return cli("--json", "report", "add", text, "--photos", pictures).json
