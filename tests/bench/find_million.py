"""How fast searches answer among a million records: ``python tests/bench/find_million.py [RECORDS] [FOLDER]``.

The records are made up (`captions`), the same ones every time, and taken in by what `import-records` does. Then 300
searches are asked once each: for their first page, and for their exact total with the counts of all values. Beside
them stands the bare FTS5 query of the same words on a plain table of all characters with their places, made for this:
its first page, and the reading of all its ids.
Everything lies in a folder that goes away; with FOLDER, the catalog stays there and is used again. With --processor
at the end, the processor's time is measured instead of the time that passed, for machines busy with other things.
"""

import contextlib
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from string import Template

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from gallery_app.catalog import open_catalog  # noqa: E402  after the path to this checkout
from gallery_app.catalog.catalog import SqliteCatalog  # noqa: E402
from gallery_app.catalog.words import words_of  # noqa: E402
from gallery_app.domain.changes import Act  # noqa: E402
from gallery_app.domain.query import Everything, Query, Sort  # noqa: E402
from gallery_app.domain.task import drain  # noqa: E402
from gallery_app.search.fold import BREAK, is_word, tokens  # noqa: E402
from gallery_app.search.likeness import initials  # noqa: E402
from gallery_app.search.parse import parse_query  # noqa: E402
from gallery_app.search.pinyin import syllables  # noqa: E402
from gallery_app.services.recording import Recording  # noqa: E402
from tests.bench.captions import write_records  # noqa: E402
from tests.bench.figures import QUICK, Figure, hand, p95, words  # noqa: E402

CLOCK = time.process_time if "--processor" in sys.argv else time.perf_counter
"""Time passed, or on a machine that is busy with other things the processor's time alone."""
QUERIES = 300
_ROUNDS = 5
_PEER = f"FTS5 of SQLite {sqlite3.sqlite_version}"
EDITS = 200
PAGE, WORST, FACETS, EDIT, RATIO, IMPORT = 10.0, 50.0, 100.0, 2.0, 2.0, 3.0
"""The promises: milliseconds, and times of the bare query or insert."""

_TABLES = ("photographer", "theme", "report", "section", "photo", "credit", "photo_theme", "placement")
_ALL = Template("select * from ${table}")
_INSERT = Template("insert into ${table} values (...)")
_TEXT = "insert into photo_text (rowid, words) values (...)"
_PLAIN = "create virtual table plain_text using fts5 (description, title, content = '', columnsize = 0)"
_PLAIN_TEXT = "insert into plain_text (rowid, description, title) values (...)"
_READING = "insert into photo_reading (rowid, reading) values (...)"
_PARTS = ("photo_text%", "photo_reading%", "find_%", "file_by_width", "file_by_height", "file_missing")


@dataclass(frozen=True)
class Asked:
    """One search, and the same words for FTS5 where it can say them."""

    kind: str
    query: Query
    bare: str | None


def _part(chance: random.Random, text: str, shortest: int, longest: int) -> str:
    while True:
        size = chance.randint(shortest, longest)
        at = chance.randrange(max(len(text) - size, 1))
        part = text[at : at + size]
        if len(tokens(part)) == len(part) and BREAK not in tokens(part) and not any(map(is_word, tokens(part))):
            return part


def _phrase(text: str) -> str:
    return '"{}"'.format(" ".join(tokens(text)))


def searches(catalog: SqliteCatalog, ids: Sequence[int], seed: int = 7) -> list[Asked]:
    """Return searches for what stands in records drawn by chance."""
    chance = random.Random(seed)
    asked = []
    for number in range(QUERIES):
        photo = catalog.photos.get([chance.choice(ids)])[0]
        one, other = _part(chance, photo.description, 2, 4), _part(chance, photo.description, 1, 3)
        name, theme = photo.credits[0].name, photo.themes[0]
        said = syllables(photo.title)[: chance.randint(2, 4)]
        kinds = [
            (
                "words",
                one := _part(chance, photo.description, 1 + number // 10 % 8, 1 + number // 10 % 8),
                _phrase(one),
            ),
            ("words", one, _phrase(one)),
            ("both", f"{one} {other}", f"{_phrase(one)} AND {_phrase(other)}"),
            ("either", f"{one} 或 {other}", f"{_phrase(one)} OR {_phrase(other)}"),
            ("without", f"{one} -{other}", f"{_phrase(one)} NOT {_phrase(other)}"),
            ("title", f"标题:{_part(chance, photo.title, 2, 3)}", None),
            ("name", f"摄影:{name}", None),
            ("theme", f"主题:={theme} {other}", None),
            ("pinyin", "".join(said) if chance.random() < 0.5 else initials(syllables(name)), None),
            ("range", f"日期:{photo.taken[:7]}..{int(photo.taken[:4]) + 1} 星级:>=3 {other}", None),
        ]
        kind, text, bare = kinds[number % 10]
        asked.append(Asked(kind, parse_query(text), bare))
    return asked


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds something takes."""
    started = CLOCK()
    work()
    return (CLOCK() - started) * 1000


def take_in(path: Path, table: Path) -> tuple[float, float]:
    """Make the catalog; return the seconds it took, and those of tending it after, which goes on in the background."""
    with contextlib.closing(open_catalog(path)) as catalog:
        taken = timed(lambda: drain(Recording(catalog, _no_decoder).run(table))) / 1000
        return taken, timed(lambda: drain(catalog.tend())) / 1000


def _no_decoder() -> object:
    raise AssertionError("No record names a file.")


def bare_insert(source: Path, target: Path) -> float:
    """Return the seconds that SQLite alone takes to insert the same rows, with the same indexes and words."""
    open_catalog(target).close()
    with (
        contextlib.closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as old,
        contextlib.closing(sqlite3.connect(target, isolation_level=None)) as new,
    ):
        new.execute("begin")
        spent = 0.0
        for name in _TABLES:
            spent += _copy(old, new, _ALL.substitute(table=name), _INSERT.substitute(table=name), tuple)
        spent += _copy(old, new, "select id, title, description from photo", _TEXT, _words)
        spent += _copy(old, new, "select id, title, description from photo", _READING, _said)
        return spent + timed(lambda: new.execute("commit")) / 1000


def _words(row: Sequence[object]) -> Sequence[object]:
    return (row[0], words_of(str(row[1]), str(row[2]))[0])


def _said(row: Sequence[object]) -> Sequence[object]:
    return (row[0], words_of(str(row[1]), str(row[2]))[-1])


def plain_index(source: Path, target: Path) -> None:
    """Make the table that bare queries ask."""
    with (
        contextlib.closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as old,
        contextlib.closing(sqlite3.connect(target, isolation_level=None)) as new,
    ):
        new.execute(_PLAIN)
        new.execute("begin")
        _copy(old, new, "select id, description, title from photo", _PLAIN_TEXT, _plain)
        new.execute("commit")


def _plain(row: Sequence[object]) -> Sequence[object]:
    return (row[0], " ".join(tokens(str(row[1]))), " ".join(tokens(str(row[2]))))


def _copy(
    old: sqlite3.Connection,
    new: sqlite3.Connection,
    select: str,
    insert: str,
    shape: Callable[[Sequence[object]], Sequence[object]],
) -> float:
    rows = old.execute(select)
    spent = 0.0
    while part := rows.fetchmany(20_000):
        made = [shape(row) for row in part]
        sql = insert.replace("...", ", ".join("?" * len(made[0])))
        spent += timed(lambda sql=sql, made=made: new.executemany(sql, made)) / 1000
    return spent


def sizes(path: Path) -> tuple[float, float]:
    """Return the megabytes of the index, with what is kept for counting and ordering, and of the text it is over."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        index = sum(
            connection.execute("select coalesce(sum(pgsize), 0) from dbstat where name like ?", (part,)).fetchone()[0]
            for part in _PARTS
        )
        text = connection.execute(
            "select sum(length(cast(title as blob)) + length(cast(description as blob))"
            " + length(cast(place as blob))) from photo"
        ).fetchone()[0]
        text += connection.execute(
            "select sum(length(cast(name as blob)) + length(cast(organisation as blob)))"
            " from credit left join photographer on photographer.id = photographer"
        ).fetchone()[0]
        text += connection.execute(
            "select sum(length(cast(name as blob))) from photo_theme join theme on theme.id = theme"
        ).fetchone()[0]
        text += connection.execute(
            "select coalesce(sum(length(cast(heading as blob)) + length(cast(headline as blob))), 0) from placed"
        ).fetchone()[0]
    return index / 1e6, text / 1e6


def edits(catalog: SqliteCatalog, ids: Sequence[int]) -> list[float]:
    """Return the milliseconds of changing one caption, with its index, many times."""
    spent = []
    for number in range(EDITS):
        photo = catalog.photos.get([ids[number * 97 % len(ids)]])[0]
        changed = replace(photo, description=photo.description[:-3] + "夜景更美")
        spent.append(timed(lambda changed=changed: _store(catalog, changed)))
    return spent


def _store(catalog: SqliteCatalog, photo: object) -> None:
    with catalog.edit(Act.EDIT):
        catalog.photos.update(photo)  # type: ignore[arg-type]  # a photo


def _answers(catalog: SqliteCatalog, plain: Path) -> bool:
    """Hand over how searches, edits and orders are answered; return whether every promise is kept."""
    started = time.perf_counter()
    ids = catalog.finder.find(Everything()).ids
    catalog.finder.facets(Everything())
    hand(Figure(f"from opening to the first counts, {len(ids):,} records", (time.perf_counter() - started,), "s"))
    # What a window does in the background, once it stands.
    drain(catalog.get_ready())
    hand(Figure("from opening to having read what searches need", (time.perf_counter() - started,), "s"))
    asked = searches(catalog, ids)
    with contextlib.closing(sqlite3.connect(f"file:{plain}?mode=ro", uri=True)) as bare:
        rows = [(search, *_measured(catalog, bare, search)) for search in asked]
    kept = _spread("first page", [row[1] for row in rows], PAGE, WORST)
    kept &= _spread("total with all counts", [row[2] for row in rows], FACETS, None)
    for kind in dict.fromkeys(search.kind for search in asked):
        chosen = [row for row in rows if row[0].kind == kind]
        hand(Figure(f"first page, {kind}", tuple(row[1] for row in chosen), "ms"))
        hand(Figure(f"total with all counts, {kind}", tuple(row[2] for row in chosen), "ms"))
    twins = [row for row in rows if row[0].bare]
    kept &= _beside("first page", [(row[1], row[3]) for row in twins])
    kept &= _beside("total with all counts, theirs all ids", [(row[2], row[4]) for row in twins])
    for sort in Sort:
        spent = [timed(lambda s=search, o=sort: catalog.finder.first(s.query, o)) for search in asked[:60]]
        hand(Figure(f"first page by {sort}, known sets", tuple(spent[1:]), "ms"))
    kept &= hand(Figure("one edit with its index", tuple(edits(catalog, ids)), "ms", EDIT))
    after = tuple(_after(catalog, ids, n, asked) for n in range(20))
    hand(Figure("first search after an edit", after, "ms"))
    return kept


def _spread(what: str, values: Sequence[float], promise: float, worst: float | None) -> bool:
    """Hand over all values, their 95th percentile and their worst, each beside what is promised of it."""
    hand(Figure(what, tuple(values), "ms"))
    kept = hand(Figure(f"{what}, p95", (p95(values),), "ms", promise))
    return hand(Figure(f"{what}, worst", (max(values),), "ms", worst)) and kept


def _beside(what: str, pairs: Sequence[tuple[float, float]]) -> bool:
    """Hand over the sum and the 95th percentile of searches asked in turn, as rounds that hold every kind of search."""
    rounds = [pairs[at::_ROUNDS] for at in range(_ROUNDS)]
    kept = []
    for told, of in (("sum", sum), ("p95", p95)):
        ours, peers = (tuple(of([pair[side] for pair in each]) for each in rounds) for side in (0, 1))
        kept.append(hand(Figure(f"{what}, {told} of a round of searches", ours, "ms", RATIO, _PEER, peers)))
    return all(kept)


def _after(catalog: SqliteCatalog, ids: Sequence[int], number: int, asked: Sequence[Asked]) -> float:
    _store(catalog, replace(catalog.photos.get([ids[number]])[0], title=f"夜景{number}"))
    return timed(lambda: catalog.finder.first(asked[number].query))


def _measured(catalog: SqliteCatalog, bare: sqlite3.Connection, search: Asked) -> tuple[float, float, float, float]:
    first = ("select rowid from plain_text where plain_text match ? order by rowid limit 200", (search.bare,))
    every = ("select rowid from plain_text where plain_text match ?", (search.bare,))
    plain = [timed(lambda sql=sql: bare.execute(*sql).fetchall()) for sql in (first, every)] if search.bare else [0, 0]
    page = timed(lambda: catalog.finder.first(search.query))
    count = timed(lambda: catalog.finder.facets(search.query))
    return page, count, plain[0], plain[1]


def main(records: int, folder: Path) -> int:
    """Hand over every figure; return 1 when a promise is broken."""
    path, table = folder / f"{records}.tushuo", folder / f"{records}.csv"
    kept = True
    if not path.exists():
        write_records(table, records)
        ours, tended = take_in(path, table)
        bare = bare_insert(path, folder / "bare.tushuo")
        what = f"import-records, {records:,} records"
        kept = hand(Figure(what, (ours,), "s", IMPORT, f"SQLite {sqlite3.sqlite_version} inserting the rows", (bare,)))
        hand(Figure("tending the catalog after it", (tended,), "s"))
    index, text = sizes(path)
    kept &= hand(Figure("index", (index,), "MB", 1.0, "the text, names and headings", (text,)))
    plain = folder / "plain.db"
    if not plain.exists():
        plain_index(path, plain)
    with contextlib.closing(open_catalog(path)) as catalog:
        return int(not (_answers(catalog, plain) and kept))


if __name__ == "__main__":
    counts = [word for word in words() if word.isdigit()]
    folders = [word for word in words() if not word.isdigit()]
    with tempfile.TemporaryDirectory() as temporary:
        raise SystemExit(main(int((counts or ["20000" if QUICK else "1000000"])[0]), Path((folders or [temporary])[0])))
