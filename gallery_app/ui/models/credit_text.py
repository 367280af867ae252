"""Who made a photo, in the words of the screen."""

import re
from collections.abc import Callable, Sequence

from gallery_app.domain.photo import Photo
from gallery_app.services.credit_words import printed_role

__all__ = ["credit_line", "fitting_names", "names_of", "unbroken"]


_WORD_JOINER = "\u2060"
_WITHIN_A_NAME = r"(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])"


def names_of(photo: Photo) -> tuple[str, ...]:
    """Return everyone credited by name, once; organisations where nobody is named."""
    names = tuple(dict.fromkeys(credit.name for credit in photo.credits if credit.name))
    return names or photo.organisations


def credit_line(photo: Photo) -> str:
    """Return the credits as a caption prints them, such as ``田正、谢健 摄``; "" when there are none."""
    roles: dict[str, list[str]] = {}
    for credit in photo.credits:
        who, role = credit.name or credit.organisation, printed_role(credit, photo.raw)
        names = roles.setdefault(role, [])
        if who and who not in names:
            names.append(who)
    return "　".join(f"{'、'.join(names)} {role}".strip() for role, names in roles.items())


def fitting_names(names: Sequence[str], fits: Callable[[str], bool]) -> str:
    """Return as many whole names as fit on a line, and the number of those that do not: ``田正 +2``.

    No name is ever cut: the first one is there even where it does not fit.
    """
    for count in range(len(names), 0, -1):
        rest = f" +{len(names) - count}" if count < len(names) else ""
        text = "、".join(names[:count]) + rest
        if count == 1 or fits(text):
            return text
    return ""


def unbroken(line: str) -> str:
    """Return a credit line that breaks between names, never within a Chinese one."""
    return re.sub(_WITHIN_A_NAME, _WORD_JOINER, line)
