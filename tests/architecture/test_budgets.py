"""Sizes stay within the budget of docs/architecture.md: a smell detector, not a target."""

import ast
import sys
from collections.abc import Iterable
from pathlib import Path
from statistics import median, quantiles

import pytest

_FILE = {"median": 100, "p90": 250, "max": 400}
_FUNCTION = {"median": 8, "p90": 20, "max": 50}
_CLASS_MAX = 250


def _span(node: ast.FunctionDef | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _body(node: ast.FunctionDef) -> int:
    """Lines of a function without its docstring, which may be as long as it has to be."""
    doc = node.body[0] if ast.get_docstring(node) else None
    return _span(node) - (doc.end_lineno - doc.lineno + 1 if doc and doc.end_lineno else 0)


def _sizes(modules: Iterable[Path], kind: type[ast.FunctionDef] | type[ast.ClassDef]) -> dict[str, int]:
    return {
        f"{path.name}:{node.name}": _body(node) if isinstance(node, ast.FunctionDef) else _span(node)
        for path in modules
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, kind)
    }


def _report(sizes: dict[str, int]) -> dict[str, float]:
    values = list(sizes.values())
    return {"median": median(values), "p90": quantiles(values, n=10)[-1], "max": max(values)}


def _check(sizes: dict[str, int], budget: dict[str, int], what: str, capsys: pytest.CaptureFixture[str]) -> None:
    report = _report(sizes)
    largest = sorted(sizes, key=lambda name: -sizes[name])[:3]
    with capsys.disabled():
        sys.stdout.write(f"\n{what}: {report}, largest {', '.join(largest)}\n")
    assert all(report[measure] <= limit for measure, limit in budget.items()), (report, largest)


def test_files_are_small(modules: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    """Files keep to their budget of lines."""
    sizes = {str(p): len(p.read_text("utf-8").splitlines()) for p in modules}

    _check(sizes, _FILE, "lines a file", capsys)


def test_functions_are_small(modules: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    """Functions keep to their budget of lines, docstrings not counted."""
    _check(_sizes(modules, ast.FunctionDef), _FUNCTION, "lines a function", capsys)


def test_classes_are_small(modules: list[Path]) -> None:
    """No class is longer than its budget."""
    sizes = _sizes(modules, ast.ClassDef)

    assert {name: size for name, size in sizes.items() if size > _CLASS_MAX} == {}


@pytest.mark.parametrize("call", ["write_text", "write_bytes"])
def test_only_files_writes(modules: list[Path], call: str) -> None:
    """Nothing but `files.safe_write` writes a file."""
    writers = {p.name for p in modules if f".{call}(" in p.read_text("utf-8")}

    assert writers <= {"files.py"}
