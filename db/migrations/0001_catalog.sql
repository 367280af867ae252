-- The catalog, version 1.0. Released migrations are never edited; a change is a new file.
-- Each statement ends its line with a semicolon. Tables named in RECORDED (catalog/record.py) are the model:
-- they have an integer id, and an edit keeps the rows it replaces.

-- People ------------------------------------------------------------------------------------------------------

create table photographer (
    id integer primary key autoincrement,
    name text not null,
    key text not null unique,             -- the name folded: no blanks, one width, simplified
    pinyin text not null default '',      -- for sorting; never a key
    unit text not null default '',
    role text not null default ''
) strict;
create index photographer_by_pinyin on photographer (pinyin, id);

create table photographer_alias (
    id integer primary key autoincrement,
    photographer integer not null references photographer (id) on delete cascade,
    position integer not null,
    name text not null,
    key text not null
) strict;
create index alias_by_photographer on photographer_alias (photographer, position);
create index alias_by_key on photographer_alias (key);

-- Photos ------------------------------------------------------------------------------------------------------

create table photo (
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
) strict;
create index photo_by_pick on photo (pick) where pick <> '';
create index photo_without_description on photo (id) where description = '';

create table photo_file (
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
create unique index file_current on photo_file (photo) where current = 1;
create index file_by_photo on photo_file (photo);
create index file_by_path on photo_file (path);
create index file_by_fingerprint on photo_file (fingerprint);

create table credit (
    id integer primary key autoincrement,
    photo integer not null references photo (id) on delete cascade,
    position integer not null,
    photographer integer references photographer (id),
    role text not null default '',        -- as printed: 摄, 供图, 资料 …
    organisation text not null default '',
    raw text not null default ''          -- the credit line as it was printed
) strict;
create index credit_by_photo on credit (photo, position);
create index credit_by_photographer on credit (photographer, photo);
create index credit_by_organisation on credit (organisation, photo) where organisation <> '';

create table theme (
    id integer primary key autoincrement,
    name text not null,
    key text not null unique,
    parent integer references theme (id)
) strict;
create index theme_by_parent on theme (parent);

create table photo_theme (
    id integer primary key autoincrement,
    photo integer not null references photo (id) on delete cascade,
    position integer not null,
    theme integer not null references theme (id) on delete cascade
) strict;
create unique index theme_once on photo_theme (photo, theme);
create index photo_by_theme on photo_theme (theme, photo);

-- Every term with itself and each wider one.
create view theme_within as
    with recursive within (theme, wider) as (
        select id, id from theme
        union select within.theme, theme.parent from within join theme on theme.id = within.wider
        where theme.parent is not null
    )
    select theme, wider from within;

-- Reports -----------------------------------------------------------------------------------------------------

create table report (
    id integer primary key autoincrement,
    headline text not null default '',
    subtitle text not null default '',
    date text not null default '',
    publication text not null default '',
    source text not null default ''
) strict;

create table byline (
    id integer primary key autoincrement,
    report integer not null references report (id) on delete cascade,
    position integer not null,
    role text,
    name text not null
) strict;
create index byline_by_report on byline (report, position);

create table section (
    id integer primary key autoincrement,
    report integer not null references report (id) on delete cascade,
    position integer not null,
    heading text not null default ''      -- one line of it on each line; empty for the lead
) strict;
create index section_by_report on section (report, position);

create table paragraph (
    id integer primary key autoincrement,
    section integer not null references section (id) on delete cascade,
    position integer not null,
    text text not null,
    repeated integer not null default 0 check (repeated in (0, 1))
) strict;
create index paragraph_by_section on paragraph (section, position);

create table placement (
    id integer primary key autoincrement,
    photo integer not null references photo (id) on delete cascade,
    section integer not null references section (id) on delete cascade,
    position integer not null,
    caption text,                         -- null follows the photo
    origin text not null check (origin in ('text position', 'suggested', 'editor')),
    certainty real not null check (certainty between 0 and 1)
) strict;
create unique index placement_once on placement (section, photo);
create index placement_in_order on placement (section, position);
create index placement_by_photo on placement (photo);

-- A placement with what is shown of where it stands.
create view placed as
    select placement.*, section.position as section_position, section.report, section.heading, report.headline
    from placement join section on section.id = placement.section join report on report.id = section.report;

create table layout (
    id integer primary key autoincrement,
    name text not null,
    template text not null,
    page text not null,
    document text not null,
    report integer references report (id) on delete set null,
    query text not null default '',
    modified text not null
) strict;
create index layout_by_report on layout (report);

-- Edits -------------------------------------------------------------------------------------------------------

create table edit (
    id integer primary key autoincrement,
    act text not null,
    at text not null,
    undone integer not null default 0 check (undone in (0, 1)),
    step integer not null default 0       -- the first of the edits that are taken back together, often itself
) strict;

create index edit_by_step on edit (step, id);

-- What each touched row was before the edit (null: it was not there); after an undo, what it was after.
create table edit_row (
    edit integer not null references edit (id) on delete cascade,
    record text not null,
    row integer not null,
    image text,
    primary key (edit, record, row)
) strict, without rowid;

-- What views are told, and what the history of a photo is found by.
create table edit_touch (
    edit integer not null references edit (id) on delete cascade,
    kind text not null,
    id integer not null,
    primary key (edit, kind, id)
) strict, without rowid;
create index touch_by_id on edit_touch (kind, id);

-- Derived: all below can be made again from the tables above -----------------------------------------------------

create virtual table photo_text using fts5 (
    title, description, photographer, theme, section, report, organisation, place, file, caption,
    tokenize = 'unicode61 remove_diacritics 2'
);

create table photo_order (
    photo integer primary key,
    added text not null,
    taken text not null,
    title text not null,
    photographer text not null,
    rating integer not null,
    section text not null
) strict;
create index order_by_added on photo_order (added desc, photo);
create index order_by_taken on photo_order (taken desc, photo);
create index order_by_title on photo_order (title, photo);
create index order_by_photographer on photo_order (photographer, photo);
create index order_by_rating on photo_order (rating desc, photo);
create index order_by_section on photo_order (section, photo);

create table catalog_meta (
    name text primary key,
    value text not null
) strict, without rowid;
insert into catalog_meta (name, value) values ('major', '1'), ('minor', '0'), ('tokens', '0');

pragma application_id = 1416983400;
