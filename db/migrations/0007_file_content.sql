-- The catalog, version 1.6: what the second pass over an image finds out; folders that are watched.

-- Derived, and no part of undo: it can be read from the image again. There is no reference to photo_file, so that an
-- import that is taken back and done again comes back with what was known. What is still to do is every current file
-- without a row of its fingerprint and time here.
create table file_content (
    file integer primary key,             -- photo_file.id, which is never used twice
    fingerprint text not null,            -- of the file as it was when it was read; another one now means: read again
    modified integer not null,            -- the same: one byte in the middle changes no fingerprint
    content text not null default ''      -- hash of all bytes; empty where there is no picture to show
) strict;

-- Folders whose photos are taken in as they come; no part of undo.
create table watched_folder (
    path text primary key                 -- absolute, as in photo_file
) strict, without rowid;

update catalog_meta set value = '6' where name = 'minor';
