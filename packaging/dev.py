"""Sets a fresh machine up and runs the project's tasks: the same on Linux, macOS and Windows.

`make TASK` calls it on Linux and macOS; `uv run --no-project packaging/dev.py TASK` on Windows.
Standard library only, because nothing else is there yet when it starts.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PACKAGING = ROOT / "build" / "venv"
LOCK = ROOT / "packaging" / "requirements.lock"
_SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
_OLDEST = (3, 11)

# What PySide6 loads from the system, and the Chinese type that pages are set in.
_NEEDED = (
    "python3-venv",
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libfreetype6",
    "libdbus-1-3",
    "fonts-noto-cjk",
)
# What a window on an X server loads beyond that.
_WINDOW = ("libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0")
# What PyInstaller asks of the system: `objdump`, the library of Python, and the program's time from git.
_PACKAGING = ("binutils", "git", f"libpython{sys.version_info.major}.{sys.version_info.minor}")
# Outside programs that check our exports; their tests skip where these are absent.
_ORACLES = ("poppler-utils", "qpdf", "libimage-exiftool-perl", "ghostscript")
# Peers of the measurements that are no oracles of tests; what lacks its peer is not measured.
_PEERS = ("libvips-tools", "xvfb")


class SetupError(Exception):
    """One sentence that says what the machine lacks and how to get it."""


def main() -> int:
    """Run the task named on the command line and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="passed on to the task")
    arguments = parser.parse_args()
    try:
        TASKS[arguments.task](arguments.rest)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        return int(error.returncode)
    except KeyboardInterrupt:
        return 130
    return 0


def setup(*, oracles: bool = False) -> None:
    """Install what is missing: system packages, the virtual environment, the locked packages."""
    if sys.version_info < _OLDEST:
        raise SetupError(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    _system_packages((*_NEEDED, *_WINDOW), needed=True)
    if oracles:
        _system_packages(_ORACLES, needed=False)
    _environment()


def _system_packages(names: Sequence[str], *, needed: bool) -> None:
    if not shutil.which("apt-get"):
        return  # not Debian or Ubuntu: the program itself says what it misses
    if not (missing := [name for name in names if not _installed(name)]):
        return
    if os.geteuid() == 0:
        quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "stdout": subprocess.DEVNULL}
        print(f"Installing system packages: {' '.join(missing)}", file=sys.stderr)
        subprocess.run(["apt-get", "update", "-qq"], check=True, **quiet)  # type: ignore[call-overload]  # same options
        command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
        subprocess.run(command, check=True, **quiet)  # type: ignore[call-overload]  # same options
    elif needed:
        raise SetupError(f"System packages are missing; install them with: sudo apt install {' '.join(missing)}")


def _installed(name: str) -> bool:
    if name == "python3-venv":
        return _has_pip()
    query = ["dpkg-query", "-W", "-f", "${Status}", name]
    answer = subprocess.run(query, capture_output=True, text=True, check=False)
    return answer.stdout == "install ok installed"


def _has_pip() -> bool:
    probe = subprocess.run([sys.executable, "-c", "import ensurepip"], capture_output=True, check=False)
    return probe.returncode == 0


def _environment(place: Path = VENV, lock: Path = LOCK) -> None:
    stamp = place / "installed.sha256"
    wanted = hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text("ascii") == wanted:
        return
    print(f"Setting up {place.name} with the locked packages", file=sys.stderr)
    venv.create(place, with_pip=True, symlinks=os.name != "nt")
    pip = [str(place / _SCRIPTS.name / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", str(lock)], check=True)
    if place == VENV:
        subprocess.run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], check=True)
    stamp.write_text(wanted, "ascii")


def _tool(name: str) -> str:
    return str(_SCRIPTS / name)


def _call(*command: str) -> None:
    print("+", " ".join([Path(command[0]).name, *command[1:]]), file=sys.stderr, flush=True)
    subprocess.run(command, check=True, cwd=ROOT)


def demo(rest: Sequence[str]) -> None:
    """Do the main job on the sample report: a window, or without a screen the exported pages."""
    setup()
    _call(_tool("python"), "-m", "gallery_app", "demo", *(rest or ["--out", str(ROOT / "build" / "demo")]))


def run(rest: Sequence[str]) -> None:
    """Open the window."""
    setup()
    _call(_tool("python"), "-m", "gallery_app", *rest)


def test(rest: Sequence[str]) -> None:
    """Run the tests and the coverage bar of the core, then those that promise seconds, without the tracer."""
    setup(oracles=True)
    pytest = (_tool("python"), "-m", "pytest", "-q")
    if rest:
        _call(*pytest, "-m", "not slow", *rest)
        return
    _call(*pytest, "-m", "timed and not slow")
    coverage = ("--cov", "--cov-report=term:skip-covered", "--cov-fail-under=90")
    _call(*pytest, "-m", "not slow and not timed", *coverage)


def lint(_rest: Sequence[str]) -> None:
    """Run the linters, the type checker and the import contracts."""
    setup()
    _call(_tool("ruff"), "check", ".")
    _call(_tool("ruff"), "format", "--check", ".")
    _call(_tool("mypy"))
    _call(_tool("lint-imports"))


def check(rest: Sequence[str]) -> None:
    """Do what CI does: the tests, then the linters."""
    test(rest)
    lint(rest)


def bench(rest: Sequence[str]) -> None:
    """Measure everything beside its peers and write docs/benchmarks.md; with --quick small sizes, to build/."""
    setup(oracles=True)
    _system_packages(_PEERS, needed=False)
    _call(_tool("python"), str(ROOT / "packaging" / "bench.py"), *rest)


def _bench(script: str) -> Callable[[Sequence[str]], None]:
    """Return the task that runs one bench, which says itself what it measures."""

    def task(rest: Sequence[str]) -> None:
        setup(oracles=True)
        _call(_tool("python"), str(ROOT / "tests" / "bench" / f"{script}.py"), *rest)

    return task


def bench_pages(rest: Sequence[str]) -> None:
    """Compare the photo page with a grid and justified rows (docs/screenshots/pages-*.jpg), and time composing."""
    setup()
    _call(_tool("python"), str(ROOT / "packaging" / "bench_pages.py"), str(ROOT / "docs" / "screenshots"))
    _call(_tool("python"), str(ROOT / "tests" / "bench" / "bench_pages.py"), *rest)


def slow(rest: Sequence[str]) -> None:
    """Run the suites that are too slow for every commit."""
    setup(oracles=True)
    _call(_tool("python"), "-m", "pytest", "-q", "-m", "slow", *rest)


def torture(rest: Sequence[str]) -> None:
    """Kill an import of a thousand photos two hundred times; no record may be lost or doubled."""
    setup()
    _call(_tool("python"), "-m", "pytest", "-q", "-m", "slow", "tests/services/test_torture.py", *rest)


def journeys(rest: Sequence[str]) -> None:
    """Drive an editor's ways through the real window; each ends in a check of catalog and files."""
    setup(oracles=True)
    _call(_tool("python"), "-m", "pytest", "-q", "tests/journeys", *rest)


def monkey(rest: Sequence[str]) -> None:
    """Do 20,000 random things in the window; MONKEY_ACTIONS and MONKEY_SEED say how many and which."""
    setup()
    _call(_tool("python"), "-m", "pytest", "-q", "-m", "slow", "tests/ui/test_monkey.py", *rest)


def mutation(rest: Sequence[str]) -> None:
    """Change one thing after the other in the caption engine and `safe_write`, and see whether a test notices."""
    setup()
    place = ROOT / "build" / "mutation-venv"
    _environment(place, ROOT / "packaging" / "mutation.lock")
    _call(str(place / _SCRIPTS.name / "python"), str(ROOT / "packaging" / "mutation.py"), *rest)


def package(rest: Sequence[str]) -> None:
    """Build wheel, source archive, the folder that needs no Python, and the Debian package, into build/packages."""
    _system_packages((*_NEEDED, *_PACKAGING), needed=True)
    _environment(PACKAGING, ROOT / "packaging" / "package.lock")
    _call(str(PACKAGING / _SCRIPTS.name / "python"), str(ROOT / "packaging" / "packages.py"), *rest)


def screenshots(rest: Sequence[str]) -> None:
    """Drive the journeys and write docs/screenshots."""
    setup()
    _call(_tool("python"), str(ROOT / "packaging" / "screenshots.py"), *rest)


def guide(rest: Sequence[str]) -> None:
    """Build the user guide of docs/guide into resources/help; run it after screenshots and translations."""
    setup()
    _call(_tool("python"), str(ROOT / "packaging" / "guide.py"), *rest)


TASKS: dict[str, Callable[[Sequence[str]], None]] = {
    "demo": demo,
    "run": run,
    "test": test,
    "lint": lint,
    "check": check,
    "bench": bench,
    "bench-export": _bench("bench_export"),
    "bench-find": _bench("find_million"),
    "bench-import": _bench("import_photos"),
    "bench-installed": _bench("bench_installed"),
    "bench-metadata": _bench("bench_metadata"),
    "bench-pages": bench_pages,
    "bench-start": _bench("bench_start"),
    "bench-typing": _bench("typing_million"),
    "bench-ui": _bench("bench_ui"),
    "slow": slow,
    "torture": torture,
    "journeys": journeys,
    "monkey": monkey,
    "mutation": mutation,
    "screenshots": screenshots,
    "guide": guide,
    "package": package,
    "setup": lambda _rest: setup(oracles=True),
}

if __name__ == "__main__":
    sys.exit(main())
