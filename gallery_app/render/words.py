"""Words that exports themselves add, in the language of what they export."""

import json
from functools import lru_cache

from gallery_app.paths import resources_folder

__all__ = ["words_for"]


@lru_cache(maxsize=8)
def words_for(language: str) -> dict[str, str]:
    """Return the words for a BCP 47 tag; English for languages that have none."""
    path = resources_folder() / "templates" / "parts" / "words.json"
    known: dict[str, dict[str, str]] = json.loads(path.read_text("utf-8"))
    return known.get(language.partition("-")[0], known["en"])
