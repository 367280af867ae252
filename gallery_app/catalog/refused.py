"""Files that could not be taken in."""

import json
from collections.abc import Mapping, Sequence

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.text import clean, path_in, path_out
from gallery_app.domain.refused import Refused

__all__ = ["RefusedFiles"]

_KNOWN = "select * from refused_file where path in (select value from json_each(?))"


class RefusedFiles:
    """Records in the table refused_file."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def known(self, paths: Sequence[str]) -> Mapping[str, Refused]:
        """Return those of the paths that were refused."""
        rows = self._link.rows(_KNOWN, (json.dumps(list(map(path_in, paths))),))
        files = (Refused(path_out(row["path"]), row["size"], row["modified"], row["reader"]) for row in rows)
        return {file.path: file for file in files}

    def note(self, files: Sequence[Refused]) -> None:
        """Keep what was refused, in one transaction; what was kept of the same path is replaced."""
        with self._link.transaction():
            for file in files:
                values = path_in(file.path), file.size, file.modified, clean(file.reader)
                self._link.run("insert or replace into refused_file values (?, ?, ?, ?)", *values)
