"""The tree that the architecture tests look at."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def root() -> Path:
    """Folder of the checkout."""
    return Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def modules(root: Path) -> list[Path]:
    """Every module of the package."""
    return sorted((root / "gallery_app").rglob("*.py"))
