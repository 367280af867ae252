"""The vocabulary of credits, both scripts; the words themselves are data in ``resources/captions``."""

import json
from collections.abc import Iterable
from typing import Any

from gallery_app.paths import resources_folder

__all__ = [
    "AGENCIES",
    "ALSO_FOREIGN",
    "ARTICLE_WORDS",
    "BODIES",
    "COMMON_FAMILIES",
    "COMPOUND_FAMILIES",
    "EVERYDAY_FAMILIES",
    "FOREIGN",
    "GENERIC_SOURCES",
    "GIVEN",
    "GROUPS",
    "LABELS",
    "LATIN_AGENCIES",
    "LATIN_ENDINGS",
    "LATIN_LABELS",
    "LATIN_LAST",
    "LATIN_PARTICLES",
    "LIBRARIES",
    "NAMES_TOO",
    "NAME_PARTS",
    "NATURE",
    "NOT_NAMES",
    "ORGANISATION_ENDINGS",
    "PEN_PREFIXES",
    "PICTURES",
    "PLATFORMS",
    "POSTS",
    "RARE_FAMILIES",
    "ROLES",
    "SELF",
    "SOURCE_ENDINGS",
    "TIBETAN",
    "TITLE_ENDINGS",
    "TITLE_OPENINGS",
    "WEB",
    "WORKS",
]


def _table(name: str) -> dict[str, Any]:
    table: dict[str, Any] = json.loads((resources_folder() / "captions" / name).read_text("utf-8"))
    return table


def _split(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for line in lines for word in line.split())


def _by_role(table: dict[str, list[str]]) -> dict[str, str]:
    return {word: role for role, lines in table.items() for word in _split(lines)}


_WORDS = _table("words.json")
_FAMILIES = _table("surnames.json")

LIBRARIES = _split(_WORDS["libraries"])
"""Picture libraries and wire services: their bare name behind a blank is a credit."""
AGENCIES = (*LIBRARIES, *_split(_WORDS["agencies"]))
"""Agencies, outlets and libraries that are credited by their bare name."""
ARTICLE_WORDS = frozenset(_split(_WORDS["article_words"]))
"""Work on the article: a credit with one of these is a byline."""
BODIES = _split(_WORDS["bodies"])
"""Sources that are credited by what they are."""
GENERIC_SOURCES = frozenset(_split(_WORDS["generic_sources"]))
"""Sources that name nobody."""
GROUPS = _by_role(_WORDS["groups"])
"""Words for several pictures at once (本版, 以上), each with the value of its `Scope`."""
LABELS = _by_role(_WORDS["labels"])
"""Words that, with a colon or slash behind them, open a credit; each with its role."""
LATIN_AGENCIES = frozenset(_split(_WORDS["latin_agencies"]))
"""Agencies in Latin letters, lower case without blanks."""
LATIN_ENDINGS = _split(_WORDS["latin_endings"])
"""How the names of agencies and outlets in Latin letters end, lower case."""
LATIN_LAST = frozenset(_split(_WORDS["latin_last"]))
"""Last words of the names of institutions in Latin letters, lower case."""
LATIN_PARTICLES = frozenset(_split(_WORDS["latin_particles"]))
"""Words in small letters inside names: van, de la, bin; and those between them."""
LATIN_LABELS = {kind: frozenset(_split(lines)) for kind, lines in _WORDS["latin_labels"].items()}
"""Words of English labels, lower case, by what the named did: taking, drawing, giving; and joining, as by and of."""
NATURE = frozenset(_split(_WORDS["nature"]))
"""What kind of picture it is; credits nobody."""
NAMES_TOO = frozenset(_split(_WORDS["names_too"]))
"""Everyday words that many people are called: 汪洋, 白雪."""
FOREIGN = frozenset("".join(_WORDS["syllables"]["foreign"]))
"""Characters that mostly write foreign names."""
ALSO_FOREIGN = FOREIGN | frozenset("".join(_WORDS["syllables"]["also_foreign"]))
"""Characters that write foreign names too."""
TIBETAN = frozenset(_split(_WORDS["syllables"]["tibetan"]))
"""Tibetan names of two characters; two of them make one of four."""
NAME_PARTS = TIBETAN | frozenset(_split(_WORDS["syllables"]["mongol_and_turkic"]))
"""What Tibetan, Mongol, Uyghur and Kazakh names are put together from."""
NOT_NAMES = frozenset(_split([*_WORDS["not_names"], *_WORDS["places"]]))
"""Everyday words and places that begin like a name; they are titles."""
ORGANISATION_ENDINGS = _split(_WORDS["organisation_endings"])
"""How the names of institutions end."""
PEN_PREFIXES = tuple(_split(_WORDS["pen_prefixes"]))
"""How familiar names begin: 阿, 小, 老."""
PLATFORMS = _split(_WORDS["platforms"])
"""Where people publish their own pictures, lower case."""
POSTS = _split(_WORDS["posts"])
"""What a credited person may be; before the name."""
PICTURES = _split(_WORDS["pictures"])
"""What may be given: 照片, 剧照, 视频截图."""
ROLES = _by_role(_WORDS["roles"]) | {
    verb + picture: "供图" for verb in _split(_WORDS["supplying"]) for picture in PICTURES
}
"""Words that end a credit, each with the role it stands for."""
SOURCE_ENDINGS = _split(_WORDS["sources_endings"])
"""How the names of sites, channels and accounts end."""
TITLE_ENDINGS = frozenset(_split(_WORDS["title_endings"]))
"""Characters that end the title of a picture far more often than a name."""
TITLE_OPENINGS = NOT_NAMES | frozenset(_split(_WORDS["title_openings"]))
"""Words that begin with a family name's character and open a title: 江南 in 江南春."""
WEB = frozenset(_split(_WORDS["web"]))
"""Of the sources that name nobody, those that mean the internet."""
WORKS = frozenset(_split(_WORDS["works"]))
"""What stands before the title of a film or programme that a picture was taken from."""
SELF = frozenset(_split(_WORDS["self"]))
"""How a paper names itself; such a post stays whole."""
COMMON_FAMILIES = frozenset("".join(_FAMILIES["common"]))
"""Single-character family names carried by most people, both scripts."""
RARE_FAMILIES = frozenset("".join(_FAMILIES["rare"]))
"""Single-character family names that are also everyday characters or that few people carry."""
EVERYDAY_FAMILIES = frozenset("".join(_FAMILIES["everyday"]))
"""Single-character family names that far more often open another word."""
GIVEN = frozenset("".join(_FAMILIES["given"]))
"""Characters that many given names are written with, both scripts."""
COMPOUND_FAMILIES = frozenset(_split(_FAMILIES["compound"]))
"""Two-character family names."""
