"""How much of a field older programs hold, for those who write it."""

from gallery_app.metadata.fields import field

__all__ = ["byte_limit"]


def byte_limit(name: str) -> int:
    """Return the most bytes that IIM holds of one value of a metadata field; 0 where it has no place for it.

    Raises:
        InputError: There is no such field.
    """
    return field(name).bytes
