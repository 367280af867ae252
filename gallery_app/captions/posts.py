"""What stands before a name: posts and the houses they belong to (``南方日报记者``)."""

from collections.abc import Sequence

from gallery_app.captions import words
from gallery_app.captions.lex import Kind, Token

__all__ = ["account_before", "post_before", "skip_blanks", "skip_forward"]

_PAPERS = ("报", "報", "网", "網", "社", "台", "新闻", "新聞", "客户端")
_BRAND_MARKS = frozenset("·•-－—/")
_LONGEST_HOUSE = 10
_SHORT_HOUSE = 4
_ACCOUNT = frozenset({Kind.HAN, Kind.LATIN, Kind.DIGITS, Kind.AGENCY})
_BOUNDARIES = frozenset({Kind.STOP, Kind.OPEN, Kind.BREAK, Kind.BLANK, Kind.COLON, Kind.SLASH})


def skip_blanks(tokens: Sequence[Token], end: int, also: frozenset[Kind] = frozenset()) -> int:
    """Return the index behind the last token before `end` that is no blank, line break or one of `also`."""
    skipped = {Kind.BLANK, Kind.BREAK, *also}
    while end and tokens[end - 1].kind in skipped:
        end -= 1
    return end


def skip_forward(tokens: Sequence[Token], place: int) -> int:
    """Return the index of the first token from `place` that is no blank."""
    while place < len(tokens) and tokens[place].kind in {Kind.BLANK, Kind.BREAK, Kind.LIST}:
        place += 1
    return place


def post_before(tokens: Sequence[Token], end: int) -> tuple[int, str] | None:
    """Read a post that ends before token `end`.

    Returns:
        The index where it begins and the credited house ("" when the post names none), or None without a post.
    """
    place = skip_blanks(tokens, end, frozenset({Kind.COLON, Kind.SLASH}))
    if not place or tokens[place - 1].kind is not Kind.POST:
        return None
    post = tokens[place - 1].text
    place -= 1
    if post.startswith(tuple(words.SELF)):
        return place, post
    quoted = _quoted_house(tokens, place)
    if quoted is not None:
        return quoted, "".join(token.text for token in tokens[quoted + 1 : place - 1])
    if place > 1 and tokens[place - 1].kind is Kind.BLANK and tokens[place - 2].kind is Kind.AGENCY:
        return place - 2, tokens[place - 2].text  # 新华社 记者
    start = _house_start(tokens, place)
    house = "".join(token.text for token in tokens[start:place])
    if house in words.SELF:
        return start, house + post
    if house:
        return start, _without_station(tokens[start:place])
    return place, post if post.endswith(("通讯员", "通訊員")) else ""


def account_before(tokens: Sequence[Token], end: int) -> tuple[int, str, str] | None:
    """Read a user of a platform that ends before token `end`: ``网友@老猫看世界``.

    Returns:
        The index where it begins, the name without its mark, and the body before it ("" when none stands there), or
        None.
    """
    place = end
    while place and (tokens[place - 1].kind in _ACCOUNT or tokens[place - 1].text == "_"):
        place -= 1
    if place == end or not place or tokens[place - 1].text != "@":
        return None
    name = "".join(token.text for token in tokens[place:end])
    body = tokens[place - 2].text if place > 1 else ""
    return (place - 2, name, body) if body in words.BODIES else (place - 1, name, "")


def _quoted_house(tokens: Sequence[Token], end: int) -> int | None:
    """Return where a house in title marks begins: 《新京报》."""
    if not end or tokens[end - 1].text != "》":
        return None
    return next((place for place in range(end - 2, max(-1, end - 6), -1) if tokens[place].text == "《"), None)


def _house_start(tokens: Sequence[Token], end: int) -> int:
    place = end
    while place and tokens[place - 1].kind in {Kind.AGENCY, Kind.HAN, Kind.LATIN} and end - place < 4:  # noqa: PLR2004 - 新华社 驻 X
        token = tokens[place - 1]
        if token.kind is Kind.AGENCY:
            return _double_house(tokens, place - 1)
        if len(token.text) > _LONGEST_HOUSE:
            break
        place -= 1
    house = "".join(token.text for token in tokens[place:end])
    bounded = (not place or tokens[place - 1].kind in _BOUNDARIES) and len(house) <= _SHORT_HOUSE
    fits = house in words.SELF or house.endswith(words.ORGANISATION_ENDINGS) or house.isascii() or bounded
    return _with_paper(tokens, place) if fits else end


def _double_house(tokens: Sequence[Token], place: int) -> int:
    """Take in the paper that stands close before its own brand: 楚天都市报极目新闻."""
    paper = tokens[place - 1] if place else None
    close = paper is not None and paper.kind is Kind.HAN and len(paper.text) <= _LONGEST_HOUSE
    bounded = place == 1 or (place > 1 and tokens[place - 2].kind in _BOUNDARIES)
    named = close and bounded and paper is not None and paper.text.endswith(_PAPERS)
    both = place and tokens[place - 1].kind is Kind.AGENCY
    return place - 1 if named or both else _with_paper(tokens, place)


def _with_paper(tokens: Sequence[Token], place: int) -> int:
    """Take in the paper that a mark joins to its own brand: ``解放日报·上观新闻``."""
    joined = place > 1 and tokens[place - 1].text in _BRAND_MARKS and _is_paper(tokens[place - 2])
    return place - 2 if joined else place


def _is_paper(token: Token) -> bool:
    return token.kind is Kind.AGENCY or (token.kind is Kind.HAN and token.text.endswith(_PAPERS))


def _without_station(tokens: Sequence[Token]) -> str:
    """Drop a station: 新华社驻巴黎 is 新华社."""
    house = "".join(token.text for token in tokens)
    return tokens[0].text if tokens[0].kind is Kind.AGENCY and "驻" in house else house
