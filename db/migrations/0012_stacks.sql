-- The catalog, version 1.10: stacks, photos of one moment that are shown as one.

-- A photo in a stack; photos with the same number belong together, the one at the first place stands for all.
create table stacked (
    id integer primary key autoincrement,
    stack integer not null,
    photo integer not null references photo (id) on delete cascade,
    position integer not null
) strict;
create unique index stacked_once on stacked (photo);
create index stacked_in_order on stacked (stack, position);

update catalog_meta set value = '11' where name = 'minor';
