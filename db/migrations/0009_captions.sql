-- The catalog, version 1.5: colour labels, further fields of captions in every language, and codes of themes.

-- Null where there is none, so that edits of before can be taken back.
alter table photo add column label text check (label in ('red', 'yellow', 'green', 'blue', 'purple'));
create index photo_by_label on photo (label) where label is not null;

-- What a caption says beyond the columns of `photo`.
create table photo_field (
    id integer primary key autoincrement,
    photo integer not null references photo (id) on delete cascade,
    field text not null,                  -- as in resources/metadata/fields.json; title.en for a translation
    text text not null check (text <> '')
) strict;
create unique index field_once on photo_field (photo, field);
create index field_by_text on photo_field (field, text);

alter table theme add column topic text;   -- IPTC Media Topic, such as medtop:15000000

update catalog_meta set value = '8' where name = 'minor';
