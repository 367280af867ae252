-- The catalog, version 1.5: collections, which editors put together by hand.

create table collection (
    id integer primary key autoincrement,
    name text not null,
    position integer not null default 0   -- its place in the side bar
) strict;

-- A photo in a collection, at the place an editor gave it.
create table collected (
    id integer primary key autoincrement,
    collection integer not null references collection (id) on delete cascade,
    photo integer not null references photo (id) on delete cascade,
    position integer not null
) strict;
create unique index collected_once on collected (collection, photo);
create index collected_by_photo on collected (photo);

update catalog_meta set value = '9' where name = 'minor';
