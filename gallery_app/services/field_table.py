"""What fields of metadata are called, and how much of them older programs hold, for those who show them."""

from gallery_app.metadata.fields import field

__all__ = ["byte_limit", "field_name"]


def byte_limit(name: str) -> int:
    """Return the most bytes that IIM holds of one value of a metadata field; 0 where it has no place for it.

    Raises:
        InputError: There is no such field.
    """
    return field(name).bytes


def field_name(name: str, language: str) -> str:
    """Return what a metadata field is called in a language: Chinese for ``zh`` and its regions, else English.

    Raises:
        InputError: There is no such field.
    """
    found = field(name)
    return found.zh if language.startswith("zh") else found.en
