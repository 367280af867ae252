"""What SECURITY.md promises: no network, no shell, no code out of data."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_MODULES = {"socket", "ssl", "http", "ftplib", "smtplib", "subprocess", "pickle", "marshal", "shelve", "code", "runpy"}
_FUNCTIONS = {"eval", "exec", "__import__"}
_QT = {"QtNetwork", "QtWebEngineWidgets", "QtWebSockets", "QProcess"}

_LISTEN = """
import sys
def hear(event, values):
    heard = event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.startfile", "urllib.", "ftplib."))
    if heard and not (event == "socket.__new__"):
        raise RuntimeError(f"the program asked for {event} {values}")
sys.addaudithook(hear)
from gallery_app.cli import main
raise SystemExit(main.run(sys.argv[1:], lambda catalog, sample: 0))
"""


def _used(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]
            yield from (alias.name for alias in node.names if node.module.startswith("PySide6"))
            yield from ("urllib.request" for alias in node.names if f"{node.module}.{alias.name}" == "urllib.request")
            yield node.module
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def test_no_module_reaches_out(modules: list[Path]) -> None:
    """No module of the package imports what talks to a network or a shell, or calls what runs text as code."""
    banned = _MODULES | _FUNCTIONS | _QT | {"urllib.request"}
    found = {
        (path.name, name) for path in modules for name in _used(ast.parse(path.read_text("utf-8"))) if name in banned
    }
    assert found == set()


def test_the_main_job_opens_no_socket_and_starts_no_program(root: Path, tmp_path: Path) -> None:
    """The sample is read, matched, laid out and exported while an audit hook forbids sockets, shells and programs."""
    words = ["demo", "--no-window", "--out", str(tmp_path / "demo")]
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    command = [sys.executable, "-c", _LISTEN, *words]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "asked for" not in done.stderr
