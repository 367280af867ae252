"""The words of a run that may be names."""

import pytest

from gallery_app.captions.lex import lex
from gallery_app.captions.pieces import pieces_before, pieces_of


@pytest.mark.parametrize(
    ("run", "names"),
    [
        ("田　正", ["田正"]),
        ("司 伟 董自军", ["司伟", "董自军"]),
        ("欧阳 修", ["欧阳修"]),
        ("凯 普法芬巴赫", ["凯 普法芬巴赫"]),
        ("王强和李明", ["王强", "李明"]),
        ("王强、李明等", ["王强", "李明"]),
        ("Ann Lee", ["Ann Lee"]),
    ],
)
def test_pieces(run: str, names: list[str]) -> None:
    """Padded names are one, joined ones two; a foreign name keeps its blank."""
    assert [piece.name for piece in pieces_of(lex(run))] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("。王强，李明", ["王强", "李明"]),
        ("6月，王强", ["王强"]),
        ("他来了，李明", ["李明"]),
        ("潘悦/董凯", ["潘悦", "董凯"]),
    ],
)
def test_where_a_run_of_names_begins(line: str, names: list[str]) -> None:
    """A comma behind a name that opens a clause of its own joins; any other ends the run."""
    tokens = lex(line)
    assert [piece.name for piece in pieces_before(tokens, len(tokens))[0]] == names
