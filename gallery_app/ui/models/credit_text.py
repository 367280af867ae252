"""Who made a photo, in the words of the screen."""

from gallery_app.domain.photo import Photo

__all__ = ["credit_line", "names_of"]


def names_of(photo: Photo) -> tuple[str, ...]:
    """Return everyone credited by name, once; organisations where nobody is named."""
    names = tuple(dict.fromkeys(credit.name for credit in photo.credits if credit.name))
    return names or photo.organisations


def credit_line(photo: Photo) -> str:
    """Return the credits as a caption prints them, such as ``田正、谢健 摄``; "" when there are none."""
    roles: dict[str, list[str]] = {}
    for credit in photo.credits:
        who = credit.name or credit.organisation
        if who and who not in roles.setdefault(credit.role, []):
            roles[credit.role].append(who)
    return "　".join(f"{'、'.join(names)} {role}".strip() for role, names in roles.items() if names)
