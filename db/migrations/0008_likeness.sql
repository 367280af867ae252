-- The catalog, version 1.7: how pictures look, so that those that look alike are found.

-- Derived from the picture and made anew when lost; no part of undo. Two files of the same fingerprint look the same.
create table find_likeness (
    fingerprint text primary key,         -- as in photo_file
    whole integer,                        -- perceptual hash, 64 bits with a sign; null where there is too little to see
    inner integer                         -- the same of what lies within bars or a border; null where there are none
) strict, without rowid;

update catalog_meta set value = '7' where name = 'minor';
