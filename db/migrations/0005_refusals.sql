-- The catalog, version 1.4: what helps to match images to captions, and outlives a session.

-- An editor has said that this image is not the picture of this caption.
create table refusal (
    id integer primary key autoincrement,
    photo integer not null references photo (id) on delete cascade,
    caption integer not null references photo (id) on delete cascade    -- the record that stands for the caption
) strict;
create unique index refusal_once on refusal (caption, photo);
create index refusal_by_photo on refusal (photo);

-- Another file with the same bytes; its name may say more than that of the file the catalog shows.
create table file_copy (
    id integer primary key autoincrement,
    file integer not null references photo_file (id) on delete cascade,
    path text not null
) strict;
create unique index copy_once on file_copy (file, path);

-- The picture that a report's own document shows with a caption.
create table shown_picture (
    id integer primary key autoincrement,
    placement integer not null references placement (id) on delete cascade,
    number integer not null,              -- its place among all pictures of the document, from 1
    name text not null,
    fingerprint text not null default ''  -- as in photo_file; empty where the document only names it
) strict;
create unique index shown_once on shown_picture (placement);

update catalog_meta set value = '4' where name = 'minor';
