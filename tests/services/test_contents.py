"""The language of what goes on pages."""

from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from gallery_app.services.reporting import read_report

_ENGLISH = """Spring Comes to the Bend

By our reporter Ann Lee

The river was calm in the morning and the boats went out early, as they do every day in April.

Morning light. Photo by Ann Lee
"""


def test_a_report_speaks_its_own_language(desk: Desk, report: int) -> None:
    """A Chinese report gets Chinese labels, an English one English, and so do its saved pages."""
    assert desk.arranging.report_content(report).language == "zh-CN"
    english = desk.reporting.add(read_report(_ENGLISH)).report
    assert desk.arranging.report_content(english).language == "en"


def test_traditional_captions_want_traditional_glyphs(desk: Desk, report: int) -> None:
    """The pages of photos with traditional captions are set in zh-Hant."""
    photos = [item.photo for item in desk.arranging.report_content(report).items]
    desk.captioning.edit(photos, [FieldEdit(How.SET, "title", "河灣晨光與國際攝影")])
    content = desk.arranging.photos_content(photos, "攝影展")
    assert content.language == "zh-Hant"
    assert desk.arranging.compose(content, "contact-sheet").language == "zh-Hant"


def test_an_alternative_text_goes_with_its_photo(desk: Desk, report: int) -> None:
    """What is written for readers who cannot see the picture is what they are told, not the caption."""
    (first, *_) = desk.arranging.report_content(report).items
    desk.captioning.edit([first.photo], [FieldEdit(How.SET, "alt_text", "河面与小船")])
    assert desk.arranging.report_content(report).items[0].spoken == "河面与小船"
