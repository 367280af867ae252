"""Every sentence of the program has its Chinese."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from gallery_app.paths import resources_folder

_PACKAGE = Path(__file__).resolve().parents[2] / "gallery_app"

_ERRORS = {"UserError", "InputError", "FileError", "CatalogError"}


def sentences() -> dict[str, str]:
    """Return every English template, each with the file and line where it stands."""
    return {
        template: f"{path.relative_to(_PACKAGE)}:{line}"
        for path in sorted(_PACKAGE.rglob("*.py"))
        for template, line in _templates(ast.parse(path.read_text("utf-8")))
        if template
    }


def _templates(tree: ast.Module) -> Iterator[tuple[str, int]]:
    errors = _ERRORS | {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and {base.id for base in node.bases if isinstance(base, ast.Name)} & _ERRORS
        and not any(isinstance(part, ast.FunctionDef) for part in node.body)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _makes_sentence(node.func, errors):
            for part in _choices(node.args[0]):
                yield part, node.lineno


def _makes_sentence(function: ast.expr, errors: set[str]) -> bool:
    if isinstance(function, ast.Name):
        return function.id in errors | {"say", "Message"}
    if isinstance(function, ast.Attribute):
        owner = function.value.id if isinstance(function.value, ast.Name) else ""
        return function.attr in {"say", "_say"} or (function.attr == "of" and owner == "Message")
    return False


def _choices(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.IfExp):
        yield from _choices(argument.body)
        yield from _choices(argument.orelse)
    elif isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value


def places(template: str) -> set[str]:
    """Return the named places of a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.fixture(scope="module")
def chinese() -> Any:
    """The Chinese sentences under their English templates."""
    return json.loads((resources_folder() / "i18n" / "zh-CN.json").read_text("utf-8"))


def test_every_sentence_is_translated(chinese: dict[str, str]) -> None:
    """No template of the package is without its Chinese."""
    assert {where: template for template, where in sentences().items() if template not in chinese} == {}


def test_no_translation_is_left_over(chinese: dict[str, str]) -> None:
    """A sentence that is gone takes its translation with it."""
    assert set(chinese) - set(sentences()) == set()


def test_places_are_the_same(chinese: dict[str, str]) -> None:
    """A translation has the named places of its template, neither more nor fewer."""
    assert {t: c for t, c in chinese.items() if places(t) != places(c)} == {}


def test_punctuation_is_full_width(chinese: dict[str, str]) -> None:
    """A Chinese character is not followed by a half-width comma, colon, semicolon or full stop."""
    assert [c for c in chinese.values() if re.search(r"[\u4e00-\u9fff}][,;?!]|[\u4e00-\u9fff][.:]", c)] == []


def test_the_scan_finds_all_kinds() -> None:
    """The scan sees errors, messages and the command line's own words."""
    found = sentences()

    assert {"There is no report {report} in this catalog.", "Drawing {title}", "Usage: "} <= set(found)
