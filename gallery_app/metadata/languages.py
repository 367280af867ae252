"""One text in several languages, as XMP keeps it: by RFC 3066 tags, the main one as ``x-default`` (part 1, 8.2.2.4)."""

import re
from collections.abc import Mapping

from gallery_app.metadata.fields import Field, Value

__all__ = ["DEFAULT", "spoken", "translation"]

DEFAULT = "x-default"
_TAGS = {"en": "en", "zh": "zh-CN"}
"""What a translation is tagged where a file has none of its language yet."""
_HAN = re.compile(r"[\u3400-\u9fff]")


def translation(texts: Mapping[str, str], language: str) -> tuple[str, ...]:
    """Return the text in a language, where it is another than the main one."""
    tag = _tag(texts, language)
    return (texts[tag],) if tag and texts[tag] != texts.get(DEFAULT) else ()


def spoken(texts: Mapping[str, str], field: Field, value: Value) -> dict[str, str]:
    """Return the texts by language after one of them was exchanged; every other language stays.

    Args:
        texts: What the property said.
        field: The property, or one translation of it.
        value: The new text; "" takes a translation away, and of the property itself all of it.
    """
    text = value if isinstance(value, str) else "".join(value[:1])
    main = texts.get(DEFAULT, "")
    if not field.language:
        same = {tag: text if said == main else said for tag, said in texts.items() if tag != DEFAULT}
        return {DEFAULT: text, **same} if text else {}
    tag = _tag(texts, field.language) or _TAGS[field.language]
    if not text:
        return {each: said for each, said in texts.items() if each != tag}
    # Who looks for Chinese, and not for the main text, is to find it beside the English.
    twin = {_TAGS["zh"]: main} if field.language != "zh" and _HAN.search(main) and not _tag(texts, "zh") else {}
    return {**texts, **twin, tag: text}


def _tag(texts: Mapping[str, str], language: str) -> str:
    """Return the tag under which a language stands, such as zh-Hans for zh; "" for none."""
    found = (tag for tag in texts if tag.casefold().replace("_", "-").split("-")[0] == language)
    return next(found, "")
