"""Every link and picture of the documentation leads somewhere."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.docs.conftest import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def _text(page: Path) -> str:
    return _CODE.sub("", page.read_text("utf-8"))


def _anchors(page: Path, guide: SimpleNamespace) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {guide.slug(heading.replace("`", "")) for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_resolve(page: Path, guide: SimpleNamespace) -> None:
    """A link's file is there, and the heading that it names stands in it."""
    for link in _LINK.findall(_text(page)):
        if link.startswith(("https://", "http://", "mailto:")):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        assert not anchor or anchor in _anchors(target, guide), link


@pytest.mark.parametrize("page", sorted((ROOT / "resources" / "help").glob("*/*.html")), ids=lambda path: path.stem)
def test_links_of_the_help_resolve(page: Path) -> None:
    """In what ships, too, every page, picture, sheet and anchor is there."""
    text = page.read_text("utf-8")
    for link in re.findall(r'(?:src|href)="([^"]+)"', text):
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        assert target.is_file(), link
        assert not anchor or f'name="{anchor}"' in target.read_text("utf-8"), link
