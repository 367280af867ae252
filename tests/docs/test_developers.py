"""What developers are told: functions, tasks and files that exist."""

import importlib
import re
from types import SimpleNamespace

import pytest

from tests.docs.conftest import ROOT
from tests.docs.test_readme import tasks

_WALK = re.compile(r"## A walk.*?\n(.*?)\n## ", re.DOTALL)


def _named(dotted: str) -> object:
    """Return what a dotted name within the package means: a module, then attributes of it."""
    parts = dotted.split(".")
    for length in range(len(parts), 0, -1):
        try:
            found: object = importlib.import_module(".".join(["gallery_app", *parts[:length]]))
        except ModuleNotFoundError:
            continue
        for name in parts[length:]:
            found = getattr(found, name)
        return found
    raise AttributeError(dotted)


def test_the_walk_names_real_functions() -> None:
    """Each step of the data walk in docs/architecture.md names something that can be called."""
    found = _WALK.search((ROOT / "docs" / "architecture.md").read_text("utf-8"))
    assert found
    names = re.findall(r"`([a-z_]+(?:\.\w+)+)`", found[1])
    assert len(names) > 10
    assert all(callable(_named(name)) for name in names)


def test_every_task_is_listed_with_its_name() -> None:
    """CONTRIBUTING.md names tasks that `make` has."""
    named = set(re.findall(r"`make ([a-z-]+)", (ROOT / "CONTRIBUTING.md").read_text("utf-8")))
    assert named
    assert named <= tasks()


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/architecture.md", "SECURITY.md"])
def test_named_files_are_there(page: str, guide: SimpleNamespace) -> None:
    """A path of the repository that a page names exists."""
    text = (ROOT / page).read_text("utf-8")
    paths = re.findall(r"`((?:gallery_app|tests|docs|resources|packaging|db)/[\w./-]+)`", text)
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_each_threat_has_its_tests() -> None:
    """Every line of the threat model names at least one test, and each that it names is there."""
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    rows = [line.split(" | ") for line in text.splitlines() if line.startswith("| ") and "from a stranger" not in line]
    assert len(rows) >= 8
    for row in rows:
        named = re.findall(r"`(tests/[\w/]+\.py)`", row[-1])
        assert named, row[0]
        assert [name for name in named if not (ROOT / name).is_file()] == []
