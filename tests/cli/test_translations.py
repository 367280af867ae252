"""Every sentence of the program has its Chinese."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from gallery_app.paths import resources_folder
from tests.cli.sentences import Scan, places

_PACKAGE = Path(__file__).resolve().parents[2] / "gallery_app"


@pytest.fixture(scope="module")
def chinese() -> Any:
    """The Chinese sentences under their English templates."""
    return json.loads((resources_folder() / "i18n" / "zh-CN.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def sentences() -> dict[str, str]:
    """Every English template of the package and where it stands."""
    return Scan(_PACKAGE).found


def test_every_sentence_is_translated(chinese: dict[str, str], sentences: dict[str, str]) -> None:
    """No template of the package is without its Chinese."""
    assert {where: template for template, where in sentences.items() if template not in chinese} == {}


def test_no_translation_is_left_over(chinese: dict[str, str], sentences: dict[str, str]) -> None:
    """A sentence that is gone takes its translation with it."""
    assert set(chinese) - set(sentences) == set()


def test_places_are_the_same(chinese: dict[str, str]) -> None:
    """A translation has the named places of its template, neither more nor fewer."""
    assert {t: c for t, c in chinese.items() if places(t) != places(c)} == {}


def test_punctuation_is_full_width(chinese: dict[str, str]) -> None:
    """A Chinese character is not followed by a half-width comma, colon, semicolon or full stop."""
    assert [c for c in chinese.values() if re.search(r"[\u4e00-\u9fff}][,;?!]|[\u4e00-\u9fff][.:]", c)] == []


def test_the_scan_finds_all_kinds(sentences: dict[str, str]) -> None:
    """The scan sees errors, messages, the command line's own words, and templates handed through functions."""
    kinds = {"There is no report {report} in this catalog.", "Drawing {title}", "Usage: ", "a closing bracket"}

    assert kinds <= set(sentences)
