"""What a file says otherwise, as the fields tell it."""

from gallery_app.domain.sync import Difference
from gallery_app.ui.models.sync import said_otherwise


def test_differences_by_the_names_of_fields() -> None:
    """Lists are joined as an editor would type them; what has no field is left out."""
    found = said_otherwise(
        [
            Difference("title", "夜色", "DJI_0042"),
            Difference("keywords", ("夜景",), ("夜景", "河流")),
            Difference("rating", "4", "5"),
        ]
    )
    assert found == {"title": "DJI_0042", "themes": "夜景；河流"}
