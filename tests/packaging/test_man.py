"""The man pages."""

import runpy
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from gallery_app.cli.main import command_line
from gallery_app.cli.terminal import Terminal
from gallery_app.paths import resources_folder
from gallery_app.wording import Wording

SCRIPT = Path(__file__).parents[2] / "packaging" / "man.py"


@pytest.fixture(scope="module")
def page() -> Callable[[str], str]:
    """Return what writes the page of a language."""
    found: Callable[[str], str] = runpy.run_path(str(SCRIPT))["page"]
    return found


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_every_verb_has_its_place(page: Callable[[str], str], language: str) -> None:
    """Whatever the help of the program lists has a heading of its own."""
    text = page(language)
    help_ = command_line(Terminal(Wording.load(language, resources_folder() / "i18n"))).format_help()
    verbs = [line.split()[0] for line in help_.splitlines() if line.startswith("    ") and line[4] != " "]
    assert verbs
    for verb in verbs:
        assert f".SS {verb}".replace("-", "\\-") in text


@pytest.mark.oracle
def test_groff_has_nothing_to_say(page: Callable[[str], str]) -> None:
    """The page is set without a warning."""
    if not shutil.which("groff"):
        pytest.skip("groff is not installed")
    command = ["groff", "-K", "utf8", "-man", "-Tutf8", "-ww", "-z"]
    done = subprocess.run(command, input=page("en").encode(), capture_output=True, check=False)
    assert done.returncode == 0
    assert done.stderr == b""
