"""Who wrote the report: ``(本报记者 高快明 通讯员 郝森森 贾培培)``, ``记者：王珊``, ``…电（记者唐霁）``."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from gallery_app.captions.lex import Kind, Token, lex
from gallery_app.captions.names import LIKELY, likeliness
from gallery_app.captions.pieces import pieces_of
from gallery_app.captions.words import ORGANISATION_ENDINGS
from gallery_app.domain.report import Byline

__all__ = ["bylines_in", "names_alone", "read_byline"]

_LONGEST = 120
_SURE_NAME = 0.9
_WRAPPED = re.compile(r"^[（(【\[][^（()）】\]]*[）)】\]]$")
_WORK = re.compile(
    r"[\s\u3000]*(?:文[/／、]?[图圖]?[片]?|[图圖][/／]?文|图文|摄影报道|报道|采写|文并摄|文字|文)[）)】\]]?$"
)
_WORK_FIRST = re.compile(r"^(?:文[/／][图圖]|[图圖][/／]文|图文)[\s：:]*")
_OTHER_WORK = re.compile(
    r"[/／|｜]\s*(?:文字?|图片?|圖片?|摄影?|攝影?)(?=[\s，,、]|$)"
    r"|[/／|｜\s]*(?:责编|编辑|編輯|摄影|攝影|视频|剪辑|统筹|統籌|校对|制图|设计)(?:\s*[：:/／|｜]\s*|\s+)[^/／|｜\s]*"
)
"""What a byline says of further work: ``／編輯：…``, ``/文``."""
_WRITING = (
    r"(?:本文)?作者|撰文|供稿|供稿人|撰稿|采写|採寫|采访|採訪|文字|文案|口述|整理|主笔|执笔"
    r"|文[/／、·]?[图圖]片?|[图圖][/／、·]?文|文"
)
_AIDING = (
    r"责任编辑|责编|編輯|编辑|策划|策劃|统筹|統籌|监制|校对|校對|审核|视频|剪辑|摄像|航拍|设计|制图|美编|排版|运营|实习编辑"
    r"|摄影|攝影|图片|圖片|图|圖|插画|翻译"
)
_WORKED = re.compile(
    rf"(?:^|[\s，,；;/／|｜])(?P<work>(?:{_WRITING}|{_AIDING})(?:[、和/／](?:{_WRITING}|{_AIDING}))*)"
    r"(?:\s*[：:/／|｜]\s*|(?<=..)\s+)(?=\S)"
)
"""A work before its names: ``撰文：``, ``文 | ``, ``采访、撰文 ``."""
_WORKS_BEHIND = re.compile(
    rf"(?P<names>[^/／|｜]{{2,40}}?)(?<!\s[文图圖])\s*[/／]\s*(?P<work>{_WRITING}|{_AIDING})(?=\s|$)\s*"
)
"""Names before their work: ``王强/文``."""
_IS_WRITING = re.compile(rf"^(?:{_WRITING})(?:$|[、和/／])")
_BULLETS = "□■◆◇◎○▌"
_AUTHOR = re.compile(
    r"^(?:作者|撰文|文字|采写|采訪|文|撰稿)[\s\u3000]*[：:/／|｜]\s*([^，,（(]{2,40})(?:[，,（(].{0,40})?$"
)
_LATIN_NAME = re.compile(r"[A-Z][\w.'’-]{0,20}(?: (?:[a-z]{1,3} )?[A-Z][\w.'’-]{0,20}){1,3}")
_ENGLISH = re.compile(
    r"^(?:(?:Text|Story|Words|Written|Reported|Reporting|Report)(?: and (?:photos|photographs|pictures))? by|By|BY"
    r"|Reporters?:|Authors?:) (?P<names>[^|]{4,90})(?: ?\|.*)?$"
)
_PEN = re.compile(r"[\u3400-\u9fff\w·]{2,6}")
_PARTED = re.compile(r"\s*(?:,|;|&|\band\b)\s*")
_FURTHER = re.compile(
    r"[,;]?\s+(?:and )?(?:photos?|photographs|photography|pictures|images|illustrations|video|edit(?:ing|ed)"
    r"|additional \w+) by .*$",
    re.IGNORECASE,
)
_POSTED = re.compile(
    rf"^(?P<names>{_LATIN_NAME.pattern}), (?:(?:Senior|Chief|Staff|Special|Contributing|\w+ing) )?"
    r"(?:Writer|Reporter|Correspondent|Editor|Columnist|Contributor)(?: \| .*)?$"
)
_PLACED = re.compile(r"\s+in [A-Z]\w+(?: [A-Z]\w+)?(?=$|,|;| and)")
_JOB = re.compile(
    r"\b(?:staff|writers?|reporters?|correspondents?|editors?|contributors?|columnists?|special|news|press|times|daily"
    r"|post|journal|courier|herald|agency|bureau|service)\b",
    re.IGNORECASE,
)
"""What stands behind a name in an English byline and is none: ``, Staff Writer``."""
_FROM = re.compile(r"(?:\s+|\s*[／/])(?:\S{2,6}(?:报道|報道|報導|报导)|[发發]自\S{2,6})$")
_GLUED = re.compile(
    r"^(.{0,8}[记記]者)\s?([^\s、／/]{2,3}(?:、[^\s、／/]{2,3})*)\s?\S{2,4}?(?:\d{1,2}日)?(?:報導|报导|报道|報道|電|电)$"
)
"""A post, names, a place and a word of sending without a mark between: ``記者陳大文台北報導``."""
_LONGEST_LIST = 60
_SHORT = 8
"""Characters of a name that stands alone before its work, as in 王强/文."""
_DATELINE = re.compile(r"^.{0,40}?(?:电|讯|消息|報道|报道)\s*[（(]([^（()）]{4,60})[）)]")
_OPENING = re.compile(r"^[〔【（(\[]((?:.{0,8}[记記]者).{2,40}?(?:報導|报导|报道|報道|電|电))[〕】）)\]]")
_TOLD = re.compile(r"^.{0,12}?[讯訊]\s+(.{0,6}[记記]者\s?\S{2,20}?)\s?(?:报道|報道|報導|报导)(?=[\s：:，,])")
_CLOSING = re.compile(r"[（(]([^（()）]{4,80})[）)]$")
_OUTLETS = (*ORGANISATION_ENDINGS, "日报", "晚报", "融媒", "新闻", "电视台", "记者站")
_SIGNS = "□■◇◆◎○●▲△·•口 \u3000"


def read_byline(text: str, known: Collection[str] = ()) -> tuple[Byline, ...] | None:
    """Read a line that names the authors.

    Returns:
        The authors in printed order; () for a byline that names no person; None for a line that is no byline.
    """
    if len(text) > _LONGEST:
        return None
    return _line(text, known if isinstance(known, frozenset) else frozenset(known))


@lru_cache(maxsize=8_000)
def _line(text: str, known: frozenset[str]) -> tuple[Byline, ...] | None:
    """Read a line; an editor who corrects one line of a long report does not wait for all the others again."""
    bullet = text[0] in _BULLETS + "口" if text else False
    text = text if text.startswith("口述") else text.strip(_SIGNS)
    if _WRAPPED.match(text):
        text = text[1:-1].strip()
    text = text.replace("丨", "|")
    worked = _worked(text, known)
    if worked is not None:
        return worked
    whole = text
    text = _OTHER_WORK.sub("", _WORK_FIRST.sub("", _WORK.sub("", _FROM.sub("", text)))).strip(" /／|")
    author = _AUTHOR.match(text)
    if author:
        tokens = lex(author.group(1).strip())
        return _posted(tokens, known) or _names(None, tokens, known)
    by = _ENGLISH.match(text) or _POSTED.match(text)
    if by:
        return _english(by["names"])
    if bullet and len(text) <= _LONGEST_LIST:
        signed = _posted(lex(text), known) or _names(None, lex(text), known)
        if signed:
            return signed
    signed_alone = (text != whole or bullet) and 1 < len(text) <= _SHORT and likeliness(text, known) >= LIKELY
    return (Byline(None, text),) if signed_alone else _posted(lex(_unbracketed(_unglued(text))), known)


def _english(names: str) -> tuple[Byline, ...] | None:
    """Read the names of an English byline without posts, outlets and places; None where anything else stands there."""
    alone = _PLACED.sub("", _FURTHER.sub("", names.strip().rstrip(".")))
    pieces = [piece for piece in _PARTED.split(alone) if piece]
    people = [piece for piece in pieces if not _JOB.search(piece)]
    return tuple(Byline(None, name) for name in people) if people and all(map(_LATIN_NAME.fullmatch, people)) else None


def _unglued(text: str) -> str:
    glued = _GLUED.match(text)
    return f"{glued.group(1)} {glued.group(2)}" if glued else text


def _worked(text: str, known: Collection[str]) -> tuple[Byline, ...] | None:
    """Read a line that is nothing but works and their people: ``文：王强 编辑：李明``, ``王强/文 李明/图``.

    Returns:
        Those who wrote, () where they are no persons, None for another line or one that names no writing.
    """
    works = _works(text)
    if not works or len(text) > _LONGEST_LIST:
        return None
    authors: list[Byline] = []
    for work, people in works:
        # An editor is no author, but a reporter who took the pictures is.
        if not _IS_WRITING.match(work) and not _posted(lex(people), known):
            continue
        tokens = lex(people)
        named = _posted(tokens, known) or _names(None, tokens, known) or _signed(text, people)
        if named is None:
            return None
        authors.extend(named)
    return tuple(authors) if authors else None


def _signed(text: str, people: str) -> tuple[Byline, ...] | None:
    """Return a pen name that nothing but its work stands before: ``文｜狸花猫``."""
    alone = _PEN.fullmatch(people) is not None and text.endswith(people) and re.match(r"\S{1,3}\s*[|｜]", text)
    return (Byline(None, people),) if alone else None


def _works(text: str) -> list[tuple[str, str]]:
    """Return each work with the words that name its people; empty when the line holds anything else."""
    heads = list(_WORKED.finditer(text))
    if heads and heads[0].start() == 0:
        ends = [head.start() for head in heads[1:]] + [len(text)]
        return [
            (head.group("work"), text[head.end() : end].strip(" ，,；;/／|｜\u3000"))
            for head, end in zip(heads, ends, strict=True)
        ]
    behind = list(_WORKS_BEHIND.finditer(text))
    covered = behind and sum(len(found.group(0)) for found in behind) == len(text)
    return [(found.group("work"), found.group("names").strip()) for found in behind] if covered else []


def _unbracketed(text: str) -> str:
    return re.sub(r"[【\[]([^】\]]{2,16})[】\]]", r" \1 ", text).strip()


def _posted(tokens: Sequence[Token], known: Collection[str]) -> tuple[Byline, ...] | None:
    posts = [place for place, token in enumerate(tokens) if token.kind is Kind.POST]
    if not posts:
        return None
    authors: list[Byline] = []
    starts = [_role_start(tokens, place) for place in posts]
    if starts[0] > 0 and any(token.kind is not Kind.BLANK for token in tokens[: starts[0]]):
        return None
    for place, following in zip(posts, [*starts[1:], len(tokens)], strict=True):
        role = "".join(token.text for token in tokens[_role_start(tokens, place) : place + 1])
        # 记者走基层 is the name of a column; a pen name stands apart from the post.
        glued = place + 1 < len(tokens) and tokens[place + 1].kind is Kind.HAN
        found = _names(role, tokens[place + 1 : following], known, pen_names=not glued)
        if found is None:
            return None
        authors.extend(found)
    return tuple(authors)


def _role_start(tokens: Sequence[Token], post: int) -> int:
    """Return where the house begins that a post belongs to, without a blank between."""
    start = post
    while start and tokens[start - 1].kind in {Kind.AGENCY, Kind.HAN}:
        if start - 1 and tokens[start - 2].kind is Kind.POST:
            break
        start -= 1
    return start


def _names(
    role: str | None, tokens: Sequence[Token], known: Collection[str], *, pen_names: bool = True
) -> tuple[Byline, ...] | None:
    allowed = {Kind.HAN, Kind.LATIN, Kind.BLANK, Kind.LIST, Kind.COLON, Kind.COMMA, Kind.SLASH, Kind.AGENCY}
    if any(token.kind not in allowed for token in tokens):
        return None
    listed = [
        Token(Kind.LIST, token.text, token.start) if token.kind in {Kind.COMMA, Kind.SLASH, Kind.COLON} else token
        for token in tokens
    ]
    pieces = pieces_of([token for token in listed if token.kind is not Kind.AGENCY])
    pieces = [piece for piece in pieces if not piece.text.endswith(ORGANISATION_ENDINGS)] or pieces
    pen = role if pen_names else None
    if any(likeliness(piece.text, known) < LIKELY and not _pen_name(piece.name, pen) for piece in pieces):
        return None
    return tuple(Byline(role, piece.name) for piece in pieces)


def _pen_name(name: str, role: str | None) -> bool:
    return role is not None and 2 <= len(name) <= 4 and likeliness(name) > 0.05  # noqa: PLR2004 - no everyday word


def bylines_in(paragraph: str, known: Collection[str] = ()) -> tuple[Byline, ...]:
    """Return the authors that a paragraph names in its dateline or in a bracket at its end."""
    head, tail = paragraph[:_LONGEST], paragraph[-90:]
    for found in (_DATELINE.match(head), _OPENING.match(head), _TOLD.match(head), _CLOSING.search(tail)):
        authors = read_byline(found.group(1), known) if found else None
        if authors:
            return authors
    return ()


def names_alone(text: str, known: Collection[str] = ()) -> tuple[Byline, ...]:
    """Return the authors of a line of nothing but certain names, an outlet aside; none for any other line."""
    names = [piece for piece in re.split(r"[、，,\s]+", text.strip(_SIGNS)) if piece]
    people = [name for name in names if not name.endswith(_OUTLETS)]
    sure = bool(people) and all(likeliness(name, known) >= _SURE_NAME for name in people)
    return tuple(Byline(None, name) for name in people) if sure else ()
