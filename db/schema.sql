-- The catalog as all migrations in db/migrations leave it, version 1.11. To read, not to run:
-- the program builds a catalog from the migrations. A test keeps this file true; to write it anew:
--     python -m gallery_app.catalog.schema
-- SQLite's application_id of a catalog is 0x54757368.

CREATE TABLE photographer (
    id integer primary key autoincrement,
    name text not null,
    key text not null unique,             -- the name folded: no blanks, one width, simplified
    pinyin text not null default '',      -- for sorting; never a key
    unit text not null default '',
    role text not null default ''
, english text) strict;

CREATE INDEX photographer_by_pinyin on photographer (pinyin, id);

CREATE TABLE photographer_alias (
    id integer primary key autoincrement,
    photographer integer not null references photographer (id) on delete cascade,
    position integer not null,
    name text not null,
    key text not null
) strict;

CREATE INDEX alias_by_photographer on photographer_alias (photographer, position);

CREATE INDEX alias_by_key on photographer_alias (key);

CREATE TABLE photo (
    id integer primary key autoincrement,
    title text not null default '',
    description text not null default '',
    place text not null default '',
    taken text not null default '',       -- ISO 8601 date or time, possibly only a year or a month
    rating integer not null default 0 check (rating between 0 and 5),
    pick text not null default '' check (pick in ('', 'picked', 'rejected')),
    rights text not null default '',
    raw text not null default '',         -- the caption line it was read from
    added text not null                   -- ISO 8601 in UTC
, focus_x real check (focus_x between 0 and 1), focus_y real check (focus_y between 0 and 1), label text check (label in ('red', 'yellow', 'green', 'blue', 'purple'))) strict;

CREATE INDEX photo_by_pick on photo (pick) where pick <> '';

CREATE INDEX photo_without_description on photo (id) where description = '';

CREATE TABLE photo_file (
    id integer primary key autoincrement,
    photo integer not null references photo (id) on delete cascade,
    current integer not null check (current in (0, 1)),
    path text not null,                   -- absolute; bytes that are not UTF-8 stand in plane 16
    size integer not null,
    modified integer not null,            -- nanoseconds since 1970
    fingerprint text not null,
    format text not null,
    width integer not null,
    height integer not null,
    orientation integer not null default 1 check (orientation between 1 and 8),
    taken text not null default '',
    camera text not null default '',
    missing integer not null default 0 check (missing in (0, 1))
) strict;

CREATE UNIQUE INDEX file_current on photo_file (photo) where current = 1;

CREATE INDEX file_by_photo on photo_file (photo);

CREATE INDEX file_by_path on photo_file (path);

CREATE INDEX file_by_fingerprint on photo_file (fingerprint);

CREATE TABLE credit (
    id integer primary key autoincrement,
    photo integer not null references photo (id) on delete cascade,
    position integer not null,
    photographer integer references photographer (id),
    role text not null default '',        -- as printed: 摄, 供图, 资料 …
    organisation text not null default '',
    raw text not null default ''          -- the credit line as it was printed
) strict;

CREATE INDEX credit_by_photo on credit (photo, position);

CREATE INDEX credit_by_photographer on credit (photographer, photo);

CREATE INDEX credit_by_organisation on credit (organisation, photo) where organisation <> '';

CREATE TABLE theme (
    id integer primary key autoincrement,
    name text not null,
    key text not null unique,
    parent integer references theme (id)
, topic text) strict;

CREATE INDEX theme_by_parent on theme (parent);

CREATE TABLE photo_theme (
    id integer primary key autoincrement,
    photo integer not null references photo (id) on delete cascade,
    position integer not null,
    theme integer not null references theme (id) on delete cascade
) strict;

CREATE UNIQUE INDEX theme_once on photo_theme (photo, theme);

CREATE INDEX photo_by_theme on photo_theme (theme, photo);

CREATE VIEW theme_within as
    with recursive within (theme, wider) as (
        select id, id from theme
        union select within.theme, theme.parent from within join theme on theme.id = within.wider
        where theme.parent is not null
    )
    select theme, wider from within;

CREATE TABLE report (
    id integer primary key autoincrement,
    headline text not null default '',
    subtitle text not null default '',
    date text not null default '',
    publication text not null default '',
    source text not null default ''
) strict;

CREATE TABLE byline (
    id integer primary key autoincrement,
    report integer not null references report (id) on delete cascade,
    position integer not null,
    role text,
    name text not null
) strict;

CREATE INDEX byline_by_report on byline (report, position);

CREATE TABLE section (
    id integer primary key autoincrement,
    report integer not null references report (id) on delete cascade,
    position integer not null,
    heading text not null default ''      -- one line of it on each line; empty for the lead
) strict;

CREATE INDEX section_by_report on section (report, position);

CREATE TABLE paragraph (
    id integer primary key autoincrement,
    section integer not null references section (id) on delete cascade,
    position integer not null,
    text text not null,
    repeated integer not null default 0 check (repeated in (0, 1))
) strict;

CREATE INDEX paragraph_by_section on paragraph (section, position);

CREATE TABLE placement (
    id integer primary key autoincrement,
    photo integer not null references photo (id) on delete cascade,
    section integer not null references section (id) on delete cascade,
    position integer not null,
    caption text,                         -- null follows the photo
    origin text not null check (origin in ('text position', 'suggested', 'editor')),
    certainty real not null check (certainty between 0 and 1)
) strict;

CREATE UNIQUE INDEX placement_once on placement (section, photo);

CREATE INDEX placement_in_order on placement (section, position);

CREATE INDEX placement_by_photo on placement (photo);

CREATE VIEW placed as
    select placement.*, section.position as section_position, section.report, section.heading, report.headline
    from placement join section on section.id = placement.section join report on report.id = section.report;

CREATE TABLE layout (
    id integer primary key autoincrement,
    name text not null,
    template text not null,
    page text not null,
    document text not null,
    report integer references report (id) on delete set null,
    query text not null default '',
    modified text not null
) strict;

CREATE INDEX layout_by_report on layout (report);

CREATE TABLE edit (
    id integer primary key autoincrement,
    act text not null,
    at text not null,
    undone integer not null default 0 check (undone in (0, 1)),
    step integer not null default 0       -- the first of the edits that are taken back together, often itself
) strict;

CREATE INDEX edit_by_step on edit (step, id);

CREATE TABLE edit_row (
    edit integer not null references edit (id) on delete cascade,
    record text not null,
    row integer not null,
    image text,
    primary key (edit, record, row)
) strict, without rowid;

CREATE TABLE edit_touch (
    edit integer not null references edit (id) on delete cascade,
    kind text not null,
    id integer not null,
    primary key (edit, kind, id)
) strict, without rowid;

CREATE INDEX touch_by_id on edit_touch (kind, id);

CREATE TABLE catalog_meta (
    name text primary key,
    value text not null
) strict, without rowid;

CREATE VIRTUAL TABLE photo_reading using fts5 (
    reading,
    content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE INDEX file_by_width on photo_file (width, photo) where current = 1;

CREATE INDEX file_by_height on photo_file (height, photo) where current = 1;

CREATE INDEX file_missing on photo_file (photo) where current = 1 and missing = 1;

CREATE TABLE find_touched (
    seq integer primary key autoincrement,
    photo integer not null
) strict;

CREATE TABLE find_part (
    name text primary key,
    data blob not null
) strict, without rowid;

CREATE TABLE find_asked (
    id integer primary key autoincrement,
    text text not null unique
) strict;

CREATE TABLE saved_search (
    id integer primary key autoincrement,
    name text not null,
    query text not null,
    sort text not null default '',
    position integer not null default 0
, report integer references report (id) on delete set null) strict;

CREATE TABLE edit_span (
    edit integer not null references edit (id) on delete cascade,
    record text not null,
    first integer not null,
    last integer not null,
    primary key (edit, record, first)
) strict, without rowid;

CREATE TABLE refusal (
    id integer primary key autoincrement,
    photo integer not null references photo (id) on delete cascade,
    caption integer not null references photo (id) on delete cascade    -- the record that stands for the caption
) strict;

CREATE UNIQUE INDEX refusal_once on refusal (caption, photo);

CREATE INDEX refusal_by_photo on refusal (photo);

CREATE TABLE file_copy (
    id integer primary key autoincrement,
    file integer not null references photo_file (id) on delete cascade,
    path text not null
) strict;

CREATE UNIQUE INDEX copy_once on file_copy (file, path);

CREATE TABLE shown_picture (
    id integer primary key autoincrement,
    placement integer not null references placement (id) on delete cascade,
    number integer not null,              -- its place among all pictures of the document, from 1
    name text not null,
    fingerprint text not null default ''  -- as in photo_file; empty where the document only names it
) strict;

CREATE UNIQUE INDEX shown_once on shown_picture (placement);

CREATE VIRTUAL TABLE photo_text using fts5 (
    words,
    content = '', columnsize = 0, detail = none, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE find_disputed (
    photo integer primary key references photo (id) on delete cascade
) strict;

CREATE TABLE file_content (
    file integer primary key,             -- photo_file.id, which is never used twice
    fingerprint text not null,            -- of the file as it was when it was read; another one now means: read again
    modified integer not null,            -- the same: one byte in the middle changes no fingerprint
    content text not null default ''      -- hash of all bytes; empty where there is no picture to show
) strict;

CREATE TABLE watched_folder (
    path text primary key                 -- absolute, as in photo_file
) strict, without rowid;

CREATE TABLE find_likeness (
    fingerprint text primary key,         -- as in photo_file
    whole integer,                        -- perceptual hash, 64 bits with a sign; null where there is too little to see
    inner integer                         -- the same of what lies within bars or a border; null where there are none
) strict, without rowid;

CREATE INDEX photo_by_label on photo (label) where label is not null;

CREATE TABLE photo_field (
    id integer primary key autoincrement,
    photo integer not null references photo (id) on delete cascade,
    field text not null,                  -- as in resources/metadata/fields.json; title.en for a translation
    text text not null check (text <> '')
) strict;

CREATE UNIQUE INDEX field_once on photo_field (photo, field);

CREATE INDEX field_by_text on photo_field (field, text);

CREATE TABLE collection (
    id integer primary key autoincrement,
    name text not null,
    position integer not null default 0   -- its place in the side bar
) strict;

CREATE TABLE collected (
    id integer primary key autoincrement,
    collection integer not null references collection (id) on delete cascade,
    photo integer not null references photo (id) on delete cascade,
    position integer not null
) strict;

CREATE UNIQUE INDEX collected_once on collected (collection, photo);

CREATE INDEX collected_by_photo on collected (photo);

CREATE TABLE refused_file (
    path text primary key,                -- absolute, as in photo_file
    size integer not null,                -- bytes, as it was when it was refused
    modified integer not null,            -- nanoseconds since 1970, the same
    reader text not null                  -- what refused it: another version or another extra may read it
) strict, without rowid;

CREATE TABLE stacked (
    id integer primary key autoincrement,
    stack integer not null,
    photo integer not null references photo (id) on delete cascade,
    position integer not null
) strict;

CREATE UNIQUE INDEX stacked_once on stacked (photo);

CREATE INDEX stacked_in_order on stacked (stack, position);
