"""Linked pictures lie beside the document, each once."""

from dataclasses import replace
from pathlib import Path

from gallery_app.domain.task import drain
from gallery_app.files import safe_write
from gallery_app.layout.scene import Scene
from gallery_app.render.links import link_pictures
from tests.fakes.handed import page, turned


def test_a_picture_placed_twice_is_linked_once(tmp_path: Path) -> None:
    """Under its photo's number and name."""
    links = drain(link_pictures(page(tmp_path, turned(tmp_path / "日新月异.jpg")), tmp_path / "Links", safe_write))
    assert [file.name for file in links.files] == ["00001 日新月异.jpg"]
    assert links.warnings == ()


def test_a_broken_picture_is_warned_of(tmp_path: Path) -> None:
    """And the others are linked all the same."""
    scene = page(tmp_path, turned(tmp_path / "a.jpg"))
    bad = replace(scene.images[0], path=str(tmp_path / "none.jpg"))
    first = replace(scene.pages[0], items=(bad, *scene.pages[0].items))
    links = drain(link_pictures(Scene((first,), scene.styles), tmp_path / "Links", safe_write))
    assert [warning.path for warning in links.warnings] == [bad.path]
    assert len(links.files) == 1
    assert links.of(bad) is None
