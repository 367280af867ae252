"""Agencies, outlets and suppliers in Latin letters, told from people."""

from gallery_app.captions import words

__all__ = ["house_of", "is_agency"]

_PICTURE_ENDINGS = (
    *(" Photos", " Photo", " photo", " file", "截图", "截圖"),
    *("资料图片", "資料圖片", "资料照片", "資料照片", "资料图", "資料圖", "檔案照片"),
)
_DOMAINS = (".com", ".net", ".org", ".gov", ".edu", ".cn", ".hk", ".tw")
_SITES = frozenset({*words.PLATFORMS, "google"}) - {"ig", "x"}
_LEADS = ("the ", "imagine ", "staff", "handout", "courtesy")


def is_agency(text: str) -> bool:
    """Return whether a Latin text is an agency, outlet or supplier rather than a person."""
    lower = text.lower().strip()
    if lower.endswith(_DOMAINS):
        return True
    bare = lower.removesuffix(" photo").removesuffix(" images").removesuffix(" file").removesuffix(" staff").strip()
    squeezed = "".join(bare.split())
    if "-" in squeezed and all(part in words.LATIN_AGENCIES for part in squeezed.split("-")):
        return True
    if lower.split()[:1] and lower.split()[0] in _SITES:
        return True
    last = bare.rstrip(".").split()[-1:]
    worded = lower.endswith(words.LATIN_ENDINGS) or lower.startswith(_LEADS) or (set(last) <= words.LATIN_LAST and last)
    return squeezed in words.LATIN_AGENCIES or (text.isascii() and bool(worded))


def house_of(text: str) -> str:
    """Return an organisation without the word for its picture: ``AP Photo`` is ``AP``."""
    for ending in _PICTURE_ENDINGS:
        if len(text) > len(ending):
            text = text.removesuffix(ending)
    return text
