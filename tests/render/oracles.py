"""Outside programs that say what is in a file."""

import shutil
import subprocess

import pytest

__all__ = ["ask"]


def ask(tool: str, *arguments: str) -> str:
    """Run an outside program and return what it says; the test skips where it is not installed."""
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not installed")
    return subprocess.run([tool, *arguments], capture_output=True, check=True, text=True).stdout
