"""Tests that the window speaks Chinese and English completely."""

import ast
import shutil
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from gallery_app.paths import resources_folder

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

import translate

pytestmark = pytest.mark.qt

FOLDER = resources_folder() / "i18n"


def sentences(path: Path) -> set[tuple[str | None, str | None]]:
    """Return context and source text of every sentence of a translation file."""
    contexts = ET.parse(path).getroot().findall("context")  # noqa: S314 - our own file
    return {(c.findtext("name"), m.findtext("source")) for c in contexts for m in c.findall("message")}


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_nothing_is_unfinished(language: str) -> None:
    """Every sentence has its translation."""
    assert 'type="unfinished"' not in (FOLDER / f"ui_{language}.ts").read_text("utf-8")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_sources_say_nothing_else(language: str, tmp_path: Path) -> None:
    """The committed files hold just the sentences of the sources."""
    for file in FOLDER.glob("ui_*.ts"):
        shutil.copy(file, tmp_path)
    translate.update(tmp_path)
    assert sentences(tmp_path / f"ui_{language}.ts") == sentences(FOLDER / f"ui_{language}.ts")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_what_is_loaded_is_what_was_translated(language: str, tmp_path: Path) -> None:
    """The compiled files are made of the committed ones."""
    for file in FOLDER.glob("ui_*.ts"):
        shutil.copy(file, tmp_path)
    translate.release(tmp_path)
    assert (tmp_path / f"ui_{language}.qm").read_bytes() == (FOLDER / f"ui_{language}.qm").read_bytes()


def test_places_in_sentences_are_kept() -> None:
    """A translation has the same named places as its source."""
    for message in ET.parse(FOLDER / "ui_zh_CN.ts").getroot().iter("message"):  # noqa: S314 - our own file
        source, words = message.findtext("source") or "", "".join((message.find("translation") or message).itertext())
        for place in {part.partition("}")[0] for part in source.split("{")[1:]} - {"action"}:
            assert f"{{{place}}}" in words, source


def test_plurals_are_asked_for_in_the_name_of_their_class() -> None:
    """`tr` looks for a plural under the derived class alone, where a sentence of its base is not found."""
    sources = (ast.parse(path.read_text("utf-8")) for path in translate.SOURCES.rglob("*.py"))
    classes = [node for tree in sources for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    bases = {ast.unparse(base) for each in classes for base in each.bases}
    asking = {each.name for each in classes if "self.tr('%n" in ast.unparse(each)}
    assert not asking & bases
