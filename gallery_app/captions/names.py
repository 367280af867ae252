"""How likely a piece of text is a person's name."""

from collections.abc import Collection

from gallery_app.captions import words

__all__ = [
    "CERTAIN",
    "CLEAR",
    "LIKELY",
    "LONGEST_PEN_NAME",
    "is_han",
    "is_institution",
    "is_title_like",
    "likeliness",
    "may_be_name",
]

CERTAIN = 1.0
"""Likeliness of a name that the caller knows."""

LIKELY = 0.5
"""From here on a piece is called a name."""

CLEAR = 0.75
"""From here on the family name is no everyday word, and a piece is a name also where little else says so."""

LONGEST_PEN_NAME = 8
"""Characters of a pen name, where the form of the credit says that it is a name."""

_NOT_IN_NAMES = frozenset("的了是着著被把給给很这這那者们們吗呢吧图圖摄攝")
_HOUSE_ENDINGS = frozenset("社报報网網")
_SELDOM_IN_NAMES = frozenset("在让讓也")
_PLACE_ENDINGS = frozenset("节節日会會园園区區厂廠路街桥橋楼樓村镇鎮县縣市省馆館院校店湖岛島站场場季貌展赛賽队隊门門")
_LAND_ENDINGS = frozenset("河江山港景家人城")
"""Characters that end names of places and of people (王长江, 李青山)."""
_INNER_DOTS = "·•・‧"
_FAMILIES = words.COMMON_FAMILIES | words.RARE_FAMILIES | words.EVERYDAY_FAMILIES
_GIVEN_ENDINGS = frozenset("军軍书書园園")
"""Characters that end names of people as well as of institutions."""
_WORD_AND_NAME = 0.3
"""Likeliness of an everyday word that many people are called (汪洋)."""
_FOREIGN_LENGTHS = range(3, 9)
_MOSTLY = 0.6
"""Share of a foreign name's characters that hardly write anything else."""
_UNKNOWN_FAMILY = {2: 0.2, 3: 0.2, 4: 0.06}


def is_han(character: str) -> bool:
    """Return whether a character is Chinese script (the unified blocks, and 〇 々)."""
    return "\u3400" <= character <= "\u9fff" or character in "〇々" or "\U00020000" <= character <= "\U0003ffff"


def likeliness(text: str, known: Collection[str] = ()) -> float:
    """Return how likely `text` is one person's name, 0 to 1.

    Args:
        text: A piece of a line; a padded name may hold blanks (``刘 潇``).
        known: Names from the register or from the same report; they are certain.
    """
    if text in known:
        return CERTAIN
    squeezed = "".join(text.split())
    if not squeezed:
        return 0.0
    if squeezed in known:
        return CERTAIN
    if any(dot in squeezed for dot in _INNER_DOTS):
        return _dotted(squeezed)
    if all(map(is_han, squeezed)):
        return _by_family(squeezed) if squeezed != text and 1 < len(squeezed) < 4 else _han(squeezed)  # noqa: PLR2004 - 汪 洋 is padded as names are
    return _latin(text)


def may_be_name(text: str) -> bool:
    """Return whether an everyday word (丰收, 元宵节, 黄河) could also be somebody's name."""
    return text in words.NOT_NAMES and 2 <= len(text) <= 3 and text[0] in _FAMILIES  # noqa: PLR2004 - names


def is_institution(text: str) -> bool:
    """Return whether `text` reads as a body or outlet rather than a person."""
    personal = len(text) <= 3 and text[-1:] in _GIVEN_ENDINGS and text[:1] in _FAMILIES  # noqa: PLR2004 - 岳军 is a person
    ends = text.endswith(words.ORGANISATION_ENDINGS) and not personal
    return ends or text in words.AGENCIES or text in words.BODIES


def is_title_like(text: str) -> bool:
    """Return whether `text`, likely a name as it stands, opens or ends as titles do: 江南春, 石拱桥."""
    return text[:2] in words.TITLE_OPENINGS or text in words.TITLE_OPENINGS or text[-1:] in words.TITLE_ENDINGS


def _dotted(text: str) -> float:
    parts = text
    for dot in _INNER_DOTS:
        parts = parts.replace(dot, " ")
    pieces = parts.split()
    whole = len(pieces) > 1 and all(part.isalpha() for part in pieces) and len(text) <= 30  # noqa: PLR2004 - names
    return 0.95 if whole else 0.0


def _han(text: str) -> float:
    written_out = _written_out(text)
    if not 2 <= len(text) <= 4:  # noqa: PLR2004 - the length of Chinese names
        return written_out
    if text in words.BODIES or text in words.AGENCIES or text in words.POSTS:
        return 0.0
    if text in words.NOT_NAMES:
        return _WORD_AND_NAME if text in words.NAMES_TOO else 0.02
    if any(character in _NOT_IN_NAMES for character in text):
        return 0.03
    return max(written_out, _by_family(text) * _by_rest(text))


def _by_rest(text: str) -> float:
    """Return the share of likeliness that is left by what stands behind the family name."""
    if _SELDOM_IN_NAMES & set(text):  # 龙在全, but not 船在河
        return 0.4 if text[0] in words.COMMON_FAMILIES and len(text) > 2 else 0.05  # noqa: PLR2004 - family and given name
    if len(text) > 2 and text[-1] in _HOUSE_ENDINGS:  # noqa: PLR2004 - family and given name; 歐新社
        return 0.3
    if len(text) == 2:  # noqa: PLR2004 - a place has three characters or more with its family name
        return 1.0
    return 0.5 if text[-1] in _PLACE_ENDINGS else 0.75 if text[-1] in _LAND_ENDINGS else 1.0


def _written_out(text: str) -> float:
    """Return how likely a run writes out a foreign or Tibetan name by its sound: 普法芬巴赫, 旦增努布."""
    if text in words.TIBETAN or (len(text) in _FOREIGN_LENGTHS and _of_parts(text)):
        return 0.85
    if len(text) not in _FOREIGN_LENGTHS or not words.ALSO_FOREIGN.issuperset(text):
        return 0.0
    share = sum(character in words.FOREIGN for character in text) / len(text)
    return 0.0 if share < _MOSTLY else 0.8 if len(text) > 3 else 0.55  # noqa: PLR2004 - three may be a word by chance


def _of_parts(text: str) -> bool:
    """Return whether a run falls into parts of Tibetan, Mongol or Turkic names: 乌云毕力格, 阿依古丽."""
    ends = {0}
    for end in range(1, len(text) + 1):
        if any(start in ends and text[start:end] in words.NAME_PARTS for start in range(max(0, end - 4), end)):
            ends.add(end)
    return len(text) in ends


def _by_family(text: str) -> float:
    if text[:2] in words.COMPOUND_FAMILIES and len(text) > 2:  # noqa: PLR2004 - family and given name
        return 0.93
    if len(text) == 4:  # noqa: PLR2004 - two families, as 陈李
        both = text[0] in words.COMMON_FAMILIES and text[1] in words.COMMON_FAMILIES
        return 0.4 if both else _UNKNOWN_FAMILY[4]
    if text[0] in words.COMMON_FAMILIES:
        return 0.92
    given = words.GIVEN.issuperset(text[1:])
    if text[0] in words.RARE_FAMILIES:
        return 0.88 if given else 0.75
    if text[0] in words.EVERYDAY_FAMILIES:
        return 0.6 if given else 0.5
    return _UNKNOWN_FAMILY[len(text)]


def _latin(text: str) -> float:
    pieces = text.split()
    plain = text.translate({ord(mark): None for mark in ".-'’"})
    if not all(piece[0].isupper() for piece in pieces) or not plain.replace(" ", "").isalpha():
        return 0.0
    if "".join(pieces).lower() in words.LATIN_AGENCIES:
        return 0.0
    return 0.8 if 2 <= len(pieces) <= 4 else 0.25  # noqa: PLR2004 - given and family names
