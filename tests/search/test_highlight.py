"""What is marked in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.query import Field
from gallery_app.search.highlight import highlight
from gallery_app.search.parse import parse_query, read_query


@pytest.mark.parametrize(
    ("search", "field", "text", "marked"),
    [
        ("夜景", Field.TITLE, "高新夜景，夜景美", ["夜景", "夜景"]),
        ("嚴冰", Field.PHOTOGRAPHER, "严　冰", ["严　冰"]),
        ("严冰", Field.PHOTOGRAPHER, "嚴冰", ["嚴冰"]),
        ("gxy", Field.TITLE, "高新夜景", ["高新夜"]),
        ("xiny", Field.TITLE, "高新夜景", ["新夜"]),
        ("xie", Field.PHOTOGRAPHER, "解小明", ["解"]),
        ("jiex", Field.PHOTOGRAPHER, "解小明", ["解小"]),
        ("gxy", Field.DESCRIPTION, "高新夜景", []),
        ("nig", Field.DESCRIPTION, "The NIGHT is", ["NIG"]),
        ("-夜 0042", Field.FILE, "夜DSC0042.jpg", ["0042"]),
        ("日新 新月", Field.TITLE, "日新月异", ["日新月"]),
        ("署名:新华", Field.ORGANISATION, "新华社", ["新华"]),
        ("标题:夜", Field.DESCRIPTION, "夜", []),
        ("标题:=夜景", Field.TITLE, "夜景", ["夜景"]),
        ("a.b", Field.TITLE, "A，B", ["A，B"]),
        ("…", Field.TITLE, "…", []),
        ("横图 日期:2023", Field.TITLE, "横图", []),
    ],
)
def test_what_matched_is_marked_in_its_own_script(search: str, field: Field, text: str, marked: list[str]) -> None:
    """Han characters for pinyin, the printed form for every other spelling; nothing for what is excluded."""
    assert [text[start:end] for start, end in highlight(parse_query(search), field, text)] == marked


@given(st.text(), st.text(), st.sampled_from(Field))
def test_marks_are_in_order_and_inside(search: str, text: str, field: Field) -> None:
    """Whatever is searched for in whatever text."""
    spans = highlight(read_query(search).query, field, text)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(set(edges))
    assert all(0 <= edge <= len(text) for edge in edges)
