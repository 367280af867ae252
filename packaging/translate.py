"""Brings the window's translations up to date: reads its sources, then compiles what is translated.

``python packaging/translate.py`` writes ``resources/i18n/ui_*.ts`` and ``.qm``; new sentences are left unfinished in
``ui_zh_CN.ts`` for a translator. English needs a file only for its plurals.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
SOURCES = ROOT / "gallery_app" / "ui"


def update(folder: Path = FOLDER) -> None:
    """Write the sentences of the sources into the ``.ts`` files of a folder; what is gone is dropped."""
    sources = sorted(path.relative_to(ROOT).as_posix() for path in SOURCES.rglob("*.py"))
    for language, options in (
        ("zh_CN", ["-target-language", "zh_CN"]),
        ("en", ["-pluralonly", "-target-language", "en"]),
    ):
        target = folder / f"ui_{language}.ts"
        command = [
            _tool("pyside6-lupdate"),
            *sources,
            "-locations",
            "none",
            "-no-obsolete",
            *options,
            "-ts",
            str(target),
        ]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def release(folder: Path = FOLDER) -> None:
    """Compile the ``.ts`` files of a folder into the ``.qm`` files the window loads."""
    for language in ("zh_CN", "en"):
        source = folder / f"ui_{language}.ts"
        command = [_tool("pyside6-lrelease"), str(source), "-qm", str(source.with_suffix(".qm")), "-silent"]
        subprocess.run(command, check=True, capture_output=True)


def _tool(name: str) -> str:
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else name


if __name__ == "__main__":
    update()
    release()
    print("translations are up to date")
