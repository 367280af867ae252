"""A real browser shows the gallery without a complaint."""

import shutil
import subprocess
from pathlib import Path

import pytest

from gallery_app.domain.task import drain
from gallery_app.layout.content import Content
from gallery_app.render.html_gallery import export_html
from tests.fakes.handed import hostile

pytestmark = [pytest.mark.oracle, pytest.mark.slow]


def _shown(page: Path) -> tuple[str, list[str]]:
    """Return the document as the browser has it, and what it said on its console."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not browser:
        pytest.skip("neither Chromium nor Chrome is installed")
    switches = ["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--virtual-time-budget=3000"]
    profile = f"--user-data-dir={page.parent / 'profile'}"
    run = subprocess.run(
        [browser, *switches, profile, "--dump-dom", page.as_uri()],
        capture_output=True,
        check=True,
        text=True,
        timeout=120,
    )
    return run.stdout, [line for line in run.stderr.splitlines() if "CONSOLE" in line]


def test_the_script_runs_under_its_policy(sample: Content, tmp_path: Path) -> None:
    """Nothing is refused, nothing fails."""
    document, complaints = _shown(drain(export_html(sample, tmp_path)).files[0])
    assert complaints == []
    assert document.count("<figure") == len(sample.items)


def test_hostile_words_make_no_element(tmp_path: Path) -> None:
    """They stand in the page as letters."""
    document, complaints = _shown(drain(export_html(hostile(tmp_path), tmp_path / "out")).files[0])
    assert complaints == []
    assert document.count("<script") == 1
    assert "&lt;script&gt;alert(1)" in document
