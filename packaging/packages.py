"""Builds what is handed to users: wheel, source archive, the folder that needs no Python, and on Debian a package.

`python packaging/dev.py package` calls it in an environment of its own (`packaging/package.lock`), so that nothing of
the development tools is carried along. Everything is written to `build/packages`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "packages"
_LARGEST = 5_000_000
"""Bytes that the wheel may have."""


def main() -> None:
    """Build all that this system can build, and print each path."""
    OUT.mkdir(parents=True, exist_ok=True)
    _epoch()
    _run(sys.executable, "-m", "hatchling", "build", "-d", str(OUT))
    if any(wheel.stat().st_size > _LARGEST for wheel in OUT.glob("*.whl")):
        raise SystemExit(f"The wheel has more than {_LARGEST / 1e6:.0f} MB.")
    icons, manual, licences = OUT / "icons", OUT / "man", OUT / "THIRD-PARTY.txt"
    _run(sys.executable, "packaging/app_icons.py", str(icons), QT_QPA_PLATFORM="offscreen")
    _run(sys.executable, "packaging/man.py", str(manual))
    _run(sys.executable, "packaging/licences.py", str(licences))
    folder = ("--distpath", str(OUT), "--workpath", str(OUT / "work"), "--noconfirm", "--log-level", "WARN")
    named = {"TUSHUO_ICONS": str(icons), "TUSHUO_LICENCES": str(licences)}
    _run(sys.executable, "-m", "PyInstaller", *folder, "packaging/tushuo.spec", **named)
    if shutil.which("dpkg-deb"):
        inside = OUT / "tushuo" / "_internal"
        _run(sys.executable, "packaging/licences.py", str(inside / "THIRD-PARTY.txt"), str(inside))
        # Only there, and only after the rest: it reads the version from the program.
        import deb  # noqa: PLC0415

        deb.build(OUT / "tushuo", icons, manual, OUT)
    for path in sorted(OUT.iterdir()):
        if path.suffix in {".whl", ".gz", ".deb", ".app"} or path.name == "tushuo":
            print(path)


def _epoch() -> None:
    """Give every build of one commit the same time (reproducible-builds.org, SOURCE_DATE_EPOCH)."""
    if "SOURCE_DATE_EPOCH" not in os.environ:
        asked = ["git", "log", "-1", "--format=%ct"]
        told = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True)
        os.environ["SOURCE_DATE_EPOCH"] = told.stdout.strip()
    os.environ["PYTHONHASHSEED"] = "1"


def _run(*command: str, **environment: str) -> None:
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **environment})


if __name__ == "__main__":
    main()
