-- The catalog, version 1.5: an index that looks up two characters side by side as quickly as one.

-- Made from the records, and made anew in another form.
drop table photo_text;
delete from find_part;

-- For each photo, found by its id, the characters and words of its texts and every two side by side, once each, with a
-- mark before them: t title, d description, f name of the file, c caption of a place. Where they stand is not kept:
-- whether longer phrases are there is read in the few photos that have all pairs of them.
-- Names, themes, headings, headlines, organisations and places are not repeated here: few of them, many photos.
create virtual table photo_text using fts5 (
    words,
    content = '', columnsize = 0, detail = none, tokenize = 'unicode61 remove_diacritics 2'
);

-- Photos whose file said something else than the catalog when the two were last compared.
create table find_disputed (
    photo integer primary key references photo (id) on delete cascade
) strict;

-- A saved search may be the shortlist of a report: photos that could stand in it.
alter table saved_search add column report integer references report (id) on delete set null;

update catalog_meta set value = '0' where name in ('tokens', 'indexed');
update catalog_meta set value = '5' where name = 'minor';
