"""The sample report."""

from pathlib import Path

import pytest

from gallery_app.domain.task import drain
from gallery_app.services import sample
from gallery_app.services.desk import Desk


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand-ins at an eighth of their size: drawing all fifteen whole takes seconds."""
    draw = sample.draw_standin
    monkeypatch.setattr(sample, "draw_standin", lambda s: draw(s, (s.size[0] // 8, s.size[1] // 8)))


@pytest.mark.usefixtures("small")
def test_sample_is_the_whole_report(desk: Desk, tmp_path: Path) -> None:
    """Four sections, fifteen photos by eleven photographers, every one with its picture, themes and section."""
    made = drain(desk.sample.make(tmp_path))

    view = desk.reporting.view(made.report)
    photos = desk.library.photos(made.photos)
    assert [len(section.photos) for section in view.sections] == [5, 2, 1, 7]
    assert len({name for photo in photos for name in photo.photographers}) == 11
    assert all(photo.file and photo.themes and photo.placements for photo in photos)
    assert len(view.report.bylines) == 3


@pytest.mark.usefixtures("small")
def test_sample_is_made_once(desk: Desk, tmp_path: Path) -> None:
    """Asking again finds the same report and leaves an editor's changes alone."""
    first = drain(desk.sample.make(tmp_path))

    again = drain(desk.sample.make(tmp_path))

    assert again == first
    assert desk.finding.search("").total == 15


@pytest.mark.usefixtures("small")
def test_sample_pages_are_exported(desk: Desk, tmp_path: Path) -> None:
    """The pages, the gallery and the list come out, without a warning."""
    made = drain(desk.sample.make(tmp_path))

    exported = drain(desk.sample.export(made.report, tmp_path / "out"))

    suffixes = {Path(path).suffix for path in exported.exports}
    assert suffixes >= {".pdf", ".png", ".html", ".csv"}
    assert all(Path(path).is_absolute() for path in exported.exports)
