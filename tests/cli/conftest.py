"""The command line on a catalog of its own, with files to give it."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from gallery_app.cli import main
from tests.fakes.small_report import REPORT, pictures

__all__ = ["Answer", "Cli", "cli", "filled", "pictures", "text", "windows"]


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
def filled(cli: Cli, text: Path, pictures: Path) -> Any:
    """What taking in the small report with its pictures answered."""
    return cli("--json", "report", "add", text, "--photos", pictures).json
