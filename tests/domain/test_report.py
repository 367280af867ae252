"""Reports and their authors."""

from gallery_app.domain.report import Byline, signed


def test_a_post_stands_once_before_all_who_share_it() -> None:
    """As a newspaper prints its authors; those without a post stand each for themselves."""
    authors = [("本报记者", "高快明"), ("通讯员", "郝森森"), ("通讯员", "贾培培"), (None, "罗海生"), (None, "陶小满")]
    assert signed([Byline(*author) for author in authors]) == (
        "本报记者 高快明",
        "通讯员 郝森森 贾培培",
        "罗海生",
        "陶小满",
    )
