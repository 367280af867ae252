-- The catalog, version 1.11: what could not be taken in is told once.

-- A file in an imported folder that is no picture this program reads, and that somebody has been told of.
create table refused_file (
    path text primary key,                -- absolute, as in photo_file
    size integer not null,                -- bytes, as it was when it was refused
    modified integer not null,            -- nanoseconds since 1970, the same
    reader text not null                  -- what refused it: another version or another extra may read it
) strict, without rowid;

update catalog_meta set value = '10' where name = 'minor';
