-- The catalog, version 1.2: an index of the words alone, what counting and ordering need, and saved searches.

-- Both were made from the records, and are made anew in another form.
drop table photo_text;
drop table photo_order;

-- The words of each photo, found by its id; the description stands first because the first column costs least.
-- Names, themes, headings, headlines, organisations and places are not repeated here: few of them, many photos.
create virtual table photo_text using fts5 (
    description, title, file, caption,
    content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);

-- The titles in pinyin: their syllables, and their initials after a 1.
create virtual table photo_reading using fts5 (
    reading,
    content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);

create index file_by_width on photo_file (width, photo) where current = 1;
create index file_by_height on photo_file (height, photo) where current = 1;
create index file_missing on photo_file (photo) where current = 1 and missing = 1;

-- Which photos every edit changed, in order, so that what is held in memory can follow; 0 stands for a register.
create table find_touched (
    seq integer primary key autoincrement,
    photo integer not null
) strict;

-- What is held in memory as it was after a number in find_touched, so that it need not be made when a catalog is opened.
create table find_part (
    name text primary key,
    data blob not null
) strict, without rowid;

create table find_asked (
    id integer primary key autoincrement,
    text text not null unique
) strict;

create table saved_search (
    id integer primary key autoincrement,
    name text not null,
    query text not null,
    sort text not null default '',
    position integer not null default 0
) strict;

-- Rows that an edit added in bulk, by their ids from and up to, instead of one row of edit_row for each.
create table edit_span (
    edit integer not null references edit (id) on delete cascade,
    record text not null,
    first integer not null,
    last integer not null,
    primary key (edit, record, first)
) strict, without rowid;

insert into catalog_meta (name, value) values ('indexed', '0');
update catalog_meta set value = '0' where name = 'tokens';
update catalog_meta set value = '2' where name = 'minor';
