-- The catalog, version 1.1: how a photographer's name is printed in English.

-- Nothing stands for the reading of the name; null also lets edits from before this file be taken back.
alter table photographer add column english text;

update catalog_meta set value = '1' where name = 'minor';
