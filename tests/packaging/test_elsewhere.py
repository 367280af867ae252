"""What builds the packages on systems that no test runs on: names, paths and tasks that it leans on are there."""

import re
import tomllib
from pathlib import Path

import pytest

from gallery_app.paths import SUFFIX
from tests.docs.test_readme import tasks

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
WINDOWS = ROOT / "packaging" / "windows"
SPEC = (ROOT / "packaging" / "tushuo.spec").read_text("utf-8")
SETUP = (WINDOWS / "tushuo.iss").read_text("utf-8")
_ON_NODE_24 = {"actions/checkout": 5, "actions/upload-artifact": 6, "astral-sh/setup-uv": 7}
"""The first version of each action that runs on what GitHub's machines still have."""
_RETIRED = ("macos-13", "macos-14", "windows-2019", "ubuntu-20.04", "ubuntu-22.04")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_tasks_and_files_of_workflows_exist(path: Path) -> None:
    """Each task that is run is one, and each file of the repository that is named is there."""
    text = path.read_text("utf-8")
    called = set(re.findall(r"packaging/dev\.py ([\w-]+)", text))
    assert called | tasks() == tasks()
    named = re.findall(r"(?:packaging|\.ci|gallery_app)[/\\][\w./\\]+\w", text)
    assert named
    assert [name for name in named if not (ROOT / name.replace("\\", "/")).is_file()] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_and_machines_are_not_retired(path: Path) -> None:
    """Actions come from two publishers, in versions that still run; no machine is named that has gone."""
    text = path.read_text("utf-8")
    used = re.findall(r"uses: (\S+)@v(\d+)$", text, re.MULTILINE)
    assert len(used) == text.count("uses:")
    assert all(int(version) >= _ON_NODE_24[action] for action, version in used)
    assert not any(name in text for name in _RETIRED)


def test_workflows_may_only_read() -> None:
    """No workflow may write to the repository, and none uses a secret."""
    for path in WORKFLOWS:
        text = path.read_text("utf-8")
        assert "permissions:\n  contents: read\n" in text
        assert "write" not in text
        assert "secrets." not in text


def test_the_locks_are_audited() -> None:
    """Both lists of what we install are looked up among the advisories, and what cannot be looked up is a failure."""
    text = (ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8")
    for lock in (ROOT / "packaging").glob("*.lock"):
        assert re.search(rf"pip-audit --strict .*-r packaging/{lock.name}", text)


def test_the_packages_carry_whatever_the_program_can_use() -> None:
    """What it needs and its extras are locked for the packages, in the versions that are tested where both are."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [name for names in project["optional-dependencies"].values() for name in names]
    wanted = {re.split(r"[<>=!]", name)[0].lower() for name in (*project["dependencies"], *extras)}
    locks = [
        dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "packaging" / f"{name}.lock").read_text("utf-8"), re.MULTILINE))
        for name in ("package", "requirements")
    ]
    assert wanted <= set(locks[0])
    assert {name: locks[0][name] for name in locks[0].keys() & locks[1].keys()}.items() <= locks[1].items()
    assert all(f'"{name}"' in SPEC for name in ("pillow_heif", "rawpy"))


def test_the_folder_holds_what_is_there() -> None:
    """What PyInstaller copies exists, and a program on a Mac is told to have windows and its kind of file."""
    for parts in re.findall(r'ROOT((?: / "[\w.]+")+)', SPEC):
        assert ROOT.joinpath(*re.findall(r'"([\w.]+)"', parts)).exists(), parts
    assert 'console=sys.platform != "darwin"' in SPEC
    assert f'"public.filename-extension": ["{SUFFIX.removeprefix(".")}"]' in SPEC
    declared = re.search(r'"UTTypeIdentifier": "(.*)"', SPEC)
    assert declared
    assert f'"LSItemContentTypes": ["{declared[1]}"]' in SPEC


def test_the_windows_installer_names_what_is_built() -> None:
    """The programs and the icon are those of the folder, the kind of file is ours, and texts come in both languages."""
    built = set(re.findall(r'name="([\w-]+)"', SPEC))
    assert {Path(name).stem for name in re.findall(r"\{app\}\\([\w-]+\.exe)", SETUP)} <= built
    assert f'"Software\\Classes\\{SUFFIX}"' in SETUP
    for name in re.findall(r"#ifndef (\w+)", SETUP):
        assert f'"/D{name}=' in (ROOT / ".github" / "workflows" / "package.yml").read_text("utf-8")
    used = set(re.findall(r"\{cm:(\w+)\}", SETUP))
    ours = set(re.findall(r"^(?:zh|en)\.(\w+)=", SETUP, re.MULTILINE))
    assert all(re.search(rf"^{language}\.{name}=", SETUP, re.MULTILINE) for name in ours for language in ("zh", "en"))
    assert used - ours == {"CreateDesktopIcon"}


def test_the_chinese_of_the_installer_is_whole() -> None:
    """No message stands twice, none is empty, and the values of each are kept."""
    text = (WINDOWS / "zh.isl").read_text("utf-8")
    names = re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE)
    assert len({name for name, _ in names}) == len(names)
    assert all(value for _, value in names)
    assert re.search(r"zh\.isl", SETUP)
    with_values = {
        "SetupWindowTitle",
        "UninstallAppFullTitle",
        "ConfirmUninstall",
        "UninstalledAll",
        "StatusUninstalling",
    }
    assert all("%1" in value for name, value in names if name in with_values)
