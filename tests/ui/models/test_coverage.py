"""How well sections are illustrated."""

from dataclasses import replace

from gallery_app.domain.credit import Credit
from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.domain.report import Section
from gallery_app.reports.coverage import CoverageFinding, Pictures, section_findings
from gallery_app.services.reporting import SectionCoverage
from gallery_app.ui.models.coverage import Lacking, Meagre, lacks, share
from gallery_app.wording import Message


def test_a_section_says_what_the_findings_say() -> None:
    """Each finding about a whole section has its place on the card, in the order of the findings."""
    findings = tuple(CoverageFinding(want, Message.of("x"), 1) for want in Lacking)
    section = SectionCoverage(1, "", 3, 2, 1, 0, 0, findings=findings)
    assert lacks(section) == tuple(Meagre(want, 2 if want is Lacking.FILES else 0) for want in Lacking)


def test_every_finding_about_a_section_is_known() -> None:
    """What the core finds of sections without photos, files, a second photographer or a landscape, the card can say."""
    photo = Photo(1, credits=(Credit("田正"),))
    high = replace(photo, file=PhotoFile("/p/a.jpg", 1, 1, "f", "JPEG", 40, 60))
    found = [
        Lacking(finding.code)
        for photos in ([], [photo], [photo, photo], [high, high])
        for finding in section_findings(Pictures(Section(1), (), photos))
    ]
    assert set(found) == set(Lacking)


def test_bars_are_against_the_richest_section() -> None:
    """Half the photos, half the bar; no photo anywhere, no bar."""
    sections = [SectionCoverage(n, "", n, 0, 1, 0, 0) for n in (0, 2, 4)]
    assert [share(section, sections) for section in sections] == [0, 0.5, 1]
    assert share(sections[0], sections[:1]) == 0
